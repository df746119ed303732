/** A page -> its running text: paragraphs, items of lists, notes; no headings, tables, pictures or contents. */
import { isIn, type PrintedBlock, type PrintedPage, wordsOf } from "../../../src/audit/index.ts";

const apart = ["Table", "Figure", "TOC", "Caption"];
/** What has fewer words is a label. */
const fewestWords = 12;

export function proseOf({ blocks }: PrintedPage): readonly PrintedBlock[] {
  return blocks.filter(
    (block) =>
      ["P", "LBody", "BlockQuote", "Note"].includes(block.role) &&
      !apart.some((role) => isIn(block, role)) &&
      wordsOf(block.text).length >= fewestWords,
  );
}
