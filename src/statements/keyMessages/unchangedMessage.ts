/** The changes that no test found to be more than chance -> one message for all of them, which names the figures that lie furthest apart. */
import { isShown, type ShownFigure, scaleOf } from "../../domain/index.ts";
import type { Change } from "../verdicts/newestChange.ts";
import type { Origins } from "../writing/origins.ts";
import type { Printing } from "../writing/printing.ts";
import type { Speech } from "../writing/speech.ts";
import type { MessageCandidate } from "./keyMessages.ts";
import { sizeOnScale } from "./sizeOnScale.ts";

/** Fewer are told on their own. */
const fewest = 2;

interface Apart {
  readonly change: Change;
  readonly before: ShownFigure;
  readonly size: number;
}

/** Says whether the change was tested, and is no more than chance. */
export function isUnchanged({ verdict }: Change): boolean {
  return verdict.kind === "no clear change" || verdict.kind === "about the same";
}

/** Nothing where fewer than two were tested without such a finding. */
export function unchangedMessage(
  changes: readonly Change[],
  writing: Speech & Origins & Printing,
): readonly MessageCandidate[] {
  const unchanged = changes.filter(isUnchanged);
  if (unchanged.length < fewest) return [];
  const { say, text, print } = writing;
  const furthest = furthestApart(unchanged, writing);
  const words = say("message.unchanged", {
    others: changes.some(({ verdict }) => ["up", "down", "too small to show"].includes(verdict.kind)) ? "yes" : "no",
    all: unchanged.length,
    furthest: furthest === null ? "none" : furthest.change.indicator.unit === "percent" ? "percent" : "figures",
    name: furthest === null ? "" : text(furthest.change.indicator.name),
    value: furthest === null ? "" : print(furthest.change.after),
    wave: furthest === null ? "" : String(furthest.change.after.wave),
    previous: furthest === null ? "" : print(furthest.before),
    before: furthest === null ? "" : String(furthest.before.wave),
  });
  return [
    {
      id: "unchanged:figures",
      indicator: null,
      about: "figures",
      words,
      size: 0,
      certainty: 0.4,
      weight: 1,
      unchanged: "all",
    },
  ];
}

/** The printed figures that lie furthest apart: among percentages, where there are any, since other scales can't be laid beside them. Null where two lie equally far apart, where all are printed alike, where scales differ, or where "5% or less" leaves open how far apart two are. */
function furthestApart(unchanged: readonly Change[], writing: Origins): Apart | null {
  const shares = unchanged.filter(({ indicator }) => indicator.unit === "percent");
  const alike = shares.length > 0 ? shares : unchanged;
  const ranges = new Set(alike.map(({ indicator }) => JSON.stringify(scaleOf(indicator, writing.surveyOf(indicator)))));
  if (shares.length === 0 && ranges.size > 1) return null;
  if (
    alike.some(
      ({ before, after }) => after.bound !== null || (before !== null && isShown(before) && before.bound !== null),
    )
  )
    return null;
  const [first, second] = alike
    .flatMap((change): readonly Apart[] => {
      const { before, after, indicator } = change;
      if (before === null || !isShown(before)) return [];
      return [{ change, before, size: sizeOnScale(before.value, after.value, indicator, writing) }];
    })
    .toSorted((a, b) => b.size - a.size);
  if (first === undefined || first.size < 1e-9) return null;
  return second !== undefined && first.size - second.size < 1e-9 ? null : first;
}
