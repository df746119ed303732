/** What stands on the pages of a file -> whether readers get all of it: no words as decoration, none beyond the edge, no element of mere space. */

import type { PageText } from "../finish/paintedText.ts";
import { type Element, isElement } from "../finish/structureTree.ts";
import type { FileReading } from "./fileReading.ts";
import type { Found } from "./found.ts";

/** The signs of priorities are pictures beside their names. */
const mostLettersOfSign = 3;

/** Words that are no real content stand in the margins, or are read elsewhere: the head of a table that goes on. The cover has the university's mark, a picture that may have words in it. */
export function decorations({ pages, words, tree }: FileReading): Found {
  const all = pages.slice(1).flatMap((page, place) => inBody(page).map((text) => ({ text, page: place + 2 })));
  const read = all.length === 0 ? "" : words(tree).replaceAll(" ", "");
  return {
    checked: pages.length,
    problems: all
      .filter(({ text }) => text.length > mostLettersOfSign && !read.includes(text.replaceAll(" ", "")))
      .map(({ text, page }) => `page ${page}: no reader gets to hear “${text}”`),
  };
}

/** Between the first and the last words that are read. */
function inBody({ marked, artifacts }: PageText): readonly string[] {
  const boxes = [...marked.values()].map(({ box }) => box);
  const top = Math.max(...boxes.map((box) => box.top));
  const bottom = Math.min(...boxes.map((box) => box.bottom));
  return artifacts
    .filter(({ box }) => box.bottom <= top && box.top >= bottom)
    .map(({ text }) => text.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim());
}

/** Those that PAC looks at. */
const wordy = new Set("H H1 H2 H3 H4 H5 H6 P Lbl Quote Note Reference BibEntry Code Annot".split(" "));

export function blank(reading: FileReading): Found {
  const all = reading.elements.filter(({ role }) => wordy.has(role));
  return {
    checked: all.length,
    problems: all
      .filter((element) => isBlank(element, reading))
      .map(
        (element) =>
          `page ${(reading.place(element)?.page ?? 0) + 1}: an element (${element.role}) holds nothing but space`,
      ),
  };
}

/** It has text, all of which is space, and so has all below it. */
function isBlank(element: Element, { place, words }: FileReading): boolean {
  const isAllWords = ({ kids }: Element): boolean =>
    kids.every((kid) => !isElement(kid) || (wordy.has(kid.role) && isAllWords(kid)));
  return isAllWords(element) && place(element) !== null && words(element) === "";
}

/** Points: what is rounded when a page is laid out. */
const tolerance = 1;

export function onPage({ pages }: FileReading): Found {
  const beyond = pages.flatMap(({ marked, width, height }, place) =>
    [...marked.values()]
      .filter(
        ({ box }) =>
          box.left < -tolerance ||
          box.right > width + tolerance ||
          box.bottom < -tolerance ||
          box.top > height + tolerance,
      )
      .map(({ text }) => `page ${place + 1}: “${text.slice(0, 40)}” stands beyond the edge of the page`),
  );
  return { checked: pages.reduce((sum, { marked }) => sum + marked.size, 0), problems: beyond };
}
