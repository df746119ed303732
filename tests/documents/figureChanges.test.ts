import { describe, expect, it } from "vitest";
import { figureChanges } from "../../src/documents/figureChanges.ts";
import { type Correction, Corrections, type Given } from "../../src/domain/index.ts";

const shown = (value: number, more: object = {}): Given => ({ state: "shown", value, ...more });
const hidden: Given = { state: "hidden" };
const absent: Given = { state: "absent" };

type Step = readonly [Given, Given] | readonly [Given, Given, Correction["cause"]] | null;

/** What becomes of one figure in editions 2, 3, …; null where an edition does not speak of it. */
function told(since: number | null, ...steps: readonly Step[]) {
  const { editions } = Corrections.parse({
    year: 2024,
    editions: steps.map((step, place) => ({
      edition: place + 2,
      on: "2025-07-04",
      replaces: "ab".repeat(32),
      corrections:
        step === null
          ? []
          : [{ estimate: "nse.grade/2024/university", before: step[0], after: step[1], cause: step[2] ?? "data" }],
    })),
  });
  return figureChanges(editions, since).map(({ before, after, edition, causes }) => ({
    before,
    after,
    edition,
    causes,
  }));
}

const data = ["data"];

describe("a figure that several editions corrected", () => {
  it("is told with the newest that changed it", () => {
    const steps = [
      [shown(6.8), shown(7)],
      [shown(7), shown(7.1)],
    ] as const;
    expect(told(null, ...steps)).toEqual([{ before: shown(7), after: shown(7.1), edition: 3, causes: data }]);
    expect(told(1, ...steps)).toEqual([{ before: shown(6.8), after: shown(7.1), edition: 3, causes: data }]);
    expect(told(2, ...steps)).toEqual([{ before: shown(7), after: shown(7.1), edition: 3, causes: data }]);
  });

  it("keeps its line where a newer one changed no more than its base, or nothing", () => {
    const better = shown(7.1, { base: 301 });
    expect(told(null, [shown(7), shown(7.1, { base: 300 })], [shown(7.1, { base: 300 }), better])).toEqual([
      { before: shown(7), after: better, edition: 2, causes: data },
    ]);
    expect(told(null, [shown(7), shown(7.1)], [shown(7.1), shown(7.1)])).toMatchObject([{ edition: 2 }]);
    expect(told(null, [shown(7.1, { base: 300 }), better])).toMatchObject([{ edition: 2 }]);
  });

  it("that went and came is told as what it is for who reads it", () => {
    const back = [
      [shown(7), hidden],
      [hidden, shown(7.1)],
    ] as const;
    expect(told(null, ...back)).toMatchObject([{ before: hidden, after: shown(7.1), edition: 3 }]);
    expect(told(1, ...back)).toMatchObject([{ before: shown(7), after: shown(7.1) }]);
    expect(told(1, [shown(7), hidden], [hidden, shown(7)])).toEqual([]);
  });

  it("is told as gone with the edition that hid it, whatever came after", () => {
    expect(told(null, [shown(7), hidden], [hidden, absent])).toMatchObject([
      { before: shown(7), after: absent, edition: 2 },
    ]);
    expect(told(null, [hidden, shown(7)], [shown(7), hidden], [hidden, absent])).toMatchObject([
      { before: shown(7), after: absent, edition: 3 },
    ]);
    // Who has the first edition never saw it.
    expect(told(1, [hidden, shown(7)], [shown(7), hidden])).toEqual([]);
  });

  it("that nobody ever saw is not told", () => {
    for (const since of [null, 1]) expect(told(since, [hidden, absent], [absent, hidden])).toEqual([]);
  });

  it("that becomes exact, or stops being, has changed", () => {
    const more = shown(50, { precision: "more than" });
    expect(told(null, [shown(50), more])).toMatchObject([{ before: shown(50), after: more }]);
  });

  it("has every cause since the edition that the readers have", () => {
    expect(told(1, [shown(6.5), shown(7), "data"], [shown(7), shown(7.1), "edition"])).toMatchObject([
      { causes: ["data", "edition"] },
    ]);
  });
});
