/** A printed file -> one that a screen reader reads, an archive keeps and a second run reproduces: PDF/UA-1 and PDF/A-3a.
 *
 * 1. read the objects and the structure; 2. set the page numbers of the contents, and mark on each page what is no real content; 3. mend the structure; 4. say what each link leads to; 5. add metadata and data; 6. write it anew, numbered in order. */
import { createHash } from "node:crypto";
import { type Attachment, addAttachments } from "./attachments.ts";
import type { HtmlDescription } from "./describeHtml.ts";
import { expandAbbreviations } from "./expandAbbreviations.ts";
import { leadToElements, targetsIn } from "./leadToElements.ts";
import { addressOf, annotationsOf, linksIn, nameLinks } from "./links.ts";
import { markFootnotes } from "./markFootnotes.ts";
import { markPages } from "./markPages.ts";
import { mendStructure } from "./mendStructure.ts";
import { type AboutFile, addMetadata } from "./metadata.ts";
import { pagesOf } from "./pageContent.ts";
import { untagged } from "./partsOfPage.ts";
import { type PdfFile, readPdf, writePdf } from "./pdfFile.ts";
import { PdfError } from "./pdfValue.ts";
import { attachToCharts } from "./pictures.ts";
import { readStructure } from "./readStructure.ts";
import { redrawContents } from "./redrawContents.ts";
import { referContents } from "./referContents.ts";
import type { Content, Element } from "./structureTree.ts";
import { writeStructure } from "./writeStructure.ts";

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
  const unknown = untagged(raw, html.parts);
  if (unknown.length > 0) throw new PdfError(`the browser tagged nothing as ${unknown.join(", ")}, which the page has`);
  const pages = pagesOf(file);
  const numbers = redrawContents(file, raw, pages, html.links);
  const real = markPages(file, raw, pages, numbers);
  const key = ({ page, mcid }: Content) => `${page} ${mcid}`;
  const entries = entriesOf(raw, html);
  const tree = mendStructure(
    raw,
    (content) => !real.has(key(content)),
    (link) => annotationsOf(link).some(({ annotation }) => entries.has(annotation.number)),
  );
  nameLinks(file, tree, html.links);
  expandAbbreviations(tree, html.abbreviations);
  const notes = markFootnotes(tree, (link) => addressOf(file, link));
  const targets = new Map([...targetsIn(tree, html), ...notes]);
  referContents(tree, (link) => targets.get(addressOf(file, link)));
  const specifications = addAttachments(file, attachments, about.date);
  attachToCharts(tree, html.pictures, attachments, specifications);
  const objectOf = writeStructure(file, tree);
  leadToElements(file, tree, (address) => targets.get(address), objectOf);
  forgetOldStructure(file);
  const info = addMetadata(file, about);
  const bytes = writePdf(file, info, version, (parts) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest("hex").slice(0, 32);
  });
  return { bytes, pages: pages.length };
}

/** The annotations of the links in the table of contents. */
function entriesOf(root: Element, { links }: HtmlDescription): ReadonlySet<number> {
  const entries = linksIn(root).filter((_, place) => (links[place]?.placeholder ?? null) !== null);
  return new Set(entries.flatMap((link) => annotationsOf(link).map(({ annotation }) => annotation.number)));
}

/** Bookmarks point to the elements that Chromium made, and would keep its whole tree in the file. They lead to a point on a page as well. */
function forgetOldStructure(file: PdfFile): void {
  for (const object of file.objects.values()) {
    if (object instanceof Map && object.has("SE") && object.has("Title")) object.delete("SE");
  }
}
