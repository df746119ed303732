/** German: that one thing goes with another or comes from it, which no figure of a report says. */
import type { ClaimRule } from "../claimWords.ts";

const gap = "(?: [\\p{L}\\p{N}'-]+){0,8}? ";

export const causes: readonly ClaimRule[] = [
  {
    kind: "significant",
    form: "fact",
    by: "named",
    patterns: [
      "(?:zusammenhang|zusammenhänge|korrelation(?:en)?) (?:zwischen|von)",
      "korrelier(?:t|en|te|ten)",
      `(?:hängt|hängen|hing|hingen)${gap}zusammen(?=[ .,;:]|$)`,
      `(?:geht|gehen|ging|gingen)${gap}einher(?=[ .,;:]|$)`,
      `(?:geht|gehen|ging|gingen)${gap}auf (?:das konto|die rechnung)`,
      "(?:ist|sind|war|waren) (?:[\\p{L}\\p{N}'-]+ ){0,8}?(?:zurückzuführen|geschuldet)",
      "ursache(?:n)? (?:dafür|hierfür|davon|des|der) (?:[\\p{L}\\p{N}'-]+ ){0,6}?(?:ist|sind|war|waren|liegt|liegen)",
    ],
  },
];
