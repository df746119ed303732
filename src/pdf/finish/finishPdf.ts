/** A printed file -> one that a screen reader reads, an archive keeps and a second run reproduces: PDF/UA-1 and PDF/A-3a.
 *
 * 1. read the objects and the structure; 2. set the page numbers of the contents, and mark on each page what is no real content; 3. mend the structure; 4. say what each link leads to; 5. add metadata and data; 6. write it anew, numbered in order. */
import { createHash } from "node:crypto";
import { type Attachment, addAttachments } from "./attachments.ts";
import { linesOf, markArtifacts } from "./contentMarks.ts";
import { setNumbers } from "./contentsNumbers.ts";
import type { HtmlDescription, PrintedLink } from "./describeHtml.ts";
import { markFootnotes } from "./markFootnotes.ts";
import { contentsOf, mendStructure, repeatedHeads } from "./mendStructure.ts";
import { type AboutFile, addMetadata } from "./metadata.ts";
import { isStream, type PdfFile, pack, readPdf, unpack, writePdf } from "./pdfFile.ts";
import { decodeText, Name, PdfError, Ref, Text, textString, type Value } from "./pdfValue.ts";
import {
  type Content,
  type Element,
  isContent,
  isElement,
  type LinkPlace,
  readStructure,
  writeStructure,
} from "./structureTree.ts";

export interface Finishing {
  readonly about: AboutFile;
  readonly html: HtmlDescription;
  readonly attachments: readonly Attachment[];
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

const version = "1.7";

/** Equal input gives equal bytes. Throws `PdfError` where the file is not one that Chromium printed with tags, or does not agree with the HTML. */
export function finishPdf(printed: Uint8Array, { about, html, attachments }: Finishing): FinishedPdf {
  const file = readPdf(printed);
  const raw = readStructure(file);
  const pages = pagesOf(file);
  const numbers = contentsNumbers(file, raw, pages, html.links);
  const decorations = markPages(file, raw, pages, numbers);
  const key = ({ page, mcid }: Content) => `${page} ${mcid}`;
  const tree = mendStructure(
    raw,
    (content) => decorations.has(key(content)),
    (link) => isInternal(file, link),
  );
  nameLinks(file, tree, html.links);
  markFootnotes(tree, (link) => addressOf(file, link));
  const specifications = addAttachments(file, attachments, about.date);
  attachToCharts(tree, html.pictures, attachments, specifications);
  writeStructure(file, tree);
  forgetOldStructure(file);
  const info = addMetadata(file, about);
  const bytes = writePdf(file, info, version, (parts) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest("hex").slice(0, 32);
  });
  return { bytes, pages: pages.length };
}

/** Bookmarks point to the elements that Chromium made, and would keep its whole tree in the file. They have a place on a page as well. */
function forgetOldStructure(file: PdfFile): void {
  for (const object of file.objects.values()) {
    if (object instanceof Map && object.has("SE") && object.has("Title")) object.delete("SE");
  }
}

/** Page objects in reading order. */
function pagesOf(file: PdfFile): readonly number[] {
  const seen = new Set<number>();
  const visit = (reference: Value | undefined): readonly number[] => {
    if (!(reference instanceof Ref) || seen.has(reference.number)) throw new PdfError("the tree of pages is damaged");
    seen.add(reference.number);
    const dict = file.dict(reference, "a page");
    const kids = dict.get("Kids");
    return Array.isArray(kids) ? kids.flatMap(visit) : [reference.number];
  };
  return visit(file.dict(file.root, "the catalog").get("Pages"));
}

/** Rewrites the pages' content; gives all marked content that is none any more. */
function markPages(file: PdfFile, root: Element, pages: readonly number[], numbers: Redrawn): ReadonlySet<string> {
  const places = new Map(pages.map((page, place) => [page, place]));
  const pictures = new Set(
    picturesIn(root).flatMap((picture) => contentsOf(picture).map(({ page, mcid }) => `${page} ${mcid}`)),
  );
  const repeated = new Set(
    repeatedHeads(root, (page) => places.get(page) ?? 0).map(({ page, mcid }) => `${page} ${mcid}`),
  );
  const decorations = new Set<string>();
  for (const number of pages) {
    const page = file.dict(new Ref(number), "a page");
    const contents = contentsOfPage(page);
    const marked = markArtifacts(contentOf(file, contents), {
      replaced: numbers.get(number) ?? new Map(),
      isRepeated: (mcid) => repeated.has(`${number} ${mcid}`),
      isPicture: (mcid) => pictures.has(`${number} ${mcid}`),
      isTagged: (form) => isTagged(file, page, form),
    });
    for (const mcid of marked.decorations) decorations.add(`${number} ${mcid}`);
    file.set(contents, pack(Buffer.from(marked.content, "latin1")));
  }
  return decorations;
}

function contentsOfPage(page: ReadonlyMap<string, Value>): Ref {
  const contents = page.get("Contents");
  if (!(contents instanceof Ref)) throw new PdfError("a page has no content");
  return contents;
}

function contentOf(file: PdfFile, contents: Ref): string {
  const stream = file.get(contents);
  if (!isStream(stream)) throw new PdfError("a page has no content");
  return unpack(stream).toString("latin1");
}

/** By page and marked content, the lines that are drawn instead. */
type Redrawn = ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;

/** Links whose HTML has a placeholder get the number of the page that they lead to. */
function contentsNumbers(
  file: PdfFile,
  root: Element,
  pages: readonly number[],
  links: readonly PrintedLink[],
): Redrawn {
  const found = linksIn(root);
  const entries = links.flatMap(({ placeholder, href }, place) => {
    const link = found[place];
    if (placeholder === null || placeholder === "" || link === undefined) return [];
    const content = contentsOf(link).at(-1);
    if (content === undefined) throw new PdfError(`the link to ${href} has no page number`);
    return [{ placeholder, content, page: pages.indexOf(destinationOf(file, link)) + 1 }];
  });
  const byPage = Map.groupBy(entries, ({ content }) => content.page);
  const lines = new Map(
    [...byPage].map(([page, own]) => {
      const text = contentOf(file, contentsOfPage(file.dict(new Ref(page), "a page")));
      return [page, linesOf(text, new Set(own.map(({ content }) => content.mcid)))] as const;
    }),
  );
  const set = setNumbers(
    entries.map(({ placeholder, page, content }) => {
      if (page === 0) throw new PdfError("an entry of the table of contents leads to no page");
      return {
        placeholder,
        page,
        lines: lines.get(content.page)?.get(content.mcid) ?? [],
        widthOf: (font, code) => widthIn(file, fontOf(file, content.page, font), code),
      };
    }),
  );
  const redrawn = new Map<number, Map<number, readonly string[]>>();
  for (const [place, { content }] of entries.entries()) {
    const own = redrawn.get(content.page) ?? new Map<number, readonly string[]>();
    own.set(content.mcid, set[place] ?? []);
    redrawn.set(content.page, own);
  }
  return redrawn;
}

function fontOf(file: PdfFile, page: number, name: string): ReadonlyMap<string, Value> {
  const resources = file.dict(file.dict(new Ref(page), "a page").get("Resources"), "the resources of a page");
  const font = file.dict(file.dict(resources.get("Font"), "the fonts of a page").get(name), "a font");
  const [descendant] = (file.get(font.get("DescendantFonts")) as readonly Value[] | undefined) ?? [];
  return file.dict(descendant, "a font");
}

/** ISO 32000-1, 9.7.4.3: `first [width …]` or `first last width`. */
function widthIn(file: PdfFile, font: ReadonlyMap<string, Value>, code: number): number {
  const widths = file.get(font.get("W"));
  const entries = Array.isArray(widths) ? widths : [];
  for (let at = 0; at < entries.length; ) {
    const first = Number(entries[at]);
    const second = file.get(entries[at + 1]);
    if (Array.isArray(second)) {
      const width = second[code - first];
      if (typeof width === "number") return width;
      at += 2;
    } else {
      if (code >= first && code <= Number(second)) return Number(entries[at + 2]);
      at += 3;
    }
  }
  return Number(font.get("DW") ?? 1000);
}

/** The page object that a link leads to. */
function destinationOf(file: PdfFile, link: Element): number {
  const [place] = placesOf(link);
  const name = place && file.dict(place.annotation, "a link").get("Dest");
  if (!(name instanceof Name)) throw new PdfError("an entry of the table of contents leads nowhere");
  const destinations = file.dict(file.dict(file.root, "the catalog").get("Dests"), "the destinations");
  const target = destinations.get(name.text);
  const [page] = Array.isArray(target) ? target : [];
  if (!(page instanceof Ref)) throw new PdfError(`there is no place called ${name.text}`);
  return page.number;
}

function isTagged(file: PdfFile, page: ReadonlyMap<string, Value>, form: string): boolean {
  const resources = file.dict(page.get("Resources"), "the resources of a page");
  const forms = file.dict(resources.get("XObject"), "the forms of a page");
  const stream = file.get(forms.get(form));
  return isStream(stream) && (stream.dict.has("StructParents") || stream.dict.has("StructParent"));
}

function picturesIn(element: Element): readonly Element[] {
  if (element.role === "Figure") return [element];
  return element.kids.flatMap((kid) => (isElement(kid) ? picturesIn(kid) : []));
}

function linksIn(element: Element): readonly Element[] {
  const own = element.role === "Link" ? [element] : [];
  return [...own, ...element.kids.flatMap((kid) => (isElement(kid) ? linksIn(kid) : []))];
}

function placesOf(link: Element): readonly LinkPlace[] {
  return link.kids.filter((kid): kid is LinkPlace => !isElement(kid) && !isContent(kid));
}

function isInternal(file: PdfFile, link: Element): boolean {
  const [place] = placesOf(link);
  return place !== undefined && file.dict(place.annotation, "a link").has("Dest");
}

/** Where a link leads, as its HTML has it. */
function addressOf(file: PdfFile, link: Element): string {
  const [place] = placesOf(link);
  if (place === undefined) throw new PdfError("a link of the structure tree has no place on a page");
  const annotation = file.dict(place.annotation, "a link");
  const destination = annotation.get("Dest");
  if (destination instanceof Name) {
    const bytes = destination.text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return `#${Buffer.from(bytes, "latin1").toString("utf8")}`;
  }
  const address = file.dict(annotation.get("A"), "the action of a link").get("URI");
  if (!(address instanceof Text)) throw new PdfError("a link leads nowhere");
  return decodeText(address);
}

/** Chromium leaves out what a link says (PDF/UA-1, 7.18.5): the HTML has it, in the same order. */
function nameLinks(file: PdfFile, tree: Element, links: readonly PrintedLink[]): void {
  const found = linksIn(tree);
  if (found.length !== links.length)
    throw new PdfError(`the file has ${found.length} links where the HTML has ${links.length}`);
  for (const [place, link] of found.entries()) {
    const { href, label } = links[place] as PrintedLink;
    const address = addressOf(file, link);
    if (!sameAddress(address, href))
      throw new PdfError(`link ${place + 1} leads to ${address}, in the HTML to ${href}`);
    if (label === "") throw new PdfError(`the link to ${href} has no words`);
    for (const { annotation } of placesOf(link)) {
      const dict = file.dict(annotation, "a link");
      dict.set("Contents", textString(label));
      dict.set("F", 4);
    }
  }
}

/** Chromium writes addresses as a browser normalises them. */
function sameAddress(a: string, b: string): boolean {
  if (a === b) return true;
  if (b.startsWith("#")) return a === decodeURIComponent(b) || decodeURIComponent(a) === b;
  return URL.canParse(b) && new URL(b).href === a;
}

function attachToCharts(
  tree: Element,
  charts: readonly string[],
  attachments: readonly Attachment[],
  specifications: readonly Ref[],
): void {
  const pictures = picturesIn(tree);
  if (pictures.length !== charts.length)
    throw new PdfError(`the file has ${pictures.length} pictures where the HTML has ${charts.length}`);
  for (const [place, picture] of pictures.entries()) {
    picture.files = attachments.flatMap(({ chart }, at) =>
      chart !== null && chart === charts[place] ? (specifications[at] ?? []) : [],
    );
  }
}
