/** What rounding leaves open for an attacker: a base stands for all numbers that are printed so, and a mean is told when it is within a quarter of the scale. */
import { beforeAll, describe, expect, it } from "vitest";
import { attackFigures, cellName, readySolver, rowsOfCsv } from "../../src/audit/index.ts";

beforeAll(readySolver);

const head = "indicator,wave,domain,value,base,status,base_step,value_step,bound";

/** A whole, and a part of it that leaves so few. */
function rulesOf(
  kind: "share" | "mean",
  [whole, part]: readonly [readonly [base: number, value: number], readonly [base: number, value: number]],
  steps: string,
  left: number,
) {
  const rows = [
    ["university", ...whole],
    ["origin:home", ...part],
  ] as const;
  const text = [
    head,
    ...rows.map(([key, base, value]) => `x.yes,2024,${key},${value},${base},computed,${steps},`),
  ].join("\n");
  const [lo, hi] = kind === "share" ? [0, 1] : [1, 10];
  return attackFigures(rowsOfCsv(text), {
    asked: [
      {
        id: "x.yes",
        survey: "x",
        item: "yes",
        kind,
        from: lo === 0 ? 1 : lo,
        to: hi,
        sensitive: false,
        whole: true,
        wholeAnswers: true,
        scale: { lo, hi },
        points: { origin: 0, step: 1 },
      },
    ],
    atomsOf: new Map([
      [cellName("x", 2024, "university"), [0, 1]],
      [cellName("x", 2024, "origin:home"), [0]],
    ]),
    answered: [{ survey: "x", wave: 2024, item: "yes", atomCounts: [part[0], left] }],
    scales: [],
    policies: new Map([["x", { minimum: 10, baseStep: 1 }]]),
  }).map(({ rule, people }) => `${people} ${rule}`);
}

describe("an attack on rounded rows", () => {
  it("takes every number for possible that is printed as the base", () => {
    const rows = [
      [100, 50],
      [95, 51],
    ] as const;
    expect(rulesOf("share", rows, "1,1", 5)).toEqual(["5 narrow share"]);
    expect(rulesOf("share", rows, "5,1", 5)).toEqual([]);
  });

  it.each([
    // Sums of grades within half a step of each base.
    ["0.01", ["3 narrow mean"]],
    ["0.03", ["3 narrow mean"]],
    ["0.04", []],
  ])("finds a mean within a quarter of the scale: steps of %s", (step, found) => {
    const rows = [
      [103, 7],
      [100, 7],
    ] as const;
    expect(rulesOf("mean", rows, `1,${step}`, 3)).toEqual(found);
  });
});
