/** An opened response file that declares the populations of its strata -> populations that are no numbers, differ within a stratum, or are smaller than the number who answered. */
import { type Finding, stratumName } from "../domain/index.ts";
import type { Clusters } from "./clusters.ts";
import { emptyFields } from "./emptyFields.ts";
import { type OpenedFile, stratumOf } from "./openedFile.ts";
import { columnNumber, rowsWhere } from "./rowFindings.ts";
import { sqlName } from "./sqlNames.ts";
import { numberIn } from "./sqlNumber.ts";

/** A finite population correction needs one population a stratum, and one that its respondents or clusters fit in. */
export async function checkStrata(file: OpenedFile, clusters: Clusters | null): Promise<readonly Finding[]> {
  const { stratumPopulation } = file.mapping;
  if (stratumPopulation === undefined) return [];
  const { column } = stratumPopulation;
  const what = clusters === null ? "students" : "clusters";
  const { isEmpty, say } = await emptyFields(file.responses, stratumPopulation);
  const size = numberIn(column, file.mapping);
  const findings = await rowsWhere(
    file,
    `${isEmpty} OR ${size} IS NULL OR NOT (${size} >= 1 AND isfinite(${size}))`,
    column,
    (value) => ({
      message: say("population of the stratum", value) ?? `${value} is no number of ${what}`,
      hint: `this column holds the number of ${what} in the respondent's stratum`,
    }),
  );
  if (findings.length > 0) return findings;
  const where = (line: number) => ({ file: file.shown, line, column: columnNumber(file.responses, column) });
  return (await stratumSizes(file, clusters)).flatMap(({ stratum, count, populations }): Finding[] => {
    const [first, other] = populations.toSorted((a, b) => a.row - b.row);
    const name = stratumName(stratum);
    if (first === undefined) return [];
    if (other !== undefined)
      return [
        {
          ...where(other.row),
          message: `stratum ${name} has several populations: ${other.size} here, ${first.size} in row ${first.row}`,
          hint: `"${column}" holds one number in all rows of a stratum`,
        },
      ];
    if (first.size >= count) return [];
    const [units, whether] = clusters === null ? ["respondents", "who answered or not"] : ["clusters", "drawn or not"];
    return [
      {
        ...where(first.row),
        message: `stratum ${name} has ${count} ${units} of ${first.size} ${what}`,
        hint: `"${column}" must hold the number of all ${what} in the stratum, ${whether}: is it the right column of the right date?`,
      },
    ];
  });
}

/** Respondents, or clusters, of each stratum, and its populations, each with the first row that states it. */
export async function stratumSizes({ responses, mapping }: OpenedFile, clusters: Clusters | null) {
  const { stratumPopulation, strata: named } = mapping;
  if (stratumPopulation === undefined) return [];
  const strata = named.map(({ column }) => column);
  const names = strata.map((each, place) => `CAST(${sqlName(each)} AS VARCHAR) AS k${place}, `);
  const found = await responses.query(`
    SELECT ${names.join("")}${numberIn(stratumPopulation.column, mapping)} AS size, count(*) AS n, min(_row) AS first
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
