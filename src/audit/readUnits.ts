/** Pages, and what templates are given -> pieces of text that are read together, each with the figures that it marks. */
import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import { clean, columnUnits, type Figure, nameClose, nameOpen, plainUnit, type Unit } from "./unit.ts";

/** Elements whose text is read as one. */
const readTogether = new Set(
  "tr p li h1 h2 h3 h4 h5 h6 caption figcaption dt dd title text desc blockquote td option".split(" "),
);
/** Addresses and looks: no reader reads them, but a machine could. */
const unread = new Set(
  "href src srcset style class id for lang data-estimate data-part data-kind d points width height viewbox transform x y".split(
    " ",
  ),
);

/** What was read in a picture, by its address: reports share many. */
export type ReadPictures = Map<string, readonly Unit[]>;
const mostPictures = 500;

export function unitsOfHtml(html: string, where: string, pictures: ReadPictures = new Map()): readonly Unit[] {
  const units: Unit[] = [];
  const visit = (node: ChildNode, table: string | null): void => {
    if (isComment(node)) units.push(plainUnit(node.data, `${where}, a comment`));
    if (!isTag(node)) return;
    if (node.name === "script" || node.name === "style") return;
    const inTable = node.name === "table" ? (captionOf(node) ?? "a table") : table;
    for (const [name, value] of Object.entries(node.attribs)) {
      if ((name === "src" || name === "srcset") && value.startsWith("data:image/svg+xml"))
        units.push(...unitsOfSvg(value, where, pictures));
      if (!unread.has(name) && /\d/.test(value))
        units.push(plainUnit(value, `${where}, ${name} of <${node.name}>`, { unmarked: true }));
    }
    // Numbers of chapters and pages say nothing of anybody; plans are no answers.
    if (node.name === "nav" || /\b(chapter-number|actions)\b/.test(node.attribs.class ?? "")) return;
    if (node.name === "table") units.push(...columnUnits(cellsOf(node), where, inTable ?? ""));
    if (readTogether.has(node.name)) {
      units.push(unitOf(node, where, node.name === "tr" ? inTable : null));
      for (const child of picturesIn(node)) visit(child, null);
      return;
    }
    const loose = node.children.filter((child) => isText(child) && /\d/.test(child.data));
    if (loose.length > 0 && node.attribs["data-estimate"] === undefined && node.attribs["data-kind"] === undefined)
      units.push(plainUnit(loose.map((child) => (isText(child) ? child.data : "")).join(" "), where));
    if (node.attribs["data-estimate"] !== undefined) units.push(unitOf({ children: [node] }, where, null));
    for (const child of node.children) visit(child, inTable);
  };
  for (const node of parseDocument(html).children) visit(node, null);
  return units;
}

/** Pictures inside what is read together, and what can be chosen there, which is no part of it. */
function picturesIn(node: Element): readonly Element[] {
  return node.children
    .filter(isTag)
    .flatMap((child) => (["img", "source", "select"].includes(child.name) ? [child] : picturesIn(child)));
}

function cellsOf(table: Element): readonly (readonly ReturnType<typeof readOne>[])[] {
  const rows = (node: Element): Element[] => (node.name === "tr" ? [node] : node.children.filter(isTag).flatMap(rows));
  return rows(table).map((row) => row.children.filter(isTag).map(readOne));
}

function unitsOfSvg(address: string, where: string, pictures: ReadPictures): readonly Unit[] {
  const inPicture = `${where}, a picture`;
  const before = pictures.get(address);
  if (before !== undefined) return before.map((unit) => ({ ...unit, where: inPicture }));
  const [head = "", data = ""] = address.split(/,(.*)/s);
  const svg = head.endsWith(";base64") ? Buffer.from(data, "base64").toString("utf8") : decodeURIComponent(data);
  const units = unitsOfHtml(svg, inPicture);
  // Everything inside a picture is located by the picture's name.
  if (pictures.size >= mostPictures) pictures.clear();
  if (units.every((unit) => unit.where === inPicture)) pictures.set(address, units);
  return units;
}

function unitOf(element: Pick<Element, "children">, where: string, table: string | null): Unit {
  const { text, figures } = readOne(element);
  const first = element.children.find(isTag);
  const head = table === null || first === undefined ? null : withoutMarks(readOne(first).text);
  return { where, text, figures, head, table };
}

/** Splits a text into its words and the figures that are marked in it. */
function readOne(element: Pick<Element, "children">): { readonly text: string; readonly figures: readonly Figure[] } {
  const figures: Figure[] = [];
  const read = (node: ChildNode): string => {
    if (isText(node)) return node.data;
    if (!isTag(node) || node.name === "select") return "";
    const { "data-estimate": id, "data-kind": kind } = node.attribs;
    const text = node.children.map(read).join(node.name === "td" || node.name === "th" ? " " : "");
    if (id !== undefined) {
      figures.push({ id, part: node.attribs["data-part"] ?? "value", text: clean(text) });
      return " ";
    }
    if (kind === "name") return `${nameOpen}${clean(text)}${nameClose} `;
    // A scale's ends, a chapter's number, a date, a number to call.
    return kind === undefined ? `${text} ` : " ";
  };
  return { text: clean(element.children.map(read).join(" ")), figures };
}

export function withoutMarks(text: string): string {
  return clean(text.replaceAll(nameOpen, "").replaceAll(nameClose, ""));
}

function captionOf(table: Element): string | null {
  const caption = table.children.filter(isTag).find(({ name }) => name === "caption");
  return caption === undefined ? null : withoutMarks(readOne(caption).text);
}

/** Every string in what a template is given, whatever its shape: marked numbers are \uE000 id#part \uE001 text \uE002, what is no figure \uE000 =kind \uE001 text \uE002. */
export function unitsOfReport(value: unknown, where: string): readonly Unit[] {
  if (typeof value === "string") return [{ where, ...wordsOf(value), head: null, table: null }];
  if (Array.isArray(value)) return value.flatMap((each) => unitsOfReport(each, where));
  if (value === null || typeof value !== "object") return [];
  const table = tableIn(value);
  if (table === null) return Object.entries(value).flatMap((entry) => unitsOfField(entry, where));
  const { rows, columns, ...rest } = table;
  return [
    ...unitsOfReport(rest, where),
    ...unitsOfRows(columns, rows, where, withoutMarks(wordsOf(table.caption).text)),
  ];
}

/** A text alternative becomes an attribute: its numbers have no marks. */
function unitsOfField([field, value]: readonly [string, unknown], where: string): readonly Unit[] {
  if (field !== "alternative" || typeof value !== "string") return unitsOfReport(value, where);
  return [{ where, ...wordsOf(value), head: null, table: null, unmarked: true }];
}

function wordsOf(words: string): Pick<Unit, "text" | "figures"> {
  const figures: Figure[] = [];
  const named = words.replace(/\uE000=([^\uE001]*)\uE001([^\uE002]*)\uE002/g, (_, kind, inner) =>
    kind === "name" ? `${nameOpen}${clean(inner)}${nameClose} ` : " ",
  );
  const text = named.replace(/\uE000([^\uE001]*)#([^\uE001]*)\uE001([^\uE002]*)\uE002/g, (_, id, part, printed) => {
    figures.push({ id, part, text: clean(printed) });
    return " ";
  });
  return { text: clean(text), figures };
}

interface GivenTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table that a template is given: a caption, columns with labels, rows of cells, read as they will stand in a page. */
function tableIn(value: object): GivenTable | null {
  const { caption, columns, rows } = value as { caption?: unknown; columns?: unknown; rows?: unknown };
  const isCells = (row: unknown) => Array.isArray(row) && row.every((cell) => typeof cell === "string");
  if (typeof caption !== "string" || !Array.isArray(columns) || !Array.isArray(rows) || !rows.every(isCells))
    return null;
  const labels = columns.map((column: unknown) =>
    column !== null && typeof column === "object" && "label" in column ? String(column.label) : "",
  );
  return { ...value, caption, columns: labels, rows };
}

function unitsOfRows(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  where: string,
  table: string,
): readonly Unit[] {
  const cells = [columns, ...rows].map((row) => row.map(wordsOf));
  const units = cells.map((row): Unit => {
    const text = clean(row.map((cell) => cell.text).join(" "));
    const head = withoutMarks(row[0]?.text ?? "");
    return { where, text, figures: row.flatMap(({ figures }) => figures), head, table };
  });
  return [...units, ...columnUnits(cells, where, table)];
}
