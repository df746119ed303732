/** Columns of numbers -> the decimal sign that was taken, and columns that hold both: in "1.234" and "1,5" one of the signs must stand for thousands. */
import type { Finding } from "../domain/index.ts";
import type { OpenedFile } from "./openedFile.ts";
import { rowsWhere } from "./rowFindings.ts";
import { sqlName } from "./sqlNames.ts";

/** Columns that are asked about at a time. */
const batch = 100;

export interface DecimalSigns {
  readonly findings: readonly Finding[];
  /** The decimal sign in words; null where no number has one. */
  readonly taken: string | null;
}

export async function decimalSigns(file: OpenedFile): Promise<DecimalSigns> {
  const { mapping, responses } = file;
  const columns = numberColumns(file).filter((column) => responses.textColumns.has(column));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (let from = 0; from < columns.length; from += batch) {
    const own = columns.slice(from, from + batch);
    const counts = own.flatMap((column, at) => [
      `count(*) FILTER (${hasSign(column, ".")}) AS p${at}`,
      `count(*) FILTER (${hasSign(column, ",")}) AS c${at}`,
    ]);
    const [found] = await responses.query(`SELECT ${counts.join(", ")} FROM responses`);
    for (const [at, column] of own.entries()) {
      const [points, commas] = [Number(found?.[`p${at}`] ?? 0), Number(found?.[`c${at}`] ?? 0)];
      if (points > 0) seen.add("points");
      if (commas > 0) seen.add("commas");
      // Where a sign is declared, numbers with the other are told where they are read.
      if (points === 0 || commas === 0 || mapping.read.decimal !== undefined) continue;
      findings.push(
        ...(await rowsWhere(file, hasSign(column, points <= commas ? "." : ","), column, bothSigns(column))),
      );
    }
  }
  return { findings, taken: seen.size === 0 ? null : `decimal ${[...seen].sort().join(" and ")}` };
}

function bothSigns(column: string) {
  return (value: string | null) => ({
    message: `"${value}" has another decimal sign than other numbers in "${column}"`,
    hint: "declare the one that is meant in survey.yaml, under responses: read: { decimal: … }; numbers with the other are told then",
  });
}

function hasSign(column: string, sign: "." | ","): string {
  return `regexp_full_match(CAST(${sqlName(column)} AS VARCHAR), '[+-]?[0-9]*[${sign}][0-9]+')`;
}

/** Weights, populations, and answers that are points on a scale. */
function numberColumns({ mapping, survey }: OpenedFile): readonly string[] {
  const { weight, stratumPopulation, items } = mapping;
  const scales = new Map<string, string>(survey.items.map(({ id, scale }) => [id, scale.kind]));
  const named = [
    weight?.column,
    stratumPopulation?.column,
    ...items
      .filter(
        (each) =>
          each.yes === undefined &&
          each.chosen === undefined &&
          each.points === undefined &&
          scales.get(each.item) === "range",
      )
      .map(({ column }) => column),
  ];
  return [...new Set(named.filter((column) => column !== undefined))];
}
