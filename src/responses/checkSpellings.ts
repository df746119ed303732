/** Codes that are spelt in two ways in one column -> findings: nobody can know whether 1.1 and 1.10 are one code. Where survey.yaml declares them apart, or as one, there is no doubt. */
import { type Code, type Finding, plainCode, sameCode, spelling } from "../domain/index.ts";
import type { OpenedFile } from "./openedFile.ts";
import type { Who } from "./rawCells.ts";
import { columnNumber, rowsWith, valuesIn } from "./rowFindings.ts";
import { sqlName } from "./sqlNames.ts";

/** Columns that say to which group, stratum or cluster a respondent belongs. */
export async function checkSpellings(file: OpenedFile, who: readonly Who[]): Promise<readonly Finding[]> {
  const { mapping, responses } = file;
  const { faculty, programme, level, cluster, exclude } = mapping;
  const columns = [
    ...[faculty, programme, level].flatMap((group) =>
      group === undefined
        ? []
        : [{ column: group.column, codes: [...Object.keys(group.codes ?? {}), ...Object.keys(group.missing)] }],
    ),
    ...mapping.groups.map(({ column, categories, missing }) => ({
      column,
      codes: [...categories.flatMap(({ codes }) => codes), ...Object.keys(missing)],
    })),
    ...exclude.map(({ column, codes, missing }) => ({ column, codes: [...codes, ...Object.keys(missing)] })),
    ...[...mapping.strata, ...(cluster === undefined ? [] : [cluster])].map(({ column, missing }) => ({
      column,
      codes: Object.keys(missing),
    })),
  ];
  const byColumn = Map.groupBy(columns, ({ column }) => column);
  const known = new Set(who[0] === undefined ? [] : Object.keys(who[0].values));
  const findings: Finding[] = [];
  for (const [column, own] of byColumn) {
    const values = known.has(column)
      ? valuesIn(who, column).flatMap((value) => value ?? [])
      : await numbersIn(file, column);
    findings.push(
      ...(await codeSpellings(
        file,
        column,
        values,
        own.flatMap(({ codes }) => codes),
      )),
    );
  }
  for (const group of [faculty, programme, level]) {
    if (group?.codes === undefined || !responses.numberColumns.has(group.column)) continue;
    findings.push(...sameNumbers(file, group.column, Object.entries(group.codes)));
  }
  return findings;
}

/** `values`: what stands in the column. */
export async function codeSpellings(
  file: OpenedFile,
  column: string,
  values: readonly string[],
  declared: readonly Code[],
): Promise<readonly Finding[]> {
  // In a column of numbers each number has one spelling, whatever it looks like here.
  if (!file.responses.textColumns.has(column)) return [];
  const own = new Set(declared.map(spelling));
  const alike = Map.groupBy([...new Set(values.map(spelling))].sort(), plainCode);
  const findings: Finding[] = [];
  for (const spellings of alike.values()) {
    const [first, ...others] = spellings.toSorted((a, b) => Number(own.has(b)) - Number(own.has(a)));
    const undeclared = others.filter((each) => !own.has(each) || !own.has(first ?? ""));
    findings.push(
      ...(await rowsWith(file, column, undeclared, (value) => ({
        message: `"${value}" and "${first}" both stand in "${column}": as numbers they are one code`,
        hint: "spell a code in one way in the file, or declare both spellings in survey.yaml",
      }))),
    );
  }
  return findings;
}

/** In a column of numbers, codes that differ in their spelling only can't be told apart. */
function sameNumbers(
  file: OpenedFile,
  column: string,
  codes: readonly (readonly [string, string])[],
): readonly Finding[] {
  return sameCode(codes).map(({ one, other, as }) => ({
    file: file.shown,
    line: 1,
    column: columnNumber(file.responses, column),
    message: `"${column}" holds numbers, in which "${one}" and "${other}" are one: ${as} can't be told apart`,
    hint: "have the column delivered as text, or with other codes",
  }));
}

async function numbersIn({ responses }: OpenedFile, column: string): Promise<readonly string[]> {
  if (!responses.textColumns.has(column)) return [];
  const text = `trim(CAST(${sqlName(column)} AS VARCHAR))`;
  const found = await responses.query(`
    SELECT unnest(list(DISTINCT v)) AS v FROM (SELECT ${text} AS v FROM responses)
    WHERE regexp_full_match(v, '[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?')
    GROUP BY TRY_CAST(replace(v, ',', '.') AS DOUBLE) HAVING count(DISTINCT v) > 1`);
  return found.map(({ v }) => String(v));
}
