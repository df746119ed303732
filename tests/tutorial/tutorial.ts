/** docs/tutorial.md -> what it tells somebody to do for a university, in order: a command, a file to write, or words to think of. */
import { readFile } from "node:fs/promises";

export type Step =
  | { readonly kind: "command"; readonly line: string; readonly words: readonly string[] }
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  /** Every question is answered. */
  | { readonly kind: "words" };

const tutorial = new URL("../../docs/tutorial.md", import.meta.url);

/** `university`: the heading of its part. A file is named by the last path before its block. */
export async function stepsFor(university: string): Promise<readonly Step[]> {
  const text = await readFile(tutorial, "utf8");
  const part = text.split(/^## /m).find((each) => each.startsWith(`${university}\n`));
  if (part === undefined) throw new Error(`the tutorial has no part "${university}"`);
  const found: Step[] = [];
  let path: string | null = null;
  for (const [whole, language, block] of part.matchAll(
    /^```(\w+)\n([\s\S]*?)^```$|^### Write the words$|`\.\.\/[^`\s]+`/gm,
  )) {
    if (language === undefined && whole.startsWith("###")) found.push({ kind: "words" });
    else if (language === undefined) path = whole.slice(1, -1);
    else if (language === "sh") found.push(...(block ?? "").trimEnd().split("\n").map(command));
    else if (path !== null) found.push({ kind: "file", path, text: block ?? "" });
  }
  return found;
}

/** Words in double quotes are one; nothing else means anything to a shell, so that each of them takes the line alike. */
function command(line: string): Step {
  const unquoted = line.replace(/"[^"]*"/g, "");
  if (!line.startsWith("npx wellbeing ") || /['"`$&;|<>*?#%^\\]/.test(unquoted) || /[$`\\%]/.test(line))
    throw new Error(`not every shell takes this alike: ${line}`);
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  return { kind: "command", line, words: words.slice(2) };
}
