/** What a university calls those whom its reports speak of, in one language; a general word where it says nothing. */
import {
  type Audience,
  facultyAudience,
  inLanguage,
  type Language,
  type University,
  type UniversityReaders,
  universityReaders,
} from "../domain/index.ts";
import type { Say } from "./messages.ts";

/** Says whom the board report is for, with the article. */
export function boardName({ board }: Pick<University, "board">, language: Language, say: Say): string {
  return board === undefined ? say("report.theBoard") : inLanguage(board, language);
}

/** "the Executive Board", "Leiden Law School", "everybody". */
export function readersName(
  audience: Audience,
  university: Pick<University, "board" | "faculties">,
  language: Language,
  say: Say,
): string {
  const faculty = university.faculties.find(({ id }) => facultyAudience(id) === audience);
  if (faculty !== undefined) return inLanguage(faculty.name, language);
  const named = universityReaders.find((each) => each === audience);
  if (named === undefined) throw new Error(`there is no audience ${audience}`);
  return nameOfReaders[named](university, language, say);
}

const nameOfReaders: Readonly<Record<UniversityReaders, typeof boardName>> = {
  board: boardName,
  public: (_university, _language, say) => say("mail.audience.public"),
};

/** Gives the country that a national survey asks students in, to a sentence that can do without its name. */
export function countryValues(
  { country }: Pick<University, "country">,
  language: Language,
): { readonly named: "yes" | "no"; readonly country: string } {
  return country === undefined
    ? { named: "no", country: "" }
    : { named: "yes", country: inLanguage(country, language) };
}
