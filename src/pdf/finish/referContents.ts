/** The entries of the table of contents -> the same, each with its heading: the words of the link are those of the heading, the number of the page stands behind it, and the entry refers to the heading (ISO 32000-2, 14.8.4.4). */
import { linksIn } from "./links.ts";
import { anElement, type Element, isContent, isElement, withAll } from "./structureTree.ts";

/** Changes the tree. `targetOf`: the element that a link leads to. */
export function referContents(tree: Element, targetOf: (link: Element) => Element | undefined): void {
  for (const entry of withAll(tree)) {
    if (entry.role !== "TOCI") continue;
    const reference = entry.kids.find((kid): kid is Element => isElement(kid) && kid.role === "Reference");
    const [link] = reference === undefined ? [] : linksIn(reference);
    if (reference === undefined || link === undefined) continue;
    const page = link.kids.filter(isContent).at(-1);
    if (page !== undefined && link.kids.filter(isContent).length > 1) {
      link.kids = link.kids.filter((kid) => kid !== page);
      reference.kids.push(anElement("Span", [page]));
    }
    const heading = targetOf(link);
    if (heading !== undefined) entry.refersTo = [heading];
  }
}
