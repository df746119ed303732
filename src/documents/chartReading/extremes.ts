/** Figures of one wave that stand on one scale -> which are lowest and highest as they are printed: all that are printed alike, so that none is told to be the one. */
import type { EstimateId, Year } from "../../domain/index.ts";
import { marked, type Speech, type Words } from "../../statements/index.ts";
import { listInWords } from "../../wording/index.ts";
import type { ChartAnatomy } from "../chartAnatomy.ts";

export interface Placed {
  readonly name: string;
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
  readonly estimate: EstimateId;
}

interface End {
  readonly value: Words;
  readonly names: string;
}

/** Nothing where there are fewer than two, and one sentence where all are printed alike. */
export function extremes(
  values: readonly Placed[],
  wave: Year,
  chart: Pick<ChartAnatomy, "table">,
  writing: Speech,
): readonly Words[] {
  const ends = endsOf(values, writing);
  const { say } = writing;
  if (ends === null) return [];
  if (ends.alike) return [say("walk.alike", { wave: String(wave), value: ends.lowest.value })];
  // Who is lowest of all would be said of those that are hidden, too.
  if (!isWhole(chart, writing)) {
    const { lowest, highest } = ends;
    const names = { lowestNames: lowest.names, highestNames: highest.names };
    return [say("walk.shownRange", { wave: String(wave), lowest: lowest.value, highest: highest.value, ...names })];
  }
  return [
    say("walk.lowest", { wave: String(wave), ...ends.lowest }),
    say("walk.highest", { wave: String(wave), ...ends.highest }),
  ];
}

/** Whether all rows are shown. */
export function isWhole({ table }: Pick<ChartAnatomy, "table">, { say }: Speech): boolean {
  const hidden = say("value.hidden");
  return !table.rows.some((row) => row.includes(hidden));
}

export function endsOf(
  values: readonly Placed[],
  { language }: Speech,
): { readonly alike: boolean; readonly lowest: End; readonly highest: End } | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 2) return null;
  const end = ({ estimate, label }: Placed): End => ({
    value: marked(estimate, label),
    names: listInWords(
      values.flatMap((each) => (each.label === label ? [each.name] : [])),
      language,
    ),
  });
  return { alike: first.label === last.label, lowest: end(first), highest: end(last) };
}
