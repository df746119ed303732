/** The changes between two years are those that the truth lists. */
import { describe, expect, it } from "vitest";
import { changesTruthSchema, deliveryTruthSchema } from "../truth.ts";
import { unknownCells } from "../unknownCells.ts";
import { twoYears } from "./change.ts";
import { nextYears } from "./nextYears.ts";

const all = nextYears.map(twoYears);

it("fifty changes are planted, and at least thirty differences that are none", () => {
  expect(all.flatMap(({ truth }) => truth.changes)).toHaveLength(50);
  expect(all.flatMap(({ truth }) => truth.traps).length).toBeGreaterThanOrEqual(30);
});

describe.each(all)("a year after $truth.delivery", ({ before, after, truth }) => {
  const stateOf = (delivery: typeof before, name: string) => {
    const column = delivery.table.columns.find((each) => each.name === name);
    return column && { name, label: column.label, values: column.values, scale: column.scale, asked: column.asked };
  };

  it("has a valid truth", () => {
    changesTruthSchema.parse(truth);
    deliveryTruthSchema.parse(after.truth);
  });

  it("differs wherever the truth says so", () => {
    const same = truth.changes.filter(
      ({ before: names, after: now }) =>
        JSON.stringify(names.map((each) => stateOf(before, each))) ===
        JSON.stringify(now.map((each) => stateOf(after, each))),
    );
    expect(same).toEqual([]);
  });

  it("differs nowhere else", () => {
    const named = new Set([
      ...truth.changes.flatMap((each) => [...each.before, ...each.after]),
      ...truth.traps.flatMap(({ columns }) => columns),
    ]);
    const others = [...before.table.columns, ...after.table.columns]
      .map(({ name }) => name)
      .filter((name) => !named.has(name));
    expect(
      others.filter((name) => JSON.stringify(stateOf(before, name)) !== JSON.stringify(stateOf(after, name))),
    ).toEqual([]);
  });

  it("has no answer that its truth does not tell of", () => expect(unknownCells(after)).toEqual([]));

  it("is a file that can be told from last year's", () => expect(after.files).not.toEqual(before.files));
});
