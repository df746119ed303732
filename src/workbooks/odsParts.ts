/** A workbook -> the parts of its ODS file (OpenDocument 1.2, ISO/IEC 26300). */
import type { Sheet, SheetLink, Workbook } from "../documents/index.ts";
import { languages } from "../languages/index.ts";
import { contentStyles, documentStyles } from "./odsStyles.ts";
import { type PlacedCell, rowsOf, tableRange } from "./rows.ts";
import { document, element, escaped } from "./xml.ts";

const mediaType = "application/vnd.oasis.opendocument.spreadsheet";
const urn = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = {
  "xmlns:office": `${urn}:office:1.0`,
  "xmlns:style": `${urn}:style:1.0`,
  "xmlns:text": `${urn}:text:1.0`,
  "xmlns:table": `${urn}:table:1.0`,
  "xmlns:fo": `${urn}:xsl-fo-compatible:1.0`,
  "xmlns:svg": `${urn}:svg-compatible:1.0`,
  "xmlns:number": `${urn}:datastyle:1.0`,
  "xmlns:meta": `${urn}:meta:1.0`,
  "xmlns:config": `${urn}:config:1.0`,
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "office:version": "1.2",
};

const part = (name: string, ...inside: readonly string[]) => document(element(name, namespaces, ...inside));

export function odsParts(workbook: Workbook): ReadonlyMap<string, string> {
  const { locale } = languages[workbook.language];
  return new Map([
    ["mimetype", mediaType],
    ["META-INF/manifest.xml", manifest],
    ["meta.xml", meta(workbook, locale)],
    ["styles.xml", part("office:document-styles", ...documentStyles(locale))],
    ["settings.xml", settings(workbook)],
    ["content.xml", content(workbook)],
  ]);
}

const manifest = document(
  element(
    "manifest:manifest",
    { "xmlns:manifest": `${urn}:manifest:1.0`, "manifest:version": "1.2" },
    ...[
      ["/", mediaType],
      ...["meta.xml", "styles.xml", "settings.xml", "content.xml"].map((each) => [each, "text/xml"]),
    ]
      // The version of the whole stands with its first entry.
      .map(([path = "", type = ""], place) =>
        element("manifest:file-entry", {
          "manifest:full-path": path,
          "manifest:version": place === 0 ? "1.2" : null,
          "manifest:media-type": type,
        }),
      ),
  ),
);

/** Says title, author and language, and no time. */
function meta({ title, author }: Workbook, locale: string): string {
  return part(
    "office:document-meta",
    element(
      "office:meta",
      {},
      element("dc:title", {}, escaped(title)),
      element("meta:initial-creator", {}, escaped(author)),
      element("dc:creator", {}, escaped(author)),
      element("dc:language", {}, locale),
    ),
  );
}

/** Opens on the first sheet, with the cursor in the first cell of each. */
function settings({ sheets }: Workbook): string {
  const item = (name: string, type: string, value: string | number) =>
    element("config:config-item", { "config:name": name, "config:type": type }, escaped(String(value)));
  const ofSheets = sheets.map(({ name }) =>
    element(
      "config:config-item-map-entry",
      { "config:name": name },
      item("CursorPositionX", "int", 0),
      item("CursorPositionY", "int", 0),
    ),
  );
  const view = element(
    "config:config-item-map-entry",
    {},
    item("ViewId", "string", "view1"),
    element("config:config-item-map-named", { "config:name": "Tables" }, ...ofSheets),
    item("ActiveTable", "string", sheets[0].name),
  );
  return part(
    "office:document-settings",
    element(
      "office:settings",
      {},
      element(
        "config:config-item-set",
        { "config:name": "ooo:view-settings" },
        element("config:config-item-map-indexed", { "config:name": "Views" }, view),
      ),
    ),
  );
}

function content({ sheets }: Workbook): string {
  const widths = [...new Set(sheets.flatMap((each) => each.widths))];
  const ranges = sheets.flatMap((sheet) => {
    const { table, ...rows } = rowsOf(sheet);
    const range = tableRange({ ...rows, table });
    if (table === null || range === null) return [];
    const address = (cell: string) => `'${sheet.name}'.${cell}`;
    return [
      element("table:database-range", {
        "table:name": table.name,
        "table:target-range-address": `${address(range.from)}:${address(range.to)}`,
        "table:contains-header": "true",
        "table:display-filter-buttons": "true",
      }),
    ];
  });
  return part(
    "office:document-content",
    ...contentStyles(widths),
    element(
      "office:body",
      {},
      element(
        "office:spreadsheet",
        {},
        ...sheets.map((sheet) => sheetXml(sheet, widths)),
        ...(ranges.length === 0 ? [] : [element("table:database-ranges", {}, ...ranges)]),
      ),
    ),
  );
}

function sheetXml(sheet: Sheet, widths: readonly number[]): string {
  const { lines, table } = rowsOf(sheet);
  const row = (cells: readonly PlacedCell[]) =>
    element("table:table-row", { "table:style-name": "row" }, ...cells.map(cellXml));
  return element(
    "table:table",
    { "table:name": sheet.name, "table:style-name": "sheet" },
    ...sheet.widths.map((width) =>
      element("table:table-column", { "table:style-name": `column${widths.indexOf(width)}` }),
    ),
    ...lines.map((each) => row([each])),
    ...(table === null ? [] : [element("table:table-header-rows", {}, row(table.head)), ...table.rows.map(row)]),
  );
}

function cellXml({ look, value, link }: PlacedCell): string {
  const styled = { "table:style-name": look };
  if (typeof value === "number")
    return element(
      "table:table-cell",
      { ...styled, "office:value-type": "float", "office:value": value },
      // A program shows the value by its style; this is for readers that know no styles.
      element("text:p", {}, String(value)),
    );
  const text = spaced(value);
  return element(
    "table:table-cell",
    { ...styled, "office:value-type": "string" },
    element(
      "text:p",
      {},
      link === null ? text : element("text:a", { "xlink:type": "simple", "xlink:href": address(link) }, text),
    ),
  );
}

function address(link: SheetLink): string {
  return "sheet" in link ? `#'${link.sheet}'.A1` : link.address;
}

/** Several spaces are read as one, unless they are written as elements. */
function spaced(text: string): string {
  return escaped(text).replaceAll(/(?<= ) +|^ +| +$/g, (spaces) => element("text:s", { "text:c": spaces.length }));
}
