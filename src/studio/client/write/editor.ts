/** A place in the page and a text -> an editor made for words. */
import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { lintKeymap } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import type { TextPick } from "../../desks/write/textPicks.ts";
import { nonce } from "../say.ts";
import { chips } from "./chips.ts";
import { formatKeys } from "./formatting.ts";
import { editsBetween } from "./merge.ts";
import { richMarkdown } from "./richMarkdown.ts";

export interface EditorAsked {
  readonly parent: HTMLElement;
  readonly words: string;
  readonly language: string;
  readonly label: string;
  readonly typed: (words: string) => void;
  readonly focused: () => void;
  readonly left: () => void;
  readonly pick: () => void;
  readonly picks: () => Promise<readonly TextPick[]>;
}

export function openEditor(asked: EditorAsked): EditorView {
  const pickKey = {
    key: "Mod-Shift-f",
    preventDefault: true,
    run: () => {
      asked.pick();
      return true;
    },
  };
  const state = EditorState.create({
    doc: asked.words,
    extensions: [
      EditorView.cspNonce.of(nonce),
      history(),
      keymap.of([
        pickKey,
        ...formatKeys,
        ...completionKeymap,
        ...lintKeymap,
        ...historyKeymap,
        ...searchKeymap,
        ...defaultKeymap,
      ]),
      markdown({ base: markdownLanguage, completeHTMLTags: false }),
      EditorView.lineWrapping,
      richMarkdown,
      chips,
      autocompletion({ override: [figureNames(asked.picks)], icons: false }),
      EditorView.contentAttributes.of({ "aria-label": asked.label, lang: asked.language, spellcheck: "false" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.every((each) => each.annotation(Transaction.remote) === true))
          asked.typed(update.state.doc.toString());
        if (update.focusChanged) (update.view.hasFocus ? asked.focused : asked.left)();
      }),
    ],
  });
  return new EditorView({ state, parent: asked.parent });
}

/** Words that were not typed here: only lines that differ are exchanged, so that the cursor stays where it is. */
export function showIn(view: EditorView, words: string, isUndoable: boolean): void {
  const changes = editsBetween(view.state.doc.toString(), words).map(({ from, to, insert }) => ({ from, to, insert }));
  const annotations = [Transaction.remote.of(true), Transaction.addToHistory.of(isUndoable)];
  view.dispatch({ changes, annotations });
}

/** What can be printed, as soon as "{{" is typed, or "/" where a word may begin. */
function figureNames(picks: () => Promise<readonly TextPick[]>): CompletionSource {
  return async (context) => {
    const begun = context.matchBefore(/\{\{[^}\n]*|(?<=^|\s)\/[^\s/]*/);
    if (begun === null) return null;
    const from = begun.from + (begun.text.startsWith("{{") ? 2 : 1);
    return {
      from,
      options: (await picks()).map(({ call, words, about, verdict }) => ({
        label: `${about} ${words}`.trim(),
        detail: verdict,
        apply: (view, _completion, _start, to) => {
          const after = view.state.sliceDoc(to, to + 2) === "}}" ? 2 : 0;
          view.dispatch({
            changes: { from: begun.from, to: to + after, insert: call },
            selection: { anchor: begun.from + call.length },
            userEvent: "input.complete",
          });
        },
      })),
    };
  };
}

/** A figure is a word: it does not stick to the one before it. */
export function insertCall(view: EditorView, call: string): void {
  const { from } = view.state.selection.main;
  const gap = /[\p{L}\p{N}.,;:!?)}]/u.test(view.state.sliceDoc(from - 1, from)) ? " " : "";
  view.dispatch({ ...view.state.replaceSelection(`${gap}${call}`), userEvent: "input", scrollIntoView: true });
  view.focus();
}
