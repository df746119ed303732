/** The list of all that can be printed, searched by name, wave, survey or value: chosen by keyboard or mouse. */
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { TextPick } from "../../desks/write/textPicks.ts";
import { say } from "../say.ts";

const mostShown = 60;

interface Asked {
  readonly picks: () => Promise<readonly TextPick[]>;
  readonly choose: (call: string) => void;
  readonly close: () => void;
}

export function Picker({ picks, choose, close }: Asked) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** Null while it is being asked for. */
  const all = useSignal<readonly TextPick[] | null>(null);
  /** Somebody typed faster than the list came, and has chosen what fits. */
  const isTaken = useRef(false);
  const wanted = useSignal("");
  const chosen = useSignal(0);
  // Before the next key arrives: what is typed then is looked for, and stands in no text.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    void picks().then((given) => {
      all.value = given;
      if (isTaken.current) take(fitting(given, wanted.value)[0]);
      isTaken.current = false;
    });
  }, []);
  const fit = fitting(all.value ?? [], wanted.value).slice(0, mostShown);
  const at = Math.min(chosen.value, fit.length - 1);
  const take = (pick: TextPick | undefined) => {
    if (pick === undefined) return;
    // Nothing behind an open dialog takes the focus.
    dialog.current?.close();
    choose(pick.call);
  };
  const step = (by: number) => {
    chosen.value = Math.max(0, Math.min(fit.length - 1, at + by));
    document.getElementById(`pick-${chosen.value}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <dialog ref={dialog} class="picker" aria-labelledby="picker-name" onClose={close}>
      <h2 id="picker-name">{say("studio.write.pickTitle")}</h2>
      <label for="picker-search">{say("studio.write.search")}</label>
      <input
        id="picker-search"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="picker-list"
        aria-autocomplete="list"
        aria-activedescendant={fit.length === 0 ? undefined : `pick-${at}`}
        autocomplete="off"
        value={wanted.value}
        onInput={({ currentTarget }) => {
          wanted.value = currentTarget.value;
          chosen.value = 0;
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") step(1);
          else if (event.key === "ArrowUp") step(-1);
          else if (event.key !== "Enter") return;
          else if (all.value === null) isTaken.current = true;
          else take(fit[at]);
          event.preventDefault();
        }}
      />
      <p role="status">{all.value === null ? say("studio.write.pickWaiting") : found(fit.length)}</p>
      <div id="picker-list" role="listbox" aria-label={say("studio.write.pickTitle")}>
        {fit.map((pick, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
          <div
            key={pick.call}
            id={`pick-${place}`}
            role="option"
            aria-selected={place === at}
            onClick={() => take(pick)}
          >
            <strong>{pick.words}</strong> <span>{pick.about}</span>{" "}
            <small>
              {say(`studio.write.kind.${pick.kind}`)}
              {pick.verdict === "" ? "" : ` · ${pick.verdict}`}
            </small>
          </div>
        ))}
      </div>
      <button type="button" onClick={() => dialog.current?.close()}>
        {say("studio.write.cancel")}
      </button>
    </dialog>
  );
}

function found(count: number): string {
  return count === 0 ? say("studio.write.pickNone") : say("studio.write.pickFound", { count });
}

/** First what is called so, then what says so: "2023" is the figure of that wave before it is one that was compared with it. */
function fitting(picks: readonly TextPick[], wanted: string): readonly TextPick[] {
  const parts = wanted.toLowerCase().split(/\s+/);
  const holds = (text: string) => parts.every((part) => text.toLowerCase().includes(part));
  const nameOf = ({ about, kind, call }: TextPick) => `${about} ${say(`studio.write.kind.${kind}`)} ${call}`;
  const fit = picks.filter((pick) => holds(`${nameOf(pick)} ${pick.words} ${pick.verdict}`));
  return fit.toSorted((a, b) => Number(holds(nameOf(b))) - Number(holds(nameOf(a))));
}
