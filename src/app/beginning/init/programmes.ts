/** Lines of a table, "faculty; bachelor or master; name" -> a university's programmes. Columns that are pasted from a spreadsheet stand between tabs. */
import type { Level } from "../../../domain/index.ts";
import { type Names, namesOf } from "./answers.ts";

export interface NamedProgramme {
  /** Its place among the faculties. */
  readonly faculty: number;
  readonly level: Level;
  readonly names: Names;
}

export type ReadProgrammes =
  | { readonly kind: "programmes"; readonly programmes: readonly NamedProgramme[] }
  /** Why a line means nothing. */
  | { readonly kind: "problem"; readonly why: string };

const levels: readonly (readonly [Level, RegExp])[] = [
  ["bachelor", /^(?:bachelor|b\.?(?:a|sc)?\.?)$/i],
  ["master", /^(?:master|m\.?(?:a|sc)?\.?)$/i],
];

/** A faculty is named in any of its languages. */
export function programmesInLines(text: string, faculties: readonly Names[]): ReadProgrammes {
  const programmes: NamedProgramme[] = [];
  for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [faculty = "", level = "", name = ""] = line.split(/[;\t]/).map((each) => each.trim());
    const place = faculties.findIndex((names) => names.some((each) => each.toLowerCase() === faculty.toLowerCase()));
    const found = levels.find(([, words]) => words.test(level))?.[0];
    const names = namesOf(name);
    const why =
      place < 0
        ? `no faculty is called "${faculty}"`
        : found === undefined
          ? `"${level}" is neither bachelor nor master`
          : names.length === 0
            ? "a programme has a name"
            : null;
    if (why !== null || found === undefined)
      return { kind: "problem", why: `${line.trim()}: ${why}; a line is "faculty; bachelor or master; name"` };
    programmes.push({ faculty: place, level: found, names });
  }
  return { kind: "programmes", programmes };
}
