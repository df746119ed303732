/** Hidden rows -> the same without those from which nothing follows any more, and with others in their place that readers miss less. */
import type { Leak } from "./hidingProblem.ts";
import { leastMissed } from "./leastMissed.ts";
import { type Attacked, followsWith, holds, type Showing, withHidden } from "./showing.ts";

/** Tries to print each hidden row again, the most wanted first. */
export function showAgain(showing: Showing, attacked: Attacked): Showing {
  let now = showing;
  if (now.hidden.size < 2) return now;
  for (const row of mostWanted(now, attacked)) now = shownAgain(row, now, attacked)?.showing ?? now;
  return now;
}

/** The most exchanges that are tried for one question, times the square of its rows: with many rows each exchange takes long, and little is hidden for the sake of others. */
const mostTried = 600_000;

/** Tries each hidden row, the most wanted first: it is printed, and other rows are hidden to stop what follows from it. Where readers lose less then, it stays printed. */
export function exchange(showing: Showing, attacked: Attacked): Showing {
  let now = showing;
  let left = mostTried / Math.max(1, attacked.problem.universe.rows.length) ** 2;
  for (let before = Number.POSITIVE_INFINITY; lossOf(now, attacked) < before - tolerance; ) {
    before = lossOf(now, attacked);
    for (const row of mostWanted(now, attacked)) {
      if (!now.hidden.has(row)) continue;
      left -= 1;
      if (left < 0) return now;
      const other = withOthersInstead(row, now, attacked);
      if (other !== null && lossOf(other, attacked) < lossOf(now, attacked) - tolerance) now = other;
    }
  }
  return now;
}

const tolerance = 1e-6;

function withOthersInstead(row: number, showing: Showing, attacked: Attacked): Showing | null {
  const { problem, view, sets, besideIt, exposed } = attacked;
  const needed = problem.needs[row];
  if (needed !== null && needed !== undefined && !showing.printed.has(needed)) return null;
  let leaks = followsWith([row], showing, attacked);
  const most = problem.loss[row] ?? 0;
  const hidden = new Map(showing.hidden);
  hidden.delete(row);
  let now: Showing = { printed: new Set([...showing.printed, row]), hidden };
  let lost = 0;
  const stays = new Set([...problem.knownBefore, row]);
  while (leaks.length > 0) {
    const other = leastMissed(leaks, now.printed, stays, problem.loss);
    if (other === null) return null;
    lost += problem.loss[other] ?? 0;
    now = withHidden(
      now,
      other,
      leaks.filter(({ people }) => holds(people, other)),
      besideIt,
    );
    leaks = view.leaks(
      leaks.map(({ people }) => people),
      now.printed,
    );
    // With more than one in its place, some that were hidden may be shown again.
    if (lost >= 2 * most) return null;
  }
  now = showAgain(now, attacked);
  if (lossOf(now, attacked) >= lossOf(showing, attacked) - tolerance) return null;
  // Other ways to what is left of a row may come up where its parts are hidden.
  const found = view.leaks([...sets, ...view.remainders(now.printed)], now.printed);
  return found.every((leak) => exposed.some(({ people }) => sameAs(people, leak))) ? now : null;
}

function sameAs({ atoms }: Leak["people"], leak: Leak): boolean {
  return atoms.join() === leak.people.atoms.join();
}

/** Prints a row with the rows that are printed only beside it, where those are safe too; otherwise they stay hidden. */
function shownAgain(row: number, showing: Showing, attacked: Attacked): { readonly showing: Showing } | null {
  const { problem, besideIt } = attacked;
  const needed = problem.needs[row];
  if (needed !== null && needed !== undefined && !showing.printed.has(needed)) return null;
  const beside = besideIt.get(row) ?? [];
  const hidden = new Map(showing.hidden);
  for (const each of [row, ...beside]) hidden.delete(each);
  const leaks = followsWith([row, ...beside], showing, attacked);
  if (leaks.length === 0) return { showing: { printed: new Set([...showing.printed, row, ...beside]), hidden } };
  if (beside.length === 0 || followsWith([row], showing, attacked).length > 0) return null;
  for (const each of beside) hidden.set(each, leaks);
  return { showing: { printed: new Set([...showing.printed, row]), hidden } };
}

function mostWanted({ hidden }: Showing, { problem: { loss } }: Attacked): readonly number[] {
  return [...hidden.keys()].toSorted((a, b) => (loss[b] ?? 0) - (loss[a] ?? 0) || a - b);
}

/** Sums how much readers lose. A row that nobody needs beside a hidden one is no loss. */
function lossOf({ hidden, printed }: Showing, { problem: { loss, needs } }: Attacked): number {
  return [...hidden.keys()].reduce((sum, row) => {
    const needed = needs[row] ?? null;
    return needed !== null && !printed.has(needed) ? sum : sum + (loss[row] ?? 0);
  }, 0);
}
