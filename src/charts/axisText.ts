/** Ticks of an axis as the language writes them. */
import { type Language, localeOf, type Unit } from "../domain/index.ts";

/** A handful of round values over a range, from its beginning to its end. */
export function ticksOf([from, to]: readonly [number, number], about = 4): readonly number[] {
  const raw = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= raw) ?? 10) * power;
  const ticks: number[] = [];
  for (let place = Math.ceil(from / step); place * step <= to + step / 1e6; place += 1) ticks.push(place * step);
  return ticks;
}

export function tickText(value: number, unit: Unit, language: Language): string {
  const number = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 1, useGrouping: "always" }).format(
    value,
  );
  return unit === "percent" ? `${number}%` : number;
}

/** A Vega expression that prints each tick as given: Vega's own number formats know one language at a time. */
export function tickLabels(ticks: readonly number[], unit: Unit, language: Language): string {
  return `(${JSON.stringify(Object.fromEntries(ticks.map((tick) => [String(tick), tickText(tick, unit, language)])))})[datum.value]`;
}
