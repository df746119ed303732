/** Blocks of a chapter -> which of them are made up. Each has the mark [e] at its head, and a striped band stands beside it at the edge of the page; what the mark means is said once a page. */
import type { SiteBlock } from "./pages/sitePage.ts";

/** Neighbours that are made up, or that are not: one band stands beside all of them. */
export interface Run<Any extends SiteBlock> {
  readonly madeUp: boolean;
  readonly blocks: readonly Any[];
}

/** Cuts a chapter where something made up begins or ends. */
export function runsOf<Any extends SiteBlock>(blocks: readonly Any[]): readonly Run<Any>[] {
  const madeUp = whichAre(blocks);
  const starts = blocks.flatMap((_, place) => (place === 0 || madeUp[place] !== madeUp[place - 1] ? [place] : []));
  return starts.map((start, place) => ({
    madeUp: madeUp[start] === true,
    blocks: blocks.slice(start, starts[place + 1] ?? blocks.length),
  }));
}

/** A marked heading speaks for all that follows it, up to the next heading that is as high; the notes of a chapter, and the foot of a page, are of all of it, and help is never made up. */
function whichAre(blocks: readonly SiteBlock[]): readonly boolean[] {
  let markedLevel: number | null = null;
  return blocks.map((block) => {
    if (block.kind === "heading" && (markedLevel === null || block.level <= markedLevel))
      markedLevel = isMarked(block) ? block.level : null;
    if (block.kind === "notes" || block.kind === "foot" || block.kind === "help") return false;
    if (block.kind === "notice" && block.tone === "help") return false;
    return markedLevel !== null || (isMarked(block) && !holdsRealToo.has(block.kind));
  });
}

/** Whether anything in these chapters is made up, so that the mark has to be explained. */
export function holdsMadeUp(chapters: readonly { readonly blocks: readonly SiteBlock[] }[]): boolean {
  return chapters.some(({ blocks }) => blocks.some(isMarked));
}

/** Each figure has its own mark there, since real ones stand beside it. */
const holdsRealToo: ReadonlySet<SiteBlock["kind"]> = new Set([
  "findings",
  "links",
  "estimates",
  "addresses",
  "explorer",
]);

function isMarked(block: SiteBlock): boolean {
  switch (block.kind) {
    case "heading":
    case "notice":
    case "paragraph":
    case "list":
    case "links":
      return block.madeUp === true;
    case "strip":
    case "opener":
    case "progress":
    case "asked":
      return block.madeUp;
    case "actions":
      return block.madeUp !== null;
    case "table":
      return block.madeUp != null;
    case "chart":
      return block.example !== null;
    case "findings":
      return block.findings.some(({ madeUp }) => madeUp);
    case "addresses":
      return block.rows.some(({ madeUp }) => madeUp);
    case "estimates":
    case "explorer":
      return block.rows.some(({ synthetic }) => synthetic);
    default:
      return false;
  }
}
