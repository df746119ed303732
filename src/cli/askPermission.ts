/** Embargoes that would be passed -> who decided so and why: by the words of the command line, or asked on a terminal. */
import { createInterface } from "node:readline/promises";
import { CommandError, type Permission, printable } from "../domain/index.ts";
import { dayOption, text } from "./option.ts";

/** Options of every command that lets a release out. */
export const embargoOptions = {
  now: dayOption("judge embargoes by that day: 2025-02-11 (default: today, where the university is)"),
  by: text("ROLE", "who decided that an embargo is passed, where --now names a day to come: written into the record"),
  why: text("REASON", "why it is passed"),
};

interface Words {
  readonly by: string | null;
  readonly why: string | null;
}

/** Null where nobody says, and nobody can be asked. */
export function permit({ by, why }: Words): (embargoes: readonly string[]) => Promise<Permission | null> {
  const said = (word: string | null) => (word === null || word.trim() === "" ? null : word.trim());
  return async (embargoes) => {
    const given = { by: said(by), why: said(why) };
    const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
    const asked = given.by !== null && given.why !== null ? given : isTerminal ? await ask(embargoes, given) : given;
    return asked.by === null || asked.why === null ? null : { by: asked.by, why: asked.why };
  };
}

async function ask(embargoes: readonly string[], given: Words): Promise<Words> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    process.stderr.write(`under embargo:\n${embargoes.map((each) => `  ${printable(each)}\n`).join("")}`);
    const answer = async (question: string) => (await lines.question(question)).trim() || null;
    const by = given.by ?? (await answer("Who decided to let it out all the same (role, empty to stop)? "));
    if (by === null) throw new CommandError(2, "nothing was let out");
    return { by, why: given.why ?? (await answer("Why? ")) };
  } finally {
    lines.close();
  }
}
