/** A document -> the page that its reader may be the only one to read: the first that is neither cover nor contents. */
import { kindOf } from "./pageFill.ts";
import { isIn, type PrintedDocument, wordsOf } from "./printedDocument.ts";

export interface PageOne {
  readonly page: number;
  /** Beside tables and the labels of pictures. */
  readonly words: number;
  readonly tables: number;
  readonly pictures: number;
}

/** Null where there is no such page. */
export function pageOne({ pages }: PrintedDocument): PageOne | null {
  const page = pages.find((each) => !["cover", "contents"].includes(kindOf(each, pages.length)));
  if (page === undefined) return null;
  const tables = page.blocks.flatMap(({ within }) => within.find(({ role }) => role === "Table")?.number ?? []);
  return {
    page: page.number,
    words: page.blocks.filter((block) => !isIn(block, "Table")).flatMap(({ text }) => wordsOf(text)).length,
    tables: new Set(tables).size,
    pictures: page.blocks.filter(({ role }) => role === "Figure").length,
  };
}
