/** A document -> how long its lines of running text are, in characters. */
import type { PrintedDocument } from "../../../src/audit/index.ts";
import { proseOf } from "./prose.ts";

export interface LineLengths {
  /** Of all lines that another follows: the last of a paragraph ends where its words do. */
  readonly mean: number;
  readonly longest: { readonly characters: number; readonly page: number; readonly text: string } | null;
}

export function lineLengths({ pages }: PrintedDocument): LineLengths {
  const blocks = pages.flatMap((page) => proseOf(page).map(({ lines }) => ({ lines, page: page.number })));
  const filled = blocks.flatMap(({ lines }) => lines.slice(0, -1).map(({ text }) => text.length));
  const all = blocks.flatMap(({ lines, page }) => lines.map(({ text }) => ({ characters: text.length, page, text })));
  return {
    mean: filled.length === 0 ? 0 : filled.reduce((sum, each) => sum + each, 0) / filled.length,
    longest: all.toSorted((a, b) => b.characters - a.characters)[0] ?? null,
  };
}
