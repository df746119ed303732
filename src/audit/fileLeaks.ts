/** Data files and file names -> what they say of hidden cells. */
import type { Knowledge, Leak } from "./leak.ts";
import { idOfRow, rowsOfCsv } from "./readData.ts";

/** Columns that name a row; in a hidden one, all others are empty. */
const naming = new Set(["indicator", "wave", "domain", "statistic", "unit", "status", "source", "edition"]);

/** Checks that a hidden row has nothing but its name, and that rows are ordered by name. */
export function dataLeaks(
  csv: string,
  where: string,
  { hiddenFigures }: Pick<Knowledge, "hiddenFigures">,
): readonly Leak[] {
  const rows = rowsOfCsv(csv).filter((row) => idOfRow(row) !== null);
  const full = rows.flatMap((row): Leak[] => {
    if (!hiddenFigures.has(idOfRow(row) ?? "")) return [];
    const more = Object.entries(row).filter(([column, value]) => !naming.has(column) && value !== "");
    if (row.status !== "published" && more.length > 0)
      return [
        { channel: "data file", where, message: `the hidden ${row.domain} in ${row.wave} has a ${more[0]?.[0]}` },
      ];
    return [];
  });
  const disordered = rows.some((row, place) => {
    const before = rows[place - 1];
    return (
      before !== undefined &&
      before.indicator === row.indicator &&
      before.wave === row.wave &&
      (before.domain ?? "") > (row.domain ?? "")
    );
  });
  return disordered ? [...full, { channel: "order", where, message: "rows do not stand by name" }] : full;
}

/** A path holds ids, a year, a format, and on the site the hash of a file or a number of a page; any other number could be a count. */
export function nameLeaks(path: string, ids: readonly string[]): readonly Leak[] {
  const whole = path.replaceAll(/\b[0-9a-f]{16}\b|_[0-9a-f]{7,10}\b/g, " ").replaceAll(/\bedition-\d+\b/g, " ");
  const rest = ids.toSorted((a, b) => b.length - a.length).reduce((left, id) => left.replaceAll(id, " "), whole);
  const loose = (rest.match(/\d+/g) ?? []).filter((number) => !/^(19|20)\d\d$/.test(number));
  return loose.length === 0
    ? []
    : [
        {
          channel: "file name",
          where: path,
          message: `the name holds a number, ${loose[0]}, that is no part of an id`,
        },
      ];
}
