/** A question's answers that are made of answers to others: the score of a scale such as WHO-5 (five items of 0 to 5, their sum times 4) or MHI-5 (five items, three reversed, 100 × (sum − 5) / 25). */
import * as z from "zod";
import { ItemId } from "./ids.ts";
import { PlainText } from "./plainText.ts";

export const MadeOf = z
  .strictObject({
    /** Questions of the same survey, each read from its responses. */
    items: z.array(ItemId).min(2),
    /** Those of them whose answers are turned around: the lowest point counts as the highest. */
    reversed: z.array(ItemId).default([]),
    /** A sum in which answers are missing is prorated: the mean of what was answered, times the number of items. */
    by: z.enum(["sum", "mean"]).describe("sum: where answers may be missing, the mean of those given stands for them"),
    /** A respondent who answered fewer of the items has no score; all where absent. */
    leastAnswered: z
      .int()
      .positive()
      .optional()
      .describe("a respondent who answered fewer of the items has no score; all of them where absent"),
    /** Taken from the sum or mean before it is multiplied. */
    minus: z.number().default(0),
    times: z.number().positive().default(1),
    /** The publication that the rule is taken from; printed where the question is explained. */
    source: PlainText,
  })
  .superRefine(({ items, reversed, leastAnswered }, context) => {
    const wrong = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: [...path], message });
    items.forEach((item, at) => {
      if (items.indexOf(item) !== at) wrong(["items", at], `"${item}" is named twice`);
    });
    reversed.forEach((item, at) => {
      if (!items.includes(item)) wrong(["reversed", at], `"${item}" is none of the scale's \`items\``);
      if (reversed.indexOf(item) !== at) wrong(["reversed", at], `"${item}" is named twice`);
    });
    if (leastAnswered !== undefined && leastAnswered > items.length)
      wrong(["leastAnswered"], `the scale has only ${items.length} items`);
  });
export type MadeOf = Readonly<z.infer<typeof MadeOf>>;

/** How many items must be answered for a score. */
export function leastOf({ items, leastAnswered }: MadeOf): number {
  return leastAnswered ?? items.length;
}

interface Ends {
  readonly min: number;
  readonly max: number;
}

/** An answer to a reversed item: as far from the upper end as it was from the lower one. */
export function turned({ min, max }: Ends, answer: number): number {
  return min + max - answer;
}

/** Digits behind the point that a score is rounded to: so a score of 50 is 50, whatever it was multiplied by. */
export const scoreDecimals = 9;

export function scoreOf({ by, items, minus, times }: MadeOf, sum: number, answered: number): number {
  const whole = answered === items.length ? sum : (sum * items.length) / answered;
  const raw = by === "sum" ? whole : sum / answered;
  return Number(((raw - minus) * times).toFixed(scoreDecimals));
}

interface AskedItem {
  readonly id: string;
  readonly scale: { readonly kind: string; readonly min?: number | undefined; readonly max?: number | undefined };
  readonly madeOf?: MadeOf | undefined;
}

/** The lowest and the highest answer to a question; null where answers are no points. */
export function endsOf({ scale }: Pick<AskedItem, "scale">): Ends | null {
  if (scale.kind === "share") return { min: 0, max: 1 };
  const { min, max } = scale;
  return min === undefined || max === undefined ? null : { min, max };
}

interface MadeProblem {
  /** Keys below the item. */
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a scale among the questions of its survey. `readItems`: those that are read from responses, and those of them that are read beside other options; null where the survey has none. */
export function madeProblems(
  item: AskedItem,
  all: readonly AskedItem[],
  readItems: { readonly read: ReadonlySet<string>; readonly beside: ReadonlySet<string> } | null,
): readonly MadeProblem[] {
  const { madeOf, scale, id } = item;
  if (madeOf === undefined) return [];
  const problems = madeOf.items.flatMap((part, place): readonly MadeProblem[] => {
    const wrong = (message: string, hint: string) => [{ at: ["madeOf", "items", place], message, hint }];
    const found = all.find((each) => each.id === part);
    if (found === undefined)
      return wrong(`this survey has no item "${part}"`, "a scale is made of items of its own survey");
    if (found.madeOf !== undefined)
      return wrong(`"${part}" is made of items itself`, "name the questions that were asked");
    if (endsOf(found) === null)
      return wrong(`"${part}" is a number of people`, "a scale is made of answers that are points");
    if (readItems !== null && !readItems.read.has(part))
      return wrong(`"${part}" is read from no column`, "give it a column under responses: items");
    if (readItems?.beside.has(part) === true)
      return wrong(
        `"${part}" is one of several answers, read beside the others`,
        "a scale is made of questions that were answered one by one",
      );
    return [];
  });
  if (problems.length > 0) return problems;
  if (readItems?.read.has(id) === true)
    return [
      {
        at: ["madeOf"],
        message: `"${id}" is read from a column too`,
        hint: "it is made of items, or read: leave one out",
      },
    ];
  const parts = madeOf.items.flatMap((part) => all.find((each) => each.id === part) ?? []);
  const ends = parts.flatMap((part) => endsOf(part) ?? []);
  const [first] = ends;
  if (
    (madeOf.by === "mean" || leastOf(madeOf) < parts.length) &&
    ends.some(({ min, max }) => min !== first?.min || max !== first.max)
  )
    return [
      {
        at: ["madeOf", "items"],
        message: "the items have different scales: their mean depends on which of them were answered",
        hint: "only a sum of which every item is answered can be made of them",
      },
    ];
  const sumOf = (end: "min" | "max") => ends.reduce((sum, each) => sum + each[end], 0);
  const [lowest, highest] = [sumOf("min"), sumOf("max")].map((sum) => scoreOf(madeOf, sum, parts.length));
  const own = scale.kind === "range" ? endsOf(item) : null;
  if (own !== null && own.min === lowest && own.max === highest) return [];
  return [
    {
      at: ["scale"],
      message: `by \`madeOf\` it runs from ${lowest} to ${highest}${own === null ? "" : `, not from ${own.min} to ${own.max}`}`,
      hint: `write scale: { kind: range, min: ${lowest}, max: ${highest} }, or mend \`minus\`, \`times\` or the items' scales`,
    },
  ];
}
