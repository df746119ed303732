/** Kinds of thing that a page may have and a browser must tag, each with how it is known in the HTML and in the structure of a print. A browser that leaves a kind out leaves it out everywhere: that is found before anything is mended. */
import { abbreviationNumber } from "./expandAbbreviations.ts";
import { isNote } from "./markFootnotes.ts";
import { decodeText } from "./pdfText.ts";
import { type Element, isElement, withAll } from "./structureTree.ts";

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Kind {
  /** In a message: "there is nothing tagged as …". */
  readonly called: string;
  readonly isInHtml: (element: HtmlElement) => boolean;
  readonly isInPrint: (element: Element) => boolean;
}

const named = (name: string) => (element: HtmlElement) => element.name === name;
const tagged = (role: string) => (element: Element) => element.role === role;
const languageOf = ({ lang }: Element) => (lang === null ? "" : decodeText(lang));
const isAbbreviation = (lang: string) => abbreviationNumber(lang) !== null;

const kinds = {
  heading: {
    called: "a heading (H1 to H6)",
    isInHtml: ({ name }) => /^h[1-6]$/.test(name),
    isInPrint: ({ role }) => /^H[1-6]$/.test(role),
  },
  strong: { called: "strong words (Strong)", isInHtml: named("strong"), isInPrint: tagged("Strong") },
  emphasis: { called: "stressed words (Em)", isInHtml: named("em"), isInPrint: tagged("Em") },
  link: {
    called: "a link (Link)",
    isInHtml: ({ name, attributes }) => name === "a" && attributes.href !== undefined,
    isInPrint: tagged("Link"),
  },
  item: { called: "an item of a list (LI)", isInHtml: named("li"), isInPrint: tagged("LI") },
  number: {
    called: "the number of a note (Lbl)",
    isInHtml: ({ name, attributes }) => name === "li" && isNote(`#${attributes.id ?? ""}`),
    isInPrint: tagged("Lbl"),
  },
  table: { called: "a table (Table)", isInHtml: named("table"), isInPrint: tagged("Table") },
  caption: { called: "the caption of a table (Caption)", isInHtml: named("caption"), isInPrint: tagged("Caption") },
  row: {
    called: "a row of a table directly in it (TR)",
    isInHtml: named("tr"),
    isInPrint: ({ role, kids }) => role === "Table" && kids.some((kid) => isElement(kid) && kid.role === "TR"),
  },
  head: { called: "the head of a row or column (TH)", isInHtml: named("th"), isInPrint: tagged("TH") },
  group: {
    called: "a picture together with its caption (Div)",
    isInHtml: ({ name, attributes }) => name === "figure" && attributes.role === "group",
    isInPrint: ({ role, kids }) => role === "Div" && kids.some((kid) => isElement(kid) && kid.role === "Figure"),
  },
  passage: {
    called: "a passage in another language (Lang)",
    isInHtml: ({ name, attributes: { id, lang = "" } }) =>
      name !== "html" && id !== undefined && lang !== "" && !isAbbreviation(lang),
    isInPrint: (element) =>
      element.role !== "Document" && languageOf(element) !== "" && !isAbbreviation(languageOf(element)),
  },
  abbreviation: {
    called: "an abbreviation (Lang)",
    isInHtml: ({ attributes }) => isAbbreviation(attributes.lang ?? ""),
    isInPrint: (element) => isAbbreviation(languageOf(element)),
  },
} as const satisfies Record<string, Kind>;

export type PartKind = keyof typeof kinds;
const all = Object.entries(kinds) as readonly [PartKind, Kind][];

/** What a browser must tag of a page: an element counts where there are words in it. */
export class PageParts {
  readonly found = new Set<PartKind>();
  readonly #open: { readonly element: HtmlElement; isNoted: boolean }[] = [];

  open(element: HtmlElement): void {
    this.#open.push({ element, isNoted: false });
  }

  words(text: string): void {
    if (text.trim() === "") return;
    for (const each of this.#open) {
      if (each.isNoted) continue;
      each.isNoted = true;
      for (const [kind, { isInHtml }] of all) if (isInHtml(each.element)) this.found.add(kind);
    }
  }

  close(): void {
    this.#open.pop();
  }
}

/** Kinds that a page has and its print has nowhere, in words. */
export function untagged(root: Element, parts: ReadonlySet<PartKind>): readonly string[] {
  const elements = [...withAll(root)];
  return all.flatMap(([kind, { called, isInPrint }]) => (parts.has(kind) && !elements.some(isInPrint) ? [called] : []));
}
