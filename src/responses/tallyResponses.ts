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
  University,
  Year,
} from "../domain/index.ts";
import { type Answer, plainCode, readAnswer, readCategory, readGroup } from "./codes.ts";
import { type OpenResponses, sqlName } from "./openResponses.ts";

export interface OpenedFile {
  readonly responses: OpenResponses;
  readonly mapping: ResponseMapping;
  readonly survey: Survey;
  readonly university: University;
  readonly wave: Year;
  /** As findings name it. */
  readonly shown: string;
}

/** Respondents with the same things in all columns that were asked for. */
export interface RawCell {
  /** By column; null: nothing there. */
  readonly values: Readonly<Record<string, string | null>>;
  /** An option beside the item's own is ticked. */
  readonly others: boolean;
  readonly count: number;
  /** Sums of weights and of their squares; not numbers where a weight is none. */
  readonly weight: number;
  readonly squaredWeight: number;
}

/** Columns that say who somebody is, to the tallies. */
export function groupColumns(mapping: ResponseMapping): readonly string[] {
  const { faculty, programme, level, groups, strata } = mapping;
  const all = [faculty.column, programme?.column, level?.column, ...groups.map(({ column }) => column), ...strata];
  return [...new Set(all.filter((column) => column !== undefined))];
}

/** A number with a decimal point or comma; null where it is none. */
export function numberIn(column: string): string {
  return `TRY_CAST(replace(trim(CAST(${sqlName(column)} AS VARCHAR)), ',', '.') AS DOUBLE)`;
}

/** Weights are summed as whole 2^-50ths of a unit, so that the sums are exact and the order of rows and threads changes nothing. */
const steps = 2 ** 50;

/** The power of two above the largest weight, which `rawCells` measures weights by; 1 where the file has none. */
export async function weightUnit({ responses, mapping }: OpenedFile): Promise<number> {
  if (mapping.weight === undefined) return 1;
  const [found] = await responses.query(`SELECT max(${numberIn(mapping.weight)}) AS largest FROM responses`);
  const largest = Number(found?.largest ?? 1);
  return largest > 0 && Number.isFinite(largest) ? 2 ** Math.ceil(Math.log2(largest)) : 1;
}

/** One item's column with the groups; the groups alone where it is null. */
export async function rawCells(
  { responses, mapping }: OpenedFile,
  item: ResponseItem | null,
  unit: number,
): Promise<readonly RawCell[]> {
  const columns = [...new Set([...groupColumns(mapping), ...(item === null ? [] : [item.column])])];
  const keys = columns.map((column, place) => `${sqlName(column)} AS k${place}`);
  const beside = (item?.among ?? []).filter((column) => column !== item?.column);
  const ticked = beside.map((column) => `coalesce(trim(CAST(${sqlName(column)} AS VARCHAR)), '') <> ''`).join(" OR ");
  const relative = mapping.weight === undefined ? "1.0" : `(${weightIn(mapping.weight, responses)} / ${unit})`;
  const sum = (of: string) => `sum(CAST(round(${of} * ${steps}) AS BIGINT))`;
  const texts = columns.map((_, place) => `CAST(k${place} AS VARCHAR) AS k${place}`);
  const found = await responses.query(`
    SELECT ${texts.join(", ")}, others, count, weight, squared FROM (
      SELECT ${keys.join(", ")}, ${ticked === "" ? "false" : `(${ticked})`} AS others, count(*) AS count,
        ${mapping.weight === undefined ? "count(*)" : sum(relative)} AS weight,
        ${mapping.weight === undefined ? "count(*)" : sum(`${relative} * ${relative}`)} AS squared
      FROM responses GROUP BY ALL)`);
  const [one, square] = mapping.weight === undefined ? [1, 1] : [unit / steps, (unit * unit) / steps];
  return found.map((row) => ({
    values: Object.fromEntries(columns.map((column, place) => [column, textOf(row[`k${place}`])])),
    others: row.others === true,
    count: Number(row.count),
    weight: Number(row.weight ?? Number.NaN) * one,
    squaredWeight: Number(row.squared ?? Number.NaN) * square,
  }));
}

/** Columns of numbers are read as they are. */
function weightIn(column: string, responses: OpenResponses): string {
  return responses.textColumns.includes(column) ? numberIn(column) : `CAST(${sqlName(column)} AS DOUBLE)`;
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || String(value).trim() === "" ? null : String(value);
}

/** What an item's answers are points on; null for a share. */
export function rangeOf(survey: Survey, item: ResponseItem) {
  const scale = survey.items.find(({ id }) => id === item.item)?.scale;
  return scale?.kind === "range" ? scale : null;
}

/** Raw cells of an item, free of findings -> its tally. */
export function tallyOf(
  file: OpenedFile,
  item: ResponseItem,
  raw: readonly RawCell[],
  about: Pick<ItemTally, "excluded" | "fractions">,
): ItemTally {
  const range = rangeOf(file.survey, item);
  const declared = file.responses.codes.get(item.column);
  const { programmes } = file.university;
  const ids = {
    faculties: new Set<string>(file.university.faculties.map(({ id }) => id)),
    programmes: new Set<string>(programmes.map(({ id }) => id)),
    levels: new Set<string>(programmes.map(({ level }) => level)),
  };
  const merged = new Map<string, TallyCell>();
  for (const { values, others, count, weight, squaredWeight } of raw) {
    const answer = readAnswer(item, values[item.column] ?? null, range, others, declared);
    const who = whoIs(file.mapping, values, ids);
    const what = { answer: answer.kind === "valid" ? answer.answer : null, missing: reasonOf(answer) };
    const key = JSON.stringify([who, what]);
    const same = merged.get(key);
    merged.set(key, {
      ...who,
      ...what,
      count: count + (same?.count ?? 0),
      weight: weight + (same?.weight ?? 0),
      squaredWeight: squaredWeight + (same?.squaredWeight ?? 0),
    });
  }
  const cells = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  return {
    survey: file.survey.id,
    item: item.item,
    wave: file.wave,
    synthetic: file.responses.synthetic,
    ...about,
    cells,
  };
}

function reasonOf(answer: Answer): string | null {
  return answer.kind === "missing" ? answer.reason : null;
}

interface KnownIds {
  readonly faculties: ReadonlySet<string>;
  readonly programmes: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

function whoIs(mapping: ResponseMapping, values: RawCell["values"], known: KnownIds) {
  const at = (column: string) => values[column] ?? null;
  const { faculty, programme, level } = mapping;
  const groups: Record<GroupId, string> = {};
  for (const group of mapping.groups) {
    const category = readCategory(group, at(group.column));
    if (typeof category === "string") groups[group.id] = category;
  }
  return {
    stratum: stratumOf(mapping, values),
    faculty: readGroup(faculty, at(faculty.column), known.faculties) as FacultyId,
    programme:
      programme === undefined
        ? null
        : (readGroup(programme, at(programme.column), known.programmes) as ProgrammeId | null),
    level: level === undefined ? null : readGroup(level, at(level.column), known.levels),
    groups,
  };
}

/** The name of a respondent's stratum: what stands in its columns. */
export function stratumOf(mapping: ResponseMapping, values: RawCell["values"]): string {
  return mapping.strata.length === 0
    ? "all"
    : mapping.strata.map((column) => plainCode(values[column] ?? "")).join("/");
}
