/** How a response file is read: which column holds what. */
import * as z from "zod";
import { ambiguous } from "./ambiguousCodes.ts";
import { Code } from "./code.ts";
import { Populations } from "./declaredPopulations.ts";
import { CategoryId, GroupId, ItemId } from "./ids.ts";
import { Localized } from "./language.ts";
import { MissingCodes } from "./missingCodes.ts";
import { Column, EmptyCodes, NamedColumn } from "./namedColumn.ts";
import { ReadAs } from "./readAs.ts";
import { askedTwice, ResponseItem } from "./responseItem.ts";
import { WaveKey } from "./waveKey.ts";

/** A column that says to which group a respondent belongs; `codes` where the file does not use our ids. Respondents without a level are in no figure by level. Everybody belongs to a faculty, and to a programme where the file has programmes. */
const GroupColumn = z
  .strictObject({ column: Column, codes: z.record(z.string(), z.string()).optional(), missing: EmptyCodes })
  .superRefine(({ codes = {}, missing }, context) => {
    const declared = [
      ...Object.entries(codes).map(([code, id]) => [code, `"${id}"`] as const),
      ...Object.keys(missing).map((code) => [code, "`missing`"] as const),
    ];
    // Codes of two groups that are one number only can be told apart in a column of text.
    for (const issue of ambiguous(declared, (meanings) => meanings.includes("`missing`")))
      context.addIssue({ ...issue, path: ["missing"] });
  });
export type GroupColumn = Readonly<z.infer<typeof GroupColumn>>;

/** Rows with one of these codes in the column are left out. */
const Exclusion = z
  .strictObject({
    column: Column,
    codes: z.array(Code).min(1),
    missing: MissingCodes.meta({
      description:
        'Codes that are no answer, each with its reason: a rule with the code "" leaves rows with them out, as it does with empty fields.',
      examples: [{ "1970-01-01": "never sent in" }],
    }),
    reason: Localized,
  })
  .superRefine(({ codes, missing }, context) => {
    const declared = [
      ...codes.map((code) => [code, "`codes`"] as const),
      ...Object.keys(missing).map((code) => [code, "`missing`"] as const),
    ];
    for (const issue of ambiguous(declared)) context.addIssue({ ...issue, path: ["missing"] });
  });

/** A group of students across faculties, such as those from abroad. A respondent without a code in this column belongs to none of its categories. */
export const ResponseGroup = z
  .strictObject({
    id: GroupId,
    name: Localized,
    column: Column,
    categories: z.array(z.strictObject({ id: CategoryId, name: Localized, codes: z.array(Code).min(1) })).min(2),
    missing: EmptyCodes,
    /** Students who were invited, by wave and category: who answered is printed beside them. Weights are not raked to these. */
    populations: z.record(WaveKey, z.record(z.string(), z.int().positive())).optional(),
  })
  .superRefine(({ categories, missing, populations = {} }, context) => {
    const codes = [
      ...categories.flatMap((each) => each.codes.map((code) => [code, `category "${each.id}"`] as const)),
      ...Object.keys(missing).map((code) => [code, "`missing`"] as const),
    ];
    for (const issue of ambiguous(codes)) context.addIssue({ ...issue, path: ["categories"] });
    const known: readonly string[] = categories.map(({ id }) => id);
    for (const [wave, counts] of Object.entries(populations))
      for (const category of Object.keys(counts).filter((each) => !known.includes(each)))
        context.addIssue({
          code: "custom",
          path: ["populations", wave, category],
          message: `this group has no category "${category}"`,
          params: { hint: `its categories are ${known.join(", ")}` },
        });
  });
export type ResponseGroup = Readonly<z.infer<typeof ResponseGroup>>;

const Mapping = z.strictObject({
  /** File by wave, in `responses/` beside the survey file. */
  files: z.record(
    WaveKey,
    z.string().regex(/^[\w.-]+\.(csv|parquet|xlsx|z?sav)$/i, {
      error: "a file name that ends in .csv, .parquet, .xlsx, .sav or .zsav, without folders",
    }),
  ),
  read: ReadAs.default({}),
  /** A column that holds the wave: rows of another one are a finding, since a file is about one wave. */
  wave: NamedColumn.optional(),
  /** Rows that are left out, by a rule that is declared, counted and printed. */
  exclude: z
    .array(Exclusion)
    .default([])
    .meta({
      description:
        'Rows that are left out, by a rule that is declared, counted and printed. The code "" is an empty field. A rule that fits no row of any wave is a finding.',
      examples: [[{ column: "submitdate", codes: [""], reason: { nl: "niet afgemaakt", en: "unfinished" } }]],
    }),
  /** Absent: every respondent counts as one. */
  weight: NamedColumn.optional(),
  /** Whether the weight that the file itself names is ignored. */
  ignoreFileWeight: z
    .boolean()
    .default(false)
    .meta({
      description:
        "An SPSS file can say by which variable its rows are weighted; where `weight` names another one, or none, that is a finding. This declares that the file is wrong about itself.",
      examples: [true],
    }),
  /** Declares how wide the weights are meant to be: one of more than so many times the median weight is a finding. */
  weightLimit: z
    .number()
    .min(1000)
    .default(1000)
    .describe(
      "A weight of more than so many times the median weight is taken for a mistake. Declare a higher limit where the bureau means its weights to be so wide.",
    ),
  /** A column that is different for each respondent: finds those who are there twice. Never printed. */
  respondent: NamedColumn.optional(),
  /** Absent where the file does not say to which faculty somebody belongs: then its figures are about the university as a whole. */
  faculty: GroupColumn.optional(),
  programme: GroupColumn.optional(),
  level: GroupColumn.optional(),
  groups: z.array(ResponseGroup).default([]),
  /** Columns whose combinations are the strata of the design; none: one stratum. */
  strata: z.array(NamedColumn).default([]),
  /** A column that says with whom the respondent was drawn: whole classes or tutor groups instead of single students. */
  cluster: NamedColumn.optional().describe(
    "A column that says in which cluster the respondent was drawn, where whole classes, tutor groups or courses were drawn instead of single students. The same code in two strata is two clusters. Variances and degrees of freedom are those of clusters.",
  ),
  /** A column with the size of the respondent's stratum: declares a finite population correction. */
  stratumPopulation: NamedColumn.optional().describe(
    "A column with the size of the respondent's stratum: its number of students or, where clusters were drawn, its number of clusters. It declares a finite population correction.",
  ),
  populations: z.array(Populations).default([]),
  /** Which items are the number of respondents and the response rate, and who counts as a respondent. */
  response: z.strictObject({ count: ItemId, rate: ItemId, definition: Localized }).optional(),
  items: z.array(ResponseItem).min(1),
});

export const ResponseMapping = Mapping.superRefine(({ faculty, programme, items }, context) => {
  for (const issue of askedTwice(items)) context.addIssue({ ...issue, path: ["items", ...issue.path] });
  if (programme === undefined || faculty !== undefined) return;
  context.addIssue({
    code: "custom",
    path: ["programme"],
    message: "programmes are told within their faculties: `programme` needs `faculty`",
    params: {
      hint: "name the column of faculties, or leave `programme` out; other groups of students can be declared under `groups`",
    },
  });
});
export type ResponseMapping = Readonly<z.infer<typeof ResponseMapping>>;
