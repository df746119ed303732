/** Who writes: asked once at this browser, shown and changed in each place where somebody writes. */
import { useId } from "preact/hooks";
import { say } from "../say.ts";
import { callMe, ownName } from "./said.ts";

export function NameField() {
  const id = useId();
  return (
    <div class="name-field">
      <label for={id}>{say("studio.comments.name")}</label>{" "}
      <input
        id={id}
        type="text"
        autocomplete="name"
        maxLength={80}
        value={ownName.value}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => callMe(currentTarget.value)}
      />
      <span id={`${id}-hint`} class="hint">
        {say("studio.comments.nameHint")}
      </span>
    </div>
  );
}
