/** A question of `wellbeing import` -> what a person on the terminal answers. */
import { createInterface } from "node:readline/promises";
import { printable } from "../domain/index.ts";

interface Asked {
  readonly columns: readonly string[];
  readonly choices: readonly string[];
  readonly proposed: string;
}

/** Null where nobody sits at a terminal. An answer is a number of the list, or the words themselves; empty: what is proposed. */
export function asker(): ((question: Asked, words: string) => Promise<string | null>) | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async ({ columns, choices, proposed }, words) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const shown = columns.slice(0, 12).join(", ");
      const listed = choices.map(
        (choice, place) => `  ${place + 1}. ${printable(choice)}${choice === proposed ? " *" : ""}\n`,
      );
      process.stderr.write(
        `\n${printable(words)}\n${shown === "" ? "" : `  (${printable(shown)}${columns.length > 12 ? ", …" : ""})\n`}${listed.join("")}`,
      );
      const answer = (await lines.question("> ")).trim();
      if (answer === "q") return null;
      const chosen = /^\d$/.test(answer) ? choices[Number(answer) - 1] : undefined;
      if (chosen === undefined) return answer;
      if (!chosen.endsWith("…")) return chosen;
      const verb = chosen.replace("…", "").trim();
      return `${verb} ${(await lines.question(`${verb} `)).trim()}`;
    } finally {
      lines.close();
    }
  };
}
