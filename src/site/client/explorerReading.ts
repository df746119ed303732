/** The figures that are shown -> the chart as a list: an overview with lowest and highest, then each group with its values. */
import { namesOf } from "./explorerData.ts";
import type { Row } from "./explorerRow.ts";
import { overviewWords, pointWords } from "./explorerWords.ts";
import type { Sayer } from "./sentences.ts";

export interface Reading {
  readonly words: string;
  /** How the picture names what it is about; "" for no mark of it. */
  readonly mark: string;
  readonly below: readonly Reading[];
}

export function readingOf(rows: readonly Row[], madeUp: string, sayer: Sayer): readonly Reading[] {
  const [about = "", ...more] = overviewWords(rows, madeUp, sayer);
  const leaf = (words: string, mark = ""): Reading => ({ words, mark, below: [] });
  const nameOf = namesOf(rows.filter(({ value }) => value !== null));
  const domains = [...new Set(rows.map(({ domain }) => domain))];
  const groups = domains.flatMap((domain): readonly Reading[] => {
    const own = rows.filter((row) => row.domain === domain).toSorted((a, b) => a.wave - b.wave);
    const [first] = own;
    if (first === undefined) return [];
    const [whom, mark] = [first.domainName, nameOf(first)];
    if (own.length === 1) {
      const words = pointWords(first, rows, madeUp, sayer);
      return [leaf(domains.length > 1 ? words : `${whom}: ${words}`, mark)];
    }
    const values = own.map((row) => leaf(pointWords(row, own, madeUp, sayer), mark));
    return [{ words: sayer.say("series", { whom }, own.length), mark, below: values }];
  });
  return [{ words: about, mark: "", below: more.map((words) => leaf(words)) }, ...groups];
}

/** Each item has its words in an element of their own, apart from the list below it. */
export function listOf(readings: readonly Reading[]): HTMLUListElement {
  const list = document.createElement("ul");
  for (const { words, mark, below } of readings) {
    const item = document.createElement("li");
    if (mark !== "") item.dataset.mark = mark;
    const told = document.createElement("span");
    told.className = "told";
    told.textContent = words;
    item.append(told, ...(below.length > 0 ? [listOf(below)] : []));
    list.append(item);
  }
  return list;
}
