/** An element, and what is painted on the pages -> its words, and where they stand. */
import type { Box, PageText } from "./paintedText.ts";
import { type Content, type Element, isContent, isElement, withAll } from "./structureTree.ts";

export interface Place {
  /** From 0. */
  readonly page: number;
  /** Of what of it is on that page. */
  readonly box: Box;
}

export interface Words {
  /** All of it, in reading order, without soft hyphens and more than one space. */
  readonly all: (element: Element) => string;
  /** Where it begins; null of one without words. */
  readonly place: (element: Element) => Place | null;
}

export function wordsOf(pages: readonly PageText[]): Words {
  const order = new Map(pages.map(({ page }, place) => [page, place]));
  const painted = ({ page, mcid }: Content) => pages[order.get(page) ?? -1]?.marked.get(mcid);
  const text = (element: Element): string =>
    element.kids.map((kid) => (isElement(kid) ? text(kid) : isContent(kid) ? (painted(kid)?.text ?? "") : "")).join("");
  return {
    all: (element) => text(element).replaceAll("\u00AD", "").replace(/\s+/g, " ").trim(),
    place: (element) => {
      const contents = [...withAll(element)].flatMap(({ kids }) => kids.filter(isContent));
      const first = contents.find((content) => painted(content) !== undefined);
      if (first === undefined) return null;
      const boxes = contents.flatMap((content) => (content.page === first.page ? (painted(content)?.box ?? []) : []));
      return { page: order.get(first.page) ?? 0, box: around(boxes) };
    },
  };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    top: Math.max(...boxes.map(({ top }) => top)),
  };
}
