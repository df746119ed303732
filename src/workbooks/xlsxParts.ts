/** A workbook -> the parts of its XLSX file (ECMA-376, Office Open XML). */
import type { Sheet, Workbook } from "../documents/index.ts";
import { languages } from "../languages/index.ts";
import { type Rows, rowsOf, tableRange } from "./rows.ts";
import { sheetXml } from "./xlsxSheet.ts";
import { stylesXml } from "./xlsxStyles.ts";
import { document, element, escaped } from "./xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface SheetOfFile {
  readonly sheet: Sheet;
  readonly rows: Rows;
  /** From 1. */
  readonly number: number;
  /** The addresses that its links lead to. */
  readonly addresses: readonly string[];
}

export function xlsxParts(workbook: Workbook): ReadonlyMap<string, string> {
  const sheets = workbook.sheets.map((sheet, place): SheetOfFile => {
    const rows = rowsOf(sheet);
    return { sheet, rows, number: place + 1, addresses: addressesIn(rows) };
  });
  return new Map([
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", rootRelations],
    ["docProps/core.xml", properties(workbook)],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(sheets)],
    ["xl/styles.xml", stylesXml(main)],
    ...sheets.flatMap((each): [string, string][] => [
      [`xl/worksheets/sheet${each.number}.xml`, sheetXml(each, { main, relations })],
      ...(each.rows.table === null && each.addresses.length === 0
        ? []
        : ([[`xl/worksheets/_rels/sheet${each.number}.xml.rels`, sheetRelations(each)]] as [string, string][])),
      ...(each.rows.table === null
        ? []
        : ([[`xl/tables/table${each.number}.xml`, tableXml(each)]] as [string, string][])),
    ]),
  ]);
}

function addressesIn({ lines, table }: Rows): readonly string[] {
  const cells = [...lines, ...(table?.rows.flat() ?? [])];
  return [...new Set(cells.flatMap(({ link }) => (link !== null && "address" in link ? [link.address] : [])))];
}

function contentTypes(sheets: readonly SheetOfFile[]): string {
  const part = (PartName: string, ContentType: string) => element("Override", { PartName, ContentType });
  return document(
    element(
      "Types",
      { xmlns: `${packages}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      part("/xl/workbook.xml", `${types}.sheet.main+xml`),
      part("/xl/styles.xml", `${types}.styles+xml`),
      part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ...sheets.map(({ number }) => part(`/xl/worksheets/sheet${number}.xml`, `${types}.worksheet+xml`)),
      ...sheets.flatMap(({ number, rows }) =>
        rows.table === null ? [] : [part(`/xl/tables/table${number}.xml`, `${types}.table+xml`)],
      ),
    ),
  );
}

function relationships(list: readonly string[]): string {
  return document(element("Relationships", { xmlns: `${packages}/relationships` }, ...list));
}

function relation(Id: string, Type: string, Target: string, TargetMode: "External" | null = null): string {
  return element("Relationship", { Id, Type, Target, TargetMode });
}

const rootRelations = relationships([
  relation("r1", `${relations}/officeDocument`, "xl/workbook.xml"),
  relation("r2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"),
]);

function workbookRelations(sheets: readonly SheetOfFile[]): string {
  return relationships([
    ...sheets.map(({ number }) =>
      relation(`sheet${number}`, `${relations}/worksheet`, `worksheets/sheet${number}.xml`),
    ),
    relation("styles", `${relations}/styles`, "styles.xml"),
  ]);
}

function sheetRelations({ number, rows, addresses }: SheetOfFile): string {
  return relationships([
    ...addresses.map((address, place) => relation(`link${place + 1}`, `${relations}/hyperlink`, address, "External")),
    ...(rows.table === null ? [] : [relation("table", `${relations}/table`, `../tables/table${number}.xml`)]),
  ]);
}

/** Says title, author and language, and no time: who changes a copy has theirs. */
function properties({ title, author, language }: Workbook): string {
  return document(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${packages}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      element("dc:title", {}, escaped(title)),
      element("dc:creator", {}, escaped(author)),
      element("dc:language", {}, languages[language].locale),
    ),
  );
}

/** Opens on the first sheet; the head of a table stands on each page of a print. */
function workbookXml(sheets: readonly SheetOfFile[]): string {
  const heads = sheets.flatMap(({ sheet, rows, number }) => {
    const head = `$${rows.lines.length + 1}`;
    return rows.table === null
      ? []
      : [
          element(
            "definedName",
            { name: "_xlnm.Print_Titles", localSheetId: number - 1 },
            escaped(`'${sheet.name}'!${head}:${head}`),
          ),
        ];
  });
  return document(
    element(
      "workbook",
      { xmlns: main, "xmlns:r": relations },
      element("bookViews", {}, element("workbookView", { firstSheet: 0, activeTab: 0 })),
      element(
        "sheets",
        {},
        ...sheets.map(({ sheet, number }) =>
          element("sheet", { name: sheet.name, sheetId: number, "r:id": `sheet${number}` }),
        ),
      ),
      ...(heads.length === 0 ? [] : [element("definedNames", {}, ...heads)]),
    ),
  );
}

/** A table with a name, one head and filters; its columns are called as the cells of its head. */
function tableXml({ number, rows }: SheetOfFile): string {
  const range = tableRange(rows);
  if (rows.table === null || range === null) throw new Error("a sheet without a table has no part for it");
  const { name, head } = rows.table;
  const ref = `${range.from}:${range.to}`;
  return document(
    element(
      "table",
      { xmlns: main, id: number, name, displayName: name, ref, totalsRowShown: 0 },
      element("autoFilter", { ref }),
      element(
        "tableColumns",
        { count: head.length },
        ...head.map(({ value }, place) => element("tableColumn", { id: place + 1, name: value })),
      ),
      element("tableStyleInfo", { showFirstColumn: 0, showLastColumn: 0, showRowStripes: 0, showColumnStripes: 0 }),
    ),
  );
}
