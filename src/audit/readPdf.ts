/** A finished PDF -> what is read in it (rows, paragraphs, alternative texts, bookmarks, title) and the data files that are attached to it. */
import type { AuditedFile } from "./auditArtefacts.ts";
import { emptyPages, type PageFill } from "./pages/pageFill.ts";
import { pictureInk } from "./pages/pictureInk.ts";
import type { PrintedPage } from "./pages/printedDocument.ts";
import { printedPage } from "./pages/readPages.ts";
import { clean, columnUnits, plainUnit, type Unit } from "./unit.ts";

/** Text that stands this close to one height, in points, is one line. */
const lineHeight = 2;
/** Tags whose text is read as one; a row has its cells. */
const readTogether = new Set(
  "P H H1 H2 H3 H4 H5 H6 LI Caption BlockQuote TOCI Note Formula Span Link Figure".split(" "),
);

/** Of any file, whoever may have changed it since it was printed: what lies upon a page is read in any case. */
export async function filesOfPdf(bytes: Uint8Array, path: string): Promise<readonly AuditedFile[]> {
  return (await readBack(bytes, path, "any")).files;
}

/** What one reading gives of a print. */
export interface ReadBack {
  readonly files: readonly AuditedFile[];
  readonly emptyPages: readonly PageFill[];
}

/** Of a file that was finished a moment ago: it was refused if anything lay upon a page that is not printed (`pdf/rules/structure.ts`). Asked for what is on the screen, pdf.js would read the words of each page with a link once more. */
export async function readBack(bytes: Uint8Array, path: string, upon: "any" | "print" = "print"): Promise<ReadBack> {
  // Loaded where it is needed: it takes a second, and most runs read no PDF back.
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdf.js takes the bytes away from us, so it gets a copy.
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const units: Unit[] = [];
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [{ items }, tree] = await Promise.all([
        page.getTextContent({ includeMarkedContent: true }),
        page.getStructTree(),
      ]);
      const read = printedPage(number, page.view, items, tree, new Map());
      // What a page paints takes as long to read as all else: labels say how far down a chart goes.
      const isRead = read.blocks.every(({ lowest }) => Number.isFinite(lowest));
      pages.push(
        isRead ? read : printedPage(number, page.view, items, tree, pictureInk(await page.getOperatorList(), OPS)),
      );
      const where = `${path}, page ${number}`;
      units.push(...unitsOfPage(items, tree as Tag | null, where));
      const notes: readonly unknown[] = await page.getAnnotations({ intent: upon });
      units.push(...stringsIn(notes, new Set(["contents", "contentsObj", "alternativeText", "titleObj"]), where));
      page.cleanup();
    }
    units.push(...stringsIn(await document.getOutline(), new Set(["title"]), `${path}, a bookmark`));
    units.push(...stringsIn((await document.getMetadata()).info, titleFields, `${path}, its properties`));
    const attached: AuditedFile[] = [];
    for (const [name, { filename, description }] of namesOf(await document.getAttachments())) {
      const content = await document.getAttachmentContent(name);
      if (description !== "") units.push(plainUnit(description, `${path}, ${filename}`));
      if (content !== null) attached.push(...attachedFile(filename, content, path));
    }
    return { files: [{ kind: "pdf", path, content: units }, ...attached], emptyPages: emptyPages({ pages }) };
  } finally {
    await loading.destroy();
  }
}

const titleFields = new Set(["Title", "Author", "Subject", "Keywords", "Creator"]);

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** Rows and paragraphs as the tags tell them; text that no tag holds, line by line. */
function unitsOfPage(items: readonly unknown[], tree: Tag | null, where: string): readonly Unit[] {
  const { tagged, loose } = textsOf(items);
  const units: Unit[] = [];
  const alternative = (text: string) => plainUnit(text, `${where}, an alternative text`, { unmarked: true });
  const textOf = (tag: Tag): string =>
    tag.type === "content" ? (tagged.get(tag.id ?? "") ?? "") : (tag.children ?? []).map(textOf).join(" ");
  const visit = (tag: Tag, table: string | null): void => {
    if (tag.alt !== undefined && /\d/.test(tag.alt)) units.push(alternative(tag.alt));
    const inTable = tag.role === "Table" ? captionOf(tag, textOf) : table;
    if (tag.role === "Table") units.push(...columnUnits(rowsOf(tag, textOf), where, inTable ?? "", { unmarked: true }));
    if (tag.role === "TR") {
      const head = clean(textOf(tag.children?.[0] ?? {}));
      units.push(plainUnit(textOf(tag), where, { head, table: inTable, unmarked: true }));
      for (const child of tag.children ?? []) alternativesIn(child);
      return;
    }
    if (readTogether.has(tag.role ?? "")) units.push(plainUnit(textOf(tag), where, { unmarked: true }));
    for (const child of tag.children ?? [])
      if (!readTogether.has(tag.role ?? "") || child.role !== "Span") visit(child, inTable);
  };
  const alternativesIn = (tag: Tag): void => {
    if (tag.alt !== undefined) units.push(alternative(tag.alt));
    for (const child of tag.children ?? []) alternativesIn(child);
  };
  if (tree !== null) visit(tree, null);
  const lines = tree === null ? linesOf(items) : loose;
  return [
    ...units,
    ...lines.filter((line) => /\d/.test(line)).map((line) => plainUnit(line, where, { unmarked: true })),
  ];
}

function captionOf(table: Tag, textOf: (tag: Tag) => string): string {
  const caption = table.children?.find(({ role }) => role === "Caption");
  return caption === undefined ? "a table" : clean(textOf(caption));
}

function rowsOf(table: Tag, textOf: (tag: Tag) => string): readonly (readonly { text: string; figures: [] }[])[] {
  const rows = (tag: Tag): readonly Tag[] => (tag.role === "TR" ? [tag] : (tag.children ?? []).flatMap(rows));
  return rows(table).map((row) => (row.children ?? []).map((cell) => ({ text: clean(textOf(cell)), figures: [] })));
}

/** Text by the id of the content that a tag points at; and what no tag can point at. */
function textsOf(items: readonly unknown[]): {
  readonly tagged: ReadonlyMap<string, string>;
  readonly loose: readonly string[];
} {
  const tagged = new Map<string, string>();
  const outside: unknown[] = [];
  const open: (string | null)[] = [];
  for (const item of items as readonly { type?: string; id?: string | null; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? null);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((each) => each !== null);
      if (id === undefined || id === null) outside.push(item);
      else tagged.set(id, joined(tagged.get(id) ?? "", item.str ?? "", item.hasEOL === true));
    }
  }
  return { tagged, loose: linesOf(outside) };
}

/** Joins a word that was broken at the end of a line. */
function joined(before: string, text: string, endsLine: boolean): string {
  const glued = /\p{L}-\n$/u.test(before) && /^\p{Ll}/u.test(text) ? before.slice(0, -2) : before.replace(/\n$/, " ");
  return `${glued}${text}${endsLine ? "\n" : ""}`;
}

function linesOf(items: readonly unknown[]): readonly string[] {
  const lines = new Map<number, { x: number; text: string }[]>();
  for (const item of items) {
    if (typeof item !== "object" || item === null || !("str" in item) || !("transform" in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const height = Math.round(y / lineHeight);
    const line = lines.get(height) ?? [];
    line.push({ x, text: String(item.str) });
    lines.set(height, line);
  }
  return [...lines.values()].map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(" "),
  );
}

/** Strings under these names, however deep. */
function stringsIn(value: unknown, names: ReadonlySet<string>, where: string): readonly Unit[] {
  if (Array.isArray(value)) return value.flatMap((each) => stringsIn(each, names, where));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) => {
    if (typeof each === "string") return names.has(name) && /\d/.test(each) ? [plainUnit(each, where)] : [];
    if (names.has(name) && each !== null && typeof each === "object" && "str" in each)
      return [plainUnit(String(each.str), where)];
    return stringsIn(each, names, where);
  });
}

interface Attached {
  readonly filename: string;
  readonly description: string;
}

/** pdf.js gives a map; what is no map has no attachments. Throws where it is neither, so that none is passed over in silence. */
function namesOf(attachments: unknown): readonly (readonly [string, Attached])[] {
  if (attachments === null || attachments === undefined) return [];
  if (!(attachments instanceof Map)) throw new Error("the attachments of a PDF can't be read");
  return [...(attachments as Map<string, { filename?: string; description?: string }>)].map(
    ([name, { filename = name, description = "" }]) => [name, { filename, description }],
  );
}

function attachedFile(filename: string, content: Uint8Array, path: string): readonly AuditedFile[] {
  const text = new TextDecoder().decode(content);
  const location = `${path}, ${filename}`;
  if (filename.endsWith(".csv")) return [{ kind: "csv", path: location, content: text }];
  if (filename.endsWith(".json")) return [{ kind: "json", path: location, content: text }];
  return [{ kind: "text", path: location, content: text }];
}
