/** Cells and margins -> the combinations of categories that occur, with their weights: all that raking needs to know, however many cells there are. */
import type { Margin, TallyCell } from "../domain/index.ts";

export interface Combination {
  /** The margin with the most categories first: it is fitted by itself, so that only the others need a system of equations. */
  readonly margins: readonly { readonly margin: Margin; readonly categories: readonly string[] }[];
  /** The combination of each cell. */
  readonly placeOf: Uint32Array;
  /** The sum of the weights of each combination. */
  readonly weights: Float64Array;
  /** By margin, of each combination: its category. */
  readonly groups: readonly Uint32Array[];
  /** By margin, of each category: its students. */
  readonly totals: readonly (readonly number[])[];
  /** How many categories the margins after the first have together; each is a column. */
  readonly columns: number;
  readonly columnAt: (margin: number, group: number) => number;
  /** The column of a combination in a margin after the first. */
  readonly columnOf: (margin: number, place: number) => number;
}

export function combinationsOf(cells: readonly TallyCell[], given: readonly Margin[]): Combination {
  const margins = given
    .map((margin) => ({ margin, categories: [...margin.totals.keys()].sort() }))
    .sort((a, b) => b.categories.length - a.categories.length || a.margin.place - b.margin.place);
  const numbers = margins.map(({ categories }) => new Map(categories.map((category, at) => [category, at])));
  const places = new Map<number, number>();
  const tuples: number[][] = [];
  const placeOf = new Uint32Array(cells.length);
  const sums: number[] = [];
  cells.forEach((cell, at) => {
    const tuple = margins.map(({ margin }, index) => numbers[index]?.get(categoryIn(margin, cell)) ?? 0);
    const key = tuple.reduce((code, group, index) => code * (margins[index]?.categories.length ?? 1) + group, 0);
    let place = places.get(key);
    if (place === undefined) {
      place = tuples.length;
      places.set(key, place);
      tuples.push(tuple);
    }
    placeOf[at] = place;
    sums[place] = (sums[place] ?? 0) + cell.weight;
  });
  const groups = margins.map((_, index) => Uint32Array.from(tuples, (tuple) => tuple[index] ?? 0));
  const starts: number[] = [];
  let columns = 0;
  margins.forEach(({ categories }, index) => {
    starts.push(columns);
    if (index > 0) columns += categories.length;
  });
  const columnAt = (margin: number, group: number) => (starts[margin] ?? 0) + group;
  return {
    margins,
    placeOf,
    weights: Float64Array.from(sums),
    groups,
    totals: margins.map(({ margin, categories }) => categories.map((category) => margin.totals.get(category) ?? 0)),
    columns,
    columnAt,
    columnOf: (margin, place) => columnAt(margin, groups[margin]?.[place] ?? 0),
  };
}

/** The category of a margin that a cell's respondents are raked in. */
export function categoryIn(margin: Margin, cell: TallyCell): string {
  return margin.categoryOf(cell[margin.by] ?? "");
}
