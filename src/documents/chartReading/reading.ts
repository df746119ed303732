/** What a chart tells in words, to walk through: an overview, then its series, then their values. Written from the chart's released figures and nowhere else. */
import type { Words } from "../../statements/index.ts";

export interface Told {
  readonly words: Words;
  /** How the picture names the mark that this tells of, a row or a wave; null where it tells of none, or of all. */
  readonly shownAs: string | null;
}

export interface ReadingItem extends Told {
  readonly items: readonly Told[];
}

/** The first item is the overview. */
export type Reading = readonly ReadingItem[];

/** A chart that is drawn, before it is told. */
export type Untold<C> = Omit<C, "reading">;

export function item(words: Words, shownAs: string | null = null, items: readonly Told[] = []): ReadingItem {
  return { words, shownAs, items };
}
