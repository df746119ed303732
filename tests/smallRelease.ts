/** The whole release of the small college, made once in a run by the command in a process of its own -> its folder, and what the command said. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Ran, wellbeing } from "./cli/run.ts";
import { madeOnce } from "./madeOnce.ts";
import { collegeFolder } from "./sources/aCollege.ts";

export interface SmallRelease {
  /** With the store of what was made. Whoever changes something copies it. */
  readonly out: string;
  readonly ran: Ran;
  /** What it said when it was asked for the same once more, and why. */
  readonly again: Ran;
}

export async function smallRelease(): Promise<SmallRelease> {
  const folder = await madeOnce("small-college", async (made) => {
    const words = ["report", "--data", collegeFolder, "--out", path.join(made, "out")];
    const said = { ran: await wellbeing(words), again: await wellbeing([...words, "--explain"]) };
    await writeFile(path.join(made, "said.json"), JSON.stringify(said));
  });
  const said: Pick<SmallRelease, "ran" | "again"> = JSON.parse(await readFile(path.join(folder, "said.json"), "utf8"));
  return { out: path.join(folder, "out"), ...said };
}
