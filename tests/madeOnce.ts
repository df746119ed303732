/** What many tests begin with -> a folder that holds it, made once in a run by whichever test asks first; the others wait. A test that changes it takes a copy. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { madeOnceMs } from "./limits.ts";

export async function madeOnce(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = path.join(inject("madeFolder"), name);
  const end = `${folder}.end`;
  // Whoever makes the folder fills it, and writes how that ended.
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) await writeFile(end, await make(folder).then(() => "made", String));
  for (let waited = 0; ; waited += 100) {
    const said = await readFile(end, "utf8").catch(() => "");
    if (said === "made") return folder;
    if (said !== "") throw new Error(`${name} was not made: ${said}`);
    if (waited > madeOnceMs) throw new Error(`${name} was not made in time: the test that makes it says why`);
    await setTimeout(100);
  }
}

/** Words for `wellbeing report` where it is not the making that is tested: what another test made of the same is taken, as the program does with a store of earlier runs. */
export function sharedStore(): readonly string[] {
  return ["--store", path.join(inject("madeFolder"), "store")];
}
