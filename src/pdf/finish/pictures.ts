/** The pictures of a file -> the same, each with the data that it was drawn from. */
import type { Attachment } from "./attachments.ts";
import { PdfError, type Ref } from "./pdfValue.ts";
import { type Element, isElement } from "./structureTree.ts";

export function attachToCharts(
  tree: Element,
  charts: readonly string[],
  attachments: readonly Attachment[],
  specifications: readonly Ref[],
): void {
  const pictures = picturesIn(tree);
  if (pictures.length !== charts.length)
    throw new PdfError(`the file has ${pictures.length} pictures where the HTML has ${charts.length}`);
  for (const [place, picture] of pictures.entries()) {
    picture.files = attachments.flatMap(({ chart }, at) =>
      chart !== null && chart === charts[place] ? (specifications[at] ?? []) : [],
    );
  }
}

export function picturesIn(element: Element): readonly Element[] {
  if (element.role === "Figure") return [element];
  return element.kids.flatMap((kid) => (isElement(kid) ? picturesIn(kid) : []));
}
