/** A day of the calendar, "2025-02-11". Of an embargo it is the first day on which something may be shown: from midnight on, where the university is. */
import * as z from "zod";

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day is written as "2025-02-11"' });

export const TimeZone = z.string().refine(isTimeZone, { error: 'a time zone is written as "Europe/Amsterdam"' });

/** Where a university is whose data does not say so. */
export const usualTimeZone = "Europe/Amsterdam";

/** A moment -> the day that it is then in a time zone. The only way to "today". */
export function dayIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: "year" | "month" | "day") => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** By which days a release is judged before it leaves the house. */
export interface JudgedBy {
  /** What it is, where the university is: nothing is adopted later. */
  readonly today: string;
  /** What embargoes are judged by: today, unless somebody named another day. */
  readonly day: string;
}

/** Who let a release out before its embargo was over, and why. */
export interface Permission {
  readonly by: string;
  readonly why: string;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
