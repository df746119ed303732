/** Ticks of an axis as the language writes them. */
import type { Language, Unit } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import { asPercent } from "../wording/index.ts";

/** A handful of round values over a range, from its beginning to its end. */
export function ticksOf([from, to]: readonly [number, number], about = 4): readonly number[] {
  const raw = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= raw * (1 - 1e-9)) ?? 10) * power;
  const ticks: number[] = [];
  for (let place = Math.ceil(from / step); place * step <= to + step / 1e6; place += 1)
    // 33 steps of 0.2 are 6.6, not 6.6000000000000005: a tick is looked up by what it is.
    ticks.push(Number((place * step).toPrecision(12)));
  return ticks;
}

/** `decimals`: those that the axis needs, so that all its ticks have as many. */
export function tickText(value: number, unit: Unit, language: Language, decimals: number): string {
  const number = new Intl.NumberFormat(languages[language].locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  }).format(value);
  return unit === "percent" ? asPercent(number, language) : number;
}

/** A Vega expression that prints each tick as given: Vega's own number formats know one language at a time. */
export function tickLabels(ticks: readonly number[], unit: Unit, language: Language): string {
  const decimals = decimalsOf(ticks);
  const texts = ticks.map((tick) => [String(tick), tickText(tick, unit, language, decimals)]);
  return `(${JSON.stringify(Object.fromEntries(texts))})[datum.value]`;
}

/** As many as the ticks need: 7.25 is never told as 7.3. */
export function decimalsOf(ticks: readonly number[]): number {
  const fits = (decimals: number) => ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(decimals))) < 1e-9);
  return [0, 1, 2].find(fits) ?? 3;
}
