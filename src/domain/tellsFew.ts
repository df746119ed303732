/** Groups of institutions whose figures are told -> whether the figure of one or two institutions follows from them. */
import { fewestOthers, us } from "./benchmark.ts";

/** Sums of the groups are added and subtracted; the university's own part is known. What is left must be about nobody, or about three other institutions at least.
 *
 * Coefficients of −1, 0 and 1 are enough for three groups: of three rows of zeros and ones, a combination that leaves as few columns as possible is the cross product of two columns. */
export function tellsFew(groups: readonly (readonly string[])[]): boolean {
  const institutions = [...new Set(groups.flat())];
  const rows = groups.map((group) => institutions.map((each) => (group.includes(each) ? 1 : 0)));
  return combinations(rows.length).some((factors) => {
    const left = institutions.filter(
      (_, place) => factors.reduce((sum, factor, row) => sum + factor * (rows[row]?.[place] ?? 0), 0) !== 0,
    );
    return left.length > 0 && left.filter((each) => each !== us).length < fewestOthers;
  });
}

function combinations(length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return combinations(length - 1).flatMap((rest) => [-1, 0, 1].map((factor) => [...rest, factor]));
}
