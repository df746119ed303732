/** A document's pages -> how far down each is filled. */
import { isHeading, isIn, type PrintedBlock, type PrintedDocument, type PrintedPage } from "./printedDocument.ts";

export interface PageFill {
  readonly page: number;
  /** cover, contents and the last page may be as empty as they are. */
  readonly kind: "cover" | "contents" | "body" | "last";
  /** From the top of the text area to the lowest content, of the area's height: 0 to 1. */
  readonly share: number;
}

/** Points between the text area and the letters of the running foot, where no page is filled to its end. */
const aboveFoot = 17;

/** A page that is filled less looks like the end of something. */
export const leastFill = 0.6;

/** Pages that are filled too little: cover, contents and the last page may be. */
export function emptyPages(document: Pick<PrintedDocument, "pages">): readonly PageFill[] {
  return pageFill(document).filter(({ kind, share }) => kind === "body" && share < leastFill);
}

export function pageFill({ pages }: Pick<PrintedDocument, "pages">): readonly PageFill[] {
  const counted = pages.filter((page) => kindOf(page, pages.length) !== "cover");
  const [top, bottom] = textArea(counted);
  return pages.map((page) => {
    const lowest = Math.min(top, ...content(page).map((block) => block.lowest));
    const share = top > bottom ? Math.min(1, (top - lowest) / (top - bottom)) : 0;
    return { page: page.number, kind: kindOf(page, pages.length), share };
  });
}

export function kindOf({ number, blocks }: PrintedPage, count: number): PageFill["kind"] {
  const heads = blocks.filter(isHeading);
  const isCover = number === 1 && count > 1 && heads.length > 0 && heads.every(({ role }) => role === "H1");
  if (isCover) return "cover";
  if (blocks.some((block) => isIn(block, "TOC"))) return "contents";
  return number === count ? "last" : "body";
}

/** Its highest content on any page; its lowest, or where the running foot leaves it more room. */
function textArea(pages: readonly PrintedPage[]): readonly [number, number] {
  const blocks = pages.flatMap(content);
  if (blocks.length === 0) return [0, 0];
  const top = Math.max(...blocks.map(({ highest }) => highest));
  const lowest = Math.min(...blocks.map((block) => block.lowest));
  const feet = pages.flatMap(({ edges, heightPt }) => edges.filter(({ baseline }) => baseline < heightPt / 8));
  const heightPt = pages[0]?.heightPt ?? 0;
  // Without a foot, the margin below is taken to be the one above.
  const foot =
    feet.length === 0
      ? heightPt - top
      : Math.max(...feet.map(({ baseline, sizePt }) => baseline + 0.7 * sizePt)) + aboveFoot;
  return [top, Math.min(lowest, foot)];
}

function content({ blocks }: PrintedPage): readonly PrintedBlock[] {
  return blocks.filter(({ lowest, highest }) => Number.isFinite(lowest) && Number.isFinite(highest));
}
