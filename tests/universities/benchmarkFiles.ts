/** A drawn survey -> groups of other institutions beside it, of some surveys: one pooled from a file with rows left out, one as published that includes the university. */
import { randomOf } from "./random.ts";
import type { DrawnSurvey } from "./surveys.ts";
import type { Localized, TrueIndicator, TrueWave } from "./university.ts";

export interface BenchmarkFiles {
  readonly yaml: unknown;
  readonly csv: string;
}

const codes = ["I1", "I2", "I3", "I4", "I5"] as const;
const called = (name: string): Localized => ({ nl: name, en: name });

/** Null where it has none. */
export function benchmarkFiles(
  seed: number,
  survey: DrawnSurvey,
  waves: readonly TrueWave[],
  indicators: readonly TrueIndicator[],
): BenchmarkFiles | null {
  const random = randomOf(seed, `benchmark ${survey.id}`);
  const own = indicators.filter((each) => each.survey === survey.id);
  const newest = waves.filter((each) => each.survey === survey.id).at(-1)?.wave;
  const [first] = own;
  if (!random.chance(0.4) || newest === undefined || first === undefined) return null;
  const drawn = (each: TrueIndicator) => {
    const [least, most] = each.unit === "percent" ? [0, 100] : each.scale;
    return random.between(least, most).toFixed(2);
  };
  // The first institution has every figure, so that a file is never empty.
  const rows = own.flatMap((each) =>
    codes.flatMap((code, place) =>
      place > 0 && random.chance(0.25) ? [] : [[code, each.id, newest, drawn(each), random.whole(5, 400)].join(";")],
    ),
  );
  const source = `${survey.id}-bench`;
  const figures = [{ indicator: first.id, wave: newest, value: Number(drawn(first)), source, obtained: "primary" }];
  const seen = codes.filter((code) => rows.some((row) => row.startsWith(`${code};`)));
  return {
    yaml: {
      sources: [{ id: source, title: called("Benchmark"), publisher: called("Bureau"), date: "2024-07" }],
      groups: [
        {
          id: `${survey.id}-near`,
          name: called("Nabij"),
          members: codes.map((code) => ({
            name: called(`Hogeschool ${code}`),
            ...(seen.includes(code) ? { code } : {}),
          })),
        },
        {
          id: `${survey.id}-far`,
          name: called("Ver"),
          includesUs: random.chance(0.5),
          members: ["Eik", "Es", "Iep"].map((name) => ({ name: called(name) })),
          figures,
        },
      ],
      files: [
        {
          file: "benchmark.csv",
          source,
          columns: { institution: "who", item: "what", wave: "year", value: "figure", base: "n" },
          items: Object.fromEntries(own.map(({ id }) => [id, id])),
        },
      ],
    },
    csv: `${["who;what;year;figure;n", ...rows].join("\n")}\n`,
  };
}
