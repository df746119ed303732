/** What the university works on: priorities, the themes of a framework that it follows, and the policy behind them. */
import * as z from "zod";
import { PolicyId, PriorityId, ThemeId, Year } from "./ids.ts";
import { Localized } from "./language.ts";
import { WebAddress } from "./plainText.ts";

export const Priority = z.strictObject({
  id: PriorityId,
  name: Localized,
  /** For table heads. */
  short: Localized,
  description: Localized,
});
export type Priority = Readonly<z.infer<typeof Priority>>;
export const Priorities = z.strictObject({
  /** Who set these priorities, and when. */
  source: Localized,
  priorities: z.array(Priority).min(1),
});
export type Priorities = Readonly<z.infer<typeof Priorities>>;

export const Theme = z.strictObject({ id: ThemeId, name: Localized, description: Localized });
export type Theme = Readonly<z.infer<typeof Theme>>;
export const Framework = z.strictObject({
  name: Localized,
  from: Year,
  until: Year,
  themes: z.array(Theme).min(1),
  /** Which priority secures which theme. */
  secures: z.strictObject({
    /** Set where the mapping is an example and not the university's own: printed beside the table. */
    example: Localized.optional(),
    pairs: z.array(z.strictObject({ priority: PriorityId, theme: ThemeId })),
  }),
});
export type Framework = Readonly<z.infer<typeof Framework>>;

/** Gives the themes; an empty list where there is no framework. */
export function themesOf({ framework }: { readonly framework: Framework | null }): readonly Theme[] {
  return framework?.themes ?? [];
}

export const PolicyEvent = z
  .strictObject({
    id: PolicyId,
    year: Year,
    /** Last year of a period. */
    until: Year.optional(),
    title: Localized,
    description: Localized,
    url: WebAddress.optional(),
  })
  .refine((event) => event.until === undefined || event.until >= event.year, {
    error: "the period ends before it begins",
    path: ["until"],
  });
export type PolicyEvent = Readonly<z.infer<typeof PolicyEvent>>;
export const Policy = z.strictObject({ events: z.array(PolicyEvent) });
export type Policy = Readonly<z.infer<typeof Policy>>;
