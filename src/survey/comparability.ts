/** (survey, item, wave) -> the series that the wave belongs to, and the break that began it. */
import type { Comparability, FacultiesBreak, ItemId, Survey, Year } from "../domain/index.ts";

/** Waves of an item between two breaks form one series, named after the item and its first wave. The latest break at or before the wave began it. `otherFaculties`: of figures across faculties, oldest first. */
export function comparability(
  survey: Survey,
  item: ItemId,
  wave: Year,
  otherFaculties: readonly FacultiesBreak[] = [],
): Comparability {
  const began = survey.breaks
    .filter((each) => (each.items === undefined || each.items.includes(item)) && each.wave <= wave)
    .sort((a, b) => b.wave - a.wave)[0];
  const reached = otherFaculties.findLast((each) => each.wave <= wave);
  // What the survey file declares goes before what is seen in the files.
  if (reached !== undefined && reached.wave > (began?.wave ?? Number.NEGATIVE_INFINITY))
    return { series: `${survey.id}.${item}@${reached.wave}`, breakBefore: reached };
  return { series: `${survey.id}.${item}@${began?.wave ?? "start"}`, breakBefore: began ?? null };
}
