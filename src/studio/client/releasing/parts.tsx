/** What the forms of the desk are made of: a labelled field, a part that folds, a button that asks first. */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLeftFocus } from "../leftFocus.ts";
import { say } from "../say.ts";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly type?: "text" | "date";
  readonly hint?: string;
}

export function Field({ label, value, set, type = "text", hint }: FieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    autocomplete: "off",
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => set(currentTarget.value),
  } as const;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {type === "date" ? <input type="date" {...common} /> : <input type="text" {...common} spellcheck={false} />}
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** Open as soon as it has something that is asked for now. */
export function Fold(props: {
  readonly id: string;
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="fold" id={props.id} open={props.open}>
      <summary>
        <h3>{props.title}</h3>
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  );
}

/** What will happen is said before it happens; what was said is what is done, also where the page around it has changed meanwhile. Where other words would be said now, it is asked anew. */
export function AskFirst(props: {
  readonly label: string;
  readonly what: string;
  readonly disabled?: boolean;
  /** "main": what is to be done next; "quiet": what is seldom done, and says beside it what it will ask. */
  readonly look?: "main" | "quiet";
  readonly run: () => unknown;
}) {
  const id = useId();
  const [asked, setAsked] = useState<{ readonly what: string; readonly run: () => unknown } | null>(null);
  const isAsked = asked !== null && asked.what === props.what;
  const button = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked) yes.current?.focus();
    // Where it went because something is typed elsewhere, the keyboard stays there.
    else if (wasAsked.current && asked === null) button.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  useLeftFocus(button);
  if (!isAsked)
    return (
      <>
        <button
          ref={button}
          type="button"
          class={props.look}
          disabled={props.disabled}
          aria-describedby={props.look === "quiet" ? id : undefined}
          onClick={() => setAsked({ what: props.what, run: props.run })}
        >
          {props.label}
        </button>
        {props.look === "quiet" ? (
          <span class="hint" id={id}>
            {say("studio.release.asksFirst", { what: props.what })}
          </span>
        ) : null}
      </>
    );
  return (
    <fieldset class="asks">
      <legend>{props.label}</legend>
      <p>{props.what}</p>
      <p class="buttons">
        <button
          ref={yes}
          type="button"
          class="main"
          // A key that is held down has not answered.
          onKeyDown={(event) => {
            if (event.repeat) event.preventDefault();
          }}
          onClick={() => {
            setAsked(null);
            void asked.run();
          }}
        >
          {say("studio.release.yes")}
        </button>{" "}
        <button type="button" onClick={() => setAsked(null)}>
          {say("studio.release.no")}
        </button>
      </p>
    </fieldset>
  );
}
