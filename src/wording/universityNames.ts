/** What a university calls those whom its reports speak of, in one language; a general word where it says nothing. */
import { inLanguage, type Language, type University } from "../domain/index.ts";
import type { Say } from "./messages.ts";

/** Says whom the board report is for, with the article. */
export function boardName({ board }: Pick<University, "board">, language: Language, say: Say): string {
  return board === undefined ? say("report.theBoard") : inLanguage(board, language);
}

/** Gives the country that a national survey asks students in, to a sentence that can do without its name. */
export function countryValues(
  { country }: Pick<University, "country">,
  language: Language,
): { readonly named: "yes" | "no"; readonly country: string } {
  return country === undefined
    ? { named: "no", country: "" }
    : { named: "yes", country: inLanguage(country, language) };
}
