/** The buttons above a text. */
import { redo, undo } from "@codemirror/commands";
import type { StateCommand } from "@codemirror/state";
import { say } from "../say.ts";
import { formats } from "./formatting.ts";

interface Asked {
  readonly label: string;
  readonly run: (command: StateCommand) => void;
  readonly pick: () => void;
}

export function Toolbar({ label, run, pick }: Asked) {
  return (
    <div class="format" role="toolbar" aria-label={`${say("studio.write.formatting")}: ${label}`}>
      {formats.map(({ id, face, run: command }) => (
        <button
          key={id}
          type="button"
          class={id}
          aria-label={say(`studio.write.${id}`)}
          title={say(`studio.write.${id}`)}
          // A sign to look at: what the button does is its name.
          data-face={face}
          onClick={() => run(command)}
        />
      ))}
      <button type="button" class="insert" onClick={pick} title={say("studio.write.figure")}>
        {say("studio.write.pickTitle")}
      </button>
      <button
        type="button"
        aria-label={say("studio.write.undo")}
        title={say("studio.write.undo")}
        onClick={() => run(undo)}
      >
        ↶
      </button>
      <button
        type="button"
        aria-label={say("studio.write.redo")}
        title={say("studio.write.redo")}
        onClick={() => run(redo)}
      >
        ↷
      </button>
    </div>
  );
}
