/** What a university says of itself when it begins: by flags, or in a conversation. */
import type { Language, Year } from "../../../domain/index.ts";
import type { NamedProgramme } from "./programmes.ts";

/** A name in the order of the university's languages; the last one stands for those that it lacks. */
export type Names = readonly string[];

export interface Answers {
  readonly languages: readonly Language[];
  readonly name: Names;
  /** None where the university has none. */
  readonly faculties: readonly Names[];
  /** None where its programmes are not told apart. */
  readonly programmes: readonly NamedProgramme[];
  readonly priorities: readonly Names[];
  /** "#rrggbb", which can be read on white. */
  readonly accent: string;
  /** SVG; null where there is none. */
  readonly mark: string | null;
  readonly email: string;
  readonly year: Year;
}

/** "Kunsten | Arts" -> its names. */
export function namesOf(line: string): Names {
  return line
    .split("|")
    .map((each) => each.replace(/\s+/g, " ").trim())
    .filter((each) => each !== "");
}

/** A pasted list: a name a line, with bullets, numbers or commas at its ends as they come along. */
export function namesInLines(text: string): readonly Names[] {
  return text
    .split(/\r?\n|\t/)
    .map((line) => namesOf(line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, "").replace(/[;,]\s*$/, "")))
    .filter((names) => names.length > 0);
}

/** The name in each language. */
export function inEach(names: Names, languages: readonly Language[]): Readonly<Record<string, string>> {
  return Object.fromEntries(languages.map((language, place) => [language, names[place] ?? names.at(-1) ?? ""]));
}
