import { describe, expect, it } from "vitest";
import {
  type Comparison,
  type Domain,
  type Estimate,
  type EstimateId,
  estimateId,
  Indicator,
  type Year,
} from "../../../src/domain/index.ts";
import { compareEstimates } from "../../../src/survey/comparisons/compareEstimates.ts";
import type { Measured } from "../../../src/survey/comparisons/tested.ts";
import { aShare, ofAnswers } from "./falseAlarms.ts";

const both = (text: string) => ({ nl: text, en: text });

function anIndicator(id: string, more: object = {}): Indicator {
  return Indicator.parse({
    id,
    survey: "s",
    item: id,
    unit: "percent",
    decimals: 1,
    name: both(id),
    short: both(id),
    topic: "t",
    better: "higher",
    ...more,
  });
}

const law = { kind: "faculty", faculty: "law" } as Domain;
const restOfLaw = { kind: "rest", faculty: "law" } as Domain;

function anEstimate(indicator: Indicator, wave: Year, measured: Measured, domain: Domain = law, more: object = {}) {
  return {
    ...measured,
    id: estimateId(indicator.id, wave, domain),
    indicator: indicator.id,
    wave,
    domain,
    status: "computed",
    comparability: { series: "one", breakBefore: null },
    unreliable: false,
    provenance: { kind: "computed", survey: "s", synthetic: false },
    ...more,
  } as unknown as Estimate;
}

/** 2023 and 2024, successes of respondents. */
function waves(indicator: Indicator, [a, ofA]: readonly [number, number], [b, ofB]: readonly [number, number]) {
  return [anEstimate(indicator, 2023, aShare(a, ofA)), anEstimate(indicator, 2024, aShare(b, ofB))];
}

function judge(
  indicators: readonly Indicator[],
  estimates: readonly Estimate[],
  hidden: readonly EstimateId[] = [],
): readonly Comparison[] {
  return compareEstimates(indicators, estimates, (id) => !hidden.includes(id));
}

const verdicts = (found: readonly Comparison[]) => found.map(({ id, verdict }) => `${id} ${verdict}`);

describe("a single comparison", () => {
  const key = anIndicator("q", { keyFigure: true });

  it.each([
    // On both sides of 5 %: p = 0.0578 and 0.0499.
    [240, 500, 270, 500, "unclear"],
    [240, 500, 271, 500, "higher"],
    [260, 500, 229, 500, "lower"],
    [260, 500, 230, 500, "unclear"],
    // Rare: Fisher's p is 1, Wald's was 0.00007.
    [0, 12, 15, 200, "unclear"],
    [0, 200, 200, 200, "higher"],
    [0, 10, 0, 200, "unclear"],
    [10, 10, 200, 200, "unclear"],
    [200, 200, 0, 200, "lower"],
  ])("of %i of %i with %i of %i is %s", (a, ofA, b, ofB, verdict) => {
    const [found] = judge([key], waves(key, [a, ofA], [b, ofB]));
    expect(found?.verdict).toBe(verdict);
    const { lower = 0, upper = 0 } = found?.interval ?? {};
    if (verdict !== "unclear") expect(lower > 0 || upper < 0).toBe(true);
  });

  it("of means needs a margin of error on both sides", () => {
    const grade = anIndicator("g", { unit: "grade", statistic: "mean", keyFigure: true });
    const certain = anEstimate(grade, 2023, ofAnswers([7, 7, 7, 7, 7, 7, 7, 7, 7, 7]));
    const after = anEstimate(grade, 2024, ofAnswers([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6]));
    expect(judge([grade], [certain, after])).toMatchObject([
      { method: "none", untested: "margin", verdict: "unclear", p: 1 },
    ]);
  });

  it.each(["mean", "share"] as const)("of two %ss of everybody is not tested, be they means or shares", (statistic) => {
    const one = anIndicator("one", { unit: statistic === "mean" ? "grade" : "percent", statistic, keyFigure: true });
    const all = (wave: Year, share: Measured) => anEstimate(one, wave, share, law, { isCensus: true });
    const found = judge([one], [all(2023, aShare(100, 500)), all(2024, aShare(400, 500))]);
    expect(found).toMatchObject([{ method: "none", untested: "census", verdict: "unclear" }]);
  });

  it("of a mean of everybody with one of a sample has the sample's margin only", () => {
    const grade = anIndicator("g", { unit: "grade", statistic: "mean", keyFigure: true });
    const sample = ofAnswers([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6]);
    const all = { ...ofAnswers([7, 8, 7, 8, 7, 8, 7, 8]), standardError: 0 };
    const found = judge(
      [grade],
      [anEstimate(grade, 2023, all, law, { isCensus: true }), anEstimate(grade, 2024, sample)],
    );
    expect(found).toMatchObject([{ method: "welch", untested: null, verdict: "lower" }]);
    const { lower = 0, upper = 0 } = found[0]?.interval ?? {};
    // Student's t on 11 degrees of freedom.
    expect((upper - lower) / 2 / sample.standardError).toBeCloseTo(2.200985, 5);
  });

  it("of which one side's error is not known is not tested, and says so", () => {
    const [a, b] = waves(key, [100, 500], [400, 500]);
    const unknown = { ...a, degreesOfFreedom: 0, standardError: Number.POSITIVE_INFINITY } as Estimate;
    expect(judge([key], [unknown, ...(b ? [b] : [])])).toMatchObject([{ untested: "margin", verdict: "unclear" }]);
  });

  it("of medians is none: no test of them holds its level on few possible answers", () => {
    const grade = anIndicator("g", { unit: "grade", statistic: "median", keyFigure: true });
    const before = anEstimate(grade, 2023, ofAnswers([7, 8, 7, 8, 7, 8, 7, 8, 7, 8]));
    const after = anEstimate(grade, 2024, ofAnswers([2, 3, 2, 3, 2, 3, 2, 3, 2, 3]));
    expect(judge([grade], [before, after])).toEqual([]);
  });

  it.each([
    [{ comparability: { series: "two", breakBefore: null } }, "lies a break"],
    [{ status: "published" }, "was only published"],
    [{ status: "counted" }, "was counted"],
    [{ status: "suppressed" }, "is hidden at its source"],
  ])("is none where one side is %j: it %s", (more, _) => {
    const [before, after] = waves(key, [100, 500], [400, 500]);
    if (before === undefined || after === undefined) throw new Error("no waves");
    expect(judge([key], [{ ...before, ...more } as Estimate, after])).toEqual([]);
  });

  it("is with the wave before, not with an older one", () => {
    const [a, b] = waves(key, [100, 500], [400, 500]);
    const older = anEstimate(key, 2021, aShare(400, 500));
    const found = judge([key], [older, ...(a && b ? [b, a] : [])]);
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      ["q/2021/faculty:law", "q/2023/faculty:law"],
      ["q/2023/faculty:law", "q/2024/faculty:law"],
    ]);
    expect(found.map(({ family }) => family.id)).toEqual([
      "change/2023/faculty:law/key",
      "change/2024/faculty:law/key",
    ]);
  });
});

describe("a family", () => {
  const [a, b] = [anIndicator("a", { keyFigure: true }), anIndicator("b", { keyFigure: true })];
  // Alone: p = 0.0301.
  const weak = (indicator: Indicator) => waves(indicator, [240, 500], [275, 500]);
  const none = (indicator: Indicator) => waves(indicator, [240, 500], [241, 500]);
  const strong = (indicator: Indicator) => waves(indicator, [240, 500], [320, 500]);

  it("of key figures is corrected by Holm", () => {
    expect(verdicts(judge([a], weak(a)))).toEqual(["change:a/2024/faculty:law higher"]);
    const two = judge([a, b], [...weak(a), ...none(b)]);
    expect(verdicts(two)).toEqual(["change:a/2024/faculty:law unclear", "change:b/2024/faculty:law unclear"]);
    expect(two[0]?.adjusted).toBeCloseTo(2 * (two[0]?.p ?? 0), 12);
    // The stronger one is found, and leaves one.
    expect(verdicts(judge([a, b], [...weak(a), ...strong(b)]))[0]).toBe("change:a/2024/faculty:law higher");
  });

  it("of key figures is not enlarged by other figures, which are exploratory and corrected by Benjamini and Hochberg", () => {
    const others = Array.from({ length: 6 }, (_, place) => anIndicator(`o${place}`));
    const found = judge([a, ...others], [...weak(a), ...others.flatMap(none)]);
    expect(found.map(({ family }) => [family.id, family.standing, family.size])).toEqual([
      ["change/2024/faculty:law/key", "key", 1],
      ...others.map(() => ["change/2024/faculty:law/exploratory", "exploratory", 6]),
    ]);
    expect(found[0]?.verdict).toBe("higher");
    // Six weak findings: Holm would find none, Benjamini and Hochberg all.
    expect(judge(others, others.flatMap(weak)).map(({ verdict }) => verdict)).toEqual(others.map(() => "higher"));
    expect(judge([a, ...others.slice(1)], others.slice(1).flatMap(weak)).every(({ family }) => family.size === 5)).toBe(
      true,
    );
  });

  it("holds changes and comparisons with the rest apart, and one domain from another", () => {
    const rest = [anEstimate(a, 2024, aShare(1100, 2000), restOfLaw)];
    const university = [2023, 2024].map((wave) => anEstimate(a, wave, aShare(1340, 2500), { kind: "university" }));
    const found = judge([a], [...weak(a), ...rest, ...university]);
    expect(found.map(({ family }) => family.id)).toEqual([
      "change/2024/faculty:law/key",
      "change/2024/university/key",
      "rest/2024/faculty:law/key",
    ]);
    expect(found.at(-1)).toMatchObject({ from: "a/2024/rest:law", to: "a/2024/faculty:law" });
  });

  it("keeps its size where figures are hidden, and says nothing of these", () => {
    const all = [...weak(a), ...strong(b)];
    const hidden = [estimateId(b.id, 2023, law)];
    const found = judge([a, b], all, hidden);
    // Not what the hidden one would have left of the correction.
    expect(verdicts(found)).toEqual(["change:a/2024/faculty:law unclear"]);
    expect(found[0]?.family.size).toBe(2);
  });

  it("tells the faculty whose support need went from 58.4 to 65.1 % of 771 and 987 that it is more than chance, as the only question of two key figures that changed", () => {
    const support = anIndicator("support", { keyFigure: true });
    const grade = anIndicator("grade", { keyFigure: true });
    const parts = ["low", "middle", "high"].map((id) => anIndicator(id, { partOf: "grade" }));
    const others = [support, grade, ...parts];
    const found = judge(others, [...waves(support, [450, 771], [643, 987]), ...others.slice(1).flatMap(none)]);
    expect(found[0]).toMatchObject({ verdict: "higher", family: { size: 2 } });
    expect(found[0]?.p).toBeCloseTo(0.004, 3);
  });
});

describe("a statistic that has no test", () => {
  it("is no hypothesis of any family, nor of any question", () => {
    const support = anIndicator("support", { keyFigure: true });
    const medians = Array.from({ length: 14 }, (_, place) =>
      anIndicator(`m${place}`, { unit: "grade", statistic: "median", keyFigure: true }),
    );
    const middle = [2023, 2024].flatMap((wave) =>
      medians.map((each) => anEstimate(each, wave, ofAnswers([7, 8, 7, 8, 7, 8, 7, 8, 7, 8]))),
    );
    const found = judge([support, ...medians], [...waves(support, [450, 771], [643, 987]), ...middle]);
    expect(found.map(({ id, verdict, family }) => [id, verdict, family.size])).toEqual([
      ["change:support/2024/faculty:law", "higher", 1],
    ]);
  });
});

describe("the answers to one question", () => {
  const parts = ["low", "middle", "high"].map((id) => anIndicator(id, { partOf: "grade" }));
  const spread = (before: readonly number[], after: readonly number[]) => {
    const all = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);
    return parts.flatMap((part, place) =>
      waves(part, [before[place] ?? 0, all(before)], [after[place] ?? 0, all(after)]),
    );
  };

  it("are one hypothesis, found together or not at all", () => {
    // The first alone: p = 0.040; together 0.12.
    const weak = judge(parts, spread([100, 250, 150], [127, 233, 140]));
    expect(weak.map(({ family }) => family.size)).toEqual([1, 1, 1]);
    expect(weak[0]?.p).toBeLessThan(0.05);
    expect(weak.map(({ verdict }) => verdict)).toEqual(["unclear", "unclear", "unclear"]);
  });

  it("are told one by one only where each is more than chance within the question", () => {
    const found = judge(parts, spread([100, 250, 150], [160, 235, 105]));
    expect(found.map(({ verdict }) => verdict)).toEqual(["higher", "unclear", "lower"]);
  });

  it("are exploratory where they are no key figures, also beside one that is", () => {
    const [low, ...others] = parts;
    if (low === undefined) throw new Error("no part");
    const key = [{ ...low, keyFigure: true }, ...others];
    const found = judge(key, spread([100, 250, 150], [160, 235, 105]));
    expect(found.map(({ verdict, family: { standing } }) => [verdict, standing])).toEqual([
      ["higher", "key"],
      ["unclear", "exploratory"],
      ["lower", "exploratory"],
    ]);
  });

  it("are one question by their item alone, and two of three answers are two hypotheses", () => {
    const low = anIndicator("low", { item: "grade", answers: { from: 1, to: 5, of: both("students") } });
    const high = anIndicator("high", { item: "grade", answers: { from: 8, to: 10, of: both("students") } });
    const found = judge([low, high], [...waves(low, [240, 500], [275, 500]), ...waves(high, [90, 500], [85, 500])]);
    expect(found.map(({ family }) => family.size)).toEqual([1, 1]);
    // Alone: p = 0.0301.
    expect(found[0]?.adjusted).toBeCloseTo(2 * (found[0]?.p ?? 0), 12);
    expect(found[0]?.verdict).toBe("unclear");
  });

  it("are one hypothesis where two are all that there are", () => {
    const low = anIndicator("low", { item: "grade", answers: { from: 1, to: 5, of: both("students") } });
    const high = anIndicator("high", { item: "grade", answers: { from: 6, to: 10, of: both("students") } });
    const found = judge([low, high], [...waves(low, [240, 500], [275, 500]), ...waves(high, [260, 500], [225, 500])]);
    expect(found.map(({ verdict }) => verdict)).toEqual(["higher", "lower"]);
  });
});
