/** A report's figures -> every comparison that it tests, each with p adjusted for all of them (Holm): one family, so that page one, tables and texts say the same. */
import type { Faculty } from "../../domain/index.ts";
import { differenceProbability, holm } from "../../survey/index.ts";
import type { Writing } from "../writing.ts";
import { newestChange } from "./newestChange.ts";

/** By `change:<indicator>` (since the wave before) and `rest:<indicator>` (beside the rest of the university). For the board where `faculty` is null. */
export function reportTests(faculty: Faculty | null, writing: Writing): ReadonlyMap<string, number> {
  const own = faculty === null ? undefined : ({ kind: "faculty", faculty: faculty.id } as const);
  const asked = writing.data.indicators.indicators
    .filter(({ counted }) => !counted)
    .flatMap((indicator): [string, number][] => {
      const change = newestChange(indicator, writing, own);
      const changed: [string, number][] = change?.p == null ? [] : [[`change:${indicator.id}`, change.p]];
      if (faculty === null || change?.after.status !== "computed") return changed;
      const rest = writing.index.find(indicator.id, change.after.wave, { kind: "rest", faculty: faculty.id });
      if (rest?.status !== "computed") return changed;
      return [...changed, [`rest:${indicator.id}`, differenceProbability(rest, change.after)]];
    });
  const adjusted = holm(asked.map(([, p]) => p));
  return new Map(asked.map(([id], place) => [id, adjusted[place] ?? 1]));
}
