/** The seventeen quality checks of PAC 2024 (PDF Accessibility Checker, axes4; https://pac.pdf-accessibility.org/en/resources/pac-2024-quality-checks), in its order and words -> the rules of ours that look for the same. PAC runs on Windows only and is not run here: what it says of some of them is published case by case, the others are read from their names. */
import type { PdfRule } from "./checkPdf.ts";

interface PacCheck {
  readonly check: string;
  readonly rule: PdfRule;
  /** published: PAC says case by case when it warns, and the rule finds all of these. interpreted: it publishes the name alone, so what is looked for is our reading of it. */
  readonly known: "published" | "interpreted";
  /** What the rule looks for. */
  readonly looksFor: string;
}

export const pacChecks = [
  {
    check: "Validity of document title",
    rule: "titled",
    known: "published",
    looksFor: "the title is there, and is no path and no name of a file",
  },
  {
    check: "Correctness of language attribute",
    rule: "language",
    known: "interpreted",
    looksFor: "the language of the document and of each passage is a language tag (BCP 47) of a known language",
  },
  {
    check: "Artifacted content on page body",
    rule: "decorations",
    known: "interpreted",
    looksFor:
      "between the first and the last words of a page, words marked as decoration are read elsewhere in the file (the head of a table that goes on), or are the sign of a priority beside its name; PAC may warn of these",
  },
  {
    check: "Tagged text consists of only whitespace",
    rule: "blank",
    known: "published",
    looksFor: "no element of words holds nothing but space",
  },
  {
    check: "Tagged content exists outside of the page boundaries",
    rule: "onPage",
    known: "interpreted",
    looksFor: "every letter that is read begins on its page",
  },
  {
    check: "Presence of headings",
    rule: "headings",
    known: "interpreted",
    looksFor: "there are headings, and they skip no level",
  },
  {
    check: "Presence of bookmarks (document outline) if headings are present",
    rule: "bookmarks",
    known: "interpreted",
    looksFor: "a file with headings has bookmarks",
  },
  {
    check: '"TOCI" elements contain "Link" elements',
    rule: "contents",
    known: "interpreted",
    looksFor: "an entry of the table of contents is one link",
  },
  {
    check: '"TOCI" elements are correctly linked to headings',
    rule: "contents",
    known: "published",
    looksFor: "its words are those of a heading, to which it refers, and it leads to that heading and its place",
  },
  {
    check: "Validity of alternative texts",
    rule: "pictures",
    known: "published",
    looksFor: "every picture has an alternative text, which is no path and no name of a file",
  },
  {
    check: "Alternative text on text elements",
    rule: "pictures",
    known: "interpreted",
    looksFor: "only pictures have an alternative text",
  },
  {
    check: 'Completeness of "Link" elements',
    rule: "links",
    known: "interpreted",
    looksFor: "a link has words on the page, a place to press, an address, and says where it leads",
  },
  {
    check: 'Formal correctness of "LI" elements',
    rule: "lists",
    known: "interpreted",
    looksFor: "an item of a list has one text, which is not empty, and at most one mark, before it",
  },
  {
    check: 'Completeness of "Table" elements',
    rule: "tables",
    known: "interpreted",
    looksFor: "a table has rows of as many cells, heads that say of what, and a caption",
  },
  {
    check: '"Note" elements contain "Lbl" elements',
    rule: "notes",
    known: "interpreted",
    looksFor: "a note begins with its number",
  },
  {
    check: '"Note" elements are referenced',
    rule: "notes",
    known: "interpreted",
    looksFor: "a reference in the text points to the note (Ref), and the note has an id and leads back",
  },
  {
    check: '"P" elements contain "Note" elements',
    rule: "notes",
    known: "interpreted",
    looksFor: "a note stands in a paragraph",
  },
] as const satisfies readonly PacCheck[];
