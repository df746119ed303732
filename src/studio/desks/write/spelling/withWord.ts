/** `spelling.yaml` and a word -> the same file with the word in a list of it, and no other byte changed. */
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { Spelling } from "../../../../domain/index.ts";

const head = "# yaml-language-server: $schema=./schemas/spelling.schema.json\n";

/** `before`: null where there is no such file yet. Null of a file that can't be read, and of what is no word. */
export function withWord(before: string | null, list: string, word: string): string | null {
  const text = added(before ?? head, list, word);
  if (text === null) return null;
  try {
    const now: unknown = parseDocument(text).toJS();
    return Spelling.safeParse(now).success ? text : null;
  } catch {
    return null;
  }
}

function added(before: string, list: string, word: string): string | null {
  const document = parseDocument(before);
  if (document.errors.length > 0) return null;
  const end = before === "" || before.endsWith("\n") ? "" : "\n";
  const fresh = `${before}${end}${list}:\n  - ${quoted(word)}\n`;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return fresh;
  if (!isMap(document.contents)) return null;
  const words = document.get(list, true);
  if (words === undefined) return document.contents.flow === true ? null : fresh;
  if (!isSeq(words)) return null;
  const there: readonly unknown[] = words.toJSON();
  if (there.includes(word)) return before;
  const last = words.items.at(-1);
  const range = isScalar(last) ? last.range : null;
  if (words.flow === true) {
    const at = range?.[1] ?? (words.range?.[0] ?? 0) + 1;
    return `${before.slice(0, at)}${range ? ", " : ""}${quoted(word)}${before.slice(at)}`;
  }
  if (!range) return null;
  const line = before.lastIndexOf("\n", range[0] - 1) + 1;
  const dash = before.slice(line, range[0]);
  const after = before.indexOf("\n", range[1]);
  const at = after < 0 ? before.length : after;
  return `${before.slice(0, at)}\n${dash}${quoted(word)}${before.slice(at)}`;
}

/** Words that YAML would take for something else. */
function quoted(word: string): string {
  return /^(?:[\d.-].*|y|n|yes|no|on|off|true|false|null|nan)$/i.test(word) || word.includes("'")
    ? JSON.stringify(word)
    : word;
}
