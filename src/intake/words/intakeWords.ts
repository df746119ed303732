/** What a language calls the things that a delivered file tells of: answers, their order, and what a column is for. Patterns are matched with whole labels, as `plainLabel` writes them. */

/** Words of answers that mean a step, from the lowest to the highest; a step's words stand between "|". */
export type Ladder = readonly string[];

/** What a column is for, besides a question. */
export const backgroundRoles = [
  "faculty",
  "programme",
  "level",
  "wave",
  "weight",
  "respondent",
  "stratum",
  "population",
  "cluster",
  "group",
] as const;
export type BackgroundRole = (typeof backgroundRoles)[number];

/** Words of groups that reports are broken down by. */
export interface GroupWords {
  readonly id: string;
  readonly name: string;
  /** Of the column's name or the beginning of its label, without what stands around. */
  readonly words: RegExp;
  /** Two such answers tell of the group, whatever its column is called. */
  readonly answers?: RegExp;
}

export interface IntakeWords {
  readonly language: string;
  /** Short words by which its sentences are known. */
  readonly frequent: readonly string[];
  readonly yes: RegExp;
  readonly no: RegExp;
  readonly ticked: RegExp;
  readonly unticked: RegExp;
  /** Answers that are none: who was asked, and did not say. */
  readonly noAnswer: RegExp;
  /** The question was not put. */
  readonly notAsked: RegExp;
  /** What has its own sign in an answer of degree: "very satisfied" is 3, "rather satisfied" 1. */
  readonly degrees: readonly (readonly [pattern: string, degree: number])[];
  /** Words that turn what follows: "not satisfied". */
  readonly not: string;
  /** Words that leave little of what follows, more than nothing: "not very important". */
  readonly hardly: string;
  /** Words with two ends: good and bad. */
  readonly pairs: readonly (readonly [good: string, bad: string])[];
  readonly neutral: RegExp;
  readonly ladders: readonly Ladder[];
  /** A step in units of time or of things: an order that no mean is made of without asking. */
  readonly amounts: RegExp;
  readonly roles: Readonly<Record<Exclude<BackgroundRole, "group">, RegExp>>;
  readonly groups: readonly GroupWords[];
  readonly bachelor: RegExp;
  readonly master: RegExp;
  /** What is asked for in the writer's own words. */
  readonly open: RegExp;
  /** How the questionnaire was filled in, and by which machine. */
  readonly technical: RegExp;
  /** Special categories of personal data (GDPR, article 9), where a column divides students by them. */
  readonly special: RegExp;
  /** Questions of which nobody may learn that all or none of a group say so. */
  readonly sensitive: RegExp;
  /** Columns that say who somebody is, by their label. */
  readonly personal: RegExp;
  readonly birth: RegExp;
  /** What was computed from answers, by its name or its label. */
  readonly derived: RegExp;
  /** An amount of its own, with no ends that a report could know. */
  readonly quantity: RegExp;
  /** Between the ends of a scale: "from 1 to 10". */
  readonly between: RegExp;
  /** Heads and rows of tables with figures instead of answers. */
  readonly figures: { readonly count: RegExp; readonly figure: RegExp; readonly total: RegExp };
  /** Heads of what a person is let in by. */
  readonly key: RegExp;
  /** Heads of a codebook. */
  readonly codebook: {
    readonly column: RegExp;
    readonly label: RegExp;
    readonly code: RegExp;
    readonly codeLabel: RegExp;
    readonly codes: RegExp;
    readonly missing: RegExp;
    readonly type: RegExp;
    readonly section: RegExp;
    readonly languageName: RegExp;
  };
  /** What a codebook calls a kind of question. */
  readonly types: {
    readonly scale: RegExp;
    readonly open: RegExp;
    readonly yesNo: RegExp;
  };
}
