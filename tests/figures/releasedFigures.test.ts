import { describe, expect, it } from "vitest";
import {
  type Comparison,
  type ComputedEstimate,
  type Estimate,
  estimateId,
  Indicator,
  type Survey,
} from "../../src/domain/index.ts";
import { releasedFigures } from "../../src/figures/index.ts";

const both = (text: string) => ({ nl: text, en: text });
const about = { survey: "s", topic: "t", decimals: 1, better: "higher", name: both("n"), short: both("n") };
const indicators = [
  Indicator.parse({ ...about, id: "s.share", item: "share", unit: "percent" }),
  Indicator.parse({ ...about, id: "s.grade", item: "grade", unit: "grade" }),
  Indicator.parse({ ...about, id: "s.count", item: "count", unit: "count", counted: true }),
  Indicator.parse({ ...about, id: "s.rate", item: "share", unit: "percent", counted: true }),
];

function aSurvey(privacy: object = {}): Survey {
  return {
    id: "s",
    items: [
      { id: "share", wording: both("?"), scale: { kind: "share", of: both("students") } },
      { id: "grade", wording: both("?"), scale: { kind: "range", min: 1, max: 10 } },
      { id: "count", wording: both("?"), scale: { kind: "count", of: both("students") } },
    ],
    privacy: { minimumBase: 10, reliableBase: 30, sensitive: [], ...privacy },
  } as unknown as Survey;
}

interface Given {
  readonly value: number;
  readonly base: number;
  readonly standardError?: number;
  readonly interval?: readonly [number, number];
  readonly freedom?: number;
  readonly faculty?: string;
  readonly wave?: number;
}

function anEstimate(unit: "percent" | "grade", given: Given): ComputedEstimate {
  const { value, base, wave = 2024, faculty } = given;
  const p = value / 100;
  const standardError =
    given.standardError ?? (unit === "percent" ? 100 * Math.sqrt((p * (1 - p)) / base) : 1.5 / Math.sqrt(base));
  const [lower, upper] = given.interval ?? [value - 2 * standardError, value + 2 * standardError];
  const indicator = (unit === "percent" ? "s.share" : "s.grade") as Indicator["id"];
  const domain = faculty === undefined ? { kind: "university" } : { kind: "faculty", faculty };
  return {
    id: estimateId(indicator, wave, domain as never),
    indicator,
    wave,
    domain,
    statistic: unit === "percent" ? "share" : "mean",
    unit,
    comparability: { series: "a", breakBefore: null },
    status: "computed",
    value,
    base,
    standardError,
    degreesOfFreedom: given.freedom ?? base - 1,
    effectiveBase: base,
    interval: { lower, upper, level: 0.95 },
    unreliable: base < 30,
    provenance: { kind: "computed", survey: "s", synthetic: false },
  } as unknown as ComputedEstimate;
}

function released(estimates: readonly Estimate[], comparisons: readonly Comparison[] = [], privacy: object = {}) {
  return releasedFigures({ estimates, comparisons, responses: [] }, [aSurvey(privacy)], indicators);
}

describe("a figure", () => {
  it("has nothing of what was computed exactly", () => {
    const [figure] = released([anEstimate("grade", { value: 7.1834, base: 123 })]).figures;
    expect(Object.keys(figure ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/standardError|degreesOfFreedom|effectiveBase/)]),
    );
    expect(figure).toMatchObject({ value: 7.2, valueStep: 0.1, base: 125, baseStep: 5, bound: null });
    expect(JSON.stringify(figure)).not.toMatch(/\d\.\d{3}/);
  });

  it.each([
    [17, 46.2, 10, 50],
    [23, 46.2, 5, 45],
    [53, 46.2, 2, 46],
    [103, 46.2, 1, 46],
  ])("of a share on %i respondents: %d in steps of %i is %i", (base, value, valueStep, printed) => {
    expect(released([anEstimate("percent", { value, base })]).figures[0]).toMatchObject({ valueStep, value: printed });
  });

  it.each([
    [5, 106, 105],
    [10, 106, 110],
    [3, 106, 105],
    [undefined, 106, 105],
  ])("has a base in the policy's steps: %s, %i is %i", (roundCountsTo, base, printed) => {
    const privacy = roundCountsTo === undefined ? {} : { roundCountsTo };
    const [figure] = released([anEstimate("percent", { value: 40, base })], [], privacy).figures;
    expect(figure).toMatchObject({ base: printed, baseStep: roundCountsTo ?? 5 });
  });

  it("keeps the whole scale as its interval where nothing is known of its error", () => {
    for (const standardError of [0, Number.NaN, Number.POSITIVE_INFINITY]) {
      const unknown = { value: 7, base: 40, standardError, freedom: 0, interval: [1, 10] } as const;
      expect(released([anEstimate("grade", unknown)]).figures[0]).toMatchObject({ interval: { lower: 1, upper: 10 } });
    }
  });

  it("has an interval that holds the exact one, of whatever base and value", () => {
    for (let base = 10; base <= 400; base += 13)
      for (let yes = 1; yes < base; yes += Math.ceil(base / 9)) {
        const exact = anEstimate("percent", { value: (100 * yes) / base, base, interval: [30, 31] });
        const [figure] = released([exact]).figures;
        if (figure?.status !== "computed") throw new Error("no figure");
        const { lower, upper } = figure.interval;
        expect(lower).toBeLessThanOrEqual(30);
        expect(upper).toBeGreaterThanOrEqual(31);
        expect(lower < figure.value || lower === 0).toBe(true);
        expect(upper > figure.value || upper === 100).toBe(true);
      }
  });

  it("is as published where others published it", () => {
    const published = { ...anEstimate("percent", { value: 61.13, base: 7 }), status: "published", precision: "about" };
    const [figure] = released([published as unknown as Estimate]).figures;
    expect(figure).toMatchObject({ value: 61.13, valueStep: null, base: 7, baseStep: null, precision: "about" });
  });

  it("that is hidden has no number", () => {
    const { id, indicator, wave, domain, statistic, unit, comparability, provenance } = anEstimate("percent", {
      value: 1,
      base: 5,
    });
    const hidden = { id, indicator, wave, domain, statistic, unit, comparability, provenance, status: "suppressed" };
    const [figure] = released([hidden as Estimate]).figures;
    expect(Object.values(figure ?? {}).filter((each) => typeof each === "number")).toEqual([2024]);
  });
});

describe("a count and its rate", () => {
  const counted = (value: number, base: number | null): Estimate =>
    ({
      ...anEstimate("percent", { value, base: 1 }),
      indicator: base === null ? "s.count" : "s.rate",
      status: "counted",
      value,
      base,
      interval: null,
    }) as unknown as Estimate;

  it("are of the rounded number of respondents", () => {
    const { figures } = released([counted(107, null), { ...counted((100 * 107) / 333, 333), id: "x" as never }]);
    expect(figures[0]).toMatchObject({ value: 105, valueStep: 5, base: null });
    // 105 of 333, not 107.
    expect(figures[1]).toMatchObject({ value: 32, valueStep: 1, base: 333, baseStep: 1, bound: null });
  });

  it("are no finer than one of those who were invited, and are coded at the ends", () => {
    expect(released([counted((100 * 36) / 60, 60)]).figures[0]).toMatchObject({ value: 58, valueStep: 2 });
    expect(released([counted(100, 60)]).figures[0]).toMatchObject({ value: 95, bound: "at_least" });
    expect(released([counted((100 * 1199) / 1200, 1200)]).figures[0]).toMatchObject({ value: 99, bound: "at_least" });
  });
});

describe("a comparison", () => {
  const [law, rest] = ["law", "rest"];
  const compared = (from: Given, to: Given, verdict: Comparison["verdict"], more: object = {}): Comparison =>
    ({
      id: "rest:s.share/2024/faculty:law",
      kind: "rest",
      from: anEstimate("percent", { ...from, faculty: rest }).id,
      to: anEstimate("percent", { ...to, faculty: law }).id,
      family: { id: "f", standing: "key", size: 1 },
      method: "score",
      p: 0.001,
      adjusted: 0.002,
      difference: to.value - from.value,
      interval: { lower: to.value - from.value - 4.32, upper: to.value - from.value + 4.32, level: 0.95 },
      verdict,
      ...more,
    }) as unknown as Comparison;
  const of = (from: Given, to: Given, verdict: Comparison["verdict"], more: object = {}) =>
    released(
      [anEstimate("percent", { ...from, faculty: rest }), anEstimate("percent", { ...to, faculty: law })],
      [compared(from, to, verdict, more)],
    ).comparisons[0];

  it("is told without its probabilities, in the coarser of the two steps, with its interval outward", () => {
    const told = of({ value: 40.4, base: 900 }, { value: 51.7, base: 60 }, "higher");
    expect(told).not.toHaveProperty("p");
    expect(told).not.toHaveProperty("adjusted");
    expect(told).toMatchObject({ verdict: "higher", alone: true });
    expect(told?.difference).toEqual({ value: 12, step: 2, lower: 6, upper: 16 });
  });

  it("has no distance beside a coded end", () => {
    expect(of({ value: 1.2, base: 60 }, { value: 30, base: 60 }, "higher")?.difference).toBeNull();
  });

  it("is about the same only where a finest step can be ruled out, and the printed figures are no further apart", () => {
    const narrow = { interval: { lower: -1.2, upper: 1.3, level: 0.95 } };
    const wide = { interval: { lower: -1.6, upper: 1.3, level: 0.95 } };
    const [a, b] = [
      { value: 40.4, base: 9000 },
      { value: 40.6, base: 9000 },
    ];
    expect(of(a, b, "unclear", narrow)?.verdict).toBe("about the same");
    expect(of(a, b, "unclear", wide)?.verdict).toBe("unclear");
    expect(of({ ...a, value: 37.4, base: 30 }, { ...b, value: 37.6, base: 30 }, "unclear", narrow)?.verdict).toBe(
      "unclear",
    );
  });
});
