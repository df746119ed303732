/** (university, survey, tally) -> the sets of domains whose estimates are printed beside one another, and which respondents each holds. */
import type { Domain, ItemTally, Survey, TallyCell, University } from "../domain/index.ts";

export type Partition = readonly { readonly domain: Domain; readonly within: (cell: TallyCell) => boolean }[];

/** Nothing about the university as a whole where the responses are made up. */
export function partitions(university: University, survey: Survey, tally: ItemTally): readonly Partition[] {
  const whole: Partition = [{ domain: { kind: "university" }, within: () => true }];
  const faculties: Partition = university.faculties.flatMap(
    ({ id }): Partition => [
      { domain: { kind: "faculty", faculty: id }, within: (cell) => cell.faculty === id },
      { domain: { kind: "rest", faculty: id }, within: (cell) => cell.faculty !== id },
    ],
  );
  const groups = (survey.responses?.groups ?? []).map(
    (group): Partition =>
      group.categories.map(({ id }) => ({
        domain: { kind: "group", group: group.id, category: id },
        within: (cell) => cell.groups[group.id] === id,
      })),
  );
  return [...(tally.synthetic ? [] : [whole]), faculties, ...groups];
}
