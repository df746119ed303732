/** One text of a form: it is saved when it is left, and what somebody else has saved meanwhile is shown beside it to choose from. */
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { say } from "../say.ts";
import { Conflict } from "./conflict.tsx";
import { type TypedTextGiven, typedText } from "./typedText.ts";

export interface TextBoxGiven extends TypedTextGiven {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly lang?: string | undefined;
  readonly most?: number | null;
  readonly isLong?: boolean;
  readonly isWrong?: boolean;
}

export function TextBox(given: TextBoxGiven) {
  const { id, saved, most = null, isLong = true } = given;
  const box = useRef<HTMLElement>(null);
  const { text, mine, type, leave, choose } = typedText(given);
  const shared = {
    id,
    lang: given.lang,
    value: text,
    "aria-labelledby": given.labelledBy,
    "aria-describedby": [given.describedBy, most === null ? null : `${id}-left`].filter(Boolean).join(" ") || undefined,
    "aria-invalid": given.isWrong === true || mine !== null ? ("true" as const) : undefined,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      type(currentTarget.value),
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
      {mine === null ? null : (
        <Conflict
          theirs={saved}
          mine={mine}
          choose={async (isMine) => {
            await choose(isMine);
            box.current?.focus();
          }}
        />
      )}
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
