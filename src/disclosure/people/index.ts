export { type HidingProblem, hideRows, type Leak, type ProtectedGroup } from "./hideRows.ts";
export type { Finding } from "./isOpen.ts";
export type { Measure, Range, RowReading } from "./ranges.ts";
export type { Relation } from "./universe.ts";
