/** Data files and file names -> what they say of hidden cells. */
import type { Knowledge, Leak } from "./leak.ts";
import type { Figure } from "./readUnits.ts";

/** CSV (RFC 4180) with a head -> rows by column. */
export function rowsOfCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map((match) => (match[1] ?? "").replace(/^"|"$/g, "").replaceAll('""', '"')),
    );
  return rows.map((cells) => Object.fromEntries(head.map((column, place) => [column, cells[place] ?? ""])));
}

/** The bases that a data file prints, as figures. */
export function figuresOfCsv(csv: string): readonly Figure[] {
  return rowsOfCsv(csv).flatMap((row): Figure[] => {
    const id = `${row.indicator}/${row.wave}/${row.domain}`;
    const base: Figure[] = row.base === "" ? [] : [{ id, part: "base", text: row.base ?? "" }];
    return row.status === "counted" ? [...base, { id, part: "value", text: row.value ?? "" }] : base;
  });
}

/** A hidden row has nothing but its name, and rows stand by name. */
export function dataLeaks(csv: string, where: string, { cells }: Knowledge): readonly Leak[] {
  const hidden = new Set(cells.filter((cell) => cell.hidden).map(({ wave, key }) => `${wave}/${key}`));
  const named = new Set(["indicator", "wave", "domain", "statistic", "unit", "status", "source", "edition"]);
  const rows = rowsOfCsv(csv);
  const full = rows.flatMap((row): Leak[] => {
    if (!hidden.has(`${row.wave}/${row.domain}`) || row.source?.startsWith("nse-published")) return [];
    const more = Object.entries(row).filter(([column, value]) => !named.has(column) && value !== "");
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

/** A path holds ids, a year and a format; any other number could be a count. */
export function nameLeaks(path: string, ids: readonly string[]): readonly Leak[] {
  const rest = ids.toSorted((a, b) => b.length - a.length).reduce((left, id) => left.replaceAll(id, " "), path);
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
