/** (survey, item, wave) -> the series that the wave belongs to, and the break that began it. */
import type { Comparability, ItemId, Survey, Year } from "../domain/index.ts";

/** Waves of an item between two breaks form one series, named after the item and its first wave. The latest break at or before the wave began it. */
export function comparability(survey: Survey, item: ItemId, wave: Year): Comparability {
  const began = survey.breaks
    .filter((each) => (each.items === undefined || each.items.includes(item)) && each.wave <= wave)
    .sort((a, b) => b.wave - a.wave)[0];
  return { series: `${survey.id}.${item}@${began?.wave ?? "start"}`, breakBefore: began ?? null };
}
