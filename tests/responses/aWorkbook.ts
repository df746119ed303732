/** Sheets of cells -> the bytes of an Excel workbook, with what libraries that write workbooks do not make: hidden sheets, errors, formulas without values, merged cells. */
import { strToU8, zipSync } from "fflate";

export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly formula: string; readonly value?: number };

export interface WrittenSheet {
  readonly name: string;
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merged?: readonly string[];
}

export function aWorkbook(sheets: readonly WrittenSheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (list: readonly string[]) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  const parts: Record<string, string> = {
    "_rels/.rels": relations([`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`]),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, state = "visible" }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="s${at}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map(
        (_, at) => `<Relationship Id="s${at}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      ),
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, main)])),
    ...more,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: new Date(2000, 0, 1) });
}

function sheetXml({ rows, merged = [] }: WrittenSheet, main: string): string {
  const data = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, place) => cellXml(cell, `${columnName(place)}${at + 1}`)).join("")}</row>`,
  );
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${data.join("")}</sheetData>${merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: WrittenCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ("error" in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${at}"><f>${escaped(cell.formula)}</f>${cell.value === undefined ? "" : `<v>${cell.value}</v>`}</c>`;
}

function columnName(place: number): string {
  return place < 26
    ? String.fromCharCode(65 + place)
    : `${columnName(Math.floor(place / 26) - 1)}${columnName(place % 26)}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
