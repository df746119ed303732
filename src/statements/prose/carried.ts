/** A claim and the figures of its sentence -> whether they allow it. */
import type { ShownFigure } from "../../domain/index.ts";
import type { ClaimKind, ClaimWords } from "../../languages/index.ts";
import type { Verdict } from "../verdicts/changeVerdict.ts";
import type { FoundClaim } from "./claimsIn.ts";

/** What the test of a figure against the wave before it found: the same verdict that pages and charts print. */
export type VerdictOf = (estimate: ShownFigure) => Verdict["kind"];

export interface Printed {
  readonly estimates: readonly ShownFigure[];
  /** The numbers of respondents that the sentence prints. */
  readonly bases: readonly number[];
}

export function isCarried(claim: FoundClaim, printed: Printed, verdictOf: VerdictOf, words: ClaimWords): boolean {
  return carriers[claim.kind](printed, verdictOf, claim, words);
}

type Carrier = (printed: Printed, verdictOf: VerdictOf, claim: FoundClaim, words: ClaimWords) => boolean;

const carriers: Readonly<Record<ClaimKind, Carrier>> = {
  up: byVerdict("up"),
  down: byVerdict("down"),
  change: byVerdict("up", "down"),
  significant: byVerdict("up", "down"),
  same: byVerdict("about the same"),
  double: someRatio(1.9, 2.1),
  half: someRatio(0.45, 0.55),
  many: ({ estimates }, _, claim, words) => {
    const [times] = numbersIn(claim.words, words.cardinal);
    return times !== undefined && someRatio(times * 0.95, times * 1.05)({ estimates, bases: [] });
  },
  // Of several: no comparison of two waves says that nothing else is higher.
  top: () => false,
  majority,
  minority,
  "nearly-all": ({ estimates }) => shares(estimates).some((each) => lowest(each) >= 90),
  "hardly-any": ({ estimates }) => shares(estimates).some((each) => highest(each) <= 10),
  vague: ({ estimates }) => shares(estimates).length > 0,
  number: bearsNumber,
};

function majority({ estimates }: Printed): boolean {
  return shares(estimates).some((each) => lowest(each) > 50);
}

function minority({ estimates }: Printed): boolean {
  return shares(estimates).some((each) => highest(each) < 50);
}

function byVerdict(...kinds: readonly Verdict["kind"][]): Carrier {
  return ({ estimates }, verdictOf) => estimates.some((each) => kinds.includes(verdictOf(each)));
}

function someRatio(low: number, high: number): (printed: Printed) => boolean {
  return ({ estimates }) =>
    estimates.some((a) =>
      estimates.some(
        (b) =>
          a.indicator === b.indicator &&
          // "5% or less" is no number to be divided by.
          a.bound === null &&
          b.bound === null &&
          b.value !== 0 &&
          a.value / b.value >= low &&
          a.value / b.value <= high,
      ),
    );
}

function shares(estimates: readonly ShownFigure[]): readonly ShownFigure[] {
  return estimates.filter(({ unit }) => unit === "percent");
}

/** "Most" may be said where the figure is known to be most: all of its interval, where it has one. */
function lowest({ interval, value }: ShownFigure): number {
  return interval?.lower ?? value;
}
function highest({ interval, value }: ShownFigure): number {
  return interval?.upper ?? value;
}

/** Words for a share are as coarse as they are short: "two thirds" may stand beside 66.0 %, "three in four" not beside 71 %. They are in percentage points. */
const shareTolerance = 2.5;
/** "More than" and "nearly" allow a larger distance on their side. */
const sideTolerance = 5;

/** A part, so many out of so many, a percentage, a count or a grade in words beside the figure that it rounds. */
function bearsNumber(printed: Printed, _: VerdictOf, claim: FoundClaim, words: ClaimWords): boolean {
  const { estimates, bases } = printed;
  const text = claim.words.toLowerCase();
  const [part] = numbersIn(text, words.part, false);
  const numbers = numbersIn(text, words.cardinal);
  const [first, second] = numbers;
  const isRatio = second !== undefined || words.oneIn.some((one) => new RegExp(one, "iu").test(text));
  const ratio = second !== undefined ? (first ?? 0) / second : 1 / (first ?? 1);
  const share = part ?? (isRatio ? ratio : undefined);
  // "More than half" and "less than half" are the plainest words for a majority and a minority, however large.
  if (share === 0.5 && isLedBy(words.above, claim)) return majority(printed);
  if (share === 0.5 && isLedBy(words.below, claim)) return minority(printed);
  if (share !== undefined)
    return shares(estimates).some(({ value, bound }) => bound === null && isNear(value, 100 * share, claim, words));
  if (first === undefined) return false;
  return (
    bases.includes(first) ||
    estimates.some(({ unit, value, bound }) =>
      bound !== null
        ? false
        : unit === "percent"
          ? isNear(value, first, claim, words, 0.5)
          : Math.abs(value - first) <= 0.05,
    )
  );
}

function isNear(
  value: number,
  said: number,
  claim: FoundClaim,
  words: ClaimWords,
  tolerance = shareTolerance,
): boolean {
  const off = value - said;
  if (isLedBy(words.atLeast, claim)) return off > 0 && off <= sideTolerance;
  if (isLedBy(words.atMost, claim)) return off < 0 && off >= -sideTolerance;
  return Math.abs(off) <= tolerance;
}

/** A claim begins with such words, or they stand right before it. */
function isLedBy(list: readonly string[], { words, above }: FoundClaim): boolean {
  const text = words.toLowerCase();
  return list.some((each) => text.startsWith(each) || above.endsWith(`${each} `));
}

/** Gives the numbers in the order of the text. Where several words match, the longest is taken. */
function numbersIn(text: string, values: Readonly<Record<string, number>>, withDigits = true): readonly number[] {
  const names = Object.keys(values).toSorted((a, b) => b.length - a.length);
  const digits = withDigits ? "|\\d+(?:[.,]\\d+)?" : "";
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join("|")}${digits})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.toLowerCase().matchAll(pattern)].map(
    ([found]) => values[found] ?? Number.parseFloat(found.replace(",", ".")),
  );
}
