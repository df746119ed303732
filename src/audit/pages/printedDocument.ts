/** A finished PDF as readers see it: what stands on which page, where, and in which size. All lengths are points from the left and the bottom of the page. */

export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of its largest letters: a raised mark is smaller. */
  readonly sizePt: number;
  readonly parts: readonly PrintedPart[];
}

/** Letters that are drawn in one go, in one size. */
export interface PrintedPart {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly sizePt: number;
  /** The hyphen of a word that the end of a line breaks. */
  readonly breaksWord: boolean;
}

/** What a tag of the structure tree holds itself; a block that goes on on the next page is two. */
export interface PrintedBlock {
  readonly role: string;
  /** Tags that it stands in, the outermost first. */
  readonly within: readonly Place[];
  /** Broken words are whole again; empty for a picture. */
  readonly text: string;
  /** Of a picture: its labels. */
  readonly lines: readonly PrintedLine[];
  readonly alternative: string | null;
  readonly highest: number;
  readonly lowest: number;
}

/** `number` tells tags of one role on one page from one another. */
export interface Place {
  readonly role: string;
  readonly number: number;
}

export interface PrintedPage {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** In reading order. */
  readonly blocks: readonly PrintedBlock[];
  /** What stands in no tag: running heads and feet. */
  readonly edges: readonly PrintedLine[];
}

export interface PrintedDocument {
  readonly title: string;
  readonly language: string;
  /** The day in its properties, as 2024-12-31. */
  readonly dated: string | null;
  readonly pages: readonly PrintedPage[];
}

export function isIn(block: PrintedBlock, role: string): boolean {
  return block.role === role || block.within.some((place) => place.role === role);
}

export function isHeading({ role }: PrintedBlock): boolean {
  return /^H[1-6]$/.test(role);
}

/** Words are letters or digits with what joins them: "well-being", "61.1%", "NSE’s". A mark at a figure, "[e]", is none. */
export function wordsOf(text: string): readonly string[] {
  return text.replace(/\[\p{L}\]/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,%-]*/gu) ?? [];
}
