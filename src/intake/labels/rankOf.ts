/** A label -> where it stands in each order of answers that is known: "very satisfied" is high among the satisfied. */
import { type IntakeWords, knownWords } from "../words/index.ts";

interface Order {
  readonly id: string;
  /** The ranks beyond which there is none. */
  readonly ends: readonly [low: number, high: number];
  readonly rank: (plain: string) => number | null;
}

const whole = (words: string) => new RegExp(`^(?:${words})$`, "u");

/** Every order that is known, in every language. */
const orders: readonly Order[] = knownWords.flatMap((words) => [...ladders(words), ...pairs(words)]);

/** Gives the rank of a label by order. What stands in brackets is read along, else passed over: "(almost) never", "neutral (neither)". */
export function ranksOf(plain: string): ReadonlyMap<string, number> {
  const along = ranksOfWords(plain.replace(/[()]/g, ""));
  return along.size > 0
    ? along
    : ranksOfWords(
        plain
          .replace(/\([^)]*\)/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      );
}

/** Whether the labels reach from the lowest to the highest that an order knows: nothing can lie beyond. */
export function areBothEnds(plain: readonly string[]): boolean {
  const ranks = plain.map(ranksOf);
  return orders.some(({ id, ends: [low, high] }) => {
    const own = ranks.map((each) => each.get(id));
    return own.includes(low) && own.includes(high);
  });
}

function ranksOfWords(plain: string): ReadonlyMap<string, number> {
  const found = orders.flatMap(({ id, rank }) => {
    const value = rank(plain);
    return value === null ? [] : [[id, value] as const];
  });
  return new Map(found);
}

function ladders({ language, ladders: all }: IntakeWords): readonly Order[] {
  return all.map((ladder, place) => {
    const steps = ladder.map(whole);
    return {
      id: `${language} ladder ${place}`,
      ends: [0, steps.length - 1],
      rank: (plain) => {
        const step = steps.findIndex((words) => words.test(plain));
        return step < 0 ? null : step;
      },
    };
  });
}

/** "very good" is 3, "good" 2, "rather good" 1.5, "neither good nor bad" 0, "not good" and "bad" -2. */
function pairs({ language, pairs: all, degrees, not, hardly, neutral }: IntakeWords): readonly Order[] {
  const degree = degrees.map(([words, value]) => [words, value] as const);
  return all.map(([good, bad], place) => {
    const of = (words: string, sign: number) => [
      ...degree.map(([adverb, value]) => [whole(`(?:${adverb}) (?:${words})`), sign * value] as const),
      ...degree.map(([adverb, value]) => [whole(`(?:${words}) (?:${adverb})`), sign * value] as const),
      [whole(words), sign * 2] as const,
    ];
    const turned = [
      [
        whole(
          `(?:helemaal|absoluut|totaal|überhaupt|gar|ganz und gar) (?:${not}) (?:${good})|(?:${not}) at all (?:${good})|not at all (?:${good})`,
        ),
        -3,
      ] as const,
      ...degree
        .filter(([, value]) => value < 2)
        .map(([adverb, value]) => [whole(`(?:${adverb}) (?:${not}) (?:${good})`), -value] as const),
      ...degree
        .filter(([, value]) => value > 2.5)
        .map(([adverb]) => [whole(`(?:${not}) (?:${adverb}) (?:${good})`), -1] as const),
      [whole(`(?:${not}) (?:${good})`), -2] as const,
    ];
    const little = [whole(`(?:${hardly}) (?:${good})`), -1] as const;
    const forms = [little, ...of(good, 1), ...of(bad, -1), ...turned];
    return {
      id: `${language} pair ${place}`,
      ends: [-3, 3],
      rank: (plain) => forms.find(([words]) => words.test(plain))?.[1] ?? (neutral.test(plain) ? 0 : null),
    };
  });
}
