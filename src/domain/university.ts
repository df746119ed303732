/** The university that publishes: its names, faculties, languages and house style. */
import { z } from "zod";
import { TimeZone, usualTimeZone } from "./day.ts";
import { FacultyNoun } from "./facultyNoun.ts";
import { Help } from "./help.ts";
import { FacultyId, ProgrammeId, UniversityId } from "./ids.ts";
import { Language, Localized } from "./language.ts";
import { PlainText, WebAddress } from "./plainText.ts";

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'a colour is written as "#rrggbb"' });

export const Faculty = z.strictObject({
  id: FacultyId,
  name: Localized,
  /** For table heads and charts; the name where absent. */
  short: Localized.optional(),
});
export type Faculty = Readonly<z.infer<typeof Faculty>>;

const Level = z.enum(["bachelor", "master"]);
export type Level = z.infer<typeof Level>;

export function isLevel(text: string): text is Level {
  return Level.safeParse(text).success;
}

export const Programme = z.strictObject({
  id: ProgrammeId,
  faculty: FacultyId,
  name: Localized,
  level: Level,
});
export type Programme = Readonly<z.infer<typeof Programme>>;

export const University = z.strictObject({
  id: UniversityId,
  name: Localized,
  /** The language versions that are made, in this order. */
  languages: z
    .array(Language)
    .min(1)
    .refine((all) => new Set(all).size === all.length, {
      error: "a language is named twice",
    }),
  contact: z.strictObject({
    unit: Localized,
    email: z.email({ error: "this is no e-mail address" }),
    url: WebAddress.optional(),
  }),
  /** Whom the board report is for, with its article: "the Executive Board". */
  board: Localized.optional(),
  /** What its faculties are called: schools, institutes; faculties where absent. */
  facultyNoun: FacultyNoun.optional(),
  /** Where national surveys ask students: "the Netherlands". */
  country: Localized.optional(),
  /** House style; `tokens.css` beside this file can set the rest of it. */
  style: z.strictObject({
    /** The colour of lines, headings and bars: its contrast on white is at least 4.5:1. */
    accent: Colour,
    /** The colour of what a figure is compared with. */
    comparison: Colour,
    /** The university's sign on the cover, as an SVG file in the data folder that can be read on the accent. */
    mark: z
      .string()
      .regex(/^[a-z0-9-]+\.svg$/, { error: 'a mark is an SVG file beside university.yaml, such as "mark.svg"' })
      .optional(),
  }),
  /** Where days begin, those on which embargoes end among them. */
  timeZone: TimeZone.default(usualTimeZone),
  /** Set where the folder holds made-up examples: printed on the cover and wherever an example is shown. */
  example: Localized.optional(),
  /** Whom to turn to; a report that speaks of suicide or addiction is not made without. */
  help: z.array(Help).default([]),
  /** What only the university can say of how reproducible its reports are; printed with the level reached (RAP, NHS Digital). */
  rap: z
    .strictObject({
      /** Where its copy of the code is published. */
      code: WebAddress.optional(),
      /** Who reviewed it, and when: "the analysts of institutional research, March 2025". */
      reviewed: PlainText.optional(),
    })
    .optional(),
  /** The intranet site. */
  site: z
    .strictObject({
      /** Whether search engines may list its pages. */
      indexed: z.boolean().default(false),
      /** Whether faculties have pages of their own and stand side by side; false: the site has the university's figures only. */
      faculties: z.boolean().default(true),
    })
    .default({ indexed: false, faculties: true }),
  faculties: z.array(Faculty),
  programmes: z.array(Programme).default([]),
});
export type University = Readonly<z.infer<typeof University>>;
