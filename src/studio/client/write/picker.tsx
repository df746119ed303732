/** The list of all that can be printed, searched by name, wave, survey or value: chosen by keyboard or mouse. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
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
  const all = useSignal<readonly TextPick[]>([]);
  const wanted = useSignal("");
  const chosen = useSignal(0);
  useEffect(() => {
    dialog.current?.showModal();
    void picks().then((found) => {
      all.value = found;
    });
  }, []);
  const fit = all.value.filter((pick) => fits(pick, wanted.value)).slice(0, mostShown);
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
          else if (event.key === "Enter") take(fit[at]);
          else return;
          event.preventDefault();
        }}
      />
      <p role="status">
        {fit.length === 0 ? say("studio.write.pickNone") : say("studio.write.pickFound", { count: fit.length })}
      </p>
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

function fits({ words, about, verdict, kind, call }: TextPick, wanted: string): boolean {
  const all = `${words} ${about} ${verdict} ${say(`studio.write.kind.${kind}`)} ${call}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((part) => all.includes(part));
}
