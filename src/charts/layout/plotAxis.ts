/** The axes of a plot: which values they tell, how the language writes them, and where a value lies. */
import type { Language, Unit } from "../../domain/index.ts";
import { languages } from "../../languages/index.ts";
import { asPercent } from "../../wording/index.ts";
import type { Drawing } from "../look.ts";

/** Values along a plot: `at` is how many pixels a value lies from the axis's beginning. */
export interface PlotScale {
  readonly domain: readonly [number, number];
  readonly at: (value: number) => number;
}

export interface PlotAxis extends PlotScale {
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export function scaleAlong(domain: readonly [number, number], lengthPx: number): PlotScale {
  const [from, to] = domain;
  return { domain, at: (value) => ((value - from) / (to - from)) * lengthPx };
}

/** `about`: how many ticks are wished for. */
export function axisAlong(
  domain: readonly [number, number],
  lengthPx: number,
  unit: Unit,
  { language }: Pick<Drawing, "language">,
  about?: number,
): PlotAxis {
  return { ...scaleAlong(domain, lengthPx), ticks: tickTexts(ticksOf(domain, about), unit, language) };
}

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

/** Round values from one end of a scale to the other, both of them told: 1, 4, 7 and 10; 0, 25, 50, 75 and 100. A handful of round values within it where it can't be parted so. */
export function scaleTicks([from, to]: readonly [number, number]): readonly number[] {
  const step = partings.map((parts) => (to - from) / parts).find((each) => isRound(each) && isRound(each + from));
  if (step === undefined) return ticksOf([from, to]);
  const parts = Math.round((to - from) / step);
  return Array.from({ length: parts + 1 }, (_, place) => Number((from + place * step).toPrecision(12)));
}

/** Into how many parts a scale is parted, the best first. */
const partings = [4, 5, 3, 6] as const;

/** A whole number. */
function isRound(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

/** All with as many decimals as the finest of them needs. */
export function tickTexts(ticks: readonly number[], unit: Unit, language: Language): readonly Tick[] {
  const decimals = decimalsOf(ticks);
  return ticks.map((value) => ({ value, text: tickText(value, unit, language, decimals) }));
}

function tickText(value: number, unit: Unit, language: Language, decimals: number): string {
  const number = new Intl.NumberFormat(languages[language].locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  }).format(value);
  return unit === "percent" ? asPercent(number, language) : number;
}

/** As many as the ticks need: 7.25 is never told as 7.3. */
function decimalsOf(ticks: readonly number[]): number {
  const fits = (decimals: number) => ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(decimals))) < 1e-9);
  return [0, 1, 2].find(fits) ?? 3;
}
