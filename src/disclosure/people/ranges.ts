/** Printed rows -> what each can stand for: numbers of respondents, and totals of answers. */

/** A range of whole numbers, or of totals on a scale. It is empty where `least` is above `most`. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Something that a figure counts or averages: points above the lower end of its scale, at most `width` a respondent. A share counts people, with a width of 1. */
export interface Measure {
  readonly kind: "share" | "mean";
  readonly width: number;
  /** Whether answers, and so totals, are whole numbers. */
  readonly whole: boolean;
  /** Nobody may learn that everybody or nobody in a group said it. */
  readonly sensitive: boolean;
}

/** What a row of figures tells: on how many respondents it may rest, and for each of these numbers the totals that may lie behind each figure. Plain data: what is hidden for it is noted by all of it. */
export interface RowReading {
  readonly bases: Range;
  /** For each measure, the totals on each of the bases, from the lower end on; null where no figure of it is printed. Also between the ends of bases that are empty, as those are of what an earlier edition printed of fewer than today's minimum. */
  readonly totals: readonly (readonly Range[] | null)[];
}

/** The totals of a measure behind what is printed of so many people, who must be among the row's bases; null where nothing is. */
export function totalsOn({ bases, totals }: RowReading, place: number, base: number): Range | null {
  const onEach = totals[place];
  if (onEach === null || onEach === undefined) return null;
  const own = onEach[base - Math.min(bases.least, bases.most)];
  if (own === undefined) throw new Error(`the row has from ${bases.least} to ${bases.most} people, not ${base}`);
  return own;
}

/** What is known of a row when all rows are read together: points above the lower end, and points that are lacking to the upper. */
export interface KnownRow {
  readonly bases: Range;
  readonly above: readonly Range[];
  readonly below: readonly Range[];
}

/** The totals above the lower end that a row of `base` people can have, by its own figure and by what is known of it beside others. */
export function totalsOf(
  reading: RowReading,
  known: KnownRow,
  measures: readonly Measure[],
  place: number,
  base: number,
): Range {
  const width = measures[place]?.width ?? 1;
  const own = totalsOn(reading, place, base) ?? { least: 0, most: base * width };
  const above = known.above[place] ?? { least: 0, most: Number.POSITIVE_INFINITY };
  const below = known.below[place] ?? { least: 0, most: Number.POSITIVE_INFINITY };
  return {
    least: Math.max(own.least, above.least, base * width - below.most),
    most: Math.min(own.most, above.most, base * width - below.least),
  };
}
