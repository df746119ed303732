/** Answers to a wave -> its open data as a release would print it, with nothing hidden but what the test says: exact, or as coarse as figures are handed out. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { trueDomain } from "../trueDomain.ts";
import { trueFigure } from "../trueFigures.ts";
import type { MadeUniversity, TrueIndicator, TrueWave } from "../university.ts";

export interface Printed {
  readonly coarse: boolean;
  /** By file: the board's, the public's, a faculty's. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
}

const head =
  "indicator,wave,domain,statistic,value,lower,upper,unit,base,base_step,value_step,bound,status,source,edition,precision";

/** -> the folder of the release, made in `folder`. */
export async function printedRelease(
  university: Pick<MadeUniversity, "waves" | "indicators" | "faculties" | "programmes">,
  { coarse, domains }: Printed,
  folder: string,
): Promise<string> {
  const release = await mkdtemp(path.join(folder, "release-"));
  await mkdir(path.join(release, "data"));
  for (const [audience, keys] of Object.entries(domains)) {
    const rows = university.waves.flatMap((wave) =>
      university.indicators
        .filter(({ survey }) => survey === wave.survey)
        .flatMap((indicator) => keys.map((key) => rowOf(university, wave, indicator, key, coarse))),
    );
    await writeFile(path.join(release, "data", `estimates.${audience}.csv`), `${[head, ...rows].join("\r\n")}\r\n`);
  }
  return release;
}

function rowOf(
  university: Pick<MadeUniversity, "faculties" | "programmes">,
  wave: TrueWave,
  indicator: TrueIndicator,
  key: string,
  coarse: boolean,
): string {
  const isIn = trueDomain(key, university, new Set());
  if (isIn === null) throw new Error(`${key} names nothing`);
  const weights = wave.respondents.map(({ weight }) => weight);
  const { value, base } = trueFigure(wave.respondents, weights, indicator, isIn);
  if (value === null) throw new Error(`nobody of ${key} answered`);
  const { unit } = indicator;
  const statistic = unit === "percent" ? "share" : "mean";
  const start = [indicator.id, wave.wave, key, statistic];
  if (!coarse) return [...start, value.toFixed(3), "", "", unit, base, 1, 0.001, "", "computed", "", "", ""].join(",");
  const step = coarseStep(unit === "percent" ? 100 : indicator.scale[1] - indicator.scale[0], base, unit);
  const edge = step > 1 ? 5 : 1;
  const bound = unit !== "percent" ? "" : value <= edge ? "at_most" : value >= 100 - edge ? "at_least" : "";
  const shown =
    bound === "at_most"
      ? edge
      : bound === "at_least"
        ? 100 - edge
        : Number((Math.round(value / step) * step).toFixed(3));
  const printedBase = 5 * Math.round(base / 5);
  return [...start, shown, "", "", unit, printedBase, 5, step, bound, "computed", "", "", ""].join(",");
}

/** No finer than what one respondent changes, to the next of 1, 2, 5 times a power of ten; the printed base's least number of people counts. */
function coarseStep(range: number, base: number, unit: "grade" | "percent"): number {
  const finest = unit === "percent" ? 1 : 0.1;
  const one = range / Math.max(1, 5 * Math.round(base / 5) - 2);
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].filter((step) => step >= finest);
  return steps.find((step) => step >= one) ?? 50;
}
