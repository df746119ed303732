/** A text of a language, and what it is shown with -> its editor, which follows what happens around it. */
import { setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { type Signal, untracked, useSignal, useSignalEffect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListedLanguage } from "../../desks/write/listTexts.ts";
import { languageName } from "../inWords.ts";
import { filesChanged, isConnected, pageVersion, state } from "../live.ts";
import { place, placeOf } from "../pointed.ts";
import { say } from "../say.ts";
import { callsShown } from "./chips.ts";
import { openEditor, showIn } from "./editor.ts";
import { Looked } from "./looked.ts";
import { marksOf, placeIn } from "./marks.ts";
import { OpenedText } from "./openedText.ts";

export interface ColumnAsked {
  readonly title: string;
  readonly listed: ListedLanguage;
  /** There is no other language that it could say the same as. */
  readonly isOnly: boolean;
  readonly focused: () => void;
  /** Called with the file whenever it was saved. */
  readonly saved: (file: string) => void;
}

export interface EditedColumn {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<EditorView | null>;
  readonly text: OpenedText;
  readonly looked: Looked;
  readonly isPicking: Signal<boolean>;
  /** The reader's name for its language. */
  readonly named: string;
  readonly again: () => void;
}

export function useEditedColumn({ title, listed: { file, language }, focused, saved }: ColumnAsked): EditedColumn {
  // The editor stays as it was opened, and what is asked of it here changes.
  const newest = useRef({ focused, saved });
  newest.current = { focused, saved };
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const text = useRef(new OpenedText(file)).current;
  const looked = useRef(new Looked(file)).current;
  const isPicking = useSignal(false);
  const named = languageName(language);
  const column = { box, view, text, looked, isPicking, named, again: () => void looked.now(text.words.value) };
  useEffect(() => {
    const keep = () => text.keep();
    void text.open().then(() => {
      if (box.current === null) return;
      view.current = openEditor({
        parent: box.current,
        words: text.words.value,
        language,
        label: say("studio.write.editorOf", { title, language: named }),
        typed: (words) => {
          text.typed(words);
          looked.soon(words);
        },
        focused: () => newest.current.focused(),
        left: keep,
        pick: () => {
          isPicking.value = true;
        },
        picks: async () => await looked.picks(),
      });
      text.show = (words, isUndoable) => {
        if (view.current !== null) showIn(view.current, words, isUndoable);
        looked.soon(words);
      };
      column.again();
      lead(file, view.current);
    });
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      text.close();
      view.current?.destroy();
    };
  }, []);
  useFollowed(column, language, (saving) => newest.current.saved(saving));
  return column;
}

/** What happens around a text: files, figures and the connection change, somebody is sent to a place in it. */
function useFollowed({ view, text, looked, again }: EditedColumn, language: string, saved: ColumnAsked["saved"]): void {
  useSignalEffect(() => {
    if (place.value !== null && text.isOpen.value) queueMicrotask(() => lead(text.file, view.current));
  });
  useSignalEffect(() => {
    if (filesChanged.value > 0) void text.refresh();
  });
  useSignalEffect(() => {
    if (isConnected.value && text.status.peek() === "failed") void text.saveNow();
  });
  useSignalEffect(() => {
    if (text.saves.value > 0) untracked(() => saved(text.file));
  });
  // Figures may be others now.
  useSignalEffect(() => {
    if (pageVersion.value !== null && text.isOpen.peek()) untracked(again);
  });
  useSignalEffect(() => {
    looked.ofCheck.value = (state.value?.findings ?? []).flatMap(({ place: at, message, hint }) => {
      const found = placeOf(at);
      return found?.file === text.file ? [{ line: found.line, column: found.column, message, hint }] : [];
    });
  });
  useSignalEffect(() => {
    const calls = looked.calls.value;
    view.current?.dispatch({ effects: callsShown.of(calls) });
  });
  useSignalEffect(() => {
    // Each of these is a reason to mark anew.
    const reasons = [looked.of.value, looked.all.value, looked.wrong.value, looked.reading.value];
    const editor = view.current;
    if (editor === null || reasons.length === 0) return;
    editor.dispatch(setDiagnostics(editor.state, marksOf(looked, editor.state.doc, language, again)));
  });
}

/** To the place that somebody was sent to. */
function lead(file: string, editor: EditorView | null): void {
  const to = place.value;
  if (to === null || editor === null || to.file !== file) return;
  place.value = null;
  const { from } = placeIn(to, editor.state.doc);
  editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
  editor.focus();
}
