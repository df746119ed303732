/** The response files -> a secret that only who has them all can make, by which what was counted in them is kept for the next run. The hashes of the files, which a manifest lists, do not give it away. */
import { createHash } from "node:crypto";
import { hashOrdinary } from "../../files/index.ts";
import { responseFiles } from "../../responses/index.ts";
import type { Read } from "./read.ts";

const purpose = "what was counted in this file\n";

/** Null where there is no file, or one that can't be read. */
export async function answersSecret({ data, folders }: Pick<Read, "data" | "folders">): Promise<string | null> {
  const files = responseFiles(data, folders.dataFolder, folders.responsesFolder);
  if (files.length === 0) return null;
  const all = createHash("sha256");
  for (const { location } of files) {
    const own = await hashOrdinary(location, createHash("sha256").update(purpose));
    if (own === null) return null;
    all.update(own);
  }
  return all.digest("hex");
}
