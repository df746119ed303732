/** Two versions of a text that began as the same -> one with both changes, where these are in other places; and the smallest changes that lead from one text to another. Lines are compared: a paragraph is one. */

export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Null where both changed the same place, or places side by side, in other words. */
export function merged(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const [own, others] = [editsBetween(base, mine), editsBetween(base, theirs)];
  const fresh = others.filter((edit) => !own.some((each) => isSame(each, edit)));
  if (fresh.some((edit) => own.some((each) => touches(each, edit)))) return null;
  const all = [...own, ...fresh].toSorted((a, b) => a.from - b.from);
  return applied(base, all);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.from === b.from && a.to === b.to && a.insert === b.insert;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return (
    a.from <= b.to &&
    b.from <= a.to &&
    !(a.to === b.from && a.from < a.to && b.from < b.to) &&
    !(b.to === a.from && a.from < a.to && b.from < b.to)
  );
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  let [done, at] = ["", 0];
  for (const { from, to, insert } of edits) {
    done += text.slice(at, from) + insert;
    at = to;
  }
  return done + text.slice(at);
}

/** By whole lines, in their order; what both have in common stays. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const edits: TextEdit[] = [];
  let [at, row, column] = [0, 0, 0];
  const common = commonLines(old, now);
  for (const [i, j] of [...common, [old.length, now.length] as const]) {
    const removed = old.slice(row, i).join("");
    const insert = now.slice(column, j).join("");
    if (removed !== insert) edits.push({ from: at, to: at + removed.length, insert });
    at += removed.length + (old[i]?.length ?? 0);
    [row, column] = [i + 1, j + 1];
  }
  return edits;
}

/** Each with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The longest common subsequence, as pairs of places: first the ends that are alike, then a table of what lies between. */
function commonLines(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const [rows, columns] = [old.length - head - tail, now.length - head - tail];
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  const isSameLine = (i: number, j: number) => old[head + i] === now[head + j];
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row !== undefined) row[j] = isSameLine(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const between: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    if (isSameLine(i, j)) between.push([head + i++, head + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  const pairs = (length: number, a: number, b: number) => Array.from({ length }, (_, k) => [a + k, b + k] as const);
  return [...pairs(head, 0, 0), ...between, ...pairs(tail, old.length - tail, now.length - tail)];
}
