import { expect, it } from "vitest";
import { monthsOf, placeInMonths } from "../../../src/charts/layout/months.ts";
import type { GanttChart } from "../../../src/documents/index.ts";
import { priorityMark } from "../../../src/documents/priorityMarks.ts";

const row = { label: "Buddies", from: "2024-03", until: "2025-02", promised: null, state: "running" as const };
const chart = (more: Partial<GanttChart> = {}) =>
  ({ groups: [{ label: "", mark: priorityMark(0), rows: [row] }], until: null, today: null, ...more }) as GanttChart;
const years = (...[from, to]: readonly [number, number]) => [from * 12, to * 12];

it("shows whole years around all actions", () => {
  expect(monthsOf(chart())).toEqual(years(2024, 2026));
});

it("runs as long as the plan, and as far as the day of the report", () => {
  expect(monthsOf(chart({ until: "2027-12" }))).toEqual(years(2024, 2028));
  expect(monthsOf(chart({ today: { day: "2026-03-03", label: "" } }))).toEqual(years(2024, 2027));
  expect(monthsOf(chart({ today: { day: "2023-12-31", label: "" } }))).toEqual(years(2023, 2026));
});

it("puts a day within its month, the first at its beginning", () => {
  expect(placeInMonths("2024-02-01")).toBe(placeInMonths("2024-02"));
  expect(placeInMonths("2024-02-15") - placeInMonths("2024-02")).toBeCloseTo(14 / 29, 9);
  expect(placeInMonths("2024-12-31")).toBeLessThan(placeInMonths("2025-01"));
});
