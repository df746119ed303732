/** The tree that Chromium makes of HTML -> one that PDF 1.7 and screen readers know: sections, lists with bodies, tables of contents, tables with heads, nothing without a meaning between. */
import { PdfError } from "./pdfValue.ts";
import { anElement, type Content, type Element, isContent, isElement, type Kid } from "./structureTree.ts";

/** Throws where a heading skips a level or a role is unknown. `isDecoration`: whether content is an artifact now. `isEntry`: whether a link is one of the table of contents. */
export function mendStructure(
  root: Element,
  isDecoration: (content: Content) => boolean,
  isEntry: (link: Element) => boolean,
): Element {
  const mended = mend(root, isDecoration, isEntry);
  const [document] = mended;
  if (mended.length !== 1 || document === undefined || !isElement(document) || document.role !== "Document")
    throw new PdfError("the structure tree has no document at its root");
  checkHeadings(document);
  return document;
}

const standard = new Set(
  "Document Part Sect Div BlockQuote Caption TOC TOCI Index P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Link Annot Figure Formula Form Strong Em".split(
    " ",
  ),
);
/** Roles of PDF 2.0, or of Chromium's own, that PDF 1.7 has another word for. */
const renamedRoles: Readonly<Record<string, string>> = {
  Aside: "Div",
  Title: "P",
  FENote: "Note",
  Sub: "Span",
  Code: "Span",
};
/** They hold blocks: words directly inside them are a paragraph. */
const containers = new Set(["Document", "Part", "Sect", "Div", "BlockQuote"]);
const inline = new Set(["Span", "Strong", "Em", "Link", "Reference", "Quote"]);
/** They mean something even when nothing is inside. */
const mayBeEmpty = new Set(["TD", "TH"]);

/** What replaces an element: itself, its kids where it means nothing, or nothing at all. */
function mend(
  element: Element,
  isDecoration: (content: Content) => boolean,
  isEntry: (link: Element) => boolean,
): Kid[] {
  const kids = element.kids.flatMap((kid): Kid[] => {
    if (isElement(kid)) return mend(kid, isDecoration, isEntry);
    return isContent(kid) && isDecoration(kid) ? [] : [kid];
  });
  const role = renamedRoles[element.role] ?? element.role;
  if (role === "NonStruct") return withoutMeaning(element, kids);
  if (!standard.has(role)) throw new PdfError(`the role ${role} is unknown`);
  if (kids.length === 0 && !mayBeEmpty.has(role)) return [];
  const mended: Element = { ...element, role, kids, attributes: element.attributes.filter(saysSomething) };
  if (role === "L") return [isContents(mended, isEntry) ? tableOfContents(mended) : mended];
  if (role === "LI") return [listItem(mended)];
  if (role === "Table") return [table(mended)];
  if (role === "Div") return [{ ...mended, kids: withCaption(inParagraphs(kids)) }];
  return [containers.has(role) ? { ...mended, kids: inParagraphs(kids) } : mended];
}

/** A division of the page with a heading of its own is a section; another language keeps an element; everything else was for the layout. */
function withoutMeaning(element: Element, kids: Kid[]): Kid[] {
  if (kids.length === 0) return [];
  const blocks = kids.some((kid) => isElement(kid) && !inline.has(kid.role));
  const first = kids.find(isElement);
  if (first !== undefined && /^H[12]$/.test(first.role))
    return [{ ...element, role: "Sect", kids: inParagraphs(kids) }];
  if (element.lang === null) return kids;
  return [{ ...element, role: blocks ? "Div" : "Span", kids: blocks ? inParagraphs(kids) : kids }];
}

/** What stands above the one picture of a group is its caption. It stays beside the picture: a reader that says a picture's alternative text leaves out all that is in it. */
function withCaption(kids: readonly Kid[]): Kid[] {
  const pictures = kids.filter((kid) => isElement(kid) && kid.role === "Figure");
  const [picture] = pictures;
  const before = picture === undefined ? [] : kids.slice(0, kids.indexOf(picture));
  const isWords = before.length > 0 && before.every((kid) => isElement(kid) && kid.role === "P");
  return pictures.length === 1 && isWords ? [anElement("Caption", before), ...kids.slice(before.length)] : [...kids];
}

function inParagraphs(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = [];
  let words: Kid[] = [];
  const flush = () => {
    if (words.length > 0) out.push(anElement("P", words));
    words = [];
  };
  for (const kid of kids) {
    if (isElement(kid) && !inline.has(kid.role)) {
      flush();
      out.push(kid);
    } else words.push(kid);
  }
  flush();
  return out;
}

/** Spans over one row or column, which Chromium writes for every cell. */
function saysSomething(attributes: ReadonlyMap<string, unknown>): boolean {
  const keys = [...attributes.keys()].filter((key) => key !== "O");
  return keys.some((key) => !((key === "RowSpan" || key === "ColSpan") && attributes.get(key) === 1));
}

function isContents({ kids }: Element, isEntry: (link: Element) => boolean): boolean {
  return kids.every((item) => {
    const [, ...bodies] = isElement(item) ? item.kids : [];
    const body = isElement(item) ? item.kids.find((kid) => isElement(kid) && kid.role === "LBody") : undefined;
    const [link, ...others] = body !== undefined && isElement(body) ? body.kids : [];
    return (
      bodies.length === 0 &&
      others.every((other) => isElement(other) && other.role === "P") &&
      link !== undefined &&
      isElement(link) &&
      link.role === "Link" &&
      isEntry(link)
    );
  });
}

function tableOfContents(list: Element): Element {
  return {
    ...list,
    role: "TOC",
    attributes: [],
    kids: list.kids.map((item) => {
      const body = isElement(item) ? item.kids.find(isElement) : undefined;
      const [link, ...below] = body?.kids ?? [];
      return anElement("TOCI", [anElement("Reference", link === undefined ? [] : [link]), ...below]);
    }),
  };
}

function listItem(item: Element): Element {
  const labels = item.kids.filter((kid) => isElement(kid) && kid.role === "Lbl");
  const rest = item.kids.filter((kid) => !labels.includes(kid));
  const body =
    rest.length === 1 && rest[0] !== undefined && isElement(rest[0]) && rest[0].role === "LBody"
      ? rest
      : [anElement("LBody", rest)];
  return { ...item, kids: [...labels, ...body] };
}

/** A caption first, then head rows, then the others. A head that is printed again on later pages is read once. */
function table(element: Element): Element {
  const captions = element.kids.filter((kid) => isElement(kid) && kid.role === "Caption");
  const rows = element.kids.filter((kid): kid is Element => isElement(kid) && kid.role === "TR");
  if (captions.length + rows.length !== element.kids.length) {
    const other = element.kids.find((kid) => !isElement(kid) || !["Caption", "TR"].includes(kid.role));
    if (other !== undefined && isElement(other) && ["THead", "TBody", "TFoot"].includes(other.role)) return element;
    throw new PdfError("a table holds something besides its caption and rows");
  }
  const split = rows.findIndex((row) => !isHead(row));
  const heads = split < 0 ? [] : rows.slice(0, split);
  const body = split < 0 ? rows : rows.slice(split);
  return {
    ...element,
    kids: [
      ...captions,
      ...(heads.length === 0 ? [] : [anElement("THead", heads)]),
      ...(body.length === 0 ? [] : [anElement("TBody", body)]),
    ],
  };
}

/** Heads of tables that are printed again on later pages, in the tree as Chromium made it. `placeOf`: the index of a page in the file. */
export function repeatedHeads(root: Element, placeOf: (page: number) => number): readonly Content[] {
  const repeated: Content[] = [];
  const visit = (element: Element) => {
    const rows = element.role === "Table" ? element.kids.filter((kid) => isElement(kid) && kid.role === "TR") : [];
    for (const row of rows) {
      if (!isElement(row) || !isHead(row)) break;
      const contents = contentsOf(row);
      const first = contents.reduce((least, { page }) => Math.min(least, placeOf(page)), Number.POSITIVE_INFINITY);
      repeated.push(...contents.filter(({ page }) => placeOf(page) !== first));
    }
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
  };
  visit(root);
  return repeated;
}

function isHead({ kids }: Element): boolean {
  return kids.length > 0 && kids.every((kid) => isElement(kid) && kid.role === "TH");
}

export function contentsOf(element: Element): readonly Content[] {
  return element.kids.flatMap((kid): readonly Content[] =>
    isElement(kid) ? contentsOf(kid) : isContent(kid) ? [kid] : [],
  );
}

function checkHeadings(document: Element): void {
  let before = 0;
  const visit = (element: Element) => {
    const level = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 0);
    if (level > before + 1) throw new PdfError(`a heading of level ${level} follows one of level ${before}`);
    if (level > 0) before = level;
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
  };
  visit(document);
}
