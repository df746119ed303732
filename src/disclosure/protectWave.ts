/** The cells of a wave -> which are printed and which are hidden, so that nobody can derive a hidden one from what is printed now or was before. */
import type { PrivacyPolicy } from "../domain/index.ts";
import { type Cell, type Cells, type Relation, sumOf } from "./cells.ts";
import { fewestHidden } from "./fewestHidden.ts";
import type { PrimaryReason } from "./primaryCells.ts";
import { smallRemainders } from "./smallRemainders.ts";
import { type Suppression, suppressSecondary } from "./suppressSecondary.ts";

/** Up to so many cells, the cheapest set to hide is looked for; beyond, the order of what readers want decides. */
const smallProblem = 30;
/** Each round protects sets of people that the one before it left small; such sets only grow. */
const mostRounds = 50;

export type HiddenReason = PrimaryReason | "hidden before" | "protects another";

export interface WaveProblem extends Cells {
  /** By place. */
  readonly primary: ReadonlyMap<number, PrimaryReason | "hidden before">;
  /** Printed in an earlier release, and therefore in this one. */
  readonly printedBefore: ReadonlySet<number>;
  /** Printed in an earlier release, but no cell of this one: sets of atoms that readers can add up with. */
  readonly formerly: readonly (readonly number[])[];
  /** Sets of atoms to protect besides, where an audit found them too narrow. */
  readonly widened: readonly (readonly number[])[];
  readonly policy: PrivacyPolicy;
}

export interface WaveDecision {
  readonly hidden: ReadonlyMap<number, HiddenReason>;
  /** Primary cells that earlier releases give away. */
  readonly exposed: ReadonlySet<number>;
}

export function protectWave(problem: WaveProblem): WaveDecision {
  const { ordered, placeBefore } = inOrder(problem);
  const { hidden, exposed } = protectOrdered(ordered);
  const before = (place: number) => placeBefore[place] ?? -1;
  return {
    hidden: new Map([...hidden].map(([place, reason]) => [before(place), reason])),
    exposed: new Set([...exposed].map(before)),
  };
}

/** Cells by name and relations by cells, so that what is hidden does not depend on the order in which they come. */
function inOrder(problem: WaveProblem) {
  const placeBefore = problem.cells
    .map((_, place) => place)
    .toSorted((a, b) => ((problem.cells[a]?.key ?? "") < (problem.cells[b]?.key ?? "") ? -1 : 1));
  const placeNow = new Map(placeBefore.map((before, now) => [before, now]));
  const now = (place: number) => placeNow.get(place) ?? -1;
  const relations = problem.relations.map(({ whole, parts }) => ({
    whole: now(whole),
    parts: parts.map(now).toSorted((a, b) => a - b),
  }));
  const text = ({ whole, parts }: Relation) => `${whole} ${parts.join()}`;
  const ordered: WaveProblem = {
    ...problem,
    cells: placeBefore.flatMap((place) => problem.cells[place] ?? []),
    relations: relations.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)),
    primary: new Map(
      [...problem.primary].map(([place, reason]) => [now(place), reason] as const).sort(([a], [b]) => a - b),
    ),
    printedBefore: new Set([...problem.printedBefore].map(now).sort((a, b) => a - b)),
  };
  return { ordered, placeBefore };
}

function protectOrdered(problem: WaveProblem): WaveDecision {
  const { cells, relations, atomCounts, primary, policy } = problem;
  const order = candidatesOf(problem);
  const printed = new Set(problem.printedBefore);
  // What readers hold of earlier releases is a cell that is printed already.
  const all = [...cells.map(({ atoms }) => atoms), ...problem.formerly];
  for (const place of problem.formerly.keys()) printed.add(cells.length + place);
  const former = problem.formerly.map(
    (atoms): Cell => ({ key: "", kind: "part", atoms, counts: sumOf(atoms, atomCounts) }),
  );
  const hiddenPrimary = new Set([...primary.keys()].filter((place) => !printed.has(place)));
  // A remainder that is a primary cell itself is protected already.
  const protectedAlone = new Set([...hiddenPrimary].map((place) => all[place]?.join() ?? ""));
  let unions: readonly (readonly number[])[] = problem.widened;
  for (let round = 0; round < mostRounds; round += 1) {
    const suppression: Suppression = {
      cells: all,
      primary: hiddenPrimary,
      singletons: new Set([...hiddenPrimary].filter((place) => cells[place]?.counts[0] === 1)),
      unions,
      printed,
      candidates: order,
    };
    const { secondary, exposed } = suppressSecondary(suppression);
    const best =
      all.length <= smallProblem && exposed.size === 0 && secondary.size > 1
        ? (fewestHidden(suppression, secondary) ?? secondary)
        : secondary;
    const isPrinted = (place: number) => place >= cells.length || (!hiddenPrimary.has(place) && !best.has(place));
    const known = new Set(unions.map((atoms) => atoms.join()));
    const left = smallRemainders([...cells, ...former], relations, atomCounts, isPrinted, policy.minimumBase).filter(
      (atoms) => !known.has(atoms.join()) && !protectedAlone.has(atoms.join()),
    );
    if (left.length === 0) {
      const hidden = new Map<number, HiddenReason>([...primary].filter(([place]) => hiddenPrimary.has(place)));
      for (const place of best) hidden.set(place, "protects another");
      return { hidden, exposed };
    }
    unions = [...unions, ...left];
  }
  throw new Error("small remainders do not come to an end");
}

/** The most wanted first: by kind, as the policy says, then the larger, then by name. */
function candidatesOf({ cells, primary, printedBefore, policy }: WaveProblem): readonly number[] {
  const wanted = (place: number) => {
    const at = policy.keep.indexOf(cells[place]?.kind ?? "part");
    return at < 0 ? policy.keep.length : at;
  };
  return cells
    .map((_, place) => place)
    .filter((place) => !primary.has(place) && !printedBefore.has(place))
    .toSorted(
      (a, b) =>
        wanted(a) - wanted(b) ||
        (cells[b]?.counts[0] ?? 0) - (cells[a]?.counts[0] ?? 0) ||
        ((cells[a]?.key ?? "") < (cells[b]?.key ?? "") ? -1 : 1),
    );
}
