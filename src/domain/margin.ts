/** The populations that a survey's weights are raked to in a wave, with the categories that it joins taken together. */
import type { Populations } from "./declaredPopulations.ts";
import type { Year } from "./ids.ts";
import type { ResponseMapping } from "./responseFile.ts";

export interface Margin {
  readonly by: Populations["by"];
  /** Its index among the populations of the survey file. */
  readonly place: number;
  /** The category that a faculty, programme or level is raked in: itself, or the one that it is joined to. */
  readonly categoryOf: (id: string) => string;
  /** Students of each category. */
  readonly totals: ReadonlyMap<string, number>;
}

/** Gives the margins of a wave; an empty list where nothing is raked. */
export function marginsOf(mapping: ResponseMapping | undefined, wave: Year): readonly Margin[] {
  return (mapping?.populations ?? []).flatMap(({ by, counts, calibrate, join }, place): Margin[] => {
    const own = counts[String(wave)];
    if (!calibrate || own === undefined) return [];
    const joined = new Map(Object.entries(join));
    const categoryOf = (id: string) => joined.get(id) ?? id;
    const totals = new Map<string, number>();
    for (const [id, count] of Object.entries(own))
      totals.set(categoryOf(id), (totals.get(categoryOf(id)) ?? 0) + count);
    return [{ by, place, categoryOf, totals }];
  });
}
