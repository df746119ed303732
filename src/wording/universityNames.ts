/** What a university calls those whom its reports speak of, in one language; a general word where it says nothing. */
import { inLanguage, type Language, type University } from "../domain/index.ts";
import type { Say } from "./messages.ts";

/** Whom the board report is for, with its article. */
export function boardName({ board }: Pick<University, "board">, language: Language, say: Say): string {
  return board === undefined ? say("report.theBoard") : inLanguage(board, language);
}

/** Where a national survey asks students, for a sentence that can do without its name. */
export function countryValues(
  { country }: Pick<University, "country">,
  language: Language,
): { readonly named: "yes" | "no"; readonly country: string } {
  return country === undefined
    ? { named: "no", country: "" }
    : { named: "yes", country: inLanguage(country, language) };
}
