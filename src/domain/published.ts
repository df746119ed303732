/** Figures and words that somebody else published, each with its source and edition. */
import * as z from "zod";
import { Day } from "./day.ts";
import { ClaimId, IndicatorId, SourceId, Year } from "./ids.ts";
import { Language, Localized } from "./language.ts";
import { WebAddress } from "./plainText.ts";

const IsoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'a date is written as "2024-07-04", "2024-07" or "2024"' });

/** Somebody's account of a source: where figures of it were read that are only quoted. */
const Account = z.strictObject({
  title: Localized,
  publisher: Localized,
  date: IsoDate.optional(),
  url: WebAddress.optional(),
});
export type Account = Readonly<z.infer<typeof Account>>;

export const Source = z.strictObject({
  id: SourceId,
  title: Localized,
  publisher: Localized,
  /** The edition of the source that the figures were taken from; "unknown" where there are several and the account they were found in does not say which; absent where nothing is known of editions: then nothing is said of them. */
  edition: z.enum(["first", "corrected", "unknown"]).optional(),
  /** The date of the source, or of that edition; absent where it bears none. */
  date: IsoDate.optional(),
  url: WebAddress.optional(),
  /** Accounts of it in which quoted figures were read. */
  quotedIn: z.array(Account).min(1).optional(),
  /** Nothing of it may be published before that day. */
  embargo: Day.optional(),
  note: Localized.optional(),
});
export type Source = Readonly<z.infer<typeof Source>>;

/** The texts of a file's sources, by the keys down to each: somebody else's words. */
export const sourceTexts = {
  "sources.*.title": "source",
  "sources.*.publisher": "source",
  "sources.*.note": "source",
  "sources.*.quotedIn.*.title": "source",
  "sources.*.quotedIn.*.publisher": "source",
} as const;

/** Where the figure was read. primary: in the source itself; quoted: in somebody's account of it. */
export const Obtained = z.enum(["primary", "quoted"]);
export type Obtained = z.infer<typeof Obtained>;

export const PublishedFigure = z.strictObject({
  indicator: IndicatorId,
  wave: Year,
  /** Whom it is about: those whom its survey asks, or beside a university's own survey the nation; a figure for a faculty is always computed. */
  domain: z.enum(["university", "national"]),
  /** In the indicator's unit: percentages as 61.1, not 0.611. */
  value: z.number(),
  /** "more than" where the source gives a lower bound, "about" where it rounds in words. */
  precision: z.enum(["exact", "more than", "about"]).default("exact"),
  base: z.int().positive().optional(),
  interval: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
  source: SourceId,
  obtained: Obtained,
  /** It may not be published before that day, even where its source may. */
  embargo: Day.optional(),
  note: Localized.optional(),
});
export type PublishedFigure = Readonly<z.infer<typeof PublishedFigure>>;

/** A source's words without a figure: printed as a quotation, never turned into a number or a sentence of our own. */
export const PublishedClaim = z.strictObject({
  id: ClaimId,
  /** Absent where the words are about the survey's wave as a whole: then they stand where the survey is spoken of, and beside no figure. */
  indicator: IndicatorId.optional(),
  wave: Year,
  /** Whom it is about: those whom its survey asks. */
  domain: z.enum(["university", "national"]),
  words: Localized,
  /** The language the source is written in; the others are translations, and say so. */
  original: Language,
  source: SourceId,
  obtained: Obtained,
});
export type PublishedClaim = Readonly<z.infer<typeof PublishedClaim>>;

export const Published = z.strictObject({
  sources: z.array(Source).min(1),
  figures: z.array(PublishedFigure).default([]),
  claims: z.array(PublishedClaim).default([]),
});
export type Published = Readonly<z.infer<typeof Published>>;
