/** The checklist of the UK Government Analysis Function ("Making spreadsheets accessible: a brief checklist of the basics", "Releasing statistics in spreadsheets", "Using symbols in tables") as rules over a workbook that another program has read -> what is wrong with it. */
import type { ReadCell, ReadFile, ReadSheet, ReadTable } from "./libreOffice.ts";

type Rule = (file: ReadFile) => readonly string[];

const smallestPt = 12;
const sansSerif = /^(?:Arial|Liberation Sans)/;
const mark = /\[[^\]\s]{1,6}\]/g;

export const checklist: Readonly<Record<string, Rule>> = {
  "the file has a title, an author and a language": ({ title, author, language }) =>
    title !== "" && author !== "" && /^[a-z]{2}-[A-Z]{2}$/.test(language)
      ? []
      : [`"${title}" by "${author}" in "${language}"`],
  "begins with sheets that introduce the others, which have a table each": ({ sheets, tables }) => {
    const counts = sheets.map(({ name }) => tables.filter(({ sheet }) => sheet === name).length);
    const [cover, ...others] = counts;
    return cover === 0 && others.every((count) => count === 1) ? [] : [`tables: ${counts.join(" ")}`];
  },
  "sheets are called shortly, each otherwise": ({ sheets }) => {
    const names = sheets.map(({ name }) => name.toLowerCase());
    return names.filter(
      (name, place) =>
        name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || names.indexOf(name) !== place,
    );
  },
  "nothing is hidden": (file) => eachSheet(file, ({ isHidden, hidden }) => isHidden || hidden > 0),
  "no cells are merged": (file) => eachSheet(file, ({ rows }) => rows.flat().some(({ isMerged }) => isMerged)),
  "the first cell is the sheet's title, a heading": (file) =>
    eachSheet(file, ({ rows: [first = []] }) => {
      const [title, ...others] = first;
      const isHeading = title?.style.names.some((name) => /^(?:Excel Built-in )?Heading \d/.test(name)) ?? false;
      return (
        typeof title?.value !== "string" ||
        !isHeading ||
        !title.style.isBold ||
        others.some(({ value }) => value !== null)
      );
    }),
  "no row is empty": (file) => eachSheet(file, ({ rows }) => rows.some(([first]) => (first?.value ?? null) === null)),
  "a table is all that stands below the lines, and no cell of it is empty": (file) =>
    file.tables.filter((table) => !isWhole(table, file)).map(({ name, range }) => `${name} ${range}`),
  "tables are named for who asks for them by name, each otherwise, and have a filter": ({ tables }) =>
    tables
      .filter(
        ({ name, hasFilter }, place) =>
          !/^[A-Za-z_][A-Za-z0-9_]{2,}$/.test(name) ||
          !hasFilter ||
          tables.findIndex((each) => each.name === name) !== place,
      )
      .map(({ name }) => name),
  "columns have heads, each another": (file) =>
    file.tables.flatMap((table) => {
      const heads = headOf(table, file).map(({ value }) => value);
      return new Set(heads).size < heads.length ? [`${table.name}: ${heads.join(", ")}`] : [];
    }),
  "words in tables are wrapped": (file) =>
    file.tables.flatMap((table) =>
      [headOf(table, file), ...bodyOf(table, file)]
        .flat()
        .filter(({ value, style }) => typeof value === "string" && !style.wraps && value.length > 8)
        .map(({ value }) => `${table.name}: ${value}`),
    ),
  "a number is stored as one": (file) =>
    file.tables.flatMap((table) =>
      bodyOf(table, file)
        .flat()
        .filter(({ value }) => typeof value === "string" && /^[-+]?\d+(?:[.,]\d+)*\s?%?$/.test(value))
        .map(({ value }) => `${table.name}: "${value}"`)
        // A single year in the list of years is words as the others are.
        .filter((said) => !/"(?:19|20)\d\d"$/.test(said)),
    ),
  "numbers of a column are shown with their decimals": (file) =>
    file.tables.flatMap((table) =>
      bodyOf(table, file)
        .flat()
        .filter(({ value, style }) => typeof value === "number" && (style.decimals ?? 0) < decimalsOf(value))
        .map(({ value }) => `${table.name}: ${value}`),
    ),
  "letters are large, without serifs": (file) =>
    eachSheet(file, ({ rows }) =>
      rows
        .flat()
        .some(({ value, style }) => value !== null && (style.sizePt < smallestPt || !sansSerif.test(style.font))),
    ),
  "links say where they lead, and are more than a colour": (file) =>
    file.sheets.flatMap(({ name, rows }) =>
      rows
        .flat()
        .filter(
          ({ value, link, style }) =>
            link !== null && (/^(?:https?:|mailto:|#)/.test(String(value)) || !style.underlined),
        )
        .map(({ value }) => `${name}: ${value}`),
    ),
  "links are seen whole: LibreOffice breaks none of them into lines": (file) =>
    file.sheets.flatMap(({ name, rows }) =>
      rows
        .flat()
        .filter(({ value, link }) => link !== null && String(value).length > 80)
        .map(({ value }) => `${name}: ${value}`),
    ),
  "links within lead to sheets that are there": (file) => {
    const names = new Set(file.sheets.map(({ name }) => name));
    const led = file.sheets.flatMap(({ rows }) =>
      rows.flat().flatMap(({ link }) => (link?.startsWith("#") ? [link] : [])),
    );
    return led.filter((link) => !names.has(/^#\$?'?(.*?)'?[.!]A1$/.exec(link)?.[1] ?? ""));
  },
  "each sheet but the first leads back": (file) =>
    eachSheet(
      { ...file, sheets: file.sheets.slice(1) },
      ({ rows }) => !rows.slice(0, 4).some(([cell]) => cell?.link?.startsWith("#") ?? false),
    ),
  "marks are explained, above their table and once for all": (file) => {
    const notes = file.sheets[2]?.rows.map(([first]) => first?.value) ?? [];
    return file.sheets.slice(3).flatMap(({ name, rows }) => {
      const table = file.tables.find(({ sheet }) => sheet === name);
      const lines = rows.filter(({ length }) => length === 1).map(([cell]) => String(cell?.value));
      const used = new Set(
        table === undefined
          ? []
          : bodyOf(table, file)
              .flat()
              .flatMap(({ value }) => String(value).match(mark) ?? []),
      );
      return [...used]
        .filter((each) => !lines.some((line) => line.startsWith(each)) || !notes.includes(each))
        .map((each) => `${name}: ${each}`);
    });
  },
};

export function problemsOf(file: ReadFile): readonly string[] {
  return Object.entries(checklist).flatMap(([rule, broken]) =>
    broken(file).map((where) => `not so: ${rule} (${where})`),
  );
}

function eachSheet({ sheets }: ReadFile, isBroken: (sheet: ReadSheet) => boolean): readonly string[] {
  return sheets.filter(isBroken).map(({ name }) => name);
}

function placeOf({ range }: ReadTable): { readonly top: number; readonly bottom: number; readonly width: number } {
  const [, top, column = "", bottom] = /^A(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const width = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { top: Number(top), bottom: Number(bottom), width };
}

function rowsOf({ sheet }: ReadTable, { sheets }: ReadFile): ReadSheet["rows"] {
  return sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

function headOf(table: ReadTable, file: ReadFile): readonly ReadCell[] {
  return rowsOf(table, file)[placeOf(table).top - 1] ?? [];
}

export function bodyOf(table: ReadTable, file: ReadFile): ReadSheet["rows"] {
  return rowsOf(table, file).slice(placeOf(table).top);
}

function isWhole(table: ReadTable, file: ReadFile): boolean {
  const { top, bottom, width } = placeOf(table);
  const rows = rowsOf(table, file);
  const isFull = (cells: readonly ReadCell[]) => cells.length === width && cells.every(({ value }) => value !== null);
  return (
    rows.length === bottom &&
    bottom > top &&
    rows.slice(0, top - 1).every(({ length }) => length === 1) &&
    rows.slice(top - 1).every(isFull)
  );
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
