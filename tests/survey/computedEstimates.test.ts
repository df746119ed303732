import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type EstimateId, Indicator, type ItemTally, ResponseMapping, Survey } from "../../src/domain/index.ts";
import { examplePopulations } from "../../src/responses/exampleResponses.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";
import {
  computedEstimates,
  disagreements,
  domainsOf,
  publishedEstimates,
  responseRates,
} from "../../src/survey/index.ts";
import { surveyDesign } from "../../src/survey/surveyDesign.ts";
import { aFigure, anExample } from "../documents/anExample.ts";
import { aCell } from "./aDesign.ts";

const data = anExample({ published: { figures: [aFigure(2024, 7.2)] } });
const [first] = data.surveys;
if (first === undefined) throw new Error("no survey");
const { survey } = first;
const { indicators } = data.indicators;

const cells = (faculty: string, answers: readonly (number | null)[]) =>
  answers.map((answer) => aCell({ stratum: faculty, faculty, answer }));

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
    clusters: null,
  };
}

/** Its file says who belongs to which faculty. */
const responses = ResponseMapping.parse({
  files: { "2024": "2024.csv" },
  faculty: { column: "faculty" },
  items: survey.items.map(({ id }) => ({ item: id, column: id })),
});
const { all: domains } = domainsOf(data.university, { ...survey, responses }, new Map());

function estimatesOf(
  wanted: readonly Indicator[],
  tallies: readonly ItemTally[],
  published: ReadonlySet<EstimateId> = new Set(),
) {
  return computedEstimates(wanted, survey, tallies, domains, published, () => []);
}

const real = publishedEstimates(indicators, data.surveys).estimates.map(({ id }) => id);
const many = (answer: number) => Array.from({ length: 40 }, (_, place) => answer + (place % 2));

describe("estimates from responses", () => {
  it("are made for each faculty and for the rest", () => {
    const found = estimatesOf(indicators, [aTally(many(6), many(7))], new Set(real));
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
      degreesOfFreedom: 39,
      unreliable: false,
    });
    expect(found[3]).toMatchObject({ value: 6.5 });
  });

  it("are made for the university only where nobody published the figure, and from made-up answers only where nobody published any of the survey", () => {
    const found = (synthetic: boolean, published: ReadonlySet<EstimateId>) =>
      estimatesOf(indicators, [aTally(many(6), many(7), synthetic)], published)
        .filter(({ domain }) => domain.kind === "university")
        .map(({ id }) => id);
    const otherWave = new Set(real.map((id) => id.replace("2024", "2022") as EstimateId));
    expect(found(true, otherWave)).toEqual([]);
    expect(found(false, otherWave)).toEqual(["nse.wellbeing/2024/university"]);
    expect(found(true, new Set())).toEqual(["nse.wellbeing/2024/university"]);
    expect(found(false, new Set())).toEqual(["nse.wellbeing/2024/university"]);
    expect(found(false, new Set(real))).toEqual([]);
  });

  it("count the answers that an indicator names, and its parts add up to everybody", () => {
    const part = (id: string, from: number, to: number) =>
      Indicator.parse({
        ...indicators[0],
        id,
        statistic: "share",
        unit: "percent",
        answers: { from, to, of: { en: "students" } },
      });
    const parts = [part("nse.low", 1, 6), part("nse.high", 7, 10)];
    const found = estimatesOf(parts, [aTally(many(6), many(7))]);
    const shares = found.filter(({ id }) => id.endsWith("faculty:law"));
    expect(shares.map((each) => each.status === "computed" && each.value)).toEqual([50, 50]);
  });

  it("are flagged where few answered", () => {
    const few = Array.from({ length: 12 }, (_, place) => 6 + (place % 3));
    const found = estimatesOf(indicators, [aTally(few, many(7))], new Set(real));
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

describe("a response rate", () => {
  const mapping = (populations: readonly object[]) =>
    Survey.parse({
      ...survey,
      items: [
        ...survey.items,
        { id: "n", wording: { en: "n", nl: "n" }, scale: { kind: "count", of: { en: "x", nl: "x" } } },
        { id: "rate", wording: { en: "r", nl: "r" }, scale: { kind: "share", of: { en: "x", nl: "x" } } },
      ],
      responses: {
        files: {},
        faculty: { column: "f" },
        populations,
        response: { count: "n", rate: "rate", definition: { en: "d", nl: "d" } },
        items: [{ item: "wellbeing", column: "w" }],
      },
    });
  const counted = (["n", "rate"] as const).map((item) =>
    Indicator.parse({
      ...indicators[0],
      id: `nse.${item}`,
      item,
      statistic: item === "n" ? "count" : "share",
      unit: item === "n" ? "count" : "percent",
      counted: true,
    }),
  );

  it("is the rows of a faculty by the students who were invited, whether they answered this question or not", () => {
    const surveyed = mapping([{ by: "faculty", counts: { "2024": { law: 100, science: 80 } } }]);
    const found = responseRates(counted, surveyed, data.university, [aTally([...many(6), null], many(7))]);
    expect(found.map(({ id, value, base }) => [id, value, base])).toEqual([
      ["nse.n/2024/faculty:law", 41, null],
      ["nse.rate/2024/faculty:law", 41, 100],
      ["nse.n/2024/faculty:science", 40, null],
      ["nse.rate/2024/faculty:science", 50, 80],
    ]);
  });

  it("is not given where nobody said how many were invited", () => {
    const found = responseRates(counted, mapping([]), data.university, [aTally(many(6), many(7))]);
    expect(found.map(({ indicator }) => indicator)).toEqual(["nse.n", "nse.n"]);
  });

  it("is not given of a faculty that the wave did not reach", () => {
    const found = responseRates(counted, mapping([]), data.university, [aTally(many(6), [])]);
    expect(found.map(({ id }) => id)).toEqual(["nse.n/2024/faculty:law"]);
  });
});

describe("a stratum with one respondent", () => {
  it("is taken together with the next, with the population of both", () => {
    const tally = { ...aTally(many(6), [8]), fractions: { law: 0.5, science: 0.1 } };
    const design = surveyDesign(tally, survey);
    expect(design.strata).toEqual([{ name: "small strata", units: 41, fraction: expect.closeTo(41 / 90, 12) }]);
    expect(new Set(design.cells.map(({ stratum }) => stratum))).toEqual(new Set([0]));
  });
});

describe("the shipped example", () => {
  it("declares the populations that its responses were drawn from", async () => {
    const { data: shipped } = await readData(fileURLToPath(new URL("../../data", import.meta.url)));
    const declared = shipped?.surveys[0]?.survey.responses?.populations[0]?.counts ?? {};
    if (shipped === null) throw new Error("no data");
    for (const [wave, counts] of Object.entries(declared)) {
      const drawn = [...examplePopulations(shipped.university, Number(wave))].map(([{ id }, size]) => [id, size]);
      expect(counts).toEqual(Object.fromEntries(drawn));
    }
  });

  it("agrees with the published figures after weighting, is synthetic by its own metadata, and has small programmes", async () => {
    const folder = fileURLToPath(new URL("../../data", import.meta.url));
    const { data: shipped } = await readData(folder);
    if (shipped === null) throw new Error("no data");
    const { tallies, findings } = await readResponses(shipped, folder, null);
    expect(findings).toEqual([]);
    expect(new Set(tallies.map(({ survey }) => survey))).toEqual(
      new Set(shipped.surveys.flatMap(({ survey }) => (survey.responses === undefined ? [] : survey.id))),
    );
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
