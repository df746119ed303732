/** `spelling.yaml` and a word -> the same file with the word in a list of it, and no other byte changed. */
import { Spelling } from "../../../../domain/index.ts";
import { editYaml, openYaml } from "../../../yaml/index.ts";

const head = "# yaml-language-server: $schema=./schemas/spelling.schema.json\n";

/** `before`: null where there is no such file yet. Null of a file that can't be read, and of what is no word. */
export function withWord(before: string | null, list: string, word: string): string | null {
  const text = before ?? head;
  const opened = openYaml(text);
  if (opened.kind === "closed") return null;
  const there: unknown = Object(opened.value)[list] ?? [];
  if (!Array.isArray(there)) return null;
  if (there.includes(word)) return text;
  const isListed = Object.hasOwn(Object(opened.value), list);
  // A list that will grow has a line a word.
  const begun = isListed ? text : `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${list}:\n  - word\n`;
  const edited = editYaml(
    begun,
    !isListed
      ? { kind: "set", path: [list, 0], value: word }
      : there.length === 0
        ? { kind: "set", path: [list], value: [word] }
        : { kind: "insert", path: [list], place: null, value: word },
  );
  if (edited.kind !== "edited") return null;
  const now = openYaml(edited.text);
  return now.kind === "opened" && Spelling.safeParse(now.value).success ? edited.text : null;
}
