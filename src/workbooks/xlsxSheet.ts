/** A sheet with its rows -> its part of an XLSX file. */
import type { Sheet, SheetLink } from "../documents/index.ts";
import { looks } from "./looks.ts";
import { rowHeightPt } from "./rowHeight.ts";
import { columnName, type PlacedCell, type Rows, tableRange } from "./rows.ts";
import { document, element, escaped } from "./xml.ts";

interface WrittenSheet {
  readonly sheet: Sheet;
  readonly rows: Rows;
  /** From 1. */
  readonly number: number;
  readonly addresses: readonly string[];
}

export function sheetXml(
  { sheet, rows, number, addresses }: WrittenSheet,
  { main, relations }: { readonly main: string; readonly relations: string },
): string {
  const { lines, table } = rows;
  const all: readonly (readonly PlacedCell[])[] = [
    ...lines.map((each) => [each]),
    ...(table === null ? [] : [table.head, ...table.rows]),
  ];
  const links = all.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) =>
      link === null ? [] : [hyperlink(`${columnName(column)}${row + 1}`, link, addresses)],
    ),
  );
  return document(
    element(
      "worksheet",
      { xmlns: main, "xmlns:r": relations },
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      element("dimension", { ref: `A1:${tableRange(rows)?.to ?? `A${lines.length}`}` }),
      element(
        "sheetViews",
        {},
        element(
          "sheetView",
          { tabSelected: number === 1 ? 1 : null, workbookViewId: 0 },
          element("selection", { activeCell: "A1", sqref: "A1" }),
        ),
      ),
      element("sheetFormatPr", { defaultRowHeight: 15.75 }),
      element(
        "cols",
        {},
        ...sheet.widths.map((width, place) =>
          element("col", { min: place + 1, max: place + 1, width, customWidth: 1 }),
        ),
      ),
      element(
        "sheetData",
        {},
        ...all.map((cells, row) =>
          element(
            "row",
            { r: row + 1, ht: rowHeightPt(cells, sheet.widths) },
            ...cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)),
          ),
        ),
      ),
      ...(links.length === 0 ? [] : [element("hyperlinks", {}, ...links)]),
      element("pageMargins", { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      element("pageSetup", { paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 }),
      ...(table === null ? [] : [element("tableParts", { count: 1 }, element("tablePart", { "r:id": "table" }))]),
    ),
  );
}

const placeOfLook = new Map(looks.map(({ name }, place) => [name, place]));

function cellXml({ look, value }: PlacedCell, r: string): string {
  const s = placeOfLook.get(look) ?? 0;
  return typeof value === "number"
    ? element("c", { r, s }, element("v", {}, String(value)))
    : element(
        "c",
        { r, s, t: "inlineStr" },
        element("is", {}, element("t", { "xml:space": "preserve" }, textOf(value))),
      );
}

/** "_x0041_" is how the format writes a letter by its number: who wrote just that gets it back (ECMA-376-1, 22.9.2.19). */
function textOf(text: string): string {
  return escaped(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

function hyperlink(ref: string, link: SheetLink, addresses: readonly string[]): string {
  return "sheet" in link
    ? element("hyperlink", { ref, location: `'${link.sheet}'!A1` })
    : element("hyperlink", { ref, "r:id": `link${addresses.indexOf(link.address) + 1}` });
}
