/** A workbook (XLSX or ODS) -> its sheets as rows of texts, and all other words in it: read by code of our own, part by part, so that nothing is passed over that a program would not show. */
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";

export interface WorkbookCell {
  readonly text: string;
  /** Stored as a number. */
  readonly isNumber: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
}

export interface ReadWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Titles, names of sheets, tables and links, notes, heads and feet of pages: by their part. */
  readonly words: readonly { readonly part: string; readonly text: string }[];
}

const sharedPart = "xl/sharedStrings.xml";
/** Attributes in which people can read something. */
const readable =
  /^(?:(?:table:)?name|displayName|display|tooltip|title|descr|prompt|error|(?:xlink:)?href|Target|location)$/;
/** Say how something looks or where it lies: what is in them is no word. */
const formal = /^(?:xl\/styles\.xml|\[Content_Types\]\.xml|META-INF\/|mimetype$|settings\.xml$)/;

export function readWorkbook(content: Uint8Array): ReadWorkbook {
  const parts = unzipSync(content);
  const read = Object.entries(parts).map(([part, bytes]) => ({ part, ...readPart(part, strFromU8(bytes)) }));
  const shared = read.find(({ part }) => part === sharedPart)?.strings ?? [];
  return {
    sheets: read.flatMap(({ sheets }) => sheets.map((sheet) => resolved(sheet, shared))),
    words: read.flatMap(({ part, words }) => words.map((text) => ({ part, text }))),
  };
}

interface RawCell extends WorkbookCell {
  /** Stands for a text in the list of shared ones. */
  readonly isShared: boolean;
}

interface ReadPart {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly RawCell[])[] }[];
  readonly words: readonly string[];
  readonly strings: readonly string[];
}

function resolved({ name, rows }: ReadPart["sheets"][number], shared: readonly string[]): WorkbookSheet {
  const cell = ({ text, isNumber, isShared }: RawCell): WorkbookCell => ({
    text: isShared ? (shared[Number(text)] ?? text) : text,
    isNumber: isNumber && !isShared,
  });
  return { name, rows: rows.map((cells) => cells.map(cell)) };
}

/** Where a cell begins, what in it is its value, and what a row is: of XLSX and of ODS. */
const rowNames = new Set(["row", "table:table-row"]);
const cellNames = new Set(["c", "table:table-cell", "table:covered-table-cell"]);

function readPart(part: string, text: string): ReadPart {
  const sheets: { name: string; rows: RawCell[][] }[] = [];
  const words: string[] = [];
  const strings: string[] = [];
  if (formal.test(part)) return { sheets, words, strings };
  if (!/\.(?:xml|rels)$/.test(part)) return { sheets, words: [text], strings };
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(part)) sheets.push({ name: part, rows: [] });
  let cell: { attributes: Readonly<Record<string, string>>; text: string; value: string | null } | null = null;
  let loose = "";
  const endLoose = () => {
    if (loose.trim() !== "") words.push(loose.trim());
    loose = "";
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        words.push(...Object.entries(attributes).flatMap(([key, value]) => (readable.test(key) ? [value] : [])));
        if (name === "table:table") sheets.push({ name: attributes["table:name"] ?? part, rows: [] });
        if (rowNames.has(name)) sheets.at(-1)?.rows.push([]);
        // In other parts, what is called so is no cell.
        if (cellNames.has(name) && sheets.length > 0)
          cell = { attributes, text: "", value: attributes["office:value"] ?? null };
        if (name === "text:s" && cell !== null) cell.text += " ".repeat(Number(attributes["text:c"] ?? 1));
      },
      ontext: (piece) => {
        if (cell === null) loose += piece;
        else cell.text += piece;
      },
      onclosetag: (name) => {
        // A shared text may be several pieces.
        const isWhole = part !== sharedPart || name === "si";
        if (name === "si") strings.push(loose);
        if (cell === null && isWhole) endLoose();
        if (cell === null || !cellNames.has(name)) return;
        const rows = sheets.at(-1)?.rows;
        if (rows?.length === 0) rows.push([]);
        rows?.at(-1)?.push(cellOf(cell));
        cell = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  endLoose();
  return { sheets, words, strings };
}

function cellOf(cell: {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly value: string | null;
}): RawCell {
  const { attributes, value } = cell;
  // "_x0041_" is how XLSX writes a letter by its number; ODS, whose cells name their type, does not.
  const text =
    attributes["office:value-type"] === undefined
      ? cell.text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      : cell.text;
  const isNumber = value !== null || (attributes.r !== undefined && (attributes.t ?? "n") === "n" && text !== "");
  // What is shown beside the number that is stored is told too.
  const both = value === null || value === text ? text : `${value} ${text}`;
  return { text: both, isNumber, isShared: attributes.t === "s" };
}
