/** A faculty's estimate and the rest of the university's -> what may be said of the difference. */
import type { ComputedEstimate, Estimate, Indicator } from "../../domain/index.ts";
import type { EstimateIndex } from "../estimateIndex.ts";

interface Both {
  readonly own: ComputedEstimate;
  readonly rest: ComputedEstimate;
}

export type RestVerdict =
  /** One of them is hidden, or was not computed. */
  | { readonly kind: "untested" }
  /** They were compared, but no test could be made. */
  | ({ readonly kind: "not tested" } & Both)
  /** No difference that is more than chance and can be seen in the printed figures. */
  | ({ readonly kind: "none" } & Both)
  | ({
      readonly kind: "higher" | "lower";
      /** Unrounded, above zero, in the indicator's unit. */
      readonly size: number;
      readonly exploratory: boolean;
    } & Both);

export function restVerdict(of: Estimate, { decimals }: Indicator, index: EstimateIndex): RestVerdict {
  const comparison = index.comparison("rest", of);
  if (comparison === null) return { kind: "untested" };
  const [own, rest] = [index.get(comparison.to), index.get(comparison.from)];
  if (own.status !== "computed" || rest.status !== "computed") return { kind: "untested" };
  if (comparison.untested !== null) return { kind: "not tested", own, rest };
  const size = Math.abs(comparison.difference);
  if (comparison.verdict === "unclear" || size < 0.5 * 10 ** -decimals) return { kind: "none", own, rest };
  return {
    kind: comparison.verdict,
    own,
    rest,
    size,
    exploratory: comparison.family.standing === "exploratory",
  };
}
