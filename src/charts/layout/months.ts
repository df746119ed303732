/** The months of a plan as numbers on an axis. */
import type { GanttChart } from "../../documents/index.ts";

/** Whole years around all actions, the day of the report, and the end of the plan. */
export function monthsOf({ groups, today, until }: GanttChart): readonly [number, number] {
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length === 0) return [0, 12];
  const days = today === null ? [] : [today.day];
  const first = Math.min(...[...rows.map((row) => row.from), ...days].map(placeInMonths));
  const last = Math.max(
    ...[...rows.map((row) => row.until), ...days, ...(until === null ? [] : [until])].map(placeInMonths),
  );
  return [Math.floor(first / 12) * 12, (Math.floor(last / 12) + 1) * 12];
}

/** "2024-09" or "2024-09-15" -> months since the year 0, to the day where there is one. */
export function placeInMonths(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  const before = (year ?? 0) * 12 + (month ?? 1) - 1;
  if (day === undefined) return before;
  const days = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return before + (day - 1) / days;
}
