/** An opened response file and its mapping -> what is wrong with it, by row and column. A finding names a row, a column and a code, never a person's other values. */
import { type Finding, nearest, type ResponseItem } from "../domain/index.ts";
import { plainCode, readAnswer, readCategory, readGroup } from "./codes.ts";
import { type OpenResponses, sqlName, sqlText } from "./openResponses.ts";
import { personalData } from "./personalData.ts";
import { numberIn, type OpenedFile, type RawCell, rangeOf, type Who } from "./tallyResponses.ts";

/** Of each kind of problem; how many more there are is said. */
const mostOfAKind = 10;

/** Columns that are not there, and such as must not be. Without the first nothing else can be asked of a file; with the second nothing else should be. */
export async function checkColumns(file: OpenedFile): Promise<readonly Finding[]> {
  return [...missingColumns(file), ...(await personalData(file))];
}

/** All else that can be wrong, but for the answers. */
export async function checkRespondents(file: OpenedFile, who: readonly Who[]): Promise<readonly Finding[]> {
  const checks = [otherWaves(file), groups(file, who), weights(file), strata(file), twice(file)];
  return [...(await Promise.all(checks)).flat(), ...populations(file, who), ...tooMany(file, who)];
}

/** Codes that are no answer to the item, and values off its scale. */
export async function checkAnswers(
  file: OpenedFile,
  item: ResponseItem,
  raw: readonly RawCell[],
): Promise<readonly Finding[]> {
  const range = rangeOf(file.survey, item);
  const declared = file.responses.codes.get(item.column);
  const spellings = new Map(raw.map((cell) => [`${cell.others} ${cell.raw}`, cell]));
  const wrong = [...spellings.values()]
    .filter((cell) => readAnswer(item, cell.raw, range, cell.others, declared).kind === "unknown")
    .map((cell) => cell.raw);
  const labelled = (value: string | null) => {
    const label = declared?.labelOf(value ?? "") ?? null;
    return label === null ? `"${value}"` : `"${value}" (${label})`;
  };
  return await rowsWith(file, item.column, wrong, (value) => ({
    message:
      item.yes !== undefined
        ? `${labelled(value)} is no known answer to ${item.item}`
        : `${labelled(value)} lies outside the scale of ${item.item}${range === null ? "" : `, ${range.min} to ${range.max}`}`,
    hint: "codes that are no answer belong under `missing` in survey.yaml",
  }));
}

function missingColumns({ mapping, responses, shown }: OpenedFile): readonly Finding[] {
  const wanted = [
    mapping.wave,
    mapping.weight,
    ...mapping.exclude.map(({ column }) => column),
    mapping.respondent,
    mapping.faculty.column,
    mapping.programme?.column,
    mapping.level?.column,
    ...mapping.groups.map(({ column }) => column),
    ...mapping.strata,
    mapping.stratumPopulation,
    ...mapping.items.flatMap((item) => [item.column, ...(item.among ?? [])]),
  ].filter((name) => name !== undefined);
  return [...new Set(wanted)]
    .filter((name) => !responses.columns.includes(name))
    .map((name) => {
      const meant = nearest(
        name.toLowerCase(),
        responses.columns.map((column) => column.toLowerCase()),
      );
      const found = responses.columns.find((column) => column.toLowerCase() === meant);
      return {
        file: shown,
        message: `the column "${name}" is missing${found === undefined ? "" : `: was it renamed to "${found}"?`}`,
        hint: "name the column as it is in this file in survey.yaml, under responses",
      };
    });
}

async function otherWaves(file: OpenedFile): Promise<readonly Finding[]> {
  const { wave } = file.mapping;
  if (wave === undefined) return [];
  return await rowsWhere(file, `${numberIn(wave)} IS DISTINCT FROM ${file.wave}`, wave, (value) => ({
    message: value === null ? "no wave" : `wave ${value} in the file of ${file.wave}`,
    hint: "a file holds one wave: split it",
  }));
}

/** Codes of faculties, programmes, levels and groups that nobody declared, and programmes of another faculty. */
async function groups(file: OpenedFile, who: readonly Who[]): Promise<readonly Finding[]> {
  const { mapping, university } = file;
  const { faculty, programme, level } = mapping;
  const columns = [
    { kind: "faculty", group: faculty, ids: university.faculties.map(({ id }) => String(id)) },
    { kind: "programme", group: programme, ids: university.programmes.map(({ id }) => String(id)) },
    { kind: "level", group: level, ids: [...new Set(university.programmes.map((each) => String(each.level)))] },
  ];
  const findings: Finding[] = [];
  for (const { kind, group, ids } of columns) {
    if (group === undefined) continue;
    const known = new Set(ids);
    const codes = group.codes === undefined ? ids : Object.keys(group.codes);
    const wrong = valuesIn(who, group.column).filter((raw) => readGroup(group, raw, known) === null);
    findings.push(...(await rowsWith(file, group.column, wrong, (code) => unknownCode(kind, code, codes))));
  }
  for (const group of mapping.groups) {
    const codes = group.categories.flatMap((category) => category.codes.map(String));
    const wrong = valuesIn(who, group.column).filter((raw) => readCategory(group, raw) === undefined);
    findings.push(...(await rowsWith(file, group.column, wrong, (code) => unknownCode(group.id, code, codes))));
  }
  return [...findings, ...(await otherFaculty(file, who))];
}

async function otherFaculty(file: OpenedFile, who: readonly Who[]): Promise<readonly Finding[]> {
  const { mapping, university } = file;
  const { faculty, programme } = mapping;
  if (programme === undefined) return [];
  const facultyOf = new Map<string, string>(university.programmes.map((each) => [each.id, each.faculty]));
  const faculties = new Set<string>(university.faculties.map(({ id }) => id));
  const programmes = new Set<string>(university.programmes.map(({ id }) => id));
  const pairs = who.flatMap(({ values }) => {
    const [own, of] = [values[programme.column] ?? null, values[faculty.column] ?? null];
    const [programmeId, facultyId] = [readGroup(programme, own, programmes), readGroup(faculty, of, faculties)];
    if (programmeId === null || facultyId === null || facultyOf.get(programmeId) === facultyId) return [];
    return [`(${is(programme.column, own)} AND ${is(faculty.column, of)})`];
  });
  if (pairs.length === 0) return [];
  return await rowsWhere(file, [...new Set(pairs)].join(" OR "), programme.column, (code) => ({
    message: `programme "${code}" is not one of the faculty in this row`,
    hint: "programmes and their faculties stand in university.yaml",
  }));
}

function unknownCode(kind: string, code: string | null, codes: readonly string[]) {
  const meant = code === null ? null : nearest(code, codes);
  return {
    message:
      code === null ? `no ${kind}` : `unknown ${kind} "${code}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
    hint: `known: ${codes.slice(0, 12).join(", ")}${codes.length > 12 ? " …" : ""}`,
  };
}

async function weights(file: OpenedFile): Promise<readonly Finding[]> {
  const { weight } = file.mapping;
  if (weight === undefined) return [];
  const number = numberIn(weight);
  return await rowsWhere(file, `${number} IS NULL OR NOT (${number} > 0 AND isfinite(${number}))`, weight, (value) => ({
    message: value === null ? "no weight" : `the weight ${value} is not a number above zero`,
    hint: "every respondent needs one; leave `weight` out of survey.yaml where the file is unweighted",
  }));
}

/** A finite population correction needs one population a stratum, and one that its respondents fit in. */
async function strata(file: OpenedFile): Promise<readonly Finding[]> {
  const { stratumPopulation: column } = file.mapping;
  if (column === undefined) return [];
  const findings = await rowsWhere(file, `${numberIn(column)} IS NULL OR ${numberIn(column)} < 1`, column, (value) => ({
    message: value === null ? "no population of the stratum" : `${value} is no number of students`,
    hint: "this column holds the number of students in the respondent's stratum",
  }));
  if (findings.length > 0) return findings;
  return (await stratumSizes(file)).flatMap(({ stratum, count, populations }) => {
    const [first = 0] = populations;
    if (populations.length === 1 && first >= count) return [];
    const message =
      populations.length > 1
        ? `stratum ${stratum} has several populations: ${populations.join(", ")}`
        : `stratum ${stratum} has ${count} respondents of ${first} students`;
    return [{ file: file.shown, message, hint: `"${column}" holds one number in all rows of a stratum` }];
  });
}

/** Respondents and populations of each stratum, by its name. */
export async function stratumSizes({ responses, mapping }: OpenedFile) {
  const { stratumPopulation: column, strata } = mapping;
  if (column === undefined) return [];
  const names = strata.map((each) => `trim(CAST(${sqlName(each)} AS VARCHAR))`);
  const found = await responses.query(`
    SELECT [${names.join(", ")}] AS names, count(*) AS n, list_sort(list(DISTINCT ${numberIn(column)})) AS sizes
    FROM responses GROUP BY ALL ORDER BY ALL`);
  return found.map(({ names, n, sizes }) => {
    const parts = itemsOf(names).map((part) => plainCode(String(part ?? "")));
    return {
      stratum: parts.length === 0 ? "all" : parts.join("/"),
      count: Number(n),
      populations: itemsOf(sizes).map(Number),
    };
  });
}

function itemsOf(list: unknown): readonly unknown[] {
  return typeof list === "object" && list !== null && "items" in list && Array.isArray(list.items) ? list.items : [];
}

async function twice({ mapping, responses, shown }: OpenedFile): Promise<readonly Finding[]> {
  if (mapping.respondent === undefined) return [];
  const column = sqlName(mapping.respondent);
  const [counted] = await responses.query(`SELECT count(*) - count(DISTINCT ${column}) AS doubles FROM responses`);
  if (Number(counted?.doubles ?? 0) === 0) return [];
  const found = await responses.query(
    `SELECT list(_row ORDER BY _row)[:2] AS places FROM responses GROUP BY ${column} HAVING count(*) > 1 ORDER BY min(_row) LIMIT ${mostOfAKind}`,
  );
  return found.map(({ places }) => {
    const [first, second] = itemsOf(places);
    return {
      file: shown,
      line: Number(second),
      message: `this respondent is there twice: first in row ${first}`,
      hint: "keep one of the two, by the bureau's rule",
    };
  });
}

/** Every group that somebody in the file belongs to needs a population that its respondents fit in, and the populations of a wave must be about the same people. */
function populations({ mapping, wave, shown }: OpenedFile, who: readonly Who[]): readonly Finding[] {
  const findings: Finding[] = [];
  const sums = new Set<number>();
  for (const { by, counts } of mapping.populations) {
    const totals = counts[String(wave)];
    const group = mapping[by];
    if (totals === undefined || group === undefined) continue;
    sums.add(Object.values(totals).reduce((sum, count) => sum + count, 0));
    const known = new Set([...Object.values(group.codes ?? {}), ...valuesIn(who, group.column).map(String)]);
    const respondents = new Map<string, number>();
    for (const { values, count } of who) {
      const id = readGroup(group, values[group.column] ?? null, known);
      if (id !== null) respondents.set(id, (respondents.get(id) ?? 0) + count);
    }
    for (const [id, count] of [...respondents].sort()) {
      const total = totals[id];
      if (total !== undefined && count <= total) continue;
      findings.push({
        file: shown,
        message:
          total === undefined
            ? `no population of ${by} "${id}" is given for ${wave}`
            : `${by} "${id}" has ${count} respondents of ${total} students`,
        hint:
          total === undefined
            ? "add it under populations in survey.yaml, or leave these counts out"
            : "are the counts under populations in survey.yaml of the same date?",
      });
    }
  }
  if (sums.size <= 1) return findings;
  const message = `the populations of ${wave} add up to different totals: ${[...sums].join(", ")}`;
  return [
    ...findings,
    { file: shown, message, hint: "all counts of a wave are of the same students on the same date" },
  ];
}

function tooMany({ survey, wave, shown }: OpenedFile, who: readonly Who[]): readonly Finding[] {
  const population = survey.waves.find(({ id }) => id === wave)?.population;
  const respondents = who.reduce((sum, { count }) => sum + count, 0);
  if (population === undefined || respondents <= population) return [];
  return [
    {
      file: shown,
      message: `${respondents} respondents of ${population} students`,
      hint: "is `population` in survey.yaml the count of the same date, or does the file hold two waves?",
    },
  ];
}

function valuesIn(who: readonly Who[], column: string): readonly (string | null)[] {
  return [...new Set(who.map(({ values }) => values[column] ?? null))];
}

function is(column: string, value: string | null): string {
  const text = `CAST(${sqlName(column)} AS VARCHAR)`;
  return value === null ? `coalesce(trim(${text}), '') = ''` : `${text} = ${sqlText(value)}`;
}

type Told = (value: string | null) => Pick<Finding, "message" | "hint">;

/** Rows whose column holds one of these values. */
async function rowsWith(
  file: OpenedFile,
  column: string,
  values: readonly (string | null)[],
  words: Told,
): Promise<readonly Finding[]> {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return [];
  return await rowsWhere(file, distinct.map((value) => is(column, value)).join(" OR "), column, words);
}

async function rowsWhere(
  { responses, shown }: OpenedFile,
  condition: string,
  column: string,
  words: Told,
): Promise<readonly Finding[]> {
  const [counted] = await responses.query(`SELECT count(*) AS total FROM responses WHERE ${condition}`);
  const total = Number(counted?.total ?? 0);
  if (total === 0) return [];
  const found = await responses.query(
    `SELECT _row, CAST(${sqlName(column)} AS VARCHAR) AS value FROM responses WHERE ${condition} ORDER BY _row LIMIT ${mostOfAKind}`,
  );
  const findings: Finding[] = found.map(({ _row, value }) => ({
    file: shown,
    line: Number(_row),
    column: columnNumber(responses, column),
    ...words(value === null || String(value).trim() === "" ? null : String(value).slice(0, 40)),
  }));
  if (total > mostOfAKind)
    findings.push({ file: shown, message: `${total - mostOfAKind} more rows have the same problem in "${column}"` });
  return findings;
}

function columnNumber({ columns }: OpenResponses, column: string): number {
  return columns.indexOf(column) + 1;
}
