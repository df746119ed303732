import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ItemTally, TallyCell } from "../../src/domain/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";
import { computedEstimates, disagreements, publishedEstimates } from "../../src/survey/index.ts";
import { aFigure, anExample } from "../reports/anExample.ts";

const data = anExample({ published: { figures: [aFigure(2024, 7.2)] } });
const [first] = data.surveys;
if (first === undefined) throw new Error("no survey");
const { survey } = first;
const { indicators } = data.indicators;

function cells(faculty: string, answers: readonly (number | null)[]): TallyCell[] {
  const id = data.university.faculties.find((each) => each.id === faculty)?.id;
  if (id === undefined) throw new Error(`no faculty ${faculty}`);
  return answers.map((answer) => ({
    stratum: faculty,
    faculty: id,
    programme: null,
    level: null,
    answer,
    count: 1,
    weight: 1,
    squaredWeight: 1,
  }));
}

function aTally(law: readonly (number | null)[], science: readonly (number | null)[], synthetic = true): ItemTally {
  const item = survey.items[0]?.id;
  if (item === undefined) throw new Error("no item");
  return {
    survey: survey.id,
    item,
    wave: 2024,
    synthetic,
    fractions: {},
    excluded: [],
    cells: [...cells("law", law), ...cells("science", science)],
  };
}

const many = (answer: number) => Array.from({ length: 40 }, (_, place) => answer + (place % 2));

describe("estimates from responses", () => {
  it("are made for each faculty and for the rest, never for the university", () => {
    const found = computedEstimates(indicators, survey, data.university, [aTally(many(6), many(7))]);
    expect(found.map(({ id }) => id)).toEqual([
      "nse.wellbeing/2024/faculty:law",
      "nse.wellbeing/2024/rest:law",
      "nse.wellbeing/2024/faculty:science",
      "nse.wellbeing/2024/rest:science",
    ]);
    expect(found[0]).toMatchObject({
      status: "computed",
      value: 6.5,
      base: 40,
      degreesOfFreedom: 78,
      unreliable: false,
    });
    expect(found[3]).toMatchObject({ value: 6.5 });
  });

  it("hide the whole wave where one faculty is too small: it could be derived from the others", () => {
    const found = computedEstimates(indicators, survey, data.university, [aTally(many(6), [7, 8, 9])]);
    expect(found.map(({ status }) => status)).toEqual(Array(4).fill("suppressed"));
    expect(JSON.stringify(found)).not.toMatch(/value|base|interval/);
  });

  it("are flagged where few answered", () => {
    const few = Array.from({ length: 12 }, (_, place) => 6 + (place % 3));
    const found = computedEstimates(indicators, survey, data.university, [aTally(few, many(7))]);
    expect(found[0]).toMatchObject({ base: 12, unreliable: true });
  });
});

describe("a published figure and the responses behind it", () => {
  const { estimates } = publishedEstimates(indicators, data.surveys);

  it("agree within rounding", () => {
    expect(disagreements(estimates, [aTally(many(6.65), many(6.65))], indicators, data.surveys)).toEqual([]);
  });

  it("disagree where the file is off by 0.1", () => {
    expect(disagreements(estimates, [aTally(many(6.8), many(6.8))], indicators, data.surveys)).toEqual([
      expect.objectContaining({ computed: expect.closeTo(7.3, 9) }),
    ]);
  });
});

describe("the shipped example", () => {
  it("agrees with the published figures after weighting, is synthetic by its own metadata, and has small programmes", async () => {
    const folder = fileURLToPath(new URL("../../data", import.meta.url));
    const { data: shipped } = await readData(folder);
    if (shipped === null) throw new Error("no data");
    const { tallies, findings } = await readResponses(shipped, folder, null);
    expect(findings).toEqual([]);
    expect(tallies).toHaveLength(6);
    expect(tallies.every(({ synthetic }) => synthetic)).toBe(true);
    const published = publishedEstimates(shipped.indicators.indicators, shipped.surveys).estimates;
    expect(disagreements(published, tallies, shipped.indicators.indicators, shipped.surveys)).toEqual([]);
    const sizes = Map.groupBy(tallies[0]?.cells ?? [], ({ programme }) => programme);
    const counts = [...sizes.values()].map((all) => all.reduce((sum, { count }) => sum + count, 0));
    expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThan(11_000);
    expect(Math.min(...counts)).toBeLessThan(100);
    expect((await readFile(`${folder}/surveys/nse/responses/example-2024.parquet`)).length).toBeLessThan(200_000);
  });
});
