/** What was chosen last at the studio's forms, for each data folder: in a file of this user's own, which only they can read.
 *
 * Not in the browser, which keeps such things by a page's port, and the studio has another one each time; not in the data, which is committed. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import * as z from "zod";
import type { StudioEffects } from "../../studio/index.ts";

const Kept = z.record(z.string(), z.record(z.string(), z.unknown()));

export function ownChoices(dataFolder: string, env: NodeJS.ProcessEnv): StudioEffects["releasing"]["choices"] {
  const settings = env.XDG_CONFIG_HOME ?? path.join(homedir(), ".config");
  const file = path.join(settings, "wellbeing-reports", "studio.json");
  const folder = path.resolve(dataFolder);
  const all = async () => {
    const text = await readFile(file, "utf8").catch(() => "{}");
    return Kept.catch({}).parse(json(text));
  };
  const write = async (choices: object) => {
    const kept = { ...(await all()), [folder]: choices };
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    // Another studio, of another folder, has the same file.
    const fresh = `${file}.${randomUUID()}~`;
    await writeFile(fresh, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    await rename(fresh, file);
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read: async () => (await all())[folder] ?? {},
    keep: async (choices) => {
      const own = turn.then(async () => await write(choices));
      turn = own.catch(() => undefined);
      await own;
    },
  };
}

/** Null of what somebody has broken by hand. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
