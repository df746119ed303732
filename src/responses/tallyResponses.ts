/** An opened response file -> sums by all groups and what stands in a column: narrow queries, one an item, so that memory does not grow with the file.
 *
 * Rows are grouped by what stands in the file; what it means is read from the few groups that remain. */
import type {
  FacultyId,
  GroupId,
  ItemTally,
  ProgrammeId,
  ResponseItem,
  ResponseMapping,
  Survey,
  TallyCell,
} from "../domain/index.ts";
import { readBeside } from "./besideOptions.ts";
import { type Clusters, clusterKeyOf, clusterWeights } from "./clusters.ts";
import { type Answer, answerReader, type Beside, categoryReader, groupReader } from "./codes.ts";
import { type OpenedFile, stratumOf } from "./openedFile.ts";
import { sqlName } from "./openResponses.ts";
import type { WeightSums } from "./weightSums.ts";

/** Respondents who belong to the same groups and strata. */
export interface Who {
  /** What stands in those columns; null: nothing. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly count: number;
}

/** Those of `who` with the same thing in an item's column. */
export interface RawCell {
  readonly who: Who;
  readonly raw: string | null;
  /** What stands in the columns of the question's other options. */
  readonly beside: Beside;
  readonly count: number;
  /** Sums of weights and of their squares. */
  readonly weight: number;
  readonly squaredWeight: number;
  /** How much of the weight each cluster has; nothing where none were drawn. */
  readonly clusters: readonly { readonly number: number; readonly weight: number }[];
}

/** Columns that say who somebody is, to the tallies. */
function groupColumns(mapping: ResponseMapping): readonly string[] {
  const { faculty, programme, level, groups, strata } = mapping;
  const all = [faculty.column, programme?.column, level?.column, ...groups.map(({ column }) => column), ...strata];
  return [...new Set(all.filter((column) => column !== undefined))];
}

/** Who answered, by a key that every query can reckon for itself. Throws where two have one key, which 64 bits make all but impossible. */
export async function readWho({ responses, mapping }: OpenedFile): Promise<ReadonlyMap<bigint, Who>> {
  const columns = groupColumns(mapping);
  const texts = columns.map((column, place) => `CAST(${sqlName(column)} AS VARCHAR) AS k${place}`);
  const found = await responses.query(
    `SELECT ${keyOf(mapping)} AS key, ${texts.join(", ")}, count(*) AS count FROM responses GROUP BY ALL ORDER BY ALL`,
  );
  const who = new Map<bigint, Who>();
  for (const row of found) {
    if (typeof row.key !== "bigint" || who.has(row.key)) throw new Error("two groups with one key");
    const values = Object.fromEntries(columns.map((column, place) => [column, textOf(row[`k${place}`])]));
    who.set(row.key, { values, count: Number(row.count) });
  }
  return who;
}

function keyOf(mapping: ResponseMapping): string {
  return `hash(${groupColumns(mapping).map(sqlName).join(", ")})`;
}

/** What stands in an item's column, for each of `who`; nothing where there is no item. */
export async function rawCells(
  { responses, mapping }: Pick<OpenedFile, "responses" | "mapping">,
  item: ResponseItem | undefined,
  who: ReadonlyMap<bigint, Who>,
  sums: WeightSums,
  clusters: Clusters | null,
): Promise<readonly RawCell[]> {
  if (item === undefined) return [];
  const beside = await readBeside({ responses }, item);
  const cluster = clusters === null ? "" : `, ${clusterKeyOf(mapping)} AS cluster`;
  const narrow = `
    SELECT ${keyOf(mapping)} AS key, ${sqlName(item.column)} AS raw, ${beside.sql} AS others${cluster},
      ${["count(*) AS n", ...sums.within].join(", ")}
    FROM responses GROUP BY 1, 2, 3${clusters === null ? "" : ", 4"}`;
  // Sums of sums of whole numbers are as exact as the sums of all rows.
  const wanted =
    clusters === null
      ? `CAST(n AS DOUBLE), ${sums.each.weight}, ${sums.each.squared} FROM (${narrow})`
      : `CAST(sum(n) AS DOUBLE), ${sums.all.weight}, ${sums.all.squared}, list(cluster), list(${sums.each.weight}) FROM (${narrow}) GROUP BY key, raw, others`;
  const columns = await responses.columnsOf(`SELECT key, CAST(raw AS VARCHAR), others, ${wanted}`);
  const [keys = [], raws = [], others = [], counts = [], weights = [], squares = [], numbers = [], shares = []] =
    columns;
  return keys.map((key, row) => {
    const found = typeof key === "bigint" ? who.get(key) : undefined;
    if (found === undefined) throw new Error("a group that was not there before");
    return {
      who: found,
      raw: textOf(raws[row]),
      beside: beside.meanings[Number(others[row])] ?? nothing,
      count: Number(counts[row]),
      weight: Number(weights[row]),
      squaredWeight: Number(squares[row]),
      clusters: clusters === null ? [] : clusters.inCell(numbers[row], shares[row]),
    };
  });
}

const nothing: Beside = { kind: "nothing" };

function textOf(value: unknown): string | null {
  return value === null || value === undefined || String(value).trim() === "" ? null : String(value);
}

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

/** Raw cells of an item, free of findings -> its tally. */
export function tallyOf(
  file: OpenedFile,
  item: ResponseItem,
  raw: readonly RawCell[],
  about: Pick<ItemTally, "excluded" | "fractions">,
  clusters: Clusters | null,
): ItemTally {
  const answerOf = answersOf(file, item);
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
    item: item.item,
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

/** What was filled in, as one value: nothing at all is not the word "null". */
export function spellingOf({ raw, beside }: Pick<RawCell, "raw" | "beside">): string {
  return JSON.stringify([raw, beside]);
}

type Sums = Pick<TallyCell, "count" | "weight" | "squaredWeight">;

/** Queries give their rows in any order: added up from the smallest on, the same sums are the same to the last bit. */
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

/** Each key's meaning, and the place of the meaning in an order that only depends on the meanings: keys with one meaning share it. */
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
  const facultyOf = groupReader(faculty, new Set(faculties.map(({ id }) => id)));
  const programmeOf = programme && groupReader(programme, new Set(programmes.map(({ id }) => id)));
  const levelOf = level && groupReader(level, new Set(programmes.map((each) => each.level)));
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
      faculty: facultyOf(at(faculty.column)) as FacultyId,
      programme: programme === undefined ? null : ((programmeOf?.(at(programme.column)) ?? null) as ProgrammeId | null),
      level: level === undefined ? null : (levelOf?.(at(level.column)) ?? null),
      groups,
    };
  };
}
