/** Scales made of items, from a response file to estimates. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compared, estimatesOf } from "../reference/pipeline.ts";
import type { ReferenceDesign } from "../reference/referenceDesign.ts";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/scales/${name}`, import.meta.url), "utf8");

const five = (letter: string) => [1, 2, 3, 4, 5].map((n) => `${letter}${n}`);
const asked = (letter: string, range: readonly [number, number]) =>
  five(letter).map((id) => ({ id, range, read: { column: id, missing: { "9": "no answer" } } }));

const wellbeing: ReferenceDesign = {
  name: "scales",
  csv: fixture("answers.csv"),
  faculties: ["arts", "law", "science"],
  programmes: [],
  responses: { respondent: "id", faculty: { column: "faculty" }, weight: "weight", strata: ["faculty"] },
  items: [
    ...asked("w", [0, 5]),
    ...asked("m", [1, 6]),
    {
      id: "who5",
      range: [0, 100],
      read: null,
      cutoffs: [50],
      madeOf: { items: five("w"), by: "sum", times: 4, source: "Topp et al. (2015)" },
    },
    {
      id: "mhi5",
      range: [0, 100],
      read: null,
      cutoffs: [60],
      madeOf: {
        items: five("m"),
        reversed: ["m1", "m2", "m4"],
        by: "sum",
        leastAnswered: 4,
        minus: 5,
        times: 4,
        source: "Berwick et al. (1991)",
      },
    },
    { id: "mood", range: [0, 5], read: null, madeOf: { items: five("w"), by: "mean", leastAnswered: 3, source: "–" } },
  ],
};

describe("scales made of items, through the whole program", () => {
  it.each([
    ["R, with its survey package,", "expected-r.csv"],
    ["numpy", "expected.csv"],
  ])(
    "are what %s makes of the same answers: sums, means, reversed and prorated, and shares below a cut-off",
    async (_, file) => {
      const rows = await estimatesOf(wellbeing);
      const expected = fixture(file)
        .trimEnd()
        .split("\n")
        .map((line) => line.split(","));
      expect(expected).toHaveLength(20);
      for (const [indicator = "", domain, ...numbers] of expected) {
        const own = rows.find((row) => row.indicator === indicator && row.domain === domain)?.numbers ?? [];
        const ours = ["value", "standard_error", "lower", "upper", "base"].map(
          (name) => own[(compared as readonly string[]).indexOf(name)] ?? Number.NaN,
        );
        for (const [at, number] of numbers.map(Number).entries())
          if (!Number.isNaN(number))
            expect(Math.abs((ours[at] ?? Number.NaN) / number - 1), `${indicator} ${domain} ${at}`).toBeLessThan(1e-9);
      }
    },
  );
});
