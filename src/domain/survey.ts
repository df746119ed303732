/** A survey: its waves, items with wording and scale, and the points where a series stops being comparable. */
import * as z from "zod";
import { Day } from "./day.ts";
import { Fieldwork, Mode } from "./fieldwork.ts";
import { ItemId, SurveyId, Year } from "./ids.ts";
import { Localized } from "./language.ts";
import { MadeOf, madeProblems } from "./madeOf.ts";
import { WebAddress } from "./plainText.ts";
import { ResponseMapping } from "./responseFile.ts";

/** One round. `id` is the year in which it was held. */
export const Wave = z
  .strictObject({
    id: Year,
    /** Students who were invited, on the reference date. */
    population: z.int().positive().optional(),
    respondents: z.int().nonnegative().optional(),
    /** Nothing of the wave may be published before that day. */
    embargo: Day.optional(),
    fieldwork: Fieldwork.optional().describe("when students were asked; printed in the survey's chapter"),
    mode: Mode.optional(),
    weighting: Localized.optional().describe(
      "how the answers were weighted, in words; where it is absent, what the program did with the weights is printed",
    ),
    note: Localized.optional(),
  })
  .superRefine((wave, context) => {
    const { population, respondents, fieldwork } = wave;
    const { from, until } = fieldwork ?? {};
    const yearOf = (date: string) => Number(date.slice(0, 4));
    if (from !== undefined && until !== undefined && (wave.id < yearOf(from) || wave.id > yearOf(until)))
      context.addIssue({
        code: "custom",
        path: ["fieldwork"],
        message: `wave ${wave.id} was asked from ${from} until ${until}`,
        params: { hint: "a wave is named after a year in which students were asked: which of the two is wrong?" },
      });
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
  /** The question, or what the figure is, in short. Nobody need have said the latter so: it gets no quotation marks. */
  wording: Localized,
  /** The question word for word, as students were asked it, where `wording` is shorter or no question: printed as a quotation. */
  asked: Localized.optional(),
  scale: Scale,
  /** Its answers are made of those to other items: it stands in no column of its own. */
  madeOf: MadeOf.optional(),
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

/** Cells that readers want, by what they are about. */
const cellKinds = ["university", "faculty", "rest", "level", "group", "programme", "part"] as const;

/** Who must not be recognised, and by which rules. A cell is the respondents of a wave in one domain; it is hidden in all its figures or in none. */
export const PrivacyPolicy = z
  .strictObject({
    /** A cell is hidden where fewer answered, in all or on one question. */
    minimumBase: z.int().min(5, { error: "a minimum base under 5 protects nobody" }),
    /** A cell is hidden where fewer were invited; the minimum base where absent. */
    minimumPopulation: z.int().min(5).optional(),
    /** A cell is hidden where fewer did not answer: then almost everybody is known to have answered. */
    minimumNonrespondents: z.int().min(1).optional(),
    /** Figures on fewer respondents are printed with a warning. */
    reliableBase: z.int().min(5),
    /** Figures are printed with a warning where a smaller percentage answered. */
    reliableResponse: z.number().min(0).max(100).optional(),
    /** Items about which nobody may learn that everybody, or nobody, in a group says so. */
    sensitive: z.array(ItemId).default([]),
    /** Respondents are printed as multiples of this; 5 where absent. Shares and means are as coarse as that and their scale ask for. */
    roundCountsTo: z.union([z.literal(3), z.literal(5), z.literal(10)]).optional(),
    /** Programmes that are too small are taken together before they are hidden. */
    mergeSmallProgrammes: z.boolean().default(true),
    /** The kinds of cell in the order in which readers want them: the first is hidden last. */
    keep: z
      .array(z.enum(cellKinds))
      .default([...cellKinds])
      .refine((kinds) => new Set(kinds).size === kinds.length, { error: "a kind is named twice" }),
  })
  .refine((policy) => policy.reliableBase >= policy.minimumBase, {
    error: "what is flagged can't be smaller than what is hidden",
    path: ["reliableBase"],
  });
export type PrivacyPolicy = Readonly<z.infer<typeof PrivacyPolicy>>;
export type CellKind = PrivacyPolicy["keep"][number];

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
    privacy: PrivacyPolicy,
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
    const columns = survey.responses?.items;
    const readItems =
      columns === undefined
        ? null
        : {
            read: new Set<string>(columns.map(({ item }) => item)),
            beside: new Set<string>(columns.flatMap(({ item, among }) => (among === undefined ? [] : [item]))),
          };
    survey.items.forEach((item, index) => {
      for (const { at, message, hint } of madeProblems(item, survey.items, readItems))
        context.addIssue({ code: "custom", path: ["items", index, ...at], message, params: { hint } });
    });
  });
export type Survey = Readonly<z.infer<typeof Survey>>;

/** A question whose answers are made of those to others. */
export type MadeItem = Item & { readonly madeOf: MadeOf };

/** The survey's questions that are made of others, where these are read from responses. */
export function madeItems({ items, responses }: Survey): readonly MadeItem[] {
  return responses === undefined
    ? []
    : items.flatMap((item) => (item.madeOf === undefined ? [] : [{ ...item, madeOf: item.madeOf }]));
}

/** Whether answers to the question are read from responses, or made of such. */
export function isAnswered(survey: Survey, item: ItemId): boolean {
  return (
    survey.responses?.items.some((each) => each.item === item) === true ||
    madeItems(survey).some(({ id }) => id === item)
  );
}
