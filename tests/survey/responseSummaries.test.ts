import { describe, expect, it } from "vitest";
import { clusterWeights } from "../../src/responses/clusters.ts";
import { responseSummaries } from "../../src/survey/index.ts";
import { anExample, sayIn } from "../documents/anExample.ts";
import { aCell, aTally } from "./aDesign.ts";

const [first] = anExample({}).surveys;
if (first === undefined) throw new Error("no survey");
const { survey } = first;

/** Ten clusters of four, in which all answer alike. */
const cells = Array.from({ length: 10 }, (_, place) => aCell({ answer: place, count: 4 }));
const alike = clusterWeights(
  cells.map((_, number) => [{ number, weight: 4 }]),
  10,
);

describe("the summary of a response file", () => {
  it("says how many clusters were drawn, and that four who answer alike tell no more than one", () => {
    const [summary] = responseSummaries(survey, [aTally(cells, { survey: survey.id, clusters: alike })]);
    expect(summary?.clusters).toBe(10);
    // Kish (1965): 1 + (4 − 1)·1, but for the n − 1 of units and of respondents.
    expect(summary?.clusterEffect).toBeCloseTo((4 * 39 * 10) / (9 * 40), 9);
  });

  it("says nothing of clusters where single students were drawn", () => {
    const [summary] = responseSummaries(survey, [aTally(cells, { survey: survey.id })]);
    expect([summary?.clusters, summary?.clusterEffect]).toEqual([null, null]);
  });
});

describe("the method chapter", () => {
  const of = (clusters: number) => ({
    survey: "NSE",
    wave: "2024",
    respondents: "40",
    invited: "unknown",
    rate: "",
    strata: 1,
    weights: "none",
    designEffect: "1.00",
    clusters,
    clusterEffect: "4.33",
    corrected: "none",
    synthetic: "real",
  });

  it("tells that clusters were drawn, in both languages, and nothing where none were", () => {
    expect(sayIn("en")("computed.file", of(10))).toContain("drawn in 10 clusters");
    expect(sayIn("nl")("computed.file", of(10))).toContain("getrokken in 10 clusters");
    expect(sayIn("en")("computed.file", of(0))).not.toContain("cluster");
  });
});
