export { hideRows } from "./hideRows.ts";
export type { HidingProblem, Leak, ProtectedGroup } from "./hidingProblem.ts";
export type { Finding } from "./isOpen.ts";
export type { Measure, Range, RowReading } from "./ranges.ts";
export { commonPath, type Relation } from "./universe.ts";
