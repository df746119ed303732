/** English: a part of people that is less than half of them. */
import type { ClaimRule } from "../claimWords.ts";

export const minority = (answers: string): ClaimRule => ({
  kind: "minority",
  form: "number",
  by: "itself",
  patterns: [
    "(?:a |the )?(?:(?:large|small|tiny|growing|substantial|sizeable|sizable|significant|mere|slim|considerable|disturbing|surprising) )*minority of (?:the |our |all |these |those )*(?:{adj}(?:{person}|{anyone}))",
    `(?:a |the )?(?:(?:large|small|tiny|growing|substantial|sizeable|sizable|significant|mere|slim|considerable|disturbing|surprising) )*minority ${answers}`,
  ],
});
