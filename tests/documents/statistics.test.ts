import { describe, expect, it } from "vitest";
import { sideBySide } from "../../src/documents/chapters/sideBySide.ts";
import { openData } from "../../src/documents/index.ts";
import {
  type Estimate,
  type Indicator,
  ResponseMapping,
  type Statistic,
  statisticRules,
  University,
} from "../../src/domain/index.ts";
import { releasedFigures } from "../../src/figures/index.ts";
import { indexEstimates } from "../../src/statements/index.ts";
import { startWriting } from "../../src/statements/writing/writing.ts";
import { computedEstimates, domainsOf, publishedEstimates } from "../../src/survey/index.ts";
import { sayStatistics } from "../../src/wording/sayStatistics.ts";
import { aCell } from "../survey/aDesign.ts";
import { aFigure, anExample, sayIn } from "./anExample.ts";

/** As many as a funnel needs. */
const faculties = Array.from({ length: 20 }, (_, place) => `unit-${String.fromCharCode(97 + place)}`);
const base = anExample({ published: { figures: [] } });

/** Twenty faculties whose grades were computed, and no figure of the university. */
function chartsOf(statistic: Statistic) {
  const data = {
    ...base,
    university: University.parse({
      ...base.university,
      faculties: faculties.map((id) => ({ id, name: { nl: id, en: id } })),
    }),
    indicators: {
      ...base.indicators,
      indicators: base.indicators.indicators.map(
        (each): Indicator => ({ ...each, ...(each.unit === "grade" ? { statistic } : {}) }),
      ),
    },
  };
  const survey = data.surveys[0]?.survey;
  const item = survey?.items[0]?.id;
  if (survey === undefined || item === undefined) throw new Error("no survey");
  const cells = faculties.flatMap((faculty, place) =>
    Array.from({ length: 40 }, (_, each) => aCell({ faculty, answer: 4 + (place % 4) + (each % 3) })),
  );
  const tally = {
    survey: survey.id,
    item,
    wave: 2024,
    synthetic: false,
    fractions: {},
    excluded: [],
    clusters: null,
    cells,
  };
  const responses = ResponseMapping.parse({
    files: { "2024": "a.csv" },
    faculty: { column: "faculty" },
    items: [{ item, column: "grade" }],
  });
  const { all } = domainsOf(data.university, { ...survey, responses }, new Map());
  const estimates: readonly Estimate[] = computedEstimates(
    data.indicators.indicators,
    survey,
    [tally],
    all,
    new Set(),
    () => [],
  ).filter(({ domain }) => domain.kind === "faculty");
  const { figures, ...released } = releasedFigures(
    { estimates, comparisons: [], responses: [] },
    [survey],
    data.indicators.indicators,
  );
  const index = indexEstimates(
    { ...released, estimates: figures, claims: [], sourceIds: [] },
    data.indicators.indicators,
    () => "university",
  );
  const blocks = sideBySide(startWriting("en", 2024, data, index, sayIn("en")));
  return blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
}

describe("what is drawn of a statistic", () => {
  it("is a line at the mean of the faculties, and limits around it, for a mean", () => {
    const [dots, ...others] = chartsOf("mean");
    expect(dots).toMatchObject({ shape: "dots", reference: { value: 6.5 } });
    expect(dots?.notes[0]).toContain("mean of the faculties");
    expect(others.map(({ shape }) => shape)).toContain("funnel");
  });

  it("is neither for a median: nothing stands for all of them", () => {
    const [dots, ...others] = chartsOf("median");
    expect(dots).toMatchObject({ shape: "dots", reference: null });
    expect(dots?.subtitle).toContain("Median on a scale of 1 to 10");
    expect([dots?.subtitle, dots?.alternative, ...(dots?.notes ?? [])].join()).not.toMatch(/\bmean\b/i);
    expect(others.map(({ shape }) => shape)).not.toContain("funnel");
  });
});

describe("the name of a median", () => {
  const named = (name: string) => {
    const [first] = base.indicators.indicators;
    if (first === undefined) throw new Error("no indicator");
    const indicators = [{ ...first, statistic: "median" as const, name: { nl: "Cijfer", en: name } }];
    return sayStatistics({ ...base.indicators, indicators }, "en", sayIn("en")).indicators[0]?.name;
  };

  it("says so, in the language of the report", () => {
    expect(named("Grade")).toEqual({ nl: "Cijfer", en: "Grade (median)" });
  });

  it("says so once", () => {
    expect(named("Median grade")?.en).toBe("Median grade");
    expect(named("Grade of comedians")?.en).toBe("Grade of comedians (median)");
  });
});

describe("the rules of the statistics", () => {
  it("let nothing be pooled, stacked or given limits that is not an average of people", () => {
    const averages = Object.entries(statisticRules).filter(([, { pools }]) => pools);
    expect(averages.map(([statistic]) => statistic)).toEqual(["mean", "share"]);
    for (const rules of Object.values(statisticRules))
      expect(rules.pools || !(rules.funnel || rules.stacks)).toBe(true);
  });
});

describe("the open data", () => {
  it("says of a published median that it is one", () => {
    const data = anExample({ published: { figures: [aFigure(2024, 7)] } });
    const indicators = data.indicators.indicators.map(
      (each): Indicator => ({ ...each, ...(each.unit === "grade" ? { statistic: "median" } : {}) }),
    );
    const medians = { ...data, indicators: { ...data.indicators, indicators } };
    const { estimates } = publishedEstimates(indicators, data.surveys);
    const surveys = data.surveys.map(({ survey }) => survey);
    const { figures } = releasedFigures({ estimates, comparisons: [], responses: [] }, surveys, indicators);
    const csv = openData(figures, medians);
    expect(csv).toContain("nse.wellbeing,2024,university,median,7,,,,grade,,,published,annual-page,");
  });
});
