/** The elements of a structure tree (ISO 32000-1, 14.7), as plain data. */
import type { Dict, Ref, Text } from "./pdfValue.ts";

export interface Element {
  role: string;
  kids: Kid[];
  /** Attribute dictionaries: scope, headers, spans, list numbering. */
  attributes: Dict[];
  alt: Text | null;
  lang: Text | null;
  id: string | null;
  /** What an abbreviation is short for. */
  expansion: Text | null;
  /** The elements that it points to: an entry of the contents to its heading, the number of a note to the note. */
  refersTo: Element[];
  /** The object that it was read from; null of one that was made. */
  readonly object: number | null;
  /** Associated files. */
  files: Ref[];
}

/** Marked content on a page. */
export interface Content {
  readonly page: number;
  readonly mcid: number;
}

/** The annotation of a link. */
export interface LinkAnnotation {
  readonly annotation: Ref;
  readonly page: number;
}

export type Kid = Element | Content | LinkAnnotation;

export const isElement = (kid: Kid): kid is Element => "role" in kid;
export const isContent = (kid: Kid): kid is Content => "mcid" in kid;

/** An element and all below it, in reading order. */
export function* withAll(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (isElement(kid)) yield* withAll(kid);
}

export function anElement(role: string, kids: Kid[]): Element {
  return {
    role,
    kids,
    attributes: [],
    alt: null,
    lang: null,
    id: null,
    expansion: null,
    refersTo: [],
    object: null,
    files: [],
  };
}
