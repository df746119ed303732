/** One language of a text: its editor, the buttons above it, how it is saved, and what is said of it. */
import { say } from "../say.ts";
import { Conflict } from "./conflict.tsx";
import { type ColumnAsked, useEditedColumn } from "./editedColumn.ts";
import { insertCall } from "./editor.ts";
import { FoundList } from "./foundList.tsx";
import { addWord } from "./marks.ts";
import type { OpenedText } from "./openedText.ts";
import { Picker } from "./picker.tsx";
import { Reading } from "./reading.tsx";
import { Toolbar } from "./toolbar.tsx";

export function TextColumn(asked: ColumnAsked) {
  const { language, standing } = asked.listed;
  const { box, view, text, looked, isPicking, named, again } = useEditedColumn(asked);
  const isOld = standing === "behind" || standing === "changed" || standing === "unsaid";
  return (
    <section class="text-column" aria-label={named}>
      <h3 lang={language}>{new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language}</h3>
      {asked.isOnly ? null : (
        <p class={`standing ${standing}`}>
          {isOld ? say(`studio.write.note.${standing}`) : say("studio.write.standing.alike")}
        </p>
      )}
      <Toolbar
        label={named}
        run={(command) => {
          if (view.current === null) return;
          command(view.current);
          view.current.focus();
        }}
        pick={() => {
          isPicking.value = true;
        }}
      />
      <Kept text={text} />
      <div class="words" ref={box} />
      <p class={`saved ${text.status.value}`} role="status">
        {text.status.value === "failed"
          ? say("studio.write.status.failed", { why: text.problem.value })
          : say(`studio.write.status.${text.status.value}`)}
        {text.notice.value === "" ? "" : `. ${text.notice.value}`}
      </p>
      <Conflict text={text} language={language} done={() => view.current?.focus()} />
      <Reading looked={looked} />
      <FoundList
        looked={looked}
        language={language}
        go={(from, to) => {
          view.current?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
          view.current?.focus();
        }}
        replace={({ word, at }, by) => {
          view.current?.dispatch({ changes: { from: at, to: at + word.length, insert: by }, userEvent: "input" });
          view.current?.focus();
        }}
        add={(word) =>
          void addWord(word, language, again).then(() => {
            text.notice.value = say("studio.write.wordAdded", { word });
            view.current?.focus();
          })
        }
      />
      {isPicking.value ? (
        <Picker
          picks={async () => await looked.picks()}
          choose={(call) => {
            isPicking.value = false;
            if (view.current !== null) insertCall(view.current, call);
          }}
          close={() => {
            isPicking.value = false;
            view.current?.focus();
          }}
        />
      ) : null}
    </section>
  );
}

/** Words of an earlier visit that were never saved are offered. */
function Kept({ text }: { readonly text: OpenedText }) {
  if (text.kept.value === null) return null;
  return (
    <div class="kept" role="alert">
      <p>{say("studio.write.kept")}</p>
      <blockquote>{text.kept.value.slice(0, 400)}</blockquote>
      <button type="button" onClick={() => text.restore(true)}>
        {say("studio.write.restore")}
      </button>{" "}
      <button type="button" onClick={() => text.restore(false)}>
        {say("studio.write.drop")}
      </button>
    </div>
  );
}
