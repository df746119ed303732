/** A finished file -> what of PDF/UA-1, PDF/A-3a and the quality checks of PAC 2024 (`pacChecks.ts`) this program checks itself, on every file of every release. veraPDF judges all of the first two in the tests. */
import { readPdf } from "./finish/pdfFile.ts";
import { PdfError } from "./finish/pdfValue.ts";
import { attached } from "./rules/attached.ts";
import { tagged } from "./rules/content.ts";
import { bookmarks, contents } from "./rules/contents.ts";
import { closed, colours, identified, language, metadataOf, titled } from "./rules/document.ts";
import { readFinished } from "./rules/fileReading.ts";
import type { Found } from "./rules/found.ts";
import { fonts, letters } from "./rules/letters.ts";
import { names } from "./rules/names.ts";
import { captions, notes } from "./rules/notes.ts";
import { blank, decorations, onPage } from "./rules/pages.ts";
import { headings, links, lists, pictures, strange } from "./rules/structure.ts";
import { tables } from "./rules/tables.ts";

/** In the order in which they are reported. */
export const pdfRules = [
  "identified",
  "titled",
  "language",
  "tagged",
  "decorations",
  "blank",
  "onPage",
  "roles",
  "headings",
  "bookmarks",
  "contents",
  "pictures",
  "captions",
  "tables",
  "lists",
  "notes",
  "links",
  "names",
  "fonts",
  "letters",
  "colours",
  "data",
  "closed",
] as const;
export type PdfRule = (typeof pdfRules)[number];

export interface PdfCheck extends Found {
  readonly rule: PdfRule;
}

/** Throws `PdfError` where the file can't be read at all. */
export function checkPdf(bytes: Uint8Array): readonly PdfCheck[] {
  const file = readPdf(bytes);
  const reading = readFinished(file);
  const { catalog, tree, elements, dicts } = reading;
  const metadata = metadataOf(file, catalog);
  const judged: Record<PdfRule, Found> = {
    identified: identified(metadata),
    titled: titled(file, catalog, metadata),
    language: language(catalog, elements),
    tagged: tagged(file, catalog, tree, dicts),
    decorations: decorations(reading),
    blank: blank(reading),
    onPage: onPage(reading),
    roles: { checked: elements.length, problems: strange(elements) },
    headings: headings(elements),
    bookmarks: bookmarks(reading),
    contents: contents(reading),
    pictures: pictures(elements),
    captions: captions(reading),
    tables: tables(elements),
    lists: lists(elements),
    notes: notes(reading),
    links: links(reading),
    names: names(reading),
    fonts: fonts(file, dicts),
    letters: letters(file),
    colours: colours(file, catalog),
    data: attached(file, catalog, dicts),
    closed: closed(bytes, dicts),
  };
  return pdfRules.map((rule) => ({ rule, ...judged[rule] }));
}

/** Throws `PdfError` with all that breaks a rule. */
export function assertSound(checks: readonly PdfCheck[]): void {
  const problems = checks.flatMap((check) => check.problems);
  if (problems.length > 0) throw new PdfError([...new Set(problems)].join("; "));
}
