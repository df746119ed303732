/** What a rule found in a file, and what rules read files by. */

import { Name, type Value } from "../finish/pdfValue.ts";
import { type Element, isElement } from "../finish/structureTree.ts";

export interface Found {
  /** How many things were looked at: pages, headings, pictures, links … */
  readonly checked: number;
  /** What breaks the rule; empty where it holds. */
  readonly problems: readonly string[];
}

export type FileDict = ReadonlyMap<string, Value>;

/** The problem, where the rule is broken. */
export const when = (broken: boolean, problem: string) => (broken ? [problem] : []);

/** The text of a name; "" of any other value. */
export function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.text : "";
}

/** An element and all below it, in reading order. */
export function* withAll(element: Element): Generator<Element> {
  yield element;
  for (const kid of element.kids) if (isElement(kid)) yield* withAll(kid);
}
