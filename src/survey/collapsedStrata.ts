/** A tally -> the strata of its design, where none has a single unit: its variance could not be known. */
import { type ItemTally, type StratumKey, stratumName, type TallyCell } from "../domain/index.ts";

export interface Stratum {
  readonly name: string;
  /** Clusters, or respondents where none were drawn. */
  readonly units: number;
  /** Share of its units that are in the sample; 0 for no correction, 1 where all are. */
  readonly fraction: number;
}

const together = "small strata";

/** Strata with one unit are taken together, and with the next larger one where they are still alone; one that is there completely has no variance, and stays. */
export function collapsedStrata(tally: ItemTally): {
  readonly strata: readonly Stratum[];
  readonly stratumOf: (cell: TallyCell) => number;
} {
  const sizes = unitsByStratum(tally);
  const fractionOf = (key: StratumKey) => tally.fractions[key] ?? 0;
  const ordered = [...sizes]
    .map(([key, units]) => ({ key, units, isWhole: fractionOf(key) >= 1 }))
    .sort((a, b) => Number(a.isWhole) - Number(b.isWhole) || a.units - b.units || (a.key < b.key ? -1 : 1));
  const joined = new Set<StratumKey>();
  let [units, population] = [0, 0];
  for (const each of ordered) {
    const isLonely = each.units < 2 && !each.isWhole;
    if (!isLonely && (units === 0 || units >= 2)) break;
    joined.add(each.key);
    units += each.units;
    population += each.units / (fractionOf(each.key) || Number.NaN);
  }
  const apart = [...sizes].filter(([key]) => !joined.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const own = apart.map(
    ([key, count]): Stratum => ({ name: stratumName(key), units: count, fraction: fractionOf(key) }),
  );
  const places = new Map(apart.map(([key], place) => [key, place]));
  const fraction = Number.isFinite(population) ? units / population : 0;
  return {
    strata: joined.size === 0 ? own : [...own, { name: together, units, fraction }],
    stratumOf: ({ stratum }) => places.get(stratum) ?? own.length,
  };
}

function unitsByStratum({ cells, clusters }: ItemTally): ReadonlyMap<StratumKey, number> {
  const sizes = new Map<StratumKey, number>();
  const add = (key: StratumKey, units: number) => sizes.set(key, (sizes.get(key) ?? 0) + units);
  if (clusters === null) {
    for (const { stratum, count } of cells) add(stratum, count);
    return sizes;
  }
  const seen = new Set<number>();
  clusters.clusters.forEach((cluster, entry) => {
    const stratum = cells[clusters.cells[entry] ?? 0]?.stratum;
    if (stratum === undefined || seen.has(cluster)) return;
    seen.add(cluster);
    add(stratum, 1);
  });
  return sizes;
}
