/** What a cell is -> how it looks, in both formats. Nothing is told by colour alone: a link is underlined too. */
import type { Sheet, SheetCell, SheetLine } from "../documents/index.ts";

export interface Look {
  readonly name: string;
  /** What the program's list of styles calls it, where readers jump from one to the next; null of all others. */
  readonly heading: 1 | 2 | null;
  readonly sizePt: number;
  readonly isBold: boolean;
  readonly isLink: boolean;
  readonly wraps: boolean;
  readonly align: "start" | "end";
  /** Has a line below it. */
  readonly isHead: boolean;
  /** Of a number; null of words. */
  readonly decimals: number | null;
  readonly isGrouped: boolean;
}

/** A sans serif that is everywhere, or has a stand-in of the same widths. */
export const fontName = "Arial";
/** No letter is smaller. */
export const textPt = 12;
export const linkColour = "0B4F9E";

const plain: Omit<Look, "name"> = {
  ...{ heading: null, sizePt: textPt, isBold: false, isLink: false, wraps: false, align: "start" },
  ...{ isHead: false, decimals: null, isGrouped: false },
};

/** A figure has fewer. */
const mostDecimals = 6;

const numbers = Array.from({ length: mostDecimals + 1 }, (_, decimals) =>
  [false, true].map(
    (isGrouped): Look => ({ ...plain, name: numberName(decimals, isGrouped), decimals, isGrouped, align: "end" }),
  ),
).flat();

function numberName(decimals: number, isGrouped: boolean): string {
  return `${isGrouped ? "grouped" : "number"}${Math.min(decimals, mostDecimals)}`;
}

/** The first one is that of cells which nobody has written. */
export const looks: readonly Look[] = [
  { ...plain, name: "line" },
  { ...plain, name: "title", heading: 1, sizePt: 16, isBold: true },
  { ...plain, name: "wrapped-title", heading: 1, sizePt: 16, isBold: true, wraps: true },
  { ...plain, name: "heading", heading: 2, sizePt: 14, isBold: true },
  { ...plain, name: "link", isLink: true },
  { ...plain, name: "text", wraps: true },
  { ...plain, name: "text-link", isLink: true, wraps: true },
  { ...plain, name: "mark", align: "end" },
  { ...plain, name: "head", isBold: true, wraps: true, isHead: true },
  ...numbers,
];

export function lookOfTitle({ isText }: Sheet): string {
  return isText ? "wrapped-title" : "title";
}

export function lookOfLine({ look, link }: SheetLine, { isText }: Sheet): string {
  if (look === "heading") return look;
  if (link !== null) return isText ? "text-link" : "link";
  return isText ? "text" : "line";
}

export function lookOfCell(cell: SheetCell): string {
  if (cell.kind === "number") return numberName(cell.decimals, cell.isGrouped);
  if (cell.align === "end") return "mark";
  return cell.link === null ? "text" : "text-link";
}

export const headLook = "head";
