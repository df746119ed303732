/** A place -> a folder there, with those around it. */
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";

/** Says whether it was not there. Level by level: where a system refuses a folder as if what is around it were missing, as it does in `/proc`, Node's own `recursive` never ends. Throws what the system says. */
export async function makeFolder(folder: string, mode = 0o777): Promise<boolean> {
  const first = await made(folder, mode);
  if (first !== "nothing around it") return first === "made";
  await makeFolder(path.dirname(folder), mode);
  const second = await made(folder, mode);
  if (second !== "nothing around it") return second === "made";
  throw new Error(`${folder}: no folder can be made there`);
}

async function made(folder: string, mode: number): Promise<"made" | "there" | "nothing around it"> {
  try {
    await mkdir(folder, { mode });
    return "made";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return "there";
    if (code !== "ENOENT" || path.dirname(folder) === folder) throw error;
    return "nothing around it";
  }
}
