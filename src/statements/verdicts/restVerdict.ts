/** A faculty's estimate and the rest of the university's -> what may be said of the difference. */
import type { ComputedFigure, Figure } from "../../domain/index.ts";
import type { EstimateIndex } from "../estimateIndex.ts";
import { isSeen, type Size, sizeOf } from "./changeVerdict.ts";

interface Both {
  readonly own: ComputedFigure;
  readonly rest: ComputedFigure;
}

export type RestVerdict =
  /** One of them is hidden, or was not computed. */
  | { readonly kind: "untested" }
  /** They were compared, but no test could be made. */
  | ({ readonly kind: "not tested" } & Both)
  /** There is no difference that is more than chance and can be seen in the printed figures. */
  | ({ readonly kind: "none" } & Both)
  | ({
      readonly kind: "higher" | "lower";
      /** It is null where one figure is printed as "5% or less" or the like. */
      readonly size: Size | null;
      readonly exploratory: boolean;
    } & Both);

export function restVerdict(of: Figure, index: EstimateIndex): RestVerdict {
  const comparison = index.comparison("rest", of);
  if (comparison === null) return { kind: "untested" };
  const [own, rest] = [index.get(comparison.to), index.get(comparison.from)];
  if (own.status !== "computed" || rest.status !== "computed") return { kind: "untested" };
  const { verdict, untested } = comparison;
  if (untested !== null) return { kind: "not tested", own, rest };
  if ((verdict !== "higher" && verdict !== "lower") || !isSeen(rest, own, comparison))
    return { kind: "none", own, rest };
  return {
    kind: verdict,
    own,
    rest,
    size: sizeOf(rest, own, comparison),
    exploratory: comparison.family.standing === "exploratory",
  };
}
