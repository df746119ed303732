/** Where a comment stood, and the page as it is now -> its block, found by anchor and words; where the words are others by now, the block that is most like it. */
import type { CommentPlace } from "../../../domain/index.ts";
import { anchorOf, blocksOf, wordsOf } from "../blocks.ts";

export type FoundPlace =
  | { readonly kind: "same"; readonly block: Element }
  /** It says something else now. */
  | { readonly kind: "changed"; readonly block: Element }
  | { readonly kind: "gone" };

type Words = Pick<CommentPlace, "anchor" | "words" | "estimate">;

/** Below this share of words in common, it is another text. */
const leastAlike = 0.4;

export function findPlace(page: Document, { anchor, words, estimate }: Words): FoundPlace {
  // Of the document as a whole.
  if (words === "") return { kind: "same", block: page.body };
  const blocks = blocksOf(page).map((block) => ({ block, says: wordsOf(block), below: anchorOf(block) }));
  const saying = blocks.filter(({ says }) => says === words);
  // The anchor of a click is that of what was clicked, which may stand deeper than its block.
  const same = saying.find(({ block, below }) => below === anchor || holds(block, anchor)) ?? saying[0];
  if (same !== undefined) return { kind: "same", block: same.block };
  const near = blocks.filter(({ block, below }) => below === anchor || holds(block, anchor));
  const printing = estimate === undefined ? [] : near.filter(({ block }) => prints(block, estimate));
  const best = (among: typeof near) =>
    among
      .map(({ block, says }) => ({ block, alike: alikeness(says, words) }))
      .toSorted((a, b) => b.alike - a.alike)
      .at(0);
  const found = best(printing) ?? best(near);
  if (found !== undefined && (printing.length > 0 || found.alike >= leastAlike))
    return { kind: "changed", block: found.block };
  return { kind: "gone" };
}

function holds(block: Element, anchor: string): boolean {
  return anchor !== "" && [...block.querySelectorAll("[id]")].some(({ id }) => id === anchor);
}

function prints(block: Element, estimate: string): boolean {
  return [...block.querySelectorAll<HTMLElement>("[data-estimate]")].some((each) => each.dataset.estimate === estimate);
}

/** The share of different words that two texts have in common (Jaccard). */
export function alikeness(one: string, two: string): number {
  const [a, b] = [one, two].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (a === undefined || b === undefined || a.size + b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
