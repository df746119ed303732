/** Rows of a benchmark file -> the figures of the institutions that groups name; other institutions, questions and waves are left alone. */
import {
  type BenchmarkData,
  type BenchmarkFile,
  type BenchmarkRow,
  codeBook,
  type Finding,
  type Indicator,
  institutionKey,
  type Survey,
  scaleOf,
  signOfNothing,
  us,
} from "../../domain/index.ts";
import { numberOf } from "../codes.ts";
import type { BenchmarkTable } from "./benchmarkTable.ts";

/** A row, and where it stands. */
export interface PlacedRow {
  readonly row: BenchmarkRow;
  readonly at: Pick<Finding, "file" | "line" | "column">;
}

interface About {
  readonly survey: Survey;
  readonly indicators: readonly Indicator[];
  readonly benchmark: BenchmarkData;
}

/** More are the same mistake in the mapping. */
const mostFindings = 10;

export function benchmarkRows(
  { rows, from, places }: BenchmarkTable,
  file: BenchmarkFile,
  shown: string,
  about: About,
): { readonly rows: readonly PlacedRow[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const found: PlacedRow[] = [];
  const read = rowReader(file, about);
  for (const [place, cells] of rows.entries()) {
    if (place < from || cells.every((cell) => cell === "")) continue;
    const cell = (key: keyof BenchmarkFile["columns"]) => cells[places[key] ?? -1] ?? "";
    const row = read(cell);
    if (row === null) continue;
    const at = { file: shown, line: place + 1 };
    if ("wrong" in row)
      findings.push({ ...at, column: (places[row.wrong] ?? 0) + 1, message: row.message, hint: row.hint });
    else found.push({ row, at: { ...at, column: places.value + 1 } });
  }
  if (findings.length === 0 && found.length === 0)
    findings.push({
      file: shown,
      message: "no row of this file is about an institution, a question and a wave that are asked for",
      hint: "compare `items`, the members' codes and the survey's waves with what stands in the file",
    });
  return { rows: found, findings: [...findings.slice(0, mostFindings), ...looksLikeShares(found, file, shown, about)] };
}

interface Wrong {
  readonly wrong: keyof BenchmarkFile["columns"];
  readonly message: string;
  readonly hint: string;
}

type Cell = (key: keyof BenchmarkFile["columns"]) => string;

/** Null of a row that is not asked for, or has no figure. */
function rowReader(
  file: BenchmarkFile,
  { survey, indicators, benchmark }: About,
): (cell: Cell) => BenchmarkRow | Wrong | null {
  const itemOf = codeBook(Object.entries(file.items));
  const institutionOf = codeBook([
    ...(file.us === undefined ? [] : [[file.us, us] as const]),
    ...benchmark.groups.flatMap(({ members }) =>
      members.flatMap(({ code }) => (code === undefined ? [] : [[code, institutionKey({ code })] as const])),
    ),
  ]);
  const number = (text: string) => numberOf(text, file.read.decimal);
  const isNothing = (text: string) => text === "" || signOfNothing.test(text) || file.missing.includes(text);
  return (cell) => {
    const institution = institutionOf(cell("institution"));
    const indicator = indicators.find(({ id }) => id === itemOf(cell("item")));
    if (institution === undefined || indicator === undefined) return null;
    const wave = file.wave ?? number(cell("wave"));
    if (wave === null || !Number.isInteger(wave))
      return { wrong: "wave", message: `"${cell("wave")}" is no year`, hint: "is `columns: wave` the right one?" };
    if (!survey.waves.some(({ id }) => id === wave) || isNothing(cell("value"))) return null;
    const [value, base] = [number(cell("value")), number(cell("base"))];
    if (value === null)
      return {
        wrong: "value",
        message: `"${cell("value")}" is no number`,
        hint: "list what stands instead of a figure that is left out under `missing`, or declare `read: { decimal: … }`",
      };
    if (base === null || !Number.isInteger(base) || base < 1)
      return {
        wrong: "base",
        message: `"${cell("base")}" is no number of respondents`,
        hint: "a figure is weighted by how many it rests on: leave the row out, or name the column that has it",
      };
    const times = indicator.unit === "percent" ? file.times : 1;
    const scale = scaleOf(indicator, survey);
    const [least, most] = scale.kind === "range" ? [scale.min, scale.max] : [0, 100];
    if (value * times < least || value * times > most)
      return {
        wrong: "value",
        message: `${value * times} lies outside the scale of ${least} to ${most}`,
        hint: "is it a figure of another question, or `times` another one?",
      };
    const error = errorIn(cell, base, number);
    if (error !== null && typeof error !== "number") return error;
    return {
      source: file.source,
      institution,
      indicator: indicator.id,
      wave,
      value: value * times,
      base,
      standardError: error === null ? null : error * times,
    };
  };
}

/** The standard error, or that which follows from the standard deviation: SD / √n. */
function errorIn(cell: Cell, base: number, number: (text: string) => number | null): number | null | Wrong {
  for (const key of ["standardError", "standardDeviation"] as const) {
    const text = cell(key);
    if (text === "" || signOfNothing.test(text)) continue;
    const found = number(text);
    if (found === null || found < 0)
      return { wrong: key, message: `"${text}" is no spread`, hint: "it is a number that is not negative, or empty" };
    return key === "standardError" ? found : found / Math.sqrt(base);
  }
  return null;
}

/** Shares that are all 1 or less are hundredths: 0.61 would be printed as 1%. */
function looksLikeShares(
  rows: readonly PlacedRow[],
  { times }: BenchmarkFile,
  shown: string,
  { indicators }: About,
): readonly Finding[] {
  const percent = new Set(indicators.filter(({ unit }) => unit === "percent").map(({ id }) => id));
  const shares = rows.filter(({ row }) => percent.has(row.indicator));
  if (times !== 1 || shares.length < 3 || shares.some(({ row }) => row.value > 1)) return [];
  const [first] = shares;
  return [
    {
      ...(first?.at ?? { file: shown }),
      message: "no percentage in this file is above 1",
      hint: "where it writes 61% as 0.61, say `times: 100`",
    },
  ];
}
