/** A key of a map or an entry of a list -> the ways to take it out, the one that leaves the tidiest file first. Comments beside it stay. */
import type { Ways } from "./setValue.ts";
import type { Splice } from "./splice.ts";
import { type Collection, lineAfter, lineStart } from "./tokens.ts";

/** `around`: where the value that holds it may begin, behind its ":" or "-"; null at the top of a file. */
export function removePart(text: string, whole: Collection, place: number, around: number | null): Ways {
  const { entries, isFlow, kind } = whole;
  const gone = entries[place];
  if (gone === undefined) return [];
  if (isFlow) return [fromFlow(text, whole, place)];
  const empty = kind === "list" ? "[]" : "{}";
  if (entries.length === 1) {
    const isNear = around !== null && text.slice(around, gone.start).trim() === "";
    const near = isNear ? [[{ from: around, to: gone.end, text: ` ${empty}` }]] : [];
    return [...near, [{ from: gone.start, to: gone.end, text: empty }]];
  }
  const from = lineStart(text, gone.start);
  const to = lineAfter(text, gone.end);
  if (text.slice(from, gone.start).trim() === "") return [[{ from, to, text: "" }]];
  // It stands behind a "-": what is next takes its place there.
  const left = /\S/.exec(text.slice(to));
  return left === null ? [] : [[{ from: gone.start, to: to + left.index, text: "" }]];
}

function fromFlow(text: string, { entries, token }: Collection, place: number): readonly Splice[] {
  const [gone, next, before] = [entries[place], entries[place + 1], entries[place - 1]];
  if (gone === undefined) return [];
  const cut = (from: number, to: number): Splice => ({ from, to, text: "" });
  const isPlain = (from: number, to: number) => !text.slice(from, to).includes("#");
  if (next !== undefined) {
    if (isPlain(gone.end, next.start)) return [cut(gone.start, next.start)];
    return [cut(gone.start, gone.end), cut(next.comma ?? gone.end, (next.comma ?? gone.end - 1) + 1)];
  }
  if (before !== undefined) {
    if (isPlain(before.end, gone.start)) return [cut(before.end, gone.end)];
    return [cut(gone.comma ?? gone.start, (gone.comma ?? gone.start - 1) + 1), cut(gone.start, gone.end)];
  }
  const close = token.type === "flow-collection" ? (token.end[0]?.offset ?? gone.end) : gone.end;
  return isPlain(token.offset + 1, gone.start) && isPlain(gone.end, close)
    ? [cut(token.offset + 1, close)]
    : [cut(gone.start, gone.end)];
}
