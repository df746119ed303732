/** Words and tags -> a document as it is read back from a PDF: a page for each list, a line of 10 points for each line of a block. */
import type { PrintedBlock, PrintedDocument, PrintedLine } from "../../src/audit/index.ts";

export interface ABlock {
  readonly role: string;
  /** Lines are parted by "\n". */
  readonly text: string;
  /** The tags around it with numbers that tell them apart: "Div 3". */
  readonly within?: readonly string[];
  readonly alternative?: string;
}

export function aDocument(pages: readonly (readonly ABlock[])[], more: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    title: "Report",
    language: "en",
    dated: null,
    pages: pages.map((blocks, place) => ({
      number: place + 1,
      widthPt: 595,
      heightPt: 842,
      blocks: blocks.map((block, at) => blockOf(block, 750 - 40 * at)),
      edges: [],
    })),
    ...more,
  };
}

function blockOf({ role, text, within = [], alternative = "" }: ABlock, top: number): PrintedBlock {
  const lines = text.split("\n").map((line, place) => aLine(line, top - 12 * place));
  return {
    role,
    within: within.map((name) => ({ role: name.split(" ")[0] ?? "", number: Number(name.split(" ")[1] ?? 0) })),
    text: role === "Figure" ? "" : text.replace(/-\n/g, "-").replace(/\n/g, " "),
    lines,
    alternative: role === "Figure" ? alternative : null,
    highest: top,
    lowest: top - 12 * lines.length,
  };
}

function aLine(text: string, baseline: number): PrintedLine {
  const place = { text, left: 50, right: 50 + 5 * text.length, baseline, sizePt: 10 };
  return { ...place, parts: [{ ...place, breaksWord: false }] };
}
