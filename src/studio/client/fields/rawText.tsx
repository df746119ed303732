/** A file's own text, for what no form has: it is saved by a button, since half of a change can't be read. */
import { useEffect, useRef } from "preact/hooks";
import type { ShownFile } from "../../desks/fields/shownFile.ts";
import { say } from "../say.ts";
import { editedForm, writtenForm } from "../write/writtenForm.ts";
import { Conflict } from "./conflict.tsx";
import { saveText } from "./opened.ts";
import { forgetTyped, insist, keepTyped, noteSaved, typedAt } from "./typed.ts";

/** `line`: where the keyboard is to be; null: where it was. */
export function RawText({
  file,
  line,
  arrived,
}: {
  readonly file: ShownFile;
  readonly line: number | null;
  readonly arrived: () => void;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const key = `${file.file} text`;
  const typed = typedAt(key);
  const isOther = typed !== null && typed.base !== file.text && typed.text !== file.text;
  useEffect(() => {
    const area = box.current;
    if (line === null || area === null) return;
    const start =
      area.value
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start);
    area.scrollTop = (area.scrollHeight * (line - 3)) / Math.max(1, area.value.split("\n").length);
    arrived();
  }, [line]);
  const write = async (text: string) => {
    // A text area gives "\n" alone.
    const saving = writtenForm(file.text, editedForm(text));
    if ((await saveText(saving, file.version)) === "saved") noteSaved(key, text);
  };
  return (
    <div class="raw">
      <label for="raw-text">{say("studio.fields.textOf", { file: file.file })}</label>
      <textarea
        ref={box}
        id="raw-text"
        spellcheck={false}
        value={typed?.text ?? file.text}
        rows={24}
        onInput={({ currentTarget }) => keepTyped(key, currentTarget.value, file.text)}
      />
      {isOther ? (
        <Conflict
          theirs={file.text}
          mine={typed.text}
          choose={(mine) => {
            if (mine) {
              insist(key, file.text);
              void write(typed.text);
            } else forgetTyped(key);
            box.current?.focus();
          }}
        />
      ) : (
        <p>
          <button
            type="button"
            class="main"
            aria-disabled={typed === null}
            onClick={() => void (typed === null ? undefined : write(typed.text))}
          >
            {say("studio.fields.saveText")}
          </button>
        </p>
      )}
    </div>
  );
}
