/** What the board of a university is asked to decide, and what came of the decisions of last year. */
import * as z from "zod";
import { ActionId, DecisionId, IndicatorId, PriorityId, Year } from "./ids.ts";
import { Language, Localized } from "./language.ts";
import { Month } from "./plan.ts";

/** Text for a cell of page one, which shows three decisions in one look: longer words would push the third one off. `most`: characters, with spaces, in any language. */
function cell(most: number) {
  return Localized.superRefine((words, context) => {
    for (const language of Language.options) {
      const { length } = words[language] ?? "";
      if (length > most)
        context.addIssue({
          code: "custom",
          path: [language],
          message: `this has ${length} characters, and page one has room for ${most}`,
          params: { hint: "say it in fewer words; what else is to be known belongs in data/texts" },
        });
    }
  }).meta({ mostLetters: most });
}

const AskedDecision = z.strictObject({
  id: DecisionId,
  /** What is asked, as an order: "Keep the drop-in hour for two more years". */
  title: cell(80),
  /** Why now, and what is not going well. */
  reason: cell(150),
  /** The figures that it rests on: the newest one of each stands beside the reason. */
  indicators: z.array(IndicatorId).default([]),
  /** The actions that it rests on: the state of each stands beside the reason. */
  actions: z.array(ActionId).default([]),
  priority: PriorityId.optional(),
  /** Who carries it out: a role, not a person. */
  owner: cell(50).optional(),
  by: Month.optional(),
  /** "€ 180,000 a year", "none". */
  cost: cell(40).optional(),
  /** What happens if it is not taken. */
  otherwise: cell(90).optional(),
});
export type AskedDecision = Readonly<z.infer<typeof AskedDecision>>;

const TakenDecision = z.strictObject({
  id: DecisionId,
  title: cell(90),
  /** Why it was taken. */
  reason: Localized.optional(),
  /** What has come of it since. */
  outcome: cell(120).optional(),
  priority: PriorityId.optional(),
});
export type TakenDecision = Readonly<z.infer<typeof TakenDecision>>;

export const Decisions = z
  .strictObject({
    year: Year,
    /** Set where the decisions are made up: marked wherever they are printed. */
    example: Localized.optional(),
    asked: z.array(AskedDecision),
    /** What the board decided last year. */
    taken: z.array(TakenDecision).default([]),
  })
  .superRefine(({ example, asked, taken }, context) => {
    // A real board decides from these lines; an example may show fewer.
    if (example !== undefined) return;
    const lacking = [...asked.flatMap(lackingOfAsked), ...taken.flatMap(lackingOfTaken)];
    for (const { at, what } of lacking)
      context.addIssue({
        code: "custom",
        path: [...at],
        message: `the decision does not say ${what}`,
        params: { hint: `give it "${at.at(-1)}"` },
      });
  });
export type Decisions = Readonly<z.infer<typeof Decisions>>;

interface Lacking {
  readonly at: readonly (string | number)[];
  readonly what: string;
}

function lackingOfAsked(decision: AskedDecision, index: number): readonly Lacking[] {
  const because = decision.indicators.length + decision.actions.length;
  return [
    ...(because === 0 ? [{ at: ["asked", index, "indicators"], what: "on which figure or action it rests" }] : []),
    ...(["owner", "by", "cost", "otherwise"] as const).flatMap((key) =>
      decision[key] === undefined ? [{ at: ["asked", index, key], what: askedFor[key] }] : [],
    ),
  ];
}

const askedFor = {
  owner: "who carries it out",
  by: "by when",
  cost: "what it costs",
  otherwise: "what happens if it is not taken",
} as const;

function lackingOfTaken(decision: TakenDecision, index: number): readonly Lacking[] {
  return decision.outcome === undefined ? [{ at: ["taken", index, "outcome"], what: "what has come of it since" }] : [];
}
