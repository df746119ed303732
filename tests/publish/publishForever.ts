/** Puts up two sites in turn until it is killed; says when it begins. Usage: node publishForever.ts TO SITE STAMP SITE STAMP */
import { publishSite } from "../../src/publish/publishSite.ts";

const [to = "", first = "", firstStamp = "", second = "", secondStamp = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
for (;;) {
  await publishSite(first, 2024, firstStamp, to);
  await publishSite(second, 2024, secondStamp, to);
}
