/** What is different in a delivery since the one before: by kind, with what it was and what it is. */
import type { BreakReason } from "../../domain/index.ts";

export const changeKinds = [
  "wording",
  "scale",
  "codes",
  "options",
  "order",
  "missing",
  "denominator",
  "renamed",
  "dropped",
  "new",
  "population",
  "weight",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  /** As the column is called now; as it was, where it is gone. "" where it is about no column. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** Why a series breaks by such a change; null where it goes on. */
export const breakReason = {
  wording: "wording",
  scale: "scale",
  codes: "scale",
  options: "scale",
  order: "scale",
  missing: null,
  denominator: "denominator",
  renamed: null,
  dropped: null,
  new: null,
  population: "population",
  weight: "population",
} as const satisfies Readonly<Record<ChangeKind, BreakReason | null>>;
