/** The level of the test of two shares is a figure of the long run: added up exactly here, for simple random samples; `npm run simulate` draws weighted and clustered ones. */
import { describe, expect, it } from "vitest";
import { everySampleMs } from "../../limits.ts";
import { falseAlarms, isFoundByWald, power } from "./falseAlarms.ts";

describe("two shares that are alike", () => {
  it.each([
    [0.005, 10, 1000],
    [0.01, 50, 300],
    [0.02, 60, 600],
    [0.04, 30, 300],
    [0.01, 12, 200],
    [0.015, 10, 300],
    [0.08, 12, 200],
    [0.05, 100, 100],
    [0.1, 40, 60],
    [0.2, 30, 200],
    [0.3, 20, 20],
    [0.45, 10, 120],
    [0.5, 50, 50],
    [0.5, 10, 10],
  ])(
    "of %d, among %i and %i respondents, are called different in at most 6 of 100",
    (share, a, b) => {
      expect(falseAlarms(share, [a, b])).toBeLessThan(0.06);
    },
    everySampleMs,
  );

  it("were called different a third of the time by Wald's test: 8 % of 12 against 200", () => {
    expect(falseAlarms(0.08, [12, 200], isFoundByWald)).toBeGreaterThan(0.35);
  });
});

describe("two shares that differ", () => {
  it.each([
    [0.3, 0.4, 300, 300],
    [0.58, 0.65, 400, 500],
    [0.1, 0.16, 400, 400],
  ])("%d and %d, among %i and %i, are found about as often as by Wald's test", (a, b, ofA, ofB) => {
    const lost = power([a, b], [ofA, ofB], isFoundByWald) - power([a, b], [ofA, ofB]);
    expect(lost).toBeLessThan(0.02);
  });
});
