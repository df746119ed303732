/** Figures of a faculty -> which of them differ from the rest of the university, or from their previous wave, by more than chance, among those that were tested. */
import { type Indicator, isShown, type ShownFigure } from "../../domain/index.ts";
import { changeOf, type KnownFigures, restVerdict } from "../../statements/index.ts";

interface Difference {
  readonly indicator: ShownFigure["indicator"];
  readonly own: ShownFigure;
  readonly rest: ShownFigure;
  readonly exploratory: boolean;
}

/** Beside the rest of the university. `clear`: more than chance, and to be seen in the printed figures. */
export function differencesOf(
  figures: readonly ShownFigure[],
  { index }: KnownFigures,
): { readonly tested: readonly Difference[]; readonly clear: readonly Difference[] } {
  const found = figures.flatMap((own) => {
    const verdict = restVerdict(own, index);
    if (verdict.kind === "untested" || verdict.kind === "not tested") return [];
    const isClear = verdict.kind !== "none";
    const difference = { indicator: own.indicator, own: verdict.own, rest: verdict.rest };
    return [{ ...difference, exploratory: isClear && verdict.exploratory, isClear }];
  });
  return { tested: found, clear: found.filter(({ isClear }) => isClear) };
}

interface TestedChange {
  readonly indicator: Indicator;
  readonly before: ShownFigure;
  readonly after: ShownFigure;
}

/** Since the wave before each. `clear`: more than chance, even where the printed figures hardly show it. */
export function changesOf(
  figures: readonly ShownFigure[],
  { index }: KnownFigures,
): { readonly tested: readonly TestedChange[]; readonly clear: readonly TestedChange[] } {
  const found = figures.flatMap((each) => {
    const { indicator, before, after, verdict } = changeOf(each, index);
    if (before === null || !isShown(before) || !judged.has(verdict.kind)) return [];
    return [{ indicator, before, after, isClear: clearKinds.has(verdict.kind) }];
  });
  return { tested: found, clear: found.filter(({ isClear }) => isClear) };
}

type Kind = ReturnType<typeof changeOf>["verdict"]["kind"];
const clearKinds: ReadonlySet<Kind> = new Set(["up", "down", "too small to show"]);
const judged: ReadonlySet<Kind> = new Set([...clearKinds, "no clear change", "about the same"]);

/** Of figures in per cents, which alone can be put beside one another: the one printed furthest from its previous wave; null where none is, or two are as far. */
export function largestChange(changes: readonly TestedChange[]): TestedChange | null {
  const sized = changes
    .filter(({ indicator }) => indicator.unit === "percent")
    .map((change) => ({ change, size: Math.abs(change.after.value - change.before.value) }))
    .toSorted((a, b) => b.size - a.size);
  const [first, second] = sized;
  if (first === undefined || first.size === 0 || first.size === second?.size) return null;
  return first.change;
}
