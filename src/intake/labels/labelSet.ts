/** The codes of a column with their labels -> what kind of answers they are: steps of a scale, yes and no, ticks, kinds of which no order is known, or what only a person can tell. */
import type { CodeLabel } from "../../domain/index.ts";
import { knownWords } from "../words/index.ts";
import { isNone, type NoAnswer, noAnswerOf } from "./noAnswers.ts";
import { plainLabel } from "./plainLabel.ts";
import { ranksOf } from "./rankOf.ts";
import { isNo, isTicked, isUnticked, isYes } from "./yesNo.ts";

export interface Step extends CodeLabel {
  /** The point of the scale that it is. */
  readonly point: number;
}

/** Whether more of what is asked has the higher code; "falling pair" of agreeing and disagreeing and the like, "falling ladder" of frequencies, amounts and marks; "unknown" where the words say nothing. */
export type Direction = "rising" | "falling pair" | "falling ladder" | "unknown";

export type Answers =
  | {
      readonly kind: "scale";
      readonly steps: readonly Step[];
      readonly min: number;
      readonly max: number;
      readonly direction: Direction;
    }
  | { readonly kind: "yes-no"; readonly yes: readonly string[]; readonly no: readonly string[] }
  | { readonly kind: "ticks"; readonly yes: readonly string[]; readonly no: readonly string[] }
  /** `isSure`: what is there shows that they are no steps. */
  | { readonly kind: "kinds"; readonly codes: readonly CodeLabel[]; readonly isSure: boolean }
  | { readonly kind: "unknown"; readonly codes: readonly CodeLabel[] };

export interface LabelSet {
  readonly answers: Answers;
  readonly noAnswers: readonly NoAnswer[];
}

const isAmount = (plain: string) => knownWords.some(({ amounts }) => amounts.test(plain));
/** Where something else may be meant, the answers are no steps. */
const isOther = (plain: string) =>
  /^(other|others|anders|andere?[rsn]?|overige?|sonstige[rs]?|iets anders|something else|anders, namelijk.*|other.*specify.*|sonstiges.*)\b/.test(
    plain,
  );

/** `isMissing`: codes that are declared to be no answer. */
export function labelSetOf(codes: readonly CodeLabel[], isMissing: (code: string) => boolean): LabelSet {
  const declared = codes.filter(({ code }) => isMissing(code));
  const others = codes.filter(({ code }) => !isMissing(code));
  const alone = answersOf(others);
  // "Does not apply" can be the lowest step of a scale.
  if (alone.kind === "scale") return { answers: alone, noAnswers: declared.map(noAnswerOf) };
  const none = others.filter((each) => isNone(each));
  const rest = others.filter((each) => !isNone(each));
  return { answers: answersOf(rest), noAnswers: [...declared, ...none].map(noAnswerOf) };
}

function answersOf(codes: readonly CodeLabel[]): Answers {
  const plain = codes.map(({ code, label }) => plainLabel(label, code));
  if (codes.length === 0) return { kind: "unknown", codes };
  const two = yesAndNo(codes, plain);
  if (two !== null) return two;
  if (codes.length === 1) return { kind: "unknown", codes };
  const scale = scaleOf(codes, plain);
  if (scale !== null) return scale;
  if (codes.length === 2) return { kind: "unknown", codes };
  const isSure = plain.some(isOther);
  // Numbers between words say that there is an order, and not where its ends are.
  const isOrdered =
    plain.includes("") || plain.some(isAmount) || plain.filter((each) => ranksOf(each).size > 0).length >= 2;
  return isOrdered && !isSure ? { kind: "unknown", codes } : { kind: "kinds", codes, isSure };
}

function yesAndNo(codes: readonly CodeLabel[], plain: readonly string[]): Answers | null {
  const those = (is: (text: string) => boolean) =>
    codes.filter((_, place) => is(plain[place] ?? "")).map(({ code }) => code);
  const [ticked, unticked] = [those(isTicked), those(isUnticked)];
  if (ticked.length > 0 && ticked.length + unticked.length === codes.length)
    return { kind: "ticks", yes: ticked, no: unticked };
  const [yes, no] = [those(isYes), those(isNo)];
  if (yes.length === 1 && no.length === 1 && codes.length === 2) return { kind: "yes-no", yes, no };
  return null;
}

/** A whole number, as codes of a scale are: "A3" of LimeSurvey too. */
export function pointOf(code: string): number | null {
  const found = /^(?:[A-Z]{1,3}0{0,2})?(-?\d{1,3})(?:[.,]0+)?$/.exec(code.trim());
  return found === null ? null : Number(found[1]);
}

function scaleOf(codes: readonly CodeLabel[], plain: readonly string[]): Answers | null {
  const numbered = codes.map(({ code, label }, place) => ({
    code,
    label,
    plain: plain[place] ?? "",
    point: pointOf(code),
  }));
  if (numbered.every(({ point }) => point !== null))
    return numberedScale(numbered.map((each) => ({ ...each, point: each.point ?? 0 })));
  return wordedScale(numbered);
}

type Numbered = Step & { readonly plain: string };

function numberedScale(all: readonly Numbered[]): Answers | null {
  const steps = all.toSorted((a, b) => a.point - b.point);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [min, max] = [first.point, last.point];
  const scale: Answers = {
    kind: "scale",
    steps: steps.map(({ code, label, point }) => ({ code, label, point })),
    min,
    max,
    direction: directionOf(steps.map(({ plain }) => plain).filter((each) => each !== "")),
  };
  const worded = steps.filter(({ plain }) => plain !== "");
  const isGapless = max - min + 1 === steps.length;
  // Steps that are numbers only between ends in words: of no kind is that said but of a scale.
  if (isGapless && steps.length >= 4 && worded.length === 2 && worded.every((each) => each === first || each === last))
    return scale;
  if (max - min < 2 || worded.length < 2) return null;
  const ends = worded[0] === first && worded.at(-1) === last;
  if (!ends || orderOf(worded.map(({ plain }) => plain)) === null) return null;
  if (isGapless) return scale;
  // Only the ends, or steps at equal distances, have words.
  const gaps = new Set(steps.slice(1).map((each, place) => each.point - (steps[place]?.point ?? 0)));
  return gaps.size === 1 && max <= 10 && min >= -10 ? scale : null;
}

function directionOf(plain: readonly string[]): Direction {
  const order = orderOf(plain);
  if (order === null || plain.length < 2) return "unknown";
  if (order.isRising) return "rising";
  return order.id.includes("pair") ? "falling pair" : "falling ladder";
}

/** The first order that is known and has all the labels, in which they rise or fall, each step once. */
function orderOf(plain: readonly string[]): { readonly id: string; readonly isRising: boolean } | null {
  const ranks = plain.map(ranksOf);
  for (const id of ranks[0]?.keys() ?? []) {
    const own = ranks.map((each) => each.get(id));
    if (own.some((each) => each === undefined)) continue;
    const values = own.map((each) => each ?? 0);
    const isRising = values.every((each, place) => place === 0 || each > (values[place - 1] ?? 0));
    const isFalling = values.every((each, place) => place === 0 || each < (values[place - 1] ?? 0));
    if (isRising || isFalling) return { id, isRising };
  }
  return null;
}

/** Words alone, in whichever order they stand: from the lowest to the highest. Both ends must be as far from the middle, or a step may be lacking. */
function wordedScale(
  all: readonly { readonly code: string; readonly label: string; readonly plain: string }[],
): Answers | null {
  if (all.length < 3) return null;
  const ranks = all.map(({ plain }) => ranksOf(plain));
  for (const id of ranks[0]?.keys() ?? []) {
    const known = all.flatMap((each, place) => {
      const rank = ranks[place]?.get(id);
      return rank === undefined ? [] : [{ ...each, rank }];
    });
    if (known.length < all.length || new Set(known.map(({ rank }) => rank)).size < all.length) continue;
    const steps = known
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ code, label }, place) => ({ code, label, point: place + 1 }));
    if (
      !isBalanced(
        id,
        known.map(({ rank }) => rank).toSorted((a, b) => a - b),
      )
    )
      return null;
    return { kind: "scale", steps, min: 1, max: steps.length, direction: "rising" };
  }
  return null;
}

function isBalanced(id: string, ranks: readonly number[]): boolean {
  const [low = 0, high = 0] = [ranks[0], ranks.at(-1)];
  if (id.includes("pair"))
    return low < 0 && high > 0 && ranks.filter((each) => each < 0).length === ranks.filter((each) => each > 0).length;
  return true;
}
