/** What a few people may have answered, by each indicator of one question -> the same, since one person gives one answer: shares of parts add up to all, and a mean lies where the shares allow it. */
import type { Possible } from "./openAnswers.ts";
import type { AskedIndicator, Range } from "./question.ts";

export function severalQuestions(
  possible: ReadonlyMap<string, Possible>,
  indicators: readonly AskedIndicator[],
  scale: Range,
): ReadonlyMap<string, Possible> {
  const [first, ...others] = [...possible.values()];
  if (first === undefined) return possible;
  const sizes = [...first.keys()].filter((size) => others.every((each) => each.has(size)));
  const result = new Map(indicators.map(({ id }) => [id, new Map<number, Range>()]));
  for (const size of sizes) {
    const own = new Map([...possible].map(([id, each]) => [id, { ...(each.get(size) ?? { lo: 0, hi: 0 }) }]));
    const shares = indicators.filter(({ kind }) => kind === "share");
    const mean = indicators.find(({ kind }) => kind === "mean");
    const sum = mean && own.get(mean.id);
    if (sum !== undefined) for (const share of shares) withMean(own.get(share.id), share, sum, size, scale);
    for (const parts of partitions(shares, scale))
      withParts(
        parts.flatMap(({ id }) => own.get(id) ?? []),
        size,
      );
    if ([...own.values()].some(({ lo, hi }) => lo > hi + 1e-9)) continue;
    for (const [id, range] of own) result.get(id)?.set(size, range);
  }
  return result;
}

/** So many can't have answered high where the sum is low, nor low where it is high. */
function withMean(
  range: { lo: number; hi: number } | undefined,
  { from, to }: AskedIndicator,
  sum: Range,
  size: number,
  { lo: least, hi: most }: Range,
): void {
  if (range === undefined) return;
  if (from > least) range.hi = Math.min(range.hi, Math.floor((sum.hi - least * size) / (from - least) + 1e-6));
  if (to < most) range.hi = Math.min(range.hi, Math.floor((most * size - sum.lo) / (most - to) + 1e-6));
  // Of answers at one end of the scale, the others are at the other side of the next answer.
  if (from === least && to < most)
    range.lo = Math.max(range.lo, size - Math.floor((sum.hi - least * size) / (to + 1 - least) + 1e-6));
  if (to === most && from > least)
    range.lo = Math.max(range.lo, size - Math.floor((most * size - sum.lo) / (most - (from - 1)) + 1e-6));
}

function withParts(parts: readonly { lo: number; hi: number }[], size: number): void {
  for (const part of parts) {
    const others = parts.filter((each) => each !== part);
    part.lo = Math.max(part.lo, size - others.reduce((total, { hi }) => total + hi, 0));
    part.hi = Math.min(part.hi, size - others.reduce((total, { lo }) => total + lo, 0));
  }
}

/** Shares whose answers follow one another over the whole scale. */
function partitions(shares: readonly AskedIndicator[], { lo, hi }: Range): readonly (readonly AskedIndicator[])[] {
  const following = (from: number, before: readonly AskedIndicator[]): readonly (readonly AskedIndicator[])[] =>
    from > hi
      ? [before]
      : shares.filter((each) => each.from === from).flatMap((each) => following(each.to + 1, [...before, each]));
  return following(lo, []).filter((parts) => parts.length > 1);
}
