/** The structure of a file, and where its links lead -> footnotes as notes, and what points to them as references (ISO 32000-1, 14.8.4.4; PDF/UA-1, 7.9). Chromium makes neither. */
import { anElement, type Element, isElement, type Kid } from "./structureTree.ts";

/** As `html/renderMarkdown.ts` names the two ends of a footnote, and `documents/chapterNotes.ts` those of a chapter's note. */
const toNote = /^#(?:text-\d+-note-\d+|notes-[^.]+\.\d+)$/;
const backToText = /^#(?:text-\d+-to-note-\d+|to-notes-[^.]+\.\d+)$/;

export const isNote = (address: string) => toNote.test(address);

/** Changes the tree. A note stands in a paragraph, with its number, and what has its number refers to it. `addressOf`: where a link leads, as its HTML has it. Gives the notes by their address. */
export function markFootnotes(root: Element, addressOf: (link: Element) => string): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  const references: { readonly reference: Element; readonly to: string }[] = [];
  const mark = (element: Element): Element => {
    element.kids = element.kids.flatMap((kid): Kid[] => {
      if (!isElement(kid)) return [kid];
      if (kid.role === "L") return listOrNotes(kid);
      if (kid.role !== "Link" || !isNote(addressOf(kid))) return [mark(kid)];
      const reference = anElement("Reference", [kid]);
      references.push({ reference, to: addressOf(kid) });
      return [reference];
    });
    return element;
  };
  const listOrNotes = (list: Element): Element[] => {
    const found = list.kids.map((item) => (isElement(item) ? noteIn(item, addressOf) : null));
    if (found.some((each) => each === null)) return [mark(list)];
    return found.flatMap((each) => {
      if (each === null) return [];
      notes.set(each.address, each.note);
      return [anElement("P", [each.note])];
    });
  };
  mark(root);
  for (const { reference, to } of references) {
    const note = notes.get(to);
    if (note !== undefined) reference.refersTo = [note];
  }
  return notes;
}

/** An item of a list whose words end with the link that leads back. */
function noteIn(item: Element, addressOf: (link: Element) => string): { address: string; note: Element } | null {
  const [label, body] = item.kids.length === 2 ? item.kids : [undefined, item.kids[0]];
  if (body === undefined || !isElement(body)) return null;
  const words = withoutParagraphs(body);
  const back = words.findLast((kid): kid is Element => isElement(kid) && kid.role === "Link");
  const address = back === undefined ? "" : addressOf(back);
  if (!backToText.test(address)) return null;
  const note = { ...anElement("Note", [...(label === undefined ? [] : [label]), ...words]), id: address };
  return { address: address.replace("#to-notes-", "#notes-").replace("-to-note-", "-note-"), note };
}

/** A note stands in a line of text: a paragraph within one would be no part of it. */
function withoutParagraphs({ kids }: Element): Kid[] {
  const blocks = kids.filter((kid) => isElement(kid) && kid.role === "P");
  return kids.flatMap((kid): Kid[] => {
    if (!isElement(kid) || kid.role !== "P") return [kid];
    return blocks.length === 1 ? kid.kids : [{ ...kid, role: "Span" }];
  });
}
