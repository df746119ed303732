/** Papers -> the commands that they name. */
import { codeBlocks, codeSpans, type Paper } from "./paper.ts";

/** Everything that stands as code: spans, and the lines of blocks that are commands. */
function codeLines(paper: Paper): readonly string[] {
  const lines = codeBlocks(paper)
    .filter(({ language }) => language === "" || language === "sh")
    .flatMap(({ code }) => code.split("\n"));
  return [...codeSpans(paper), ...lines].flatMap((line) => line.replace(/ #.*$/, "").split(/ && |; /));
}

/** "npm run bench protection" -> bench. */
export function npmScripts(paper: Paper): readonly string[] {
  return codeLines(paper).flatMap((line) => {
    const [, script] = /^(?:\w+=\S+ )*npm (?:run )?([\w:-]+)/.exec(line.trim()) ?? [];
    return script === undefined || script === "ci" ? [] : [script];
  });
}

/** "npm run universities -- --count 60" -> the words that the script gets. */
export function scriptOptions(
  paper: Paper,
): readonly { readonly script: string; readonly options: readonly string[] }[] {
  return codeLines(paper).flatMap((line) => {
    const [, script, words] = /^npm run ([\w:-]+)(?: .*?)? -- (.*)$/.exec(line.trim()) ?? [];
    return script === undefined || words === undefined ? [] : [{ script, options: optionsOf(words) }];
  });
}

export interface NamedCommand {
  readonly command: string;
  readonly options: readonly string[];
}

/** "npx wellbeing report --only board", "wellbeing diff --write" and, where a paper leaves the program's name out, "report --queue". */
export function wellbeingCommands(paper: Paper, known: readonly string[]): readonly NamedCommand[] {
  return codeLines(paper).flatMap((line) => {
    const words = line.trim().split(/\s+/);
    const named = words[0] === "npx" && words[1] === "wellbeing" ? words.slice(2) : words;
    const rest = named[0] === "wellbeing" ? named.slice(1) : named;
    const [command = "", ...others] = rest;
    const isNamed = rest.length < words.length;
    const isKnown = known.includes(command) && others.some((word) => word.startsWith("--"));
    if (!isNamed && !isKnown) return [];
    if (command === "" || command.startsWith("-") || command === "<command>") return [];
    return [{ command, options: optionsOf(others.join(" ")) }];
  });
}

/** Options that stand alone: `--retry-for`, `-- --figures`. */
export function loneOptions(paper: Paper): readonly string[] {
  return codeSpans(paper).flatMap((code) => (/^--[\s\w-]/.test(code) ? optionsOf(code) : []));
}

function optionsOf(words: string): readonly string[] {
  return words.split(/\s+/).flatMap((word) => /^--[\w-]+/.exec(word)?.[0] ?? []);
}
