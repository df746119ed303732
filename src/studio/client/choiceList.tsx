/** Many things to choose from -> a field that narrows them down, and the list of those that are left, for the keyboard as for the mouse. */
import { useId, useMemo, useState } from "preact/hooks";

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** Those with the same stand together. */
  readonly group: string;
  readonly language?: string;
}

/** A list of more is narrowed down first: nobody walks through it. */
const mostShown = 400;

export function ChoiceList(given: {
  readonly find: string;
  readonly list: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly choose: (value: string) => void;
}) {
  const { find, list, choices, chosen, choose } = given;
  const id = useId();
  const [wanted, setWanted] = useState("");
  const groups = useMemo(() => narrowed(choices, wanted), [choices, wanted]);
  return (
    <div class="choice-list">
      <label for={`${id}-find`}>{find}</label>
      <input
        id={`${id}-find`}
        type="search"
        autocomplete="off"
        value={wanted}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <label for={`${id}-list`}>{list}</label>
      <select
        id={`${id}-list`}
        size={7}
        value={chosen ?? ""}
        onChange={({ currentTarget: { value } }) => {
          if (value !== "") choose(value);
        }}
      >
        {[...groups].map(([group, own]) => (
          <optgroup key={group} label={group}>
            {own.map(({ value, words, language }) => (
              <option key={value} value={value} lang={language} selected={value === chosen}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** All words that were typed stand in what is left, in whatever order. */
function narrowed(choices: readonly Choice[], wanted: string): ReadonlyMap<string, readonly Choice[]> {
  const words = folded(wanted).split(/\s+/);
  const left = choices.filter(({ words: said, group, value }) => {
    const text = folded(`${group} ${said} ${value}`);
    return words.every((each) => text.includes(each));
  });
  return Map.groupBy(left.slice(0, mostShown), ({ group }) => group);
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
