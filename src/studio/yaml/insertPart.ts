/** A map or list and something new -> where it is put, and how it is written there. */
import type { Splice } from "./splice.ts";
import { type Collection, lineAfter, lineStart } from "./tokens.ts";
import { entryText, flowText, keyText, pairText } from "./writtenValue.ts";

/** Behind the last of the keys that stand before it in `order`; at the end where none does. */
export function insertPair(
  text: string,
  map: Collection,
  key: string,
  value: unknown,
  order: readonly string[],
  lineEnd: string,
): readonly Splice[] {
  const earlier = order.slice(0, Math.max(0, order.indexOf(key)));
  const behind = map.entries.findLastIndex((entry) => earlier.includes(entry.key ?? ""));
  // Nothing that stands before it is there: it comes first.
  const isFirst = behind === -1 && order.includes(key);
  const place = isFirst ? 0 : behind === -1 ? map.entries.length : behind + 1;
  if (map.isFlow) return inFlow(text, map, place, `${keyText(key)}: ${flowText(value)}`);
  return inBlock(text, map, place, (column) => pairText(key, value, column, lineEnd), lineEnd);
}

export function insertEntry(
  text: string,
  list: Collection,
  place: number,
  value: unknown,
  lineEnd: string,
): readonly Splice[] {
  if (list.isFlow) return inFlow(text, list, place, flowText(value));
  return inBlock(text, list, place, (column) => entryText(value, column, lineEnd), lineEnd);
}

function inFlow(text: string, { token, entries, kind }: Collection, place: number, put: string): readonly Splice[] {
  const [next, before] = [entries[place], entries[place - 1]];
  if (next !== undefined) return [{ from: next.start, to: next.start, text: `${put}, ` }];
  if (before !== undefined) return [{ from: before.end, to: before.end, text: `, ${put}` }];
  const inside = token.offset + 1;
  const isTight = text.charAt(inside) === "}" || text.charAt(inside) === "]";
  return [{ from: inside, to: inside, text: kind === "map" && isTight ? ` ${put} ` : put }];
}

function inBlock(
  text: string,
  { entries }: Collection,
  place: number,
  written: (column: number) => string,
  lineEnd: string,
): readonly Splice[] {
  const [first, next, before] = [entries[0], entries[place], entries[place - 1]];
  if (first === undefined) return [];
  const column = first.start - lineStart(text, first.start);
  const indent = " ".repeat(column);
  if (before === undefined) {
    const from = next?.start ?? first.start;
    return [{ from, to: from, text: `${written(column)}${lineEnd}${indent}` }];
  }
  const from = lineAfter(text, before.end);
  const isEnded = text.charAt(from - 1) === "\n";
  return [
    {
      from,
      to: from,
      text: isEnded ? `${indent}${written(column)}${lineEnd}` : `${lineEnd}${indent}${written(column)}`,
    },
  ];
}
