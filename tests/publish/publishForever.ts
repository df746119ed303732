/** Puts up two sites in turn until it is killed; says when it begins and when each is up. Usage: node publishForever.ts TO SITE STAMP SITE STAMP */
import { publishSite } from "../../src/publish/publishSite.ts";

const [to = "", first = "", firstStamp = "", second = "", secondStamp = ""] = process.argv.slice(2);
process.stdout.write(".");
for (;;) {
  await publishSite(first, 2024, firstStamp, to);
  process.stdout.write(".");
  await publishSite(second, 2024, secondStamp, to);
  process.stdout.write(".");
}
