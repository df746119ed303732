/** The folders as they are -> what was read of them, with what figures are made of and what all is made of: as long as these are the same, so is everything that is shown. */
import { figuresStamp, type InputFolders, inputsStamp, type Read, readInputs } from "../release/index.ts";
import type { FileMemory } from "../sources/index.ts";

export interface ReadNow {
  readonly read: Read;
  /** Of what figures are made of. */
  readonly stamp: string;
  /** Of every file that is an input of the reports: a comment beside them changes nothing. */
  readonly all: string;
}

export async function readNow(
  folders: InputFolders,
  memory: FileMemory,
): Promise<ReadNow | Exclude<Awaited<ReturnType<typeof readInputs>>, Read>> {
  const read = await readInputs(folders, undefined, memory);
  if (read.kind === "findings") return read;
  const stamp = await figuresStamp(read);
  return { read, stamp, all: inputsStamp(read, stamp) };
}
