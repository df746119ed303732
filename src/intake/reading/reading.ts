/** What a column of a delivered file is taken for: a question, what tells groups apart, nothing that is read, or something that only a person can tell. */
import type { CodeLabel } from "../../domain/index.ts";
import type { Step } from "../labels/labelSet.ts";
import type { NoAnswer } from "../labels/noAnswers.ts";

/** A question that becomes one item or more. */
export type ItemReading =
  /** `steps`: the words or codes that are its points, where the file has no numbers; null where it has. */
  | { readonly as: "scale"; readonly min: number; readonly max: number; readonly steps: readonly Step[] | null }
  | { readonly as: "yes-no"; readonly yes: readonly string[]; readonly no: readonly string[] }
  | {
      readonly as: "option";
      readonly yes: readonly string[];
      readonly no: readonly string[];
      readonly among: readonly string[];
    }
  | { readonly as: "list"; readonly options: readonly CodeLabel[]; readonly separator: string }
  | { readonly as: "kinds"; readonly codes: readonly CodeLabel[] };

/** Columns that say to which of the university's own groups somebody belongs: our id for a code. */
export interface UnitReading {
  readonly as: "faculty" | "programme" | "level";
  readonly ids: ReadonlyMap<string, string>;
}

export interface GroupReading {
  readonly as: "group";
  readonly id: string;
  readonly name: string;
  readonly categories: readonly CodeLabel[];
}

export interface PlainReading {
  readonly as: "weight" | "respondent" | "wave" | "stratum" | "population" | "cluster";
}

/** Rows that are left out. */
export interface UnfinishedReading {
  readonly as: "unfinished";
  readonly codes: readonly string[];
}

export const reasonsToLeaveOut = [
  "personal",
  "birth",
  "key",
  "open",
  "technical",
  "empty",
  "constant",
  "special",
  "too-many",
  "second-weight",
  "double",
  "told",
  "asked",
] as const;
export type WhyLeftOut = (typeof reasonsToLeaveOut)[number];

export type Reading =
  | ItemReading
  | UnitReading
  | GroupReading
  | PlainReading
  | UnfinishedReading
  | { readonly as: "left-out"; readonly why: WhyLeftOut };

/** What can't be known of a column. */
export const doubtKinds = [
  "answers",
  "kinds",
  "numbers",
  "two",
  "quantity",
  "no-answer",
  "unlabelled",
  "contradicted",
  "special",
  "weight",
  "faculty",
  "programme",
  "level",
  "group",
  "group-or-question",
  "order",
  "derived",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

export interface Doubt {
  readonly kind: DoubtKind;
  /** Columns with the same key are asked about together. */
  readonly key: string;
  /** What is shown of the values, such as "1 = Daily, 2 = Weekly". */
  readonly shown: string;
  /** Codes that it is about. */
  readonly codes: readonly CodeLabel[];
  /** What is taken where the person agrees. */
  readonly proposed: Reading | null;
}

/** How a column was read. `noAnswers`: its codes of no answer. */
export interface ReadColumn {
  readonly reading: Reading;
  readonly noAnswers: readonly NoAnswer[];
  readonly doubt: Doubt | null;
}

export function isItem(reading: Reading): reading is ItemReading {
  return ["scale", "yes-no", "option", "list", "kinds"].includes(reading.as);
}

export function sure(reading: Reading, noAnswers: readonly NoAnswer[] = []): ReadColumn {
  return { reading, noAnswers, doubt: null };
}

export function leftOut(why: WhyLeftOut): ReadColumn {
  return sure({ as: "left-out", why });
}

export function doubted(doubt: Doubt, noAnswers: readonly NoAnswer[] = []): ReadColumn {
  return { reading: { as: "left-out", why: "asked" }, noAnswers, doubt };
}
