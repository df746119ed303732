/** An opened response file and its mapping -> what is wrong with it, by row and column. A finding names a row, a column and a code, never a person's other values. */
import { type Finding, nearest, type ResponseItem, stratumName } from "../domain/index.ts";
import { checkPopulations } from "./checkPopulations.ts";
import { checkRespondentCount } from "./checkRespondentCount.ts";
import { checkWeights } from "./checkWeights.ts";
import { type Clusters, itemsOf } from "./clusters.ts";
import { readAnswer, readCategory, readGroup } from "./codes.ts";
import { type OpenedFile, stratumOf } from "./openedFile.ts";
import { sqlName } from "./openResponses.ts";
import { personalData } from "./personalData.ts";
import { columnNumber, is, mostOfAKind, rowsWhere, rowsWith, valuesIn } from "./rowFindings.ts";
import { numberIn } from "./sqlNumber.ts";
import { type RawCell, rangeOf, spellingOf, type Who } from "./tallyResponses.ts";

/** Columns that are not there, and such as must not be. Without the first nothing else can be asked of a file; with the second nothing else should be. */
export async function checkColumns(file: OpenedFile): Promise<readonly Finding[]> {
  return [...missingColumns(file), ...(await personalData(file))];
}

/** All else that can be wrong, but for the answers. */
export async function checkRespondents(
  file: OpenedFile,
  who: readonly Who[],
  clusters: Clusters | null,
  excluded: readonly number[],
): Promise<readonly Finding[]> {
  const checks = [
    otherWaves(file),
    groups(file, who),
    checkWeights(file),
    inNoCluster(file),
    strata(file, clusters),
    twice(file),
  ];
  const leftOut = excluded.reduce((sum, count) => sum + count, 0);
  return [
    ...(await Promise.all(checks)).flat(),
    ...checkPopulations(file, who),
    ...checkRespondentCount(file, who, leftOut),
  ];
}

/** Codes that are no answer to the item, and values off its scale. */
export async function checkAnswers(
  file: OpenedFile,
  item: ResponseItem,
  raw: readonly RawCell[],
): Promise<readonly Finding[]> {
  const range = rangeOf(file.survey, item);
  const declared = file.responses.codes.get(item.column);
  const spellings = new Map(raw.map((cell) => [spellingOf(cell), cell]));
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
    mapping.cluster,
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

async function inNoCluster(file: OpenedFile): Promise<readonly Finding[]> {
  const { cluster } = file.mapping;
  if (cluster === undefined) return [];
  return await rowsWhere(file, is(cluster, null), cluster, () => ({
    message: "no cluster",
    hint: "every respondent was drawn in one: give those who were drawn alone a code of their own",
  }));
}

/** A finite population correction needs one population a stratum, and one that its respondents or clusters fit in. */
async function strata(file: OpenedFile, clusters: Clusters | null): Promise<readonly Finding[]> {
  const { stratumPopulation: column } = file.mapping;
  if (column === undefined) return [];
  const what = clusters === null ? "students" : "clusters";
  const findings = await rowsWhere(
    file,
    `${numberIn(column)} IS NULL OR NOT (${numberIn(column)} >= 1 AND isfinite(${numberIn(column)}))`,
    column,
    (value) => ({
      message: value === null ? "no population of the stratum" : `${value} is no number of ${what}`,
      hint: `this column holds the number of ${what} in the respondent's stratum`,
    }),
  );
  if (findings.length > 0) return findings;
  const place = (line: number) => ({ file: file.shown, line, column: columnNumber(file.responses, column) });
  return (await stratumSizes(file, clusters)).flatMap(({ stratum, count, populations }): Finding[] => {
    const [first, other] = populations.toSorted((a, b) => a.row - b.row);
    const name = stratumName(stratum);
    if (first === undefined) return [];
    if (other !== undefined)
      return [
        {
          ...place(other.row),
          message: `stratum ${name} has several populations: ${other.size} here, ${first.size} in row ${first.row}`,
          hint: `"${column}" holds one number in all rows of a stratum`,
        },
      ];
    if (first.size >= count) return [];
    const [units, whether] = clusters === null ? ["respondents", "who answered or not"] : ["clusters", "drawn or not"];
    return [
      {
        ...place(first.row),
        message: `stratum ${name} has ${count} ${units} of ${first.size} ${what}`,
        hint: `"${column}" must hold the number of all ${what} in the stratum, ${whether}: is it the right column of the right date?`,
      },
    ];
  });
}

/** Respondents, or clusters, of each stratum, and its populations, each with the first row that states it. */
export async function stratumSizes({ responses, mapping }: OpenedFile, clusters: Clusters | null) {
  const { stratumPopulation: column, strata } = mapping;
  if (column === undefined) return [];
  const names = strata.map((each, place) => `CAST(${sqlName(each)} AS VARCHAR) AS k${place}, `);
  const found = await responses.query(`
    SELECT ${names.join("")}${numberIn(column)} AS size, count(*) AS n, min(_row) AS first
    FROM responses GROUP BY ALL ORDER BY ALL`);
  const rows = found.map((row) => ({
    stratum: stratumOf(mapping, Object.fromEntries(strata.map((each, at) => [each, String(row[`k${at}`] ?? "")]))),
    count: Number(row.n),
    size: Number(row.size),
    row: Number(row.first),
  }));
  // Codes that are spelt in two ways are one stratum.
  return [...Map.groupBy(rows, ({ stratum }) => stratum)].map(([stratum, own]) => ({
    stratum,
    count: clusters?.byStratum.get(stratum) ?? own.reduce((sum, { count }) => sum + count, 0),
    populations: [...Map.groupBy(own, ({ size }) => size)].map(([size, same]) => ({
      size,
      row: Math.min(...same.map(({ row }) => row)),
    })),
  }));
}

async function twice({ mapping, responses, shown }: OpenedFile): Promise<readonly Finding[]> {
  const { respondent } = mapping;
  if (respondent === undefined) return [];
  const column = sqlName(respondent);
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
      column: columnNumber(responses, respondent),
      message: `this respondent is there twice: first in row ${first}`,
      hint: "keep one of the two, by the bureau's rule",
    };
  });
}
