/** A domain and the policy -> how much readers lose with one of its figures. */
import type { CellKind, Domain, PrivacyPolicy } from "../domain/index.ts";
import { kindOf } from "./cellKind.ts";

/** Each kind that readers want more is worth half as much again; the university's own figures go last of all. */
export function lossOf(domain: Domain, { keep }: PrivacyPolicy): number {
  const kind: CellKind = kindOf(domain);
  const at = keep.indexOf(kind);
  return 1.5 ** (at < 0 ? 0 : keep.length - 1 - at) * (kind === "university" ? 1000 : 1);
}
