/** An opened response file and its mapping -> what is wrong with it, by row and column. A finding names a row, a column and a code, never a person's other values. */
import { type Finding, nearest, type ResponseMapping, type Survey, type University } from "../domain/index.ts";
import type { OpenResponses } from "./openResponses.ts";
import { sqlName, sqlText } from "./openResponses.ts";
import { numberIn } from "./sqlAnswers.ts";

/** Of each kind of problem; how many more there are is said. */
const mostOfAKind = 10;

export interface CheckedFile {
  readonly responses: OpenResponses;
  readonly mapping: ResponseMapping;
  readonly survey: Survey;
  readonly university: University;
  readonly wave: number;
  /** As findings name it. */
  readonly shown: string;
}

export async function checkResponses(file: CheckedFile): Promise<readonly Finding[]> {
  const missing = missingColumns(file);
  const personal = await personalData(file);
  // Without its columns nothing else can be asked of the file.
  if (missing.length > 0 || personal.length > 0) return [...missing, ...personal];
  const checks = [
    marginGroups(file),
    otherWaves(file),
    groups(file),
    weights(file),
    answers(file),
    twice(file),
    tooMany(file),
  ];
  return (await Promise.all(checks)).flat();
}

function missingColumns({ mapping, responses, shown }: CheckedFile): readonly Finding[] {
  const wanted = [
    mapping.wave,
    mapping.weight,
    ...mapping.exclude.map(({ column }) => column),
    mapping.respondent,
    mapping.faculty.column,
    mapping.programme?.column,
    mapping.level?.column,
    ...mapping.strata,
    ...mapping.items.map((item) => item.column),
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

const personalNames =
  /^(student(en)?_?(nummer|number|nr|no|id)|bsn|e-?_?mail(adres|address)?|(voor|achter|first|last|sur)?_?na(am|me)|adres|address|telefoon(nummer)?|phone|geboortedatum|date_?of_?birth)$/i;

/** A report never needs to know who somebody is: such a file is refused as a whole. */
async function personalData({ responses, shown }: CheckedFile): Promise<readonly Finding[]> {
  const hint = "have the bureau deliver the file without it, or take the column out";
  const named = responses.columns
    .filter((column) => personalNames.test(column))
    .map((column) => ({
      file: shown,
      line: 1,
      column: columnNumber(responses, column),
      message: `the column "${column}" holds personal data, which a report never needs`,
      hint,
    }));
  const others = responses.columns.filter((column) => !personalNames.test(column));
  if (others.length === 0) return named;
  const looks = others.map(
    (column, place) => `count(*) FILTER (WHERE ${sqlName(column)} LIKE '%_@_%._%') AS c${place}`,
  );
  const [counts] = await responses.query(`SELECT ${looks.join(", ")} FROM responses`);
  const mailed = others
    .filter((_, place) => Number(counts?.[`c${place}`] ?? 0) > 0)
    .map((column) => ({
      file: shown,
      line: 1,
      column: columnNumber(responses, column),
      message: `the column "${column}" holds e-mail addresses, which a report never needs`,
      hint,
    }));
  return [...named, ...mailed];
}

/** Every group that somebody in the file belongs to needs a population, and the margins of a wave must be about the same people. */
async function marginGroups(file: CheckedFile): Promise<readonly Finding[]> {
  const { mapping, wave, responses, shown } = file;
  const findings: Finding[] = [];
  const sums = new Set<number>();
  for (const { by, counts } of mapping.margins) {
    const totals = counts[String(wave)];
    const group = mapping[by];
    if (totals === undefined || group === undefined) continue;
    sums.add(Object.values(totals).reduce((sum, count) => sum + count, 0));
    const found = await responses.query(`SELECT DISTINCT ${sqlName(group.column)} AS code FROM responses ORDER BY 1`);
    for (const { code } of found) {
      const id = group.codes?.[String(code)] ?? String(code);
      if (totals[id] !== undefined) continue;
      findings.push({
        file: shown,
        message: `no population of ${by} "${id}" is given for ${wave}`,
        hint: "add it under margins in survey.yaml, or leave the margin out",
      });
    }
  }
  if (sums.size <= 1) return findings;
  const message = `the population margins of ${wave} add up to different totals: ${[...sums].join(", ")}`;
  return [
    ...findings,
    { file: shown, message, hint: "all margins of a wave count the same students on the same date" },
  ];
}

async function otherWaves(file: CheckedFile): Promise<readonly Finding[]> {
  const { wave } = file.mapping;
  if (wave === undefined) return [];
  return await rowsWhere(file, `${numberIn(wave)} IS DISTINCT FROM ${file.wave}`, wave, (value) => ({
    message: value === null ? "no wave" : `wave ${value} in the file of ${file.wave}`,
    hint: "a file holds one wave: split it",
  }));
}

async function groups(file: CheckedFile): Promise<readonly Finding[]> {
  const { mapping, university } = file;
  const faculties = known(
    mapping.faculty.codes,
    university.faculties.map(({ id }) => id),
  );
  const found = await unknownCodes(file, mapping.faculty.column, faculties, "faculty");
  if (mapping.programme === undefined) return found;
  const programmes = known(
    mapping.programme.codes,
    university.programmes.map(({ id }) => id),
  );
  const unknown = await unknownCodes(file, mapping.programme.column, programmes, "programme");
  const pairs = university.programmes.map(
    ({ id, faculty }) =>
      `(${sqlText(codeFor(mapping.programme?.codes, id))}, ${sqlText(codeFor(mapping.faculty.codes, faculty))})`,
  );
  if (pairs.length === 0) return [...found, ...unknown];
  const [p, f] = [sqlName(mapping.programme.column), sqlName(mapping.faculty.column)];
  const wrong = await rowsWhere(
    file,
    `${p} IN (SELECT a FROM (VALUES ${pairs.join(", ")}) AS t(a, b)) AND (${p}, ${f}) NOT IN (VALUES ${pairs.join(", ")})`,
    mapping.programme.column,
    (code) => ({
      message: `programme "${code}" is not one of the faculty in this row`,
      hint: "programmes and their faculties stand in university.yaml",
    }),
  );
  return [...found, ...unknown, ...wrong];
}

function known(codes: Readonly<Record<string, string>> | undefined, ids: readonly string[]): readonly string[] {
  return codes === undefined ? ids : Object.keys(codes);
}

function codeFor(codes: Readonly<Record<string, string>> | undefined, id: string): string {
  return Object.entries(codes ?? {}).find(([, value]) => value === id)?.[0] ?? id;
}

async function unknownCodes(
  file: CheckedFile,
  column: string,
  codes: readonly string[],
  kind: string,
): Promise<readonly Finding[]> {
  const list = codes.map(sqlText).join(", ");
  return await rowsWhere(file, `${sqlName(column)} IS NULL OR ${sqlName(column)} NOT IN (${list})`, column, (code) => {
    const meant = code === null ? null : nearest(code, codes);
    return {
      message:
        code === null ? `no ${kind}` : `unknown ${kind} "${code}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
      hint: `known: ${codes.slice(0, 12).join(", ")}${codes.length > 12 ? " …" : ""}`,
    };
  });
}

async function weights(file: CheckedFile): Promise<readonly Finding[]> {
  const { weight } = file.mapping;
  if (weight === undefined) return [];
  return await rowsWhere(file, `${numberIn(weight)} IS NULL OR ${numberIn(weight)} <= 0`, weight, (value) => ({
    message: value === null ? "no weight" : `the weight ${value} is not a number above zero`,
    hint: "every respondent needs one; leave `weight` out of survey.yaml where the file is unweighted",
  }));
}

async function answers(file: CheckedFile): Promise<readonly Finding[]> {
  const all = file.mapping.items.map(async (item) => {
    const scale = file.survey.items.find(({ id }) => id === item.item)?.scale;
    const column = sqlName(item.column);
    const missing = Object.keys(item.missing).map(sqlText);
    const answered = `${column} IS NOT NULL AND trim(${column}) <> ''${missing.length === 0 ? "" : ` AND trim(${column}) NOT IN (${missing.join(", ")})`}`;
    const codes = [...(item.yes ?? []), ...(item.no ?? [])].map(String);
    const valid =
      codes.length > 0
        ? `trim(${column}) IN (${codes.map(sqlText).join(", ")})`
        : `coalesce(${numberIn(item.column)} BETWEEN ${scale?.kind === "range" ? scale.min : 0} AND ${scale?.kind === "range" ? scale.max : 1}, false)`;
    return await rowsWhere(file, `${answered} AND NOT (${valid})`, item.column, (value) => ({
      message:
        codes.length > 0
          ? `"${value}" is no known answer to ${item.item}`
          : `"${value}" lies outside the scale of ${item.item}${scale?.kind === "range" ? `, ${scale.min} to ${scale.max}` : ""}`,
      hint: "codes that are no answer belong under `missing` in survey.yaml",
    }));
  });
  return (await Promise.all(all)).flat();
}

async function twice({ mapping, responses, shown }: CheckedFile): Promise<readonly Finding[]> {
  if (mapping.respondent === undefined) return [];
  const column = sqlName(mapping.respondent);
  const found = await responses.query(
    `SELECT list(_row ORDER BY _row)[:2] AS places FROM responses GROUP BY ${column} HAVING count(*) > 1 ORDER BY min(_row) LIMIT ${mostOfAKind}`,
  );
  return found.map(({ places }) => {
    const [first, second] = (places as { items: readonly bigint[] }).items;
    return {
      file: shown,
      line: Number(second),
      message: `this respondent is there twice: first in row ${first}`,
      hint: "keep one of the two, by the bureau's rule",
    };
  });
}

async function tooMany({ survey, wave, responses, shown }: CheckedFile): Promise<readonly Finding[]> {
  const population = survey.waves.find(({ id }) => id === wave)?.population;
  const [counted] = await responses.query("SELECT count(*) AS n FROM responses");
  const respondents = Number(counted?.n ?? 0);
  if (population === undefined || respondents <= population) return [];
  return [
    {
      file: shown,
      message: `${respondents} respondents of ${population} students`,
      hint: "is `population` in survey.yaml the count of the same date, or does the file hold two waves?",
    },
  ];
}

async function rowsWhere(
  { responses, shown }: CheckedFile,
  condition: string,
  column: string,
  words: (value: string | null) => Pick<Finding, "message" | "hint">,
): Promise<readonly Finding[]> {
  const found = await responses.query(
    `SELECT _row, ${sqlName(column)} AS value, count(*) OVER () AS total FROM responses WHERE ${condition} ORDER BY _row LIMIT ${mostOfAKind}`,
  );
  const findings: Finding[] = found.map(({ _row, value }) => ({
    file: shown,
    line: Number(_row),
    column: columnNumber(responses, column),
    ...words(value === null ? null : String(value).slice(0, 40)),
  }));
  const total = Number(found[0]?.total ?? 0);
  if (total > mostOfAKind)
    findings.push({ file: shown, message: `${total - mostOfAKind} more rows have the same problem in "${column}"` });
  return findings;
}

function columnNumber({ columns }: OpenResponses, column: string): number {
  return columns.indexOf(column) + 1;
}
