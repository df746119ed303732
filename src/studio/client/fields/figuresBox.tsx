/** One text of a form in which figures are called: each call is one piece that says what is printed there, as in the editor of texts. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, type EditorSelection, EditorState, type Extension, Transaction } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useLayoutEffect, useRef } from "preact/hooks";
import { nonce } from "../say.ts";
import { callsShown, chips } from "../write/chips.ts";
import { showIn } from "../write/editor.ts";
import { callsPrinted, readable } from "./callsPrinted.ts";
import { Conflict } from "./conflict.tsx";
import type { TextBoxGiven } from "./textBox.tsx";
import { type TypedText, typedText } from "./typedText.ts";

export function FiguresBox(given: TextBoxGiven & { readonly lang: string }) {
  const { id, saved, labelledBy, describedBy, lang, isWrong = false } = given;
  const typed = typedText(given);
  const { text, mine } = typed;
  // The editor stays as it was opened, and what is asked of it here changes.
  const newest = useRef<TypedText>(typed);
  newest.current = typed;
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const said = useRef(new Compartment()).current;
  const attributes = EditorView.contentAttributes.of({
    id,
    lang,
    spellcheck: "false",
    "aria-labelledby": labelledBy,
    ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
    ...(isWrong || mine !== null ? { "aria-invalid": "true" } : {}),
  });
  useLayoutEffect(() => {
    if (box.current === null) return;
    const made = openBox(box.current, text, newest, said.of(attributes));
    view.current = made;
    return () => made.destroy();
  }, []);
  // At once, while nobody can have typed on: what is typed next would be taken back otherwise.
  useLayoutEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    showIn(editor, text, true);
    if (!editor.hasFocus) editor.dispatch({ selection: { anchor: text.length } });
  }, [text]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: said.reconfigure(attributes) });
  }, [id, lang, labelledBy, describedBy, isWrong || mine !== null]);
  const shown = callsPrinted(text, lang);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: callsShown.of(shown) });
  }, [shown]);
  return (
    <div class="text-box">
      <div class="figures-box" ref={box} />
      {mine === null ? null : (
        <Conflict
          theirs={readable(saved, lang)}
          mine={readable(mine, lang)}
          choose={async (isMine) => {
            await typed.choose(isMine);
            view.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function openBox(
  parent: HTMLElement,
  doc: string,
  newest: { readonly current: TypedText },
  attributes: ReturnType<Compartment["of"]>,
): EditorView {
  const save = () => {
    void newest.current.leave();
    return true;
  };
  const state = EditorState.create({
    doc,
    // A figure that is put in stands behind what is there.
    selection: { anchor: doc.length },
    extensions: [
      EditorView.cspNonce.of(nonce),
      history(),
      keymap.of([{ key: "Enter", run: save }, ...historyKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      chips,
      attributes,
      keepPlace(),
      // At once: a box that is gone to next may be typed in before an editor tells of it.
      EditorView.domEventHandlers({ blur: () => void save() }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.every((each) => each.annotation(Transaction.remote) === true))
          newest.current.type(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent });
}

/** Whoever only passes through by Tab leaves the place where a figure is put in as it was: a browser begins at the first letter. */
function keepPlace(): Extension {
  let passing: EditorSelection | null = null;
  return EditorView.domEventHandlers({
    focus: (_, view) => {
      passing = view.state.selection;
    },
    mousedown: () => {
      passing = null;
    },
    keydown: ({ key }) => {
      if (key !== "Tab" && key !== "Shift") passing = null;
    },
    blur: (_, view) => {
      if (passing !== null && passing.main.to <= view.state.doc.length) view.dispatch({ selection: passing });
    },
  });
}
