/** What was wrong in earlier editions of a year's release, `corrections/<year>.yaml`: drafted by `wellbeing diff --write`, printed in the reports. */
import * as z from "zod";
import { eachLanguage } from "../languages/index.ts";
import { Day } from "./day.ts";
import { Year } from "./ids.ts";
import { Localized } from "./language.ts";
import { PlainText } from "./plainText.ts";

/** A figure as a release gave it. A hidden one has no value here, before or after. */
const Given = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("shown"),
    value: z.number(),
    /** What the value is rounded to; none in releases that rounded by decimals alone, and of published figures. */
    step: z.number().positive().optional(),
    /** A share near an end, told as "5% or less". */
    bound: z.enum(["at_most", "at_least"]).optional(),
    lower: z.number().optional(),
    upper: z.number().optional(),
    base: z.int().optional(),
    /** Where the source gives no exact figure. */
    precision: z.enum(["more than", "about"]).optional(),
  }),
  z.strictObject({ state: z.enum(["hidden", "absent"]) }),
]);
export type Given = Readonly<z.infer<typeof Given>>;

/** Why a figure changed. edition: its source published another edition; data: what was delivered changed; rule: how figures are computed or hidden; program: the program changed. */
export const CorrectionCause = z.enum(["edition", "data", "rule", "program"]);
export type CorrectionCause = z.infer<typeof CorrectionCause>;

export const Correction = z.strictObject({
  /** `indicator/wave/domain`. */
  estimate: z.string().regex(/^[a-z0-9.-]+\/\d{4}\/[a-z0-9.:/-]+$/, {
    error: 'an estimate is named like "nse.wellbeing/2024/university"',
  }),
  before: Given,
  after: Given,
  cause: CorrectionCause,
});
export type Correction = Readonly<z.infer<typeof Correction>>;

const names = z.array(z.string().min(1)).default([]);

/** What of a document is another than in the edition before. */
export const DocumentChange = z.strictObject({
  /** The document in its language, or the data of an audience; in every format. */
  document: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/, { error: 'a document is named like "board.nl" or "estimates.board"' }),
  /** How many of its figures; the corrections say which. */
  figures: z.int().min(0).default(0),
  /** How many of its figures are the same, and rounded to another step. */
  rounded: z.int().min(0).default(0),
  /** Names of actions and decisions, and of the chapters whose text or charts differ beside their figures. */
  actions: names,
  decisions: names,
  texts: names,
  charts: names,
  /** It differs, and nobody knows in what: an edition before was made when documents did not say what they hold. */
  unknown: z.boolean().default(false),
});
export type DocumentChange = Readonly<z.infer<typeof DocumentChange>>;

export const Edition = z.strictObject({
  /** The number of the edition; the first one has no entry. */
  edition: z.int().min(2),
  on: Day,
  /** What happened, in the editors' words. A draft has each language, still empty. */
  reason: z.strictObject(eachLanguage(() => z.union([z.literal(""), PlainText]).optional())).optional(),
  /** SHA-256 of the manifest of the edition that it replaces. */
  replaces: z.string().regex(/^[0-9a-f]{64}$/, { error: "this is no SHA-256" }),
  /** From this edition on, figures are rounded to other steps than before: told once, since it corrects nothing. */
  rounding: z.boolean().optional(),
  /** The day until which the replaced edition was embargoed: its adoption said so, but now speaks of this edition. */
  embargo: Day.optional(),
  /** The replaced edition must not be read any more: the site does not offer it. */
  withdrawn: z.boolean().default(false),
  corrections: z.array(Correction),
  /** Documents in which a reader finds something else, and what; the others are as they were. Absent where nobody noted it: then each may differ. */
  changed: z.array(DocumentChange).optional(),
});
export type Edition = Readonly<z.infer<typeof Edition>>;

/** An edition that must not be handed out or published any more, and that no other edition replaces. */
export const Withdrawn = z.strictObject({ edition: z.int().min(1), on: Day, reason: Localized });
export type Withdrawn = Readonly<z.infer<typeof Withdrawn>>;

export const Corrections = z
  .strictObject({ year: Year, editions: z.array(Edition).default([]), withdrawn: Withdrawn.optional() })
  .refine(({ editions, withdrawn }) => editions.length > 0 || withdrawn !== undefined, {
    error: "this file names no edition, neither a corrected nor a withdrawn one",
    path: ["editions"],
  })
  .refine(({ editions }) => editions.every(({ edition }, place) => edition === place + 2), {
    error: "editions are numbered from 2, each one more than the one before",
    path: ["editions"],
  });
export type Corrections = Readonly<z.infer<typeof Corrections>>;

/** Whether the newest edition was withdrawn, and none replaces it. */
export function withdrawnWithout(corrections: Corrections | undefined): Withdrawn | null {
  const { withdrawn } = corrections ?? {};
  return withdrawn !== undefined && withdrawn.edition === editionOf(corrections) ? withdrawn : null;
}

/** Gives the number of the newest edition: 1 where nothing was ever corrected. */
export function editionOf(corrections: Corrections | undefined): number {
  return corrections?.editions.at(-1)?.edition ?? 1;
}
