/** What a command is for, its options and what it does -> its help, and what is told and returned of the words that were given. */
import type { Told } from "../app/index.ts";
import { type Given, type Options, parseWords } from "./parseWords.ts";

export interface Command {
  readonly summary: string;
  readonly help: string;
  /** The exit status. */
  readonly run: (words: readonly string[]) => Promise<number>;
}

interface Description<O extends Options> {
  /** The words of `usage:` after "wellbeing". */
  readonly usage: string;
  readonly summary: string;
  /** Before the options, where something must be known to read them. */
  readonly intro?: string;
  /** Words that belong to no option, as the help names and explains them. */
  readonly operands?: readonly [names: string, help: string];
  readonly options: O;
  /** After the options. */
  readonly notes?: string;
  readonly examples: readonly string[];
  readonly run: (given: Given<O>, operands: readonly string[]) => Promise<Told>;
}

export function command<O extends Options>(described: Description<O>): Command {
  const { summary, operands, options, run } = described;
  return {
    summary,
    help: helpOf(described),
    run: async (words) => {
      const asked = parseWords(words, options, operands !== undefined);
      const { stdout, stderr, status } = await run(asked.given, asked.operands);
      if (stderr !== "") process.stderr.write(stderr);
      if (stdout !== "") process.stdout.write(stdout);
      return status;
    },
  };
}

type Helped = Omit<Description<Options>, "run">;

function helpOf({ usage, intro, operands, options, notes, examples }: Helped): string {
  const rows: (readonly [string, string])[] = Object.entries(options).map(([name, { argument, help }]) => [
    argument === null ? `--${name}` : `--${name} ${argument}`,
    help,
  ]);
  if (operands !== undefined) rows.unshift(operands);
  const width = Math.max(...rows.map(([words]) => words.length));
  const lines = rows.map(
    ([words, help]) => `  ${words.padEnd(width)}  ${help.replaceAll("\n", `\n${" ".repeat(width + 4)}`)}`,
  );
  const shown = examples.map((each) => `  wellbeing ${each}`);
  const parts = [`usage: wellbeing ${usage}`, intro, lines.join("\n"), notes, `examples:\n${shown.join("\n")}`];
  return `${parts.filter((each) => each !== undefined).join("\n\n")}\n`;
}
