/** One key message: what it says, what was decided of it, and the buttons that decide it. */
import { useRef, useState } from "preact/hooks";
import type { ShownMessage, ShownMessages } from "../../desks/fields/keyMessages.ts";
import type { MessageChange } from "../../desks/fields/messageEdits.ts";
import { say } from "../say.ts";
import { type Form, fileForm, problemsAt } from "./form.ts";
import { InsertFigure } from "./insertFigure.tsx";
import type { Outcome } from "./opened.ts";
import { Problems } from "./problems.tsx";
import { WordsField } from "./wordsField.tsx";

interface Given {
  readonly now: ShownMessages;
  readonly message: ShownMessage;
  readonly change: (made: MessageChange, words?: string) => Promise<Outcome>;
}

type Kind = "pin" | "unpin" | "up" | "down" | "drop" | "takeBack" | "ownWordsAway";

export function MessageRow({ now: { choices, shown, language, figures }, message, change }: Given) {
  const { id, faculty, standing } = message;
  const row = useRef<HTMLLIElement>(null);
  const place = choices.pin.indexOf(id);
  const isPinned = place !== -1;
  const isDropped = choices.drop.includes(id);
  const own = choices.rewrite.findIndex((each) => each.id === id);
  const [isRewriting, rewrite] = useState(false);
  const found = message.words ?? say("studio.fields.message.unknown", { id });
  const words = faculty === null ? found : say("studio.fields.message.ofFaculty", { faculty, words: found });
  const act = async (kind: Kind) => {
    const done = say("studio.fields.message.done", { action: say(`studio.fields.message.${kind}`) });
    await change({ kind, id }, done);
    // The row may stand elsewhere by now, and have other buttons.
    const element = document.getElementById(rowId(id));
    const buttons = [...(element?.querySelectorAll<HTMLButtonElement>("button:not(:disabled)") ?? [])];
    (buttons.find((each) => each.dataset.kind === kind) ?? buttons[0])?.focus();
  };
  const button = (kind: Kind, isOff = false) => {
    const action = say(`studio.fields.message.${kind}`);
    return (
      <button
        key={kind}
        type="button"
        data-kind={kind}
        disabled={isOff}
        aria-label={say("studio.fields.message.about", { action, words })}
        onClick={() => void act(kind)}
      >
        {action}
      </button>
    );
  };
  const kinds: readonly Kind[] = isDropped ? ["takeBack"] : isPinned ? ["unpin", "drop"] : ["pin", "drop"];
  const rewriting = say(isRewriting ? "studio.fields.message.closeWords" : "studio.fields.message.rewrite");
  return (
    <li ref={row} id={rowId(id)} class="message">
      <p class="message-words" lang={language}>
        {words}
      </p>
      <p class="marks">
        {isPinned ? <span>{say("studio.fields.message.pinned")}</span> : null}
        {own === -1 ? null : <span>{say("studio.fields.message.rewritten")}</span>}
      </p>
      <Problems
        found={[
          ["pin", place],
          ["drop", choices.drop.indexOf(id)],
          ["rewrite", own],
        ].flatMap((path) => problemsAt(fileForm(shown), path, true))}
      />
      <p class="buttons">
        {kinds.map((kind) => button(kind))}
        {isPinned ? [button("up", place === 0), button("down", place === choices.pin.length - 1)] : null}
        {standing === "sheets" || message.words === null ? null : (
          <button
            type="button"
            aria-expanded={isRewriting}
            aria-label={say("studio.fields.message.about", { action: rewriting, words })}
            onClick={() => rewrite(!isRewriting)}
          >
            {rewriting}
          </button>
        )}
        {own === -1 ? null : button("ownWordsAway")}
      </p>
      {isRewriting ? (
        <OwnWords form={rewritingForm(shown, id, own, change)} id={id} own={own} figures={figures} />
      ) : null}
    </li>
  );
}

function rowId(id: string): string {
  return `message-${id.replace(/[^\w-]/g, "_")}`;
}

/** Where nobody has put it differently yet, an entry of its own is made. */
function rewritingForm(shown: ShownMessages["shown"], id: string, own: number, change: Given["change"]): Form {
  const form = fileForm(shown);
  return {
    ...form,
    keyOf: (path) => `${shown.file} rewrite ${id} ${path.at(-1) ?? ""}`,
    change: async (edit, words) => {
      // One language is emptied, and the others are kept.
      const others = Object.keys(Object(form.valueAt(["rewrite", own, "words"]))).length > 1;
      if (edit.kind === "remove" && others) return await form.change(edit, words);
      if (edit.kind !== "set") return await change({ kind: "ownWordsAway", id }, words);
      const language = edit.path.at(-1);
      const whole = own === -1 ? Object(edit.value) : { [String(language)]: edit.value };
      return await change({ kind: "rewrite", id, words: whole }, words);
    },
  };
}

interface OwnWordsGiven {
  readonly form: Form;
  readonly id: string;
  readonly own: number;
  readonly figures: ShownMessages["figures"];
}

function OwnWords({ form, id, own, figures }: OwnWordsGiven) {
  const path = own === -1 ? ["rewrite", id, "words"] : ["rewrite", own, "words"];
  const label = `${rowId(id)}-own`;
  return (
    <fieldset class="field">
      <legend id={label} class="field-name">
        {say("studio.fields.message.ownWords")}
      </legend>
      <WordsField form={form} path={path} most={null} labelledBy={label} describedBy={`${label}-help`} hasFigures />
      <InsertFigure form={form} path={path} figures={figures} />
      <p id={`${label}-help`} class="hint">
        {say("studio.fields.message.rewriteHelp")}
      </p>
    </fieldset>
  );
}
