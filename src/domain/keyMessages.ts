/** What an editor decides about the key messages of a year, `texts/<year>/messages.yaml`. */
import * as z from "zod";
import type { IndicatorId } from "./ids.ts";
import { Localized } from "./language.ts";

/** The id of a message, as `wellbeing check --messages` lists it. */
const MessageId = z
  .string()
  .regex(/^[a-z]+:[a-z0-9.-]+$/, { error: 'a message is named as in "change:nse.wellbeing"' });

/** What is said of an indicator: a change, a faculty's difference from the rest, the faculty that is furthest from it. */
type AboutIndicator = "change" | "rest" | "furthest";

/** The name that editors choose it by. */
export function messageId(about: AboutIndicator, indicator: IndicatorId): string {
  return `${about}:${indicator}`;
}

export const KeyMessageChoices = z.strictObject({
  /** One sentence for the whole board report, over page one; figures are printed in it as in texts. */
  headline: Localized.optional(),
  /** These messages stand first, in this order. */
  pin: z.array(MessageId).default([]),
  /** These messages never stand on page one. */
  drop: z.array(MessageId).default([]),
  /** The editor's own words, checked like any text. */
  rewrite: z.array(z.strictObject({ id: MessageId, words: Localized })).default([]),
});
export type KeyMessageChoices = Readonly<z.infer<typeof KeyMessageChoices>>;
