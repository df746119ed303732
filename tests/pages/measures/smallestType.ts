/** A document -> its smallest letters. Raised marks of notes are smaller by their nature and are passed over. */
import type { PrintedDocument, PrintedLine, PrintedPart } from "../../../src/audit/index.ts";

export interface SmallestType {
  /** To a tenth of a point: a browser rounds lengths to a 64th of a pixel. */
  readonly sizePt: number;
  readonly page: number;
  readonly text: string;
  readonly stands: "in the text" | "in a table" | "in a picture" | "at the page's edge";
}

const longestMark = 4;

/** One of each size, the smallest first. */
export function typeSizes({ pages }: PrintedDocument): readonly SmallestType[] {
  const bySize = new Map<number, SmallestType>();
  for (const { number, blocks, edges } of pages) {
    const places = [
      ...blocks.map(({ lines, role, within }) => ({ lines, stands: standsIn(role, within) })),
      { lines: edges, stands: "at the page's edge" as const },
    ];
    for (const { lines, stands } of places)
      for (const line of lines)
        for (const part of line.parts.filter((each) => !isMark(each, line))) {
          const sizePt = Math.round(part.sizePt * 10) / 10;
          if (!bySize.has(sizePt)) bySize.set(sizePt, { sizePt, page: number, text: part.text.trim(), stands });
        }
  }
  return [...bySize.values()].sort((a, b) => a.sizePt - b.sizePt);
}

function standsIn(role: string, within: readonly { readonly role: string }[]): SmallestType["stands"] {
  if (role === "Figure") return "in a picture";
  return within.some((place) => place.role === "Table") ? "in a table" : "in the text";
}

function isMark({ text, sizePt, baseline }: PrintedPart, line: PrintedLine): boolean {
  return text.trim().length <= longestMark && sizePt < line.sizePt && baseline > line.baseline + 0.1 * line.sizePt;
}
