import { describe, expect, it } from "vitest";
import { type Chart, composeReport } from "../../src/documents/index.ts";
import { Action, Publication } from "../../src/domain/index.ts";
import { anAction, anExample, type ExampleParts, indexOf, sayIn } from "./anExample.ts";

function chartOf<S extends Chart["shape"]>(shape: S, parts: ExampleParts, date?: string): Extract<Chart, { shape: S }> {
  const publications = new Map(date === undefined ? [] : [[2024, Publication.parse({ year: 2024, date })]]);
  const data = { ...anExample(parts), publications };
  const { chapters } = composeReport({ kind: "board" }, 2024, "en", data, indexOf(data), sayIn("en"));
  const found = chapters
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Extract<Chart, { shape: S }> => block.kind === "chart" && block.shape === shape);
  if (found === undefined) throw new Error(`no ${shape}`);
  return found;
}

const late = anAction("late", { state: "delayed", from: "2024-01", promised: "2024-06", until: "2025-03" });

describe("the matrix of actions", () => {
  it("draws as many squares as there are actions, those in no theme in a column of their own", () => {
    const actions = [anAction("a1", { theme: "belonging" }), anAction("a2"), anAction("a3", { priority: "support" })];
    const { rows, others, headline } = chartOf("matrix", { actions });
    const squares = rows.flatMap((row) => [...row.cells, row.outside]).flatMap((cell) => cell ?? []);
    expect(squares).toHaveLength(actions.length);
    expect(headline).toBe("0 of 3 actions done");
    expect(others).toBe("In none of these themes");
  });

  it("gives each priority the sign of its place in the list", () => {
    expect(chartOf("matrix", { actions: [late] }).rows.map(({ mark }) => mark.number)).toEqual([1, 2]);
  });
});

describe("the timeline of actions", () => {
  it("names the day that the report bears, and none where it bears none", () => {
    expect(chartOf("gantt", { actions: [late] }, "2026-03-03").today).toEqual({
      day: "2026-03-03",
      label: "this report, 3 March 2026",
    });
    expect(chartOf("gantt", { actions: [late] }).today).toBeNull();
  });

  it("tells the end that was promised from the one that is now foreseen, in picture, table and alternative", () => {
    const { groups, table, alternative } = chartOf("gantt", { actions: [late] });
    expect(groups[0]?.rows[0]).toMatchObject({ promised: "2024-06", until: "2025-03" });
    expect(table.rows[0]?.[1]).toBe("January 2024 – March 2025 (promised: June 2024)");
    expect(alternative).toContain("Delayed: Action late (from June 2024 to March 2025).");
  });

  it("takes no promised end that is not before the end", () => {
    const found = Action.safeParse({ ...late, promised: "2025-03" });
    expect(found.error?.issues.map(({ message }) => message)).toEqual(["the action ends no later than was promised"]);
  });
});
