/** All waves of an item -> the waves before which other faculties were reached: figures across faculties can't be compared with those of the wave before then. */
import type { FacultiesBreak, FacultyId, ItemId, ItemTally, Survey, University, Year } from "../domain/index.ts";

/** By item, of all tallies of a survey. */
export function breaksIn(
  tallies: readonly ItemTally[],
  survey: Survey,
  university: Pick<University, "faculties">,
): (item: ItemId) => readonly FacultiesBreak[] {
  const own = tallies.filter((each) => each.survey === survey.id);
  const byItem = new Map(
    [...Map.groupBy(own, ({ item }) => item)].map(([item, its]) => [item, facultyBreaks(its, survey, university)]),
  );
  return (item) => byItem.get(item) ?? [];
}

/** A faculty counts as reached where at least the minimum base of its students are in the file, and as missing where none is; not where the declared populations of the wave, by faculty, leave it out: it had no students then. */
function facultyBreaks(
  tallies: readonly ItemTally[],
  survey: Survey,
  { faculties }: Pick<University, "faculties">,
): readonly FacultiesBreak[] {
  const waves = tallies
    .toSorted((a, b) => a.wave - b.wave)
    .map((tally) => ({ wave: tally.wave, of: respondents(tally) }));
  return waves.flatMap((after, place): FacultiesBreak[] => {
    const before = waves[place - 1];
    if (before === undefined) return [];
    const isMissing = (faculty: FacultyId, here: typeof after, there: typeof after) =>
      (here.of.get(faculty) ?? 0) === 0 &&
      (there.of.get(faculty) ?? 0) >= survey.privacy.minimumBase &&
      hadStudents(faculty, here.wave, survey);
    const missing = faculties.flatMap(({ id, name, short }) => [
      ...(isMissing(id, before, after) ? [{ name: short ?? name, wave: before.wave }] : []),
      ...(isMissing(id, after, before) ? [{ name: short ?? name, wave: after.wave }] : []),
    ]);
    return missing.length === 0 ? [] : [{ wave: after.wave, reason: "faculties", missing }];
  });
}

function respondents({ cells }: ItemTally): ReadonlyMap<FacultyId | null, number> {
  const counts = new Map<FacultyId | null, number>();
  for (const { faculty, count } of cells) counts.set(faculty, (counts.get(faculty) ?? 0) + count);
  return counts;
}

function hadStudents(faculty: FacultyId, wave: Year, survey: Survey): boolean {
  const counts = survey.responses?.populations.find(({ by }) => by === "faculty")?.counts[String(wave)];
  return counts === undefined || counts[faculty] !== undefined;
}
