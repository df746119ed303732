/** What the buttons above a text do, and their keys: only what a text may hold. */
import { EditorSelection, type StateCommand } from "@codemirror/state";
import type { KeyBinding } from "@codemirror/view";
import { say } from "../say.ts";

/** Puts signs around the words that are chosen, or takes them away. */
function around(sign: string): StateCommand {
  return ({ state, dispatch }) => {
    const change = state.changeByRange((range) => {
      const word = range.empty ? (state.wordAt(range.head) ?? range) : range;
      const { from, to } = word;
      const [before, after] = [state.sliceDoc(from - sign.length, from), state.sliceDoc(to, to + sign.length)];
      if (before === sign && after === sign)
        return {
          changes: [
            { from: from - sign.length, to: from },
            { from: to, to: to + sign.length },
          ],
          range: EditorSelection.range(from - sign.length, to - sign.length),
        };
      return {
        changes: [
          { from, insert: sign },
          { from: to, insert: sign },
        ],
        range: EditorSelection.range(from + sign.length, to + sign.length),
      };
    });
    dispatch(state.update(change, { userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

const lineSigns = /^(?:#{1,6} |> |- |\d+\. )/;

/** Gives each chosen line a sign at its beginning, or takes it away where all have it. */
function atLines(signOf: (place: number) => string): StateCommand {
  return ({ state, dispatch }) => {
    const { from, to } = state.selection.main;
    const rows = [];
    for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) rows.push(state.doc.lineAt(at));
    const written = rows.filter(({ text }) => text.trim() !== "" || rows.length === 1);
    const isOff = written.every(({ text }, place) => text.startsWith(signOf(place)));
    const changes = written.map(({ from: start, text }, place) => {
      const old = lineSigns.exec(text)?.[0] ?? "";
      return { from: start, to: start + old.length, insert: isOff ? "" : signOf(place) };
    });
    dispatch(state.update({ changes, userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

const link: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const words = from === to ? say("studio.write.linkWords") : state.sliceDoc(from, to);
  const address = from + words.length + 3;
  dispatch(
    state.update({
      changes: { from, to, insert: `[${words}](https://)` },
      selection: EditorSelection.cursor(address + "https://".length),
      userEvent: "input",
    }),
  );
  return true;
};

/** The sign where the cursor is, and the note at the end, ready to be written. */
const note: StateCommand = ({ state, dispatch }) => {
  const text = state.doc.toString();
  const numbers = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const sign = `[^${Math.max(0, ...numbers) + 1}]`;
  const { to } = state.selection.main;
  const gap = text.endsWith("\n") ? "\n" : "\n\n";
  const words = say("studio.write.noteWords");
  const start = text.length + sign.length + gap.length + sign.length + 2;
  dispatch(
    state.update({
      changes: [
        { from: to, insert: sign },
        { from: text.length, insert: `${gap}${sign}: ${words}\n` },
      ],
      selection: EditorSelection.range(start, start + words.length),
      scrollIntoView: true,
      userEvent: "input",
    }),
  );
  return true;
};

export interface Format {
  readonly id: "bold" | "italic" | "heading" | "bullets" | "numbers" | "link" | "footnote";
  /** On the button. */
  readonly face: string;
  readonly key: string;
  readonly run: StateCommand;
}

export const formats: readonly Format[] = [
  { id: "bold", face: "B", key: "Mod-b", run: around("**") },
  { id: "italic", face: "I", key: "Mod-i", run: around("*") },
  { id: "heading", face: "H", key: "Mod-Alt-2", run: atLines(() => "## ") },
  { id: "bullets", face: "•", key: "Mod-Shift-8", run: atLines(() => "- ") },
  { id: "numbers", face: "1.", key: "Mod-Shift-7", run: atLines((place) => `${place + 1}. `) },
  { id: "link", face: "↗", key: "Mod-k", run: link },
  { id: "footnote", face: "¹", key: "Mod-Alt-f", run: note },
];

export const formatKeys: readonly KeyBinding[] = formats.map(({ key, run }) => ({ key, run, preventDefault: true }));
