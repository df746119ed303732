/** The bookmarks and the table of contents of a file -> whether each leads to the heading that it names. */

import { annotationsOf, linksIn } from "../finish/links.ts";
import type { PdfFile } from "../finish/pdfFile.ts";
import { Name, Ref, type Value } from "../finish/pdfValue.ts";
import { type Element, isElement } from "../finish/structureTree.ts";
import type { FileReading } from "./fileReading.ts";
import { type FileDict, type Found, when } from "./found.ts";

export function bookmarks({ file, catalog, elements }: FileReading): Found {
  const headings = elements.filter(({ role }) => /^H[1-6]$/.test(role));
  const outlines = catalog.has("Outlines") ? file.dict(catalog.get("Outlines"), "the bookmarks") : new Map();
  return {
    checked: headings.length,
    problems: when(headings.length > 0 && !outlines.has("First"), "the file has headings and no bookmarks"),
  };
}

/** How far above the line of its heading an entry may lead, in points. */
const room = 30;

export function contents(reading: FileReading): Found {
  const entries = reading.elements.filter(({ role }) => role === "TOCI");
  return { checked: entries.length, problems: entries.flatMap((entry) => entryProblems(entry, reading)) };
}

function entryProblems(entry: Element, reading: FileReading): readonly string[] {
  const named = `the entry “${reading.words(entry).slice(0, 40)}” of the table of contents`;
  const references = entry.kids.filter((kid): kid is Element => isElement(kid) && kid.role === "Reference");
  const [link, ...others] = references.flatMap(linksIn);
  if (link === undefined || others.length > 0) return [`${named} is not one link`];
  const [heading] = entry.refersTo;
  if (heading === undefined || !/^H[1-6]$/.test(heading.role)) return [`${named} refers to no heading`];
  const { element, page, top } = destination(link, reading);
  const place = reading.place(heading);
  const isNear = place?.page === page - 1 && place.box.top <= top + 1 && place.box.top >= top - room;
  return [
    ...when(reading.words(link) !== reading.words(heading), `${named} is not what its heading says`),
    ...when(element !== heading.object, `${named} leads to another element than its heading`),
    ...when(!isNear, `${named} leads to another place than its heading`),
  ];
}

/** The object of the element, the page, from 1, and how high on it, in points: zero where a link leads nowhere. */
function destination(link: Element, { file, catalog, pages }: FileReading) {
  const [first] = annotationsOf(link);
  const action = first === undefined ? null : actionOf(file, file.dict(first.annotation, "a link"));
  const name = action?.get("D");
  const points = catalog.has("Dests") ? file.dict(catalog.get("Dests"), "the destinations") : new Map<string, Value>();
  const [on, , , top] = listOf(name instanceof Name ? points.get(name.text) : name);
  const [element] = listOf(action?.get("SD"));
  return {
    element: element instanceof Ref ? element.number : 0,
    page: on instanceof Ref ? pages.findIndex(({ page }) => page === on.number) + 1 : 0,
    top: typeof top === "number" ? top : 0,
  };
}

/** What a link within the file does. */
export function actionOf(file: PdfFile, annotation: FileDict): FileDict | null {
  return annotation.has("A") ? file.dict(annotation.get("A"), "the action of a link") : null;
}

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
