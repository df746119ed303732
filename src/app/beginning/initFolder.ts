/** What a university says of itself -> a folder with the files of its first year, whole or not at all: `check` passes it, and `report` prints it with questions where words are to be written. */
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CommandError, type Finding } from "../../domain/index.ts";
import { readData, readDesign } from "../../sources/index.ts";
import { diskProblem } from "../../store/index.ts";
import { createMessages } from "../../wording/index.ts";
import { projectFolder } from "../folders.ts";
import type { Answers } from "./init/answers.ts";
import { firstFiles } from "./init/firstFiles.ts";

export type Begun =
  | { readonly kind: "begun"; readonly folder: string; readonly answers: Answers; readonly files: readonly string[] }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] };

/** Throws a CommandError where something lies in the folder, or it can't be written. */
export async function assertNothingThere(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw onDisk(error);
  });
  if (names.length > 0)
    throw new CommandError(2, `${folder}: something lies there already`, "name a folder that is not there yet");
}

export async function initFolder(folder: string, answers: Answers): Promise<Begun> {
  await assertNothingThere(folder);
  const { design, findings: wrong } = await readDesign(projectFolder);
  if (wrong.length > 0) return { kind: "findings", findings: wrong };
  const sayIn = new Map(answers.languages.map((each) => [each, createMessages(each, design.messages[each])]));
  const files = firstFiles(answers, sayIn);
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    const beside = await mkdtemp(path.join(path.dirname(folder), ".making-"));
    try {
      // Findings name files by their folder's name.
      const made = path.join(beside, path.basename(folder));
      for (const { path: name, text } of files) {
        await mkdir(path.dirname(path.join(made, name)), { recursive: true });
        await writeFile(path.join(made, name), text, { flush: true });
      }
      const { findings } = await readData(made);
      if (findings.length > 0) return { kind: "findings", findings };
      await rmdir(folder).catch(() => undefined);
      await rename(made, folder);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  } catch (error) {
    throw onDisk(error);
  }
  return { kind: "begun", folder, answers, files: files.map((each) => each.path) };
}

function onDisk(error: unknown): unknown {
  const problem = error instanceof CommandError ? null : diskProblem(error);
  return problem === null ? error : new CommandError(3, problem.message, `${problem.hint}; nothing was written`);
}
