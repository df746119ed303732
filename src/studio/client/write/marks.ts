/** What is said of a text -> marks at its words, in the editor. */
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import { send } from "../api.ts";
import { say } from "../say.ts";
import type { FoundHere, Looked } from "./looked.ts";

/** None while words were typed since: they would stand at other words. */
export function marksOf(looked: Looked, doc: Text, language: string, again: () => void): readonly Diagnostic[] {
  if (looked.of.value !== doc.toString()) return [];
  const found = looked.all.value.map((finding): Diagnostic => {
    const { from, to } = placeIn(finding, doc);
    return { from, to, severity: "error", message: [finding.message, finding.hint].filter(Boolean).join("\n") };
  });
  const wrong = looked.wrong.value.map(
    ({ word, at }): Diagnostic => ({
      from: at,
      to: Math.min(doc.length, at + word.length),
      severity: "warning",
      message: say("studio.write.misspelled", { word }),
      actions: [{ name: say("studio.write.addWord", { word }), apply: () => void addWord(word, language, again) }],
    }),
  );
  const long = (looked.reading.value?.long ?? []).map(
    ({ from, to, words }): Diagnostic => ({
      from,
      to: Math.min(doc.length, to),
      severity: "hint",
      message: say("studio.write.longSentence", { words: String(words) }),
    }),
  );
  return [...found, ...wrong, ...long].toSorted((a, b) => a.from - b.from);
}

/** A finding's line and column -> the word there. */
export function placeIn(
  { line, column }: Pick<FoundHere, "line" | "column">,
  doc: Text,
): { readonly from: number; readonly to: number } {
  const row = doc.line(Math.min(Math.max(1, line ?? 1), doc.lines));
  if (column === null) return { from: row.from, to: row.to };
  const from = Math.min(row.from + column - 1, row.to);
  const word = /^(?:\{\{[^}\n]*\}\}|\S+)/.exec(doc.sliceString(from, row.to))?.[0] ?? "";
  return { from, to: from + word.length };
}

export async function addWord(word: string, language: string, again: () => void): Promise<void> {
  await send("/api/text/word", { language, word });
  again();
}
