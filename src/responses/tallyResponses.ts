/** What stands in an item's column, by groups of respondents -> sums by our groups and answers. Rows were grouped by what stands in the file; what it means is read from the few groups that remain. */
import {
  type FacultyId,
  type GroupId,
  type ItemId,
  type ItemTally,
  levelsOf,
  type ProgrammeId,
  type ResponseItem,
  type Survey,
  type TallyCell,
} from "../domain/index.ts";
import { type Clusters, clusterWeights } from "./clusters.ts";
import { type Answer, answerReader, type Beside, categoryReader, groupReader } from "./codes.ts";
import { type OpenedFile, stratumOf } from "./openedFile.ts";
import { type RawCell, spellingOf, type Who } from "./rawCells.ts";

/** What an item's answers are points on; null for a share. */
export function rangeOf(survey: Survey, item: ResponseItem) {
  const scale = survey.items.find(({ id }) => id === item.item)?.scale;
  return scale?.kind === "range" ? scale : null;
}

/** Reads what stands in an item's column of a file. */
export function answersOf(
  { survey, responses, mapping }: OpenedFile,
  item: ResponseItem,
): ReturnType<typeof answerReader> {
  const declared = responses.codes.get(item.column);
  return answerReader(item, { range: rangeOf(survey, item), decimal: mapping.read.decimal, declared });
}

/** Raw cells of a question, free of findings -> its tally. */
export function tallyOf(
  file: OpenedFile,
  item: ItemId,
  raw: readonly RawCell[],
  answerOf: (raw: string | null, beside: Beside) => Answer,
  about: Pick<ItemTally, "excluded" | "fractions">,
  clusters: Clusters | null,
): ItemTally {
  const whoIs = whoReader(file);
  const people = inOrder(
    raw,
    ({ who }) => who,
    (cell) => whoIs(cell.who.values),
  );
  const answers = inOrder(raw, spellingOf, (cell) => whatIs(answerOf(cell.raw, cell.beside)));
  const alike = new Map<number, { meaning: Omit<TallyCell, keyof Sums>; cells: RawCell[] }>();
  for (const cell of raw) {
    const person = people.get(cell.who);
    const answer = answers.get(spellingOf(cell));
    if (person === undefined || answer === undefined) throw new Error("a cell that was not there before");
    const place = person.place * answers.size + answer.place;
    const same = alike.get(place);
    if (same === undefined) alike.set(place, { meaning: { ...person.meaning, ...answer.meaning }, cells: [cell] });
    else same.cells.push(cell);
  }
  const ordered = [...alike].sort(([a], [b]) => a - b).map(([, each]) => each);
  const cells = ordered.map(({ meaning, cells }): TallyCell => ({ ...meaning, ...total(cells) }));
  return {
    survey: file.survey.id,
    item,
    wave: file.wave,
    synthetic: file.responses.synthetic,
    ...about,
    cells,
    clusters:
      clusters === null
        ? null
        : clusterWeights(
            ordered.map(({ cells }) => cells.flatMap((cell) => cell.clusters)),
            clusters.count,
          ),
  };
}

type Sums = Pick<TallyCell, "count" | "weight" | "squaredWeight">;

/** Adds numbers from the smallest on: queries give their rows in any order, and so the sum is the same to the last bit. */
function total(sums: readonly Sums[]): Sums {
  const sum = (part: keyof Sums) =>
    sums
      .map((each) => each[part])
      .sort((a, b) => a - b)
      .reduce((all, each) => all + each);
  return { count: sum("count"), weight: sum("weight"), squaredWeight: sum("squaredWeight") };
}

function whatIs(answer: Answer): Pick<TallyCell, "answer" | "missing"> {
  return {
    answer: answer.kind === "valid" ? answer.answer : null,
    missing: answer.kind === "missing" ? answer.missing : null,
  };
}

/** Gives each key's meaning, and the index of that meaning in an order that only depends on the meanings, so that keys with one meaning share it. */
function inOrder<K, M>(cells: readonly RawCell[], keyOf: (cell: RawCell) => K, meaningOf: (cell: RawCell) => M) {
  const found = new Map<K, { text: string; meaning: M }>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (found.has(key)) continue;
    const meaning = meaningOf(cell);
    found.set(key, { text: JSON.stringify(meaning), meaning });
  }
  const places = new Map(
    [...new Set([...found.values()].map(({ text }) => text))].sort().map((text, at) => [text, at]),
  );
  return new Map([...found].map(([key, { text, meaning }]) => [key, { meaning, place: places.get(text) ?? 0 }]));
}

/** Reads the groups of some respondents, by our ids. */
function whoReader({ mapping, university, responses }: OpenedFile) {
  const { faculty, programme, level } = mapping;
  const { faculties, programmes } = university;
  const facultyOf = faculty && groupReader(faculty, new Set(faculties.map(({ id }) => id)));
  const programmeOf = programme && groupReader(programme, new Set(programmes.map(({ id }) => id)));
  const levelOf = level && groupReader(level, new Set<string>(levelsOf(university)));
  const categories = mapping.groups.map((group) => ({
    group,
    categoryOf: categoryReader(group, responses.codes.get(group.column)),
  }));
  return (values: Who["values"]) => {
    const at = (column: string) => values[column] ?? null;
    const groups: Record<GroupId, string> = {};
    for (const { group, categoryOf } of categories) {
      const category = categoryOf(at(group.column));
      if (typeof category === "string") groups[group.id] = category;
    }
    return {
      stratum: stratumOf(mapping, values),
      faculty: faculty === undefined ? null : ((facultyOf?.(at(faculty.column)) ?? null) as FacultyId | null),
      programme: programme === undefined ? null : ((programmeOf?.(at(programme.column)) ?? null) as ProgrammeId | null),
      level: level === undefined ? null : (levelOf?.(at(level.column)) ?? null),
      groups,
    };
  };
}
