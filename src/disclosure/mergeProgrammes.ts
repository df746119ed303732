/** Tallies of a wave -> the programmes of each faculty that are shown together, since too few answered.
 *
 * The rule: programmes of a faculty that have fewer respondents than the minimum, in all or on any question that most of the wave answered, are shown as one. Where that is a single programme, or still too few, the next smallest joins them. */
import {
  type FacultyId,
  type ItemTally,
  invitedIn,
  type ProgrammeId,
  type Survey,
  type TallyCell,
  type University,
} from "../domain/index.ts";
import type { MergedProgrammes } from "../survey/index.ts";

export function mergeProgrammes(
  tallies: readonly ItemTally[],
  survey: Survey,
  university: University,
): MergedProgrammes {
  const merged = new Map<FacultyId, ReadonlySet<ProgrammeId>>();
  if (!survey.privacy.mergeSmallProgrammes || survey.responses?.programme === undefined) return merged;
  const { minimumBase } = survey.privacy;
  const bases = countsOf(tallies);
  const fewest = (programmes: readonly ProgrammeId[]) =>
    Math.min(...bases.map((base) => programmes.reduce((sum, id) => sum + (base.get(id) ?? 0), 0)));
  const there = new Set(tallies.flatMap(({ cells }) => cells.map(({ programme }) => programme)));
  const wave = tallies[0]?.wave ?? 0;
  // A programme that the wave did not reach is not small: merging with it would add nobody.
  const isReached = (programme: ProgrammeId) =>
    there.has(programme) ||
    university.programmes.some(
      ({ id, faculty }) =>
        id === programme && invitedIn({ kind: "programme", faculty, programme }, survey, wave, university) !== null,
    );
  for (const faculty of university.faculties) {
    const programmes = university.programmes
      .filter((each) => each.faculty === faculty.id && isReached(each.id))
      .map(({ id }) => id)
      .toSorted((a, b) => fewest([a]) - fewest([b]) || (a < b ? -1 : 1));
    let count = programmes.filter((id) => fewest([id]) < minimumBase).length;
    if (count === 0) continue;
    while (count < programmes.length && (count < 2 || fewest(programmes.slice(0, count)) < minimumBase)) count += 1;
    merged.set(faculty.id, new Set(programmes.slice(0, count)));
  }
  return merged;
}

/** Respondents by programme, in all and by question. A question that was put to few says nothing about how small a programme is: it is hidden by itself. */
function countsOf(tallies: readonly ItemTally[]): readonly ReadonlyMap<ProgrammeId, number>[] {
  const count = (tally: ItemTally, isCounted: (cell: TallyCell) => boolean) => {
    const base = new Map<ProgrammeId, number>();
    for (const cell of tally.cells)
      if (cell.programme !== null && isCounted(cell))
        base.set(cell.programme, (base.get(cell.programme) ?? 0) + cell.count);
    return base;
  };
  const sum = (counts: ReadonlyMap<ProgrammeId, number>) => [...counts.values()].reduce((all, each) => all + each, 0);
  const all = tallies.slice(0, 1).map((tally) => count(tally, () => true));
  const respondents = sum(all[0] ?? new Map());
  const answered = tallies.map((tally) => count(tally, ({ answer }) => answer !== null));
  return [...all, ...answered.filter((each) => sum(each) > respondents / 2)];
}
