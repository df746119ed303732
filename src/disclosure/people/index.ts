export { hideRows } from "./hideRows.ts";
export type { HidingProblem, Leak, ProtectedGroup } from "./hidingProblem.ts";
export type { Finding } from "./isOpen.ts";
export { type Measure, type Range, type RowReading, totalsOn } from "./ranges.ts";
export { commonPath, type Relation } from "./universe.ts";
