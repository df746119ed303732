/** What the command line and the environment say -> the key with which jobs in a queue are signed, which the release and its workers share. */
import { CommandError } from "../../domain/index.ts";
import type { QueueKey } from "../../release/index.ts";
import { isLoopback } from "./loopback.ts";
import { readSecret } from "./secretFile.ts";

/** Of 128 bits written in hexadecimal digits. */
const leastCharacters = 32;

/** Throws a CommandError (2) where there is no key and others could put jobs into the queue, or where the key is weak. */
export async function queueKey(address: string, given: string | null, env: NodeJS.ProcessEnv): Promise<QueueKey> {
  const secret =
    given !== null
      ? await readSecret({ file: given, what: "the key", dataFolder: null, isShared: true })
      : (env.WELLBEING_QUEUE_KEY ?? "");
  const make = "make one: openssl rand -hex 32";
  if (secret === "" && isLoopback(new URL(address).hostname) && given === null) return null;
  if (secret === "")
    throw new CommandError(
      2,
      "a queue on another machine needs a key: without it, whoever reaches the Redis could put jobs there",
      `${make}; name its file with --key-file for the release and its workers, or set WELLBEING_QUEUE_KEY`,
    );
  if (secret.length < leastCharacters)
    throw new CommandError(2, `the key of the queue is shorter than ${leastCharacters} characters`, make);
  return new TextEncoder().encode(secret);
}
