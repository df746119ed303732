/** A file that holds a secret and nothing else -> the secret. */
import path from "node:path";
import { CommandError } from "../../domain/index.ts";
import { liesIn, openOrdinary } from "../../files/index.ts";

const mostBytes = 10_000;

export interface SecretFile {
  readonly file: string;
  /** "a password": for messages. */
  readonly what: string;
  /** Data is committed and copied: no secret may lie there. */
  readonly dataFolder: string | null;
  /** Whether a group may read it: programs of two users that share a secret have one. */
  readonly isShared: boolean;
}

/** Throws a CommandError (2) where others could have read it, or there is none. */
export async function readSecret({ file: given, what, dataFolder, isShared }: SecretFile): Promise<string> {
  const file = path.resolve(given);
  if (dataFolder !== null && liesIn(dataFolder, file))
    throw new CommandError(2, `${given} lies in the data`, "data is committed and copied: keep secrets elsewhere");
  const opened = await openOrdinary(file);
  if (opened.kind === "missing")
    throw new CommandError(2, `${given} is not there`, `name a file that holds ${what} and nothing else`);
  if (opened.kind === "odd")
    throw new CommandError(2, `${given} is not a file that can be read`, `name a file that holds ${what}, no link`);
  await using handle = opened.handle;
  const { mode } = await handle.stat();
  if (process.platform !== "win32" && (mode & (isShared ? 0o037 : 0o077)) !== 0)
    throw new CommandError(2, `${given} can be read by others`, `chmod ${isShared ? 640 : 600} ${given}`);
  if (opened.bytes > mostBytes) throw new CommandError(2, `${given} is too large`, `it holds ${what} and nothing else`);
  return (await handle.readFile("utf8")).replace(/\r?\n$/, "");
}
