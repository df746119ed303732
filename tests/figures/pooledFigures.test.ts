/** What is printed of a group of institutions that was pooled from a benchmark file. */
import { describe, expect, it } from "vitest";
import {
  type ComputedEstimate,
  estimateId,
  Indicator,
  type PooledEstimate,
  type Survey,
} from "../../src/domain/index.ts";
import { figureOf } from "../../src/figures/figureOf.ts";

const both = (text: string) => ({ nl: text, en: text });
const about = { survey: "s", topic: "t", decimals: 1, better: "higher", name: both("n"), short: both("n") };
const indicators = {
  percent: Indicator.parse({ ...about, id: "s.share", item: "share", unit: "percent" }),
  grade: Indicator.parse({ ...about, id: "s.grade", item: "grade", unit: "grade" }),
};
const survey = {
  id: "s",
  items: [
    { id: "share", wording: both("?"), scale: { kind: "share", of: both("students") } },
    { id: "grade", wording: both("?"), scale: { kind: "range", min: 1, max: 10 } },
  ],
  privacy: { minimumBase: 10, reliableBase: 30, sensitive: [] },
} as unknown as Survey;

interface Given {
  readonly value: number;
  readonly base: number;
  readonly standardError: number | null;
}

function pooled(unit: "percent" | "grade", given: Given): PooledEstimate {
  const domain = { kind: "peers", peers: "like-ours" } as unknown as PooledEstimate["domain"];
  const indicator = indicators[unit].id;
  const statistic = unit === "percent" ? "share" : "mean";
  const id = estimateId(indicator, 2024, domain);
  return {
    ...given,
    id,
    indicator,
    wave: 2024,
    domain,
    statistic,
    unit,
    status: "pooled",
  } as unknown as PooledEstimate;
}

/** The university's own, of as many people with the same answers. */
function own(unit: "percent" | "grade", { value, base, standardError }: Given): ComputedEstimate {
  const error = standardError ?? 1;
  const interval = { lower: value - 1.96 * error, upper: value + 1.96 * error, level: 0.95 };
  const computed = { standardError: error, effectiveBase: base, degreesOfFreedom: Number.POSITIVE_INFINITY, interval };
  return {
    ...pooled(unit, { value, base, standardError }),
    ...computed,
    status: "computed",
  } as unknown as ComputedEstimate;
}

describe("the figure of a group of institutions", () => {
  it.each([
    ["percent", { value: 61.234, base: 2457, standardError: 0.98 }],
    ["percent", { value: 61.234, base: 123, standardError: 4.4 }],
    ["percent", { value: 3.1, base: 61, standardError: 2.2 }],
    ["grade", { value: 6.8432, base: 1203, standardError: 0.05 }],
    ["grade", { value: 6.8432, base: 38, standardError: 0.31 }],
  ] as const)("is as coarse as one of the university would be: %s, %o", (unit, given) => {
    const group = figureOf(pooled(unit, given), indicators[unit], survey);
    const ours = figureOf(own(unit, given), indicators[unit], survey);
    if (group.status !== "published" || ours.status !== "computed") throw new Error("another kind of figure");
    const { value, valueStep, bound, base, baseStep } = ours;
    expect(group).toMatchObject({ value, valueStep, bound, base, baseStep, precision: "exact", note: null });
    expect(group.interval?.lower).toBeLessThanOrEqual(Math.max(0, given.value - 1.9 * given.standardError));
    expect(group.interval?.upper).toBeGreaterThanOrEqual(given.value + 1.9 * given.standardError);
    expect(group).not.toHaveProperty("standardError");
  });

  it("has no interval where none follows from the rows of the file", () => {
    const group = figureOf(pooled("grade", { value: 6.8, base: 900, standardError: null }), indicators.grade, survey);
    expect(group).toMatchObject({ status: "published", value: 6.8, interval: null });
  });
});
