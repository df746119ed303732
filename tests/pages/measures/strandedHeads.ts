/** A document -> headings, captions and headlines of charts at the foot of a page, without what they head. */
import { isHeading, isIn, type PrintedBlock, type PrintedDocument } from "../../../src/audit/index.ts";
import type { OnPage } from "./onPage.ts";

export function strandedHeads({ pages }: PrintedDocument): readonly OnPage[] {
  return pages.flatMap(({ number, blocks }, place) => {
    const [last, next] = [blocks.at(-1), pages[place + 1]?.blocks[0]];
    return last !== undefined && next !== undefined && heads(last, next) ? [{ page: number, text: last.text }] : [];
  });
}

/** The cover has a heading and nothing below it; a chart's picture begins a page only if its headline stayed behind. */
function heads(last: PrintedBlock, next: PrintedBlock): boolean {
  if (last.role === "H1") return false;
  return isHeading(last) || isIn(last, "Caption") || (next.role === "Figure" && !isIn(last, "Table"));
}
