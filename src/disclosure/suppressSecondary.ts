/** Cells, and which of them nobody may know -> which others must be hidden as well, so that nobody can derive them.
 *
 * Candidates are taken in the order in which readers want them; each is printed unless that gives one of the protected cells away (GaussSuppression, Langsrud 2024). */
import { areProportional, emptySpan, type Row, rowOf, type Span, without } from "./span.ts";

export interface Suppression {
  /** Atoms of each cell: the groups of respondents that it counts. */
  readonly cells: readonly (readonly number[])[];
  /** Never printed, and never derivable. */
  readonly primary: ReadonlySet<number>;
  /** Of these, the ones with a single respondent, who knows what is in it and could derive others by it. */
  readonly singletons: ReadonlySet<number>;
  /** Sets of atoms that are no cell, but nobody may derive either. */
  readonly unions: readonly (readonly number[])[];
  /** Printed before: printed whatever follows. */
  readonly printed: ReadonlySet<number>;
  /** All other cells, the most wanted first. */
  readonly candidates: readonly number[];
}

export interface Suppressed {
  /** Hidden to protect others. */
  readonly secondary: ReadonlySet<number>;
  /** Primary cells that what was printed before gives away: nothing can protect them any more. */
  readonly exposed: ReadonlySet<number>;
}

/** Protected rows, and those among them that somebody knows. */
interface Watch {
  readonly span: Span;
  readonly rows: readonly number[];
  readonly singletons: readonly number[];
}

export function suppressSecondary(problem: Suppression): Suppressed {
  const { cells, primary, printed, candidates, unions } = problem;
  const span = emptySpan();
  for (const cell of printed) {
    const reduced = span.reduce(rowOf(cells[cell] ?? []));
    if (reduced.size > 0) span.add(reduced);
  }
  const exposed = new Set<number>();
  const rows: number[] = [];
  const singletons: number[] = [];
  for (const cell of primary) {
    const number = span.watch(rowOf(cells[cell] ?? []));
    if (span.restOf(number).size === 0) {
      exposed.add(cell);
      continue;
    }
    rows.push(number);
    if (problem.singletons.has(cell)) singletons.push(number);
  }
  for (const union of unions) {
    const number = span.watch(rowOf(union));
    if (span.restOf(number).size > 0) rows.push(number);
  }
  const secondary = new Set<number>();
  const watch: Watch = { span, rows, singletons };
  for (const cell of candidates) {
    const reduced = span.reduce(rowOf(cells[cell] ?? []));
    // What can be derived already gives nothing more away.
    if (reduced.size === 0) continue;
    if (givesAway(reduced, watch)) secondary.add(cell);
    else span.add(reduced);
  }
  return { secondary, exposed };
}

/** A protected row would be left with nothing, or would be all that a single respondent does not know. */
function givesAway(reduced: Row, { span, rows, singletons }: Watch): boolean {
  const touched = [...span.touchedBy(reduced)];
  if (touched.some((number) => areProportional(span.restOf(number), reduced))) return true;
  if (singletons.length === 0) return false;
  const changed = new Map<number, Row>();
  const [pivot] = [...reduced.keys()];
  if (pivot === undefined) return false;
  for (const number of rows) {
    const rest = span.restOf(number);
    if (rest.has(pivot)) changed.set(number, without(rest, reduced, pivot));
  }
  const after = (number: number) => changed.get(number) ?? span.restOf(number);
  return singletons.some((single) =>
    rows.some(
      (number) =>
        number !== single &&
        (changed.has(number) || changed.has(single)) &&
        areProportional(after(number), after(single)),
    ),
  );
}
