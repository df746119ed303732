/** Random designs, estimated once by the program and once respondent by respondent, as a textbook writes the formula. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ItemTally, marginsOf, type ResponseMapping, Survey, type TallyCell } from "../../src/domain/index.ts";
import { clusterWeights } from "../../src/responses/clusters.ts";
import { checkDesigns } from "../../src/survey/index.ts";
import { meanInterval, shareInterval } from "../../src/survey/intervals.ts";
import { designOf } from "../../src/survey/surveyDesign.ts";
import { anExample } from "../documents/anExample.ts";
import { aCell, aTally, meanWithin } from "./aDesign.ts";

interface Person {
  readonly stratum: string;
  readonly cluster: number;
  readonly faculty: string;
  readonly level: string;
  readonly weight: number;
  readonly answer: number | null;
}

/** Of the answers; rounding in the textbook's own sums is in parts of it. */
const highest = 10;
const person = fc.record({
  stratum: fc.constantFrom("s", "t", "u"),
  cluster: fc.integer({ min: 0, max: 4 }),
  faculty: fc.constantFrom("law", "arts", "science"),
  level: fc.constantFrom("bachelor", "master"),
  weight: fc.oneof(fc.constant(1), fc.double({ min: 0.1, max: 10, noNaN: true }), fc.constantFrom(1e-6, 1e6)),
  answer: fc.option(fc.integer({ min: 0, max: highest })),
});
const people = fc.array(person, { minLength: 1, maxLength: 30 });

/** A tally of them: everybody alike is one cell, unless they differ in weight only. */
function tallyOf(all: readonly Person[], isClustered: boolean, fractions: ItemTally["fractions"] = {}): ItemTally {
  const alike = [
    ...Map.groupBy(all, ({ stratum, faculty, level, answer }) =>
      JSON.stringify([stratum, faculty, level, answer]),
    ).values(),
  ];
  const names = [...new Set(all.map(({ stratum, cluster }) => `${stratum} ${cluster}`))].sort();
  const cells = alike.map((same): TallyCell => {
    const [first] = same;
    if (first === undefined) throw new Error("nobody");
    return {
      ...aCell({ stratum: first.stratum, faculty: first.faculty, level: first.level, answer: first.answer }),
      count: same.length,
      weight: same.reduce((sum, { weight }) => sum + weight, 0),
      squaredWeight: same.reduce((sum, { weight }) => sum + weight * weight, 0),
    };
  });
  const entries = alike.map((same) =>
    same.map(({ stratum, cluster, weight }) => ({ number: names.indexOf(`${stratum} ${cluster}`), weight })),
  );
  return aTally(cells, { fractions, clusters: isClustered ? clusterWeights(entries, names.length) : null });
}

/** Cochran (1977, 5A.42) with units for elements: Σ_h (1 − f) n/(n − 1) Σ (z − z̄)². */
function textbook(all: readonly Person[], isClustered: boolean, fraction: number, isIn: (each: Person) => boolean) {
  const own = all.filter((each) => each.answer !== null && isIn(each));
  const weight = own.reduce((sum, each) => sum + each.weight, 0);
  const mean = own.reduce((sum, each) => sum + each.weight * (each.answer ?? 0), 0) / weight;
  let variance = 0;
  for (const stratum of Map.groupBy(all, (each) => each.stratum).values()) {
    const units = isClustered
      ? [...Map.groupBy(stratum, ({ cluster }) => cluster).values()]
      : stratum.map((each) => [each]);
    const values = units.map((unit) =>
      unit.reduce(
        (sum, each) => sum + (own.includes(each) ? (each.weight * ((each.answer ?? 0) - mean)) / weight : 0),
        0,
      ),
    );
    const centre = values.reduce((a, b) => a + b, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    variance += (1 - fraction) * (values.length / (values.length - 1)) * squares;
  }
  return { mean, error: Math.sqrt(variance) };
}

const [first] = anExample({}).surveys;
if (first === undefined) throw new Error("no survey");
const plain = first.survey;

/** A survey that rakes to these populations. */
function raking(populations: readonly object[]): Survey {
  return Survey.parse({
    ...plain,
    id: "s",
    responses: { files: {}, faculty: { column: "f" }, populations, items: [{ item: "wellbeing", column: "w" }] },
  });
}

describe("a random design", () => {
  it("has the mean and standard error of the textbook, in every domain", () => {
    fc.assert(
      fc.property(people, fc.boolean(), fc.constantFrom(0, 0.25, 1), (some, isClustered, fraction) => {
        // Two units in each stratum, so that nothing is collapsed.
        const all = [
          ...some,
          ...["s", "t", "u"].flatMap((stratum) =>
            [5, 6].map(
              (cluster): Person => ({ stratum, cluster, faculty: "law", level: "master", weight: 2, answer: cluster }),
            ),
          ),
        ];
        const fractions = Object.fromEntries(fraction === 0 ? [] : ["s", "t", "u"].map((each) => [each, fraction]));
        const designed = designOf(tallyOf(all, isClustered, fractions), plain);
        if (designed.kind === "failed") throw new Error("no design");
        for (const faculty of ["law", "arts", "science"]) {
          const found = meanWithin(
            designed.design,
            ({ answer }) => answer,
            (cell) => cell.faculty === faculty,
          );
          const isIn = (each: Person) => each.faculty === faculty;
          if (found === null) {
            expect(all.some((each) => isIn(each) && each.answer !== null)).toBe(false);
            continue;
          }
          const expected = textbook(all, isClustered, fraction, isIn);
          expect(Math.abs(found.mean - expected.mean)).toBeLessThanOrEqual(
            1e-11 * Math.max(1, Math.abs(expected.mean)),
          );
          expect(Math.abs(found.standardError - expected.error)).toBeLessThanOrEqual(
            1e-9 * expected.error + 1e-12 * highest,
          );
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("never throws, whatever the data and populations, and every number of it is one", () => {
    const counts = fc.record({
      law: fc.integer({ min: 1, max: 500 }),
      arts: fc.integer({ min: 1, max: 500 }),
      science: fc.integer({ min: 1, max: 500 }),
    });
    const levels = fc.record({ bachelor: fc.integer({ min: 1, max: 900 }), master: fc.integer({ min: 1, max: 900 }) });
    const anything = fc.array(
      person.map((each) => ({ ...each, stratum: each.stratum })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        anything,
        fc.boolean(),
        counts,
        levels,
        fc.integer({ min: 0, max: 3 }),
        (all, isClustered, faculty, level, kind) => {
          const populations = [
            { by: "faculty", counts: { "2024": faculty }, calibrate: (kind & 1) > 0 },
            { by: "level", counts: { "2024": level }, calibrate: (kind & 2) > 0 },
          ];
          const survey = raking(populations);
          const tally = tallyOf(all, isClustered);
          const checked = checkDesigns([{ survey, published: null, benchmark: null }], [tally]);
          const designed = designOf(tally, survey);
          expect(checked.findings.length > 0).toBe(designed.kind === "failed");
          if (designed.kind === "failed") return;
          for (const within of [() => true, (cell: TallyCell) => cell.faculty === "law"]) {
            const found = meanWithin(designed.design, ({ answer }) => answer, within);
            const share = meanWithin(
              designed.design,
              ({ answer }) => (answer === null ? null : Number(answer > 4)),
              within,
            );
            if (found === null || share === null) continue;
            const bounds = [meanInterval(found, 0.95, [0, 10]), shareInterval(share, 0.95)];
            for (const [place, { lower, upper }] of bounds.entries()) {
              const mean = place === 0 ? found.mean : share.mean;
              expect(lower).toBeLessThanOrEqual(mean + 1e-12);
              expect(upper).toBeGreaterThanOrEqual(mean - 1e-12);
            }
            expect(found.standardError).toBeGreaterThanOrEqual(0);
            expect(found.degreesOfFreedom).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 500, seed: 2 },
    );
  });

  it("has weights that agree with all its margins, or says with which they do not, and by how much", () => {
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 10, max: 400 }),
        (all, law, bachelor) => {
          const total = 1000;
          const survey = raking([
            { by: "faculty", counts: { "2024": { law, arts: 400, science: total - law - 400 || 1 } }, calibrate: true },
            { by: "level", counts: { "2024": { bachelor, master: total - bachelor } }, calibrate: true },
          ]);
          const designed = designOf(tallyOf(all, false), survey);
          if (designed.kind === "failed") {
            for (const problem of designed.problems)
              if (problem.kind === "does not converge")
                expect(Math.abs(problem.reached - problem.students)).toBeGreaterThan(1e-9);
            return;
          }
          for (const { by, totals } of marginsOf(survey.responses as ResponseMapping, 2024))
            for (const [category, students] of totals) {
              const own = designed.design.cells.filter(({ respondents }) => respondents[by] === category);
              const sum = own.reduce((weight, cell) => weight + cell.weight, 0);
              expect(Math.abs(sum / students - 1)).toBeLessThan(1e-10);
            }
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});
