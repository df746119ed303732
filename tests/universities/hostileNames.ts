/** A made-up university -> the same with names that are numbers, words of the program or words of every day. */
import { parse, stringify } from "yaml";
import type { Content, Localized, MadeUniversity } from "./university.ts";

type Named = { name: Partial<Localized>; short?: unknown };
const pair = (nl: string, en: string): Localized => ({ nl, en });

const faculties = [
  pair("Zes", "Six"),
  pair("Master", "Master"),
  pair("2024", "2024"),
  pair("Studenten", "Students"),
  pair("1", "1"),
  pair("Axe 10", "Axe 10"),
];
const programmes = [
  pair("2024", "2024"),
  pair("Masterstudenten", "Master students"),
  pair("Master", "Master"),
  pair("Track 1", "Track 1"),
  pair("Een", "One"),
  pair("1", "1"),
  pair("Schaal", "Scale"),
  pair("Interval", "Interval"),
  pair("95%", "95%"),
  pair("Respondenten", "Respondents"),
  pair("Letteren 3", "Arts 3"),
];
const categories = [
  pair("1", "1"),
  pair("2", "2"),
  pair("10", "10"),
  pair("Student", "Student"),
  pair("Studenten", "Students"),
  pair("3 jaar of meer", "3 years or more"),
  pair("18–24", "18–24"),
  pair("respondenten", "respondents"),
  pair("Universiteit", "University"),
];

export function withHostileNames(university: MadeUniversity): MadeUniversity {
  let place = university.seed;
  const renamed = (all: readonly Named[] = [], names: readonly Localized[]): readonly Named[] =>
    all.map(({ short: _, ...each }, at) => ({
      ...each,
      name: inLanguages(each.name, names[(university.seed + at) % names.length]),
    }));
  const files = [...university.files].map(([path, content]): [string, Content] => {
    if (content.kind !== "text" || !/university\.yaml$|survey\.yaml$/.test(path)) return [path, content];
    const value = parse(content.text);
    if (path === "university.yaml") {
      value.faculties = renamed(value.faculties, faculties);
      if (value.programmes !== undefined) value.programmes = renamed(value.programmes, programmes);
    }
    for (const group of value.responses?.groups ?? [])
      group.categories = group.categories.map((each: Named) => {
        place += 1;
        return { ...each, name: inLanguages(each.name, categories[place % categories.length]) };
      });
    return [path, { kind: "text", text: stringify(value) }];
  });
  return { ...university, files: new Map(files) };
}

function inLanguages(before: Partial<Localized>, name: Localized = pair("A", "A")): Partial<Localized> {
  return Object.fromEntries(Object.keys(before).map((language) => [language, name[language as keyof Localized]]));
}
