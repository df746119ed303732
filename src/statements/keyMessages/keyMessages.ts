/** All that a report could say first -> what it does say first: at most five messages, the largest, surest and weightiest, with one at least about what was done. */
import type { IndicatorId, KeyMessageChoices } from "../../domain/index.ts";
import type { Words } from "../words.ts";

/** A reader takes in no more at one look. */
export const mostMessages = 5;

export interface MessageCandidate {
  /** The name that editors choose a message by: `change:nse.wellbeing`, `done:actions`. */
  readonly id: string;
  /** Null of what is said of several, or of none. */
  readonly indicator: IndicatorId | null;
  readonly about: "figures" | "done";
  readonly words: Words;
  /** How large the change or difference is, as a part of the scale: 0 to 1. */
  readonly size: number;
  /** It is 1 for a difference that was tested and is more than chance, and lower the less one can be sure. */
  readonly certainty: number;
  /** How much the indicator matters: 1 for a key figure. */
  readonly weight: number;
  /** one: it says that one figure did not change by more than chance, and another message says it of all; all: it says so of all. Null otherwise. */
  readonly unchanged: "one" | "all" | null;
}

/** A change of a twentieth of the scale counts as large as any larger one, so that certainty and weight decide. */
const largeChange = 0.05;

export function scoreOf({ size, certainty, weight }: Pick<MessageCandidate, "size" | "certainty" | "weight">): number {
  return weight * (certainty + Math.min(1, size / largeChange));
}

/** Pinned messages come first, in the editor's order; the others follow by score, and by name where scores are equal. At most one that nobody pinned says that nothing changed. */
export function chooseMessages(
  candidates: readonly MessageCandidate[],
  { pin, drop }: Pick<KeyMessageChoices, "pin" | "drop">,
): readonly MessageCandidate[] {
  const left = candidates.filter(({ id }) => !drop.includes(id));
  const pinned = pin.flatMap((id) => left.find((each) => each.id === id) ?? []);
  const saidOfOne = pinned.some(({ unchanged }) => unchanged === "one");
  const others = left
    .filter(({ id, unchanged }) => !pin.includes(id) && unchanged !== "one" && !(unchanged === "all" && saidOfOne))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a) || (a.id < b.id ? -1 : 1));
  const ordered = [...pinned, ...others];
  const chosen = ordered.slice(0, mostMessages);
  const done = ordered.find(({ about }) => about === "done");
  if (done === undefined || chosen.some(({ about }) => about === "done")) return chosen;
  return [...chosen.slice(0, mostMessages - 1), done];
}
