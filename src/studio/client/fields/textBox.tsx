/** One text of a form: it is saved when it is left, and what somebody else has saved meanwhile is shown beside it to choose from. */
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { say } from "../say.ts";
import { forgetTyped, insist, keepTyped, noteSaved, typedAt } from "./typed.ts";

export interface TextBoxGiven {
  /** Of what is typed, among all that is. */
  readonly name: string;
  readonly id: string;
  readonly saved: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly lang?: string | undefined;
  readonly most?: number | null;
  readonly isLong?: boolean;
  readonly isWrong?: boolean;
  /** "kept": it waits for something else, and stays as it was typed. */
  readonly commit: (text: string) => Promise<"saved" | "kept">;
}

export function TextBox(given: TextBoxGiven) {
  const { name, id, saved, most = null, isLong = true, commit } = given;
  const box = useRef<HTMLElement>(null);
  const typed = typedAt(name);
  const isOther = typed !== null && typed.base !== saved && typed.text !== saved;
  const text = typed?.text ?? saved;
  const leave = async () => {
    const now = typedAt(name);
    if (now === null || (now.base !== saved && now.text !== saved)) return;
    if (now.text === saved || (await commit(now.text)) === "saved") noteSaved(name, now.text);
  };
  const shared = {
    id,
    lang: given.lang,
    value: text,
    "aria-labelledby": given.labelledBy,
    "aria-describedby": [given.describedBy, most === null ? null : `${id}-left`].filter(Boolean).join(" ") || undefined,
    "aria-invalid": given.isWrong === true || isOther ? ("true" as const) : undefined,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      keepTyped(name, currentTarget.value, saved),
    onBlur: () => void leave(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void leave();
    },
  };
  return (
    <div class="text-box">
      {isLong ? (
        // The browser's own element, whichever of the two it is.
        <textarea {...shared} ref={box as RefObject<HTMLTextAreaElement>} rows={1} />
      ) : (
        <input {...shared} ref={box as RefObject<HTMLInputElement>} type="text" />
      )}
      {most === null ? null : <Left id={`${id}-left`} left={most - text.length} />}
      {isOther ? (
        <Conflict
          theirs={saved}
          mine={typed.text}
          choose={async (mine) => {
            if (mine) {
              insist(name, saved);
              if ((await commit(typed.text)) === "saved") noteSaved(name, typed.text);
            } else forgetTyped(name);
            box.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function Left({ id, left }: { readonly id: string; readonly left: number }) {
  return (
    <p id={id} class={left < 0 ? "left problem" : "left"}>
      {left < 0 ? say("studio.fields.over", { count: -left }) : say("studio.fields.left", { count: left })}
    </p>
  );
}

interface ConflictGiven {
  readonly theirs: string;
  readonly mine: string;
  readonly choose: (mine: boolean) => void;
}

export function Conflict({ theirs, mine, choose }: ConflictGiven) {
  return (
    <div class="conflict">
      <p role="alert">{say("studio.fields.conflict")}</p>
      <dl>
        <dt>{say("studio.fields.theirs")}</dt>
        <dd>{theirs === "" ? say("studio.fields.nothing") : theirs}</dd>
        <dt>{say("studio.fields.mine")}</dt>
        <dd>{mine === "" ? say("studio.fields.nothing") : mine}</dd>
      </dl>
      <p class="buttons">
        <button type="button" onClick={() => choose(true)}>
          {say("studio.fields.keepMine")}
        </button>
        <button type="button" onClick={() => choose(false)}>
          {say("studio.fields.keepTheirs")}
        </button>
      </p>
    </div>
  );
}
