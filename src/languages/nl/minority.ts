/** Dutch: a part of people that is less than half of them. */
import type { ClaimRule } from "../claimWords.ts";

export const minority = (answers: string): ClaimRule => ({
  kind: "minority",
  form: "number",
  by: "itself",
  patterns: [
    "(?:een |de )?(?:(?:grote|kleine|zeer kleine|groeiende|forse|flinke|aanzienlijke|krappe|duidelijke|verontrustende) )*minderheid van (?:de |onze |alle |deze |hen )*(?:{adj}(?:{person}|{anyone}))",
    `(?:een |de )?(?:(?:grote|kleine|zeer kleine|groeiende|forse|flinke|aanzienlijke|krappe|duidelijke|verontrustende) )*minderheid ${answers}`,
    `${answers} (?:een |de )?(?:(?:grote|kleine|zeer kleine|groeiende|forse|flinke|aanzienlijke|krappe|duidelijke|verontrustende) )*minderheid(?! van)`,
  ],
});
