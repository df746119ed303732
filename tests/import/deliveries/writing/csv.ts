/** Rows of cells -> the bytes of a text file with a separator. */
import type { Cell } from "../column.ts";
import type { Manner, Table } from "../delivery.ts";

export interface CsvForm {
  readonly separator: "," | ";" | "\t";
  readonly decimal: "." | ",";
  /** Qualtrics and LimeSurvey set every cell in quotation marks. */
  readonly quotesAll: boolean;
  readonly empty: string;
}

export const plainCsv: CsvForm = { separator: ",", decimal: ".", quotesAll: false, empty: "" };

export function csv(rows: readonly (readonly Cell[])[], form: CsvForm, encoding: Manner["encoding"]): Uint8Array {
  const text = rows.map((row) => row.map((cell) => cellText(cell, form)).join(form.separator)).join("\r\n");
  return encoded(`${text}\r\n`, encoding);
}

function cellText(cell: Cell, { separator, decimal, quotesAll, empty }: CsvForm): string {
  const text = cell === null ? empty : typeof cell === "number" ? String(cell).replace(".", decimal) : cell;
  const needs = quotesAll || text.includes(separator) || /["\n\r]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, encoding: Manner["encoding"]): Uint8Array {
  const ways = {
    "utf-8": () => Buffer.from(text),
    "utf-8 with mark": () => Buffer.from(`\uFEFF${text}`),
    "windows-1252": () => windows1252(text),
    "utf-16": () => Buffer.from(`\uFEFF${text}`, "utf16le"),
  } satisfies Record<Manner["encoding"], () => Buffer>;
  return ways[encoding]();
}

/** The signs of Windows-1252 that Latin-1 lacks and that surveys have. */
const windowsSigns: Readonly<Record<string, number>> = {
  "€": 0x80,
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "–": 0x96,
  "—": 0x97,
  œ: 0x9c,
  "„": 0x84,
};

export function windows1252(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => windowsSigns[sign] ?? sign.codePointAt(0) ?? 63).map((code) => (code > 255 ? 63 : code)),
  );
}

/** The rows of a table; `as` turns a column's code into what stands in the file. */
export function body(
  table: Table,
  { codesAsText }: Manner,
  as: "codes" | "labels" = "codes",
): readonly (readonly Cell[])[] {
  const turns = table.columns.map(({ name, scale, values }) => {
    const labels = new Map(
      [...values, ...(scale?.options ?? []), ...(scale?.noAnswer ?? []), ...(scale?.notAsked ?? [])].map(
        ({ code, label }) => [code, label],
      ),
    );
    return (cell: Cell): Cell => {
      if (cell === null) return null;
      if (as === "labels") return labels.get(cell) ?? cell;
      return codesAsText.includes(name) && typeof cell === "number" && cell >= 0 ? String(cell).padStart(2, "0") : cell;
    };
  });
  return table.rows.map((row) => row.map((cell, place) => turns[place]?.(cell) ?? null));
}

export const names = ({ columns }: Table): readonly string[] => columns.map(({ name }) => name);
