/** A survey: its waves, items with wording and scale, and the points where a series stops being comparable. */
import { z } from "zod";
import { ItemId, SurveyId, Year } from "./ids.ts";
import { Localized } from "./language.ts";
import { WebAddress } from "./plainText.ts";
import { ResponseMapping } from "./responseFile.ts";

/** One round. `id` is the year in which it was held. */
export const Wave = z
  .strictObject({
    id: Year,
    /** Students who were invited, on the reference date. */
    population: z.int().positive().optional(),
    respondents: z.int().nonnegative().optional(),
    note: Localized.optional(),
  })
  .superRefine((wave, context) => {
    const { population, respondents } = wave;
    if (population === undefined || respondents === undefined || respondents <= population) return;
    const count = (n: number) => n.toLocaleString("en-GB");
    context.addIssue({
      code: "custom",
      path: ["respondents"],
      message: `response rate ${Math.round((100 * respondents) / population)} % (${count(respondents)} of ${count(population)})`,
      params: {
        hint: "a wave cannot have more respondents than students: is `population` the count of the same date?",
      },
    });
  });
export type Wave = Readonly<z.infer<typeof Wave>>;

/** What an answer is a point on. Grades and marks are means on a range; a share is a percentage of the people in `of`. */
export const Scale = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("range"), min: z.number(), max: z.number() }).refine((s) => s.min < s.max, {
    error: "a scale begins below its end",
  }),
  z.strictObject({ kind: z.literal("share"), of: Localized }),
  z.strictObject({ kind: z.literal("count"), of: Localized }),
]);
export type Scale = Readonly<z.infer<typeof Scale>>;

export const Item = z.strictObject({
  id: ItemId,
  /** The question, or the figure as its source words it. */
  wording: Localized,
  scale: Scale,
});
export type Item = Readonly<z.infer<typeof Item>>;

export const BreakReason = z.enum(["wording", "scale", "denominator", "population", "mode", "edition"]);
export type BreakReason = z.infer<typeof BreakReason>;

/** Waves before `wave` can't be compared with it and later ones. */
export const Break = z.strictObject({
  /** Items it concerns; all where absent. */
  items: z.array(ItemId).min(1).optional(),
  /** The first wave of the new series. */
  wave: Year,
  reason: BreakReason,
  note: Localized,
});
export type Break = Readonly<z.infer<typeof Break>>;

export const Survey = z
  .strictObject({
    id: SurveyId,
    name: Localized,
    short: Localized,
    /** Who is asked: a national survey never speaks of the university alone. */
    coverage: z.enum(["university", "national"]),
    organiser: Localized,
    description: Localized,
    url: WebAddress.optional(),
    waves: z.array(Wave).min(1),
    items: z.array(Item).min(1),
    breaks: z.array(Break).default([]),
    /** Where the answers are, for what is computed from them. */
    responses: ResponseMapping.optional(),
    privacy: z.strictObject({
      /** Hidden below it. */
      minimumBase: z.int().min(5, { error: "a minimum base under 5 protects nobody" }),
      /** Flagged below it. */
      reliableBase: z.int().min(5),
    }),
  })
  .superRefine((survey, context) => {
    survey.waves.forEach((wave, index) => {
      const before = survey.waves[index - 1];
      if (before === undefined || before.id < wave.id) return;
      context.addIssue({
        code: "custom",
        path: ["waves", index, "id"],
        message:
          before.id === wave.id
            ? `wave ${wave.id} stands here twice`
            : `wave ${wave.id} stands after wave ${before.id}`,
        params: { hint: "list the waves from the oldest to the newest, each once" },
      });
    });
  });
export type Survey = Readonly<z.infer<typeof Survey>>;
