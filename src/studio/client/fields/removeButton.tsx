/** A button that removes something, and asks first. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../say.ts";

export function RemoveButton({ name, remove }: { readonly name: string; readonly remove: () => Promise<void> }) {
  const [isAsked, ask] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsked) keep.current?.focus();
  }, [isAsked]);
  if (!isAsked)
    return (
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-label={say("studio.fields.remove", { name })}
        onClick={() => ask(true)}
      >
        ✕
      </button>
    );
  return (
    <fieldset class="asked" aria-label={say("studio.fields.reallyRemove", { name })}>
      <span>{say("studio.fields.reallyRemove", { name })}</span>{" "}
      <button
        type="button"
        onClick={() => {
          ask(false);
          void remove();
        }}
      >
        {say("studio.fields.removeIt")}
      </button>{" "}
      <button
        ref={keep}
        type="button"
        onClick={() => {
          ask(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      >
        {say("studio.fields.keepIt")}
      </button>
    </fieldset>
  );
}
