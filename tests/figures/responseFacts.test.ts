/** What is told of a response file: the number of respondents as bases are printed, and a rate of that number. */
import { describe, expect, it } from "vitest";
import { SurveyId } from "../../src/domain/index.ts";
import { responseFacts } from "../../src/figures/responseFacts.ts";

type Exact = Parameters<typeof responseFacts>[0];
const exact: Exact = {
  survey: SurveyId.parse("s"),
  wave: 2024,
  respondents: 102,
  invited: 400,
  synthetic: false,
  excluded: [],
  weighted: false,
  raked: false,
  corrected: false,
  strata: 1,
  clusters: null,
  designEffect: 1,
  clusterEffect: null,
};
const factsOf = (of: Partial<Exact>) => responseFacts({ ...exact, ...of }, { countStep: 5, minimumBase: 10 });

describe("what is told of a response file", () => {
  it.each([
    // Too few for any figure of theirs, rounded all the same.
    [7, 5],
    [8, 10],
    [10, 10],
    [12, 10],
    [13, 15],
    [102, 100],
  ])("is rounded: %i respondents are told as %i", (respondents, told) => {
    expect(factsOf({ respondents }).respondents).toBe(told);
  });

  it("has a rate that tells no more than the rounded number, and never above a hundred", () => {
    expect(factsOf({ respondents: 102, invited: 400 }).rate).toBe(25);
    expect(factsOf({ respondents: 98, invited: 96 }).rate).toBe(100);
    expect(factsOf({ invited: null }).rate).toBe(null);
  });

  it("has effects of the design in hundredths, and none where no clusters were drawn", () => {
    expect(factsOf({ designEffect: 1.23456, clusterEffect: 2.71939 })).toMatchObject({
      designEffect: 1.23,
      clusterEffect: 2.72,
    });
    expect(factsOf({}).clusterEffect).toBe(null);
  });
});
