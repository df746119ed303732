/** The figures that are shown -> the chart as a list: an overview with lowest and highest, then each group with its values. */
import type { Row } from "./explorerRow.ts";
import { overviewWords, pointWords } from "./explorerWords.ts";
import type { Sayer } from "./sentences.ts";

export interface Reading {
  readonly words: string;
  readonly below: readonly Reading[];
}

export function readingOf(rows: readonly Row[], madeUp: string, sayer: Sayer): readonly Reading[] {
  const [about = "", ...more] = overviewWords(rows, madeUp, sayer);
  const leaf = (words: string): Reading => ({ words, below: [] });
  const domains = [...new Set(rows.map(({ domain }) => domain))];
  const groups = domains.map((domain): Reading => {
    const own = rows.filter((row) => row.domain === domain).toSorted((a, b) => a.wave - b.wave);
    const [first] = own;
    const whom = first?.domainName ?? "";
    if (first !== undefined && own.length === 1) {
      const words = pointWords(first, rows, madeUp, sayer);
      return leaf(domains.length > 1 ? words : `${whom}: ${words}`);
    }
    const values = own.map((row) => leaf(pointWords(row, own, madeUp, sayer)));
    return { words: sayer.say("series", { whom }, own.length), below: values };
  });
  return [{ words: about, below: more.map(leaf) }, ...groups];
}

export function listOf(readings: readonly Reading[]): HTMLUListElement {
  const list = document.createElement("ul");
  for (const { words, below } of readings) {
    const item = document.createElement("li");
    item.textContent = words;
    if (below.length > 0) item.append(listOf(below));
    list.append(item);
  }
  return list;
}
