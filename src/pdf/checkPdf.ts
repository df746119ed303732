/** A finished file -> what of PDF/UA-1 and PDF/A-3a this program checks itself, on every file of every release. veraPDF judges all of both in the tests. */
import { isStream, readPdf } from "./finish/pdfFile.ts";
import { PdfError } from "./finish/pdfValue.ts";
import { readStructure } from "./finish/readStructure.ts";
import { attached } from "./rules/attached.ts";
import { tagged } from "./rules/content.ts";
import { closed, colours, identified, language, metadataOf, titled } from "./rules/document.ts";
import { type Found, withAll } from "./rules/found.ts";
import { fonts, letters } from "./rules/letters.ts";
import { headings, links, lists, pictures, strange, tables } from "./rules/structure.ts";

/** In the order in which they are reported. */
export const pdfRules = [
  "identified",
  "titled",
  "language",
  "tagged",
  "roles",
  "headings",
  "pictures",
  "tables",
  "lists",
  "links",
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
  const catalog = file.dict(file.root, "the catalog");
  const tree = readStructure(file);
  const elements = [...withAll(tree)];
  const metadata = metadataOf(file, catalog);
  const dicts = [...file.objects.values()].flatMap((each) =>
    isStream(each) ? [each.dict] : each instanceof Map ? [each] : [],
  );
  const judged: Record<PdfRule, Found> = {
    identified: identified(metadata),
    titled: titled(file, catalog, metadata),
    language: language(catalog),
    tagged: tagged(file, catalog, tree, dicts),
    roles: { checked: elements.length, problems: strange(elements) },
    headings: headings(elements),
    pictures: pictures(elements),
    tables: tables(elements),
    lists: lists(elements),
    links: links(file, dicts, elements),
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
