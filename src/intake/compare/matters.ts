/** How a column is read -> whether a report can need it: what none needs may come and go. */
import type { ReadColumn } from "../reading/reading.ts";

export function matters(read: ReadColumn | undefined): boolean {
  if (read === undefined) return false;
  const { reading, doubt } = read;
  if (reading.as === "unfinished" || reading.as === "respondent" || reading.as === "wave") return false;
  return (
    reading.as !== "left-out" ||
    doubt !== null ||
    ["told", "too-many", "double", "second-weight", "special"].includes(reading.why)
  );
}
