/** A report's figures -> every comparison that it tests, each with p adjusted for all of them (Holm): one family, so that page one, tables and texts say the same. */
import { domainKey, type Faculty, type Indicator, type KnownEstimate } from "../../domain/index.ts";
import { differenceProbability, holm } from "../../survey/index.ts";
import type { Writing } from "../writing.ts";
import { newestChange } from "./newestChange.ts";

/** Name of the test of a change since the wave before: a report of a faculty tests the faculty's and the university's. */
export function changeTest({ id }: Indicator, { domain }: Pick<KnownEstimate, "domain">): string {
  return `change:${id}/${domainKey(domain)}`;
}

/** By `changeTest` and `rest:<indicator>` (beside the rest of the university). For the board where `faculty` is null. */
export function reportTests(faculty: Faculty | null, writing: Writing): ReadonlyMap<string, number> {
  const asked = writing.data.indicators.indicators
    .filter(({ counted }) => !counted)
    .flatMap((indicator): [string, number][] => {
      const own = faculty === null ? null : newestChange(indicator, writing, { kind: "faculty", faculty: faculty.id });
      const changed = [newestChange(indicator, writing), own].flatMap((change): [string, number][] =>
        change?.p == null ? [] : [[changeTest(indicator, change.after), change.p]],
      );
      if (faculty === null || own?.after.status !== "computed") return changed;
      const rest = writing.index.find(indicator.id, own.after.wave, { kind: "rest", faculty: faculty.id });
      if (rest?.status !== "computed") return changed;
      return [...changed, [`rest:${indicator.id}`, differenceProbability(rest, own.after)]];
    });
  const adjusted = holm(asked.map(([, p]) => p));
  return new Map(asked.map(([id], place) => [id, adjusted[place] ?? 1]));
}
