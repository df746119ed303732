/** A delivery -> what is noted of it beside the answers, for the comparison with next year's; and back. Of columns that no report reads, nothing; of the others their labels and codes, and no number of people but how many rows there were. */
import type { DescribedColumn } from "../../domain/index.ts";
import type { ReadColumn, Reading } from "../reading/reading.ts";
import type { Delivery } from "./compareDeliveries.ts";
import { matters } from "./matters.ts";

type Noted = readonly [name: string, read: ReadColumn];

export function notedText({ file, columns }: Delivery): string {
  const told = file.columns.filter(({ name }) => matters(columns.get(name)));
  const readings = told.flatMap(({ name }): readonly Noted[] => {
    const read = columns.get(name);
    return read === undefined ? [] : [[name, notedReading(read)]];
  });
  const noted = told.map((column) => notedColumn(column, columns.get(column.name), file.rows));
  return `${JSON.stringify({ file: { ...file, columns: noted }, readings })}\n`;
}

/** Null where the note is of another form: an earlier program wrote it. */
export function deliveryNoted(text: string): Delivery | null {
  const { file, readings }: Partial<{ file: Delivery["file"]; readings: readonly Noted[] }> = JSON.parse(text);
  return file === undefined || readings === undefined ? null : { file, columns: new Map(readings) };
}

/** Which faculties and programmes stand there is compared next year; of a weight, its mean. */
function notedColumn(column: DescribedColumn, read: ReadColumn | undefined, rows: number): DescribedColumn {
  const as = read?.reading.as ?? "left-out";
  const isUnit = as === "faculty" || as === "programme" || as === "level";
  const mean = Math.round((column.numbers?.mean ?? 0) * 100) / 100;
  return {
    ...column,
    values: isUnit ? column.values.map(({ value }) => ({ value, count: 1 })) : [],
    numbers: as === "weight" && column.numbers !== null ? { ...column.numbers, min: mean, max: mean, mean } : null,
    filled: roundedShare(column.filled, rows),
    distinct: isUnit ? column.distinct : 0,
    length: 0,
  };
}

/** To a twentieth of all rows. */
function roundedShare(count: number, rows: number): number {
  return rows === 0 ? 0 : Math.round((Math.round((20 * count) / rows) / 20) * rows);
}

/** Amounts that somebody gave stand in no note; nor does what a code of the university's is called with us. */
function notedReading({ reading, noAnswers, doubt }: ReadColumn): ReadColumn {
  const plain: Reading = "ids" in reading ? { ...reading, ids: new Map() } : reading;
  return {
    reading: plain,
    noAnswers,
    doubt:
      doubt === null
        ? null
        : { ...doubt, key: "", shown: doubt.kind === "numbers" ? doubt.shown : "", codes: [], proposed: null },
  };
}
