/** The structure of a file, and where its links lead -> footnotes as notes, and what points to them as references (ISO 32000-1, 14.8.4.4; PDF/UA-1, 7.9). Chromium makes neither. */
import { anElement, type Element, isContent, isElement } from "./structureTree.ts";

/** As `html/renderMarkdown.ts` names the two ends of a footnote, and `documents/chapterNotes.ts` those of a chapter's note. */
const toNote = /^#(?:text-\d+-note-\d+|notes-[^.]+\.\d+)$/;
const backToText = /^#(?:text-\d+-to-note-\d+|to-notes-[^.]+\.\d+)$/;

/** Changes the tree. `addressOf`: where a link leads, as its HTML has it. */
export function markFootnotes(element: Element, addressOf: (link: Element) => string): void {
  element.kids = element.kids.map((kid) => {
    if (!isElement(kid)) return kid;
    if (kid.role === "Link") return toNote.test(addressOf(kid)) ? anElement("Reference", [kid]) : kid;
    if (kid.role === "LBody") return withNote(kid, addressOf);
    markFootnotes(kid, addressOf);
    return kid;
  });
}

/** The words of a note end with the link that leads back. */
function withNote(body: Element, addressOf: (link: Element) => string): Element {
  const back = body.kids.findLast((kid): kid is Element => isElement(kid) && kid.role === "Link");
  const address = back === undefined ? "" : addressOf(back);
  if (!backToText.test(address)) {
    markFootnotes(body, addressOf);
    return body;
  }
  const words = body.kids.some(isContent) ? [anElement("P", body.kids)] : body.kids;
  return { ...body, kids: [{ ...anElement("Note", words), id: address }] };
}
