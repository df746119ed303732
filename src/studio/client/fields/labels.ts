/** Keys of files -> what people call them. */
import type { Language } from "../../../domain/index.ts";
import type { KnownThings } from "../../desks/fields/knownThings.ts";
import type { ShownFile } from "../../desks/fields/shownFile.ts";
import { say, spoken } from "../say.ts";

const labelled = [
  "id",
  "title",
  "goal",
  "target",
  "indicator",
  "indicators",
  "actions",
  "priority",
  "priorities",
  "theme",
  "owner",
  "unit",
  "role",
  "from",
  "until",
  "promised",
  "state",
  "stated",
  "achieved",
  "reason",
  "by",
  "cost",
  "otherwise",
  "outcome",
  "year",
  "example",
  "asked",
  "taken",
  "date",
  "adopted",
  "name",
  "short",
  "description",
  "terms",
  "term",
  "meaning",
  "abbreviations",
  "programmes",
  "languages",
  "contact",
  "source",
  "sources",
  "figures",
  "waves",
  "items",
  "value",
  "wave",
  "domain",
  "base",
  "interval",
  "lower",
  "upper",
  "precision",
  "obtained",
  "note",
  "claims",
  "edition",
  "publisher",
] as const;

/** A key that has no name of its own is said as it is, in words: "partOf" is "Part of". */
export function labelOf(key: string): string {
  const known = labelled.find((each) => each === key);
  if (known !== undefined) return say(`studio.fields.label.${known}`);
  const words = key.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const states = ["planned", "running", "delayed", "done", "stopped"] as const;

const domains: Readonly<Record<string, () => string>> = {
  university: () => say("studio.fields.wholeUniversity"),
  national: () => say("studio.fields.nationwide"),
};

export function choiceLabel(key: string, option: string): string {
  if (key === "domain") return domains[option]?.() ?? option;
  const known = key === "state" ? states.find((each) => each === option) : undefined;
  return known === undefined ? option : say(`studio.fields.state.${known}`);
}

const files = [
  "university",
  "priorities",
  "framework",
  "policy",
  "indicators",
  "glossary",
  "distribution",
  "spelling",
  "survey",
  "published",
  "benchmark",
  "actions",
  "decisions",
  "adoption",
  "corrections",
  "publication",
  "messages",
] as const;

export function fileLabel(file: string): string {
  const [, survey, ofSurvey] = /^surveys\/([^/]+)\/(\w+)\.yaml$/.exec(file) ?? [];
  const [, ofYear, year] = /^(\w+)\/(\d{4})\.yaml$/.exec(file) ?? [];
  const ofMessages = /^texts\/(\d{4})\/(messages)\.yaml$/.exec(file);
  const kind = ofSurvey ?? ofYear ?? ofMessages?.[2] ?? file.replace(/\.yaml$/, "");
  const known = files.find((each) => each === kind);
  return known === undefined
    ? file
    : say(`studio.fields.file.${known}`, { name: survey ?? year ?? ofMessages?.[1] ?? "" });
}

export function languageName(language: Language): string {
  return new Intl.DisplayNames([spoken], { type: "language" }).of(language) ?? language;
}

/** What an entry of a list is called: its title, its name, else its id; a figure by what it is about. */
export function entryName(
  value: unknown,
  { languages, known }: Pick<ShownFile, "languages" | "known">,
  otherwise: string,
): string {
  const fields: Record<string, unknown> = Object(value);
  for (const key of ["title", "name", "term", "short", "words", "wording", "id"]) {
    const words = wordsOf(fields[key], languages);
    if (words !== "") return words;
  }
  const figure = figureName(fields, known);
  if (figure !== "") return figure;
  for (const key of ["report", "label"]) {
    const words = wordsOf(fields[key], languages);
    if (words !== "") return words;
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : otherwise;
}

/** "Grade (cs.grade), 2024": without the wave, figures of one indicator could not be told apart. */
function figureName({ indicator, wave, domain }: Readonly<Record<string, unknown>>, known: KnownThings): string {
  if (typeof indicator !== "string") return "";
  const name = known.indicator?.find(({ id }) => id === indicator)?.name ?? indicator;
  const whose = typeof domain === "string" && domain !== "university" ? choiceLabel("domain", domain) : "";
  return [name, String(wave ?? ""), whose].filter((each) => each !== "").join(", ");
}

/** In the reader's language where it has that, else in the first that there is. */
export function wordsOf(value: unknown, languages: readonly Language[]): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const texts: Record<string, unknown> = Object(value);
  const found = [spoken, ...languages].map((language) => texts[language]).find((text) => typeof text === "string");
  return typeof found === "string" ? found : "";
}
