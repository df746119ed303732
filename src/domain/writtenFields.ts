/** Every text in the data's YAML files that people write and readers get, with what is asked of it; and a university's own such texts, each with its file and keys. */
import type { Year } from "./ids.ts";
import { Language, type Localized } from "./language.ts";
import { sourceTexts } from "./published.ts";
import type { UniversityData } from "./universityData.ts";

/** What a text is. statement: it is told as it is, and whatever it claims needs a figure. strict: the same, and no number by hand. aim: a goal, or the title of something to do. label: the name of a thing, or the words of a questionnaire. source: somebody else's words, printed with their source. editors: words with figures, checked as texts are. */
export type FieldTone = "statement" | "strict" | "aim" | "label" | "source" | "editors";

/** The data's files by what they hold; `file` has the year or the survey for `*`. */
export const writtenFiles = {
  university: "university.yaml",
  priorities: "priorities.yaml",
  framework: "framework.yaml",
  policy: "policy.yaml",
  indicators: "indicators.yaml",
  glossary: "glossary.yaml",
  distribution: "distribution.yaml",
  survey: "surveys/*/survey.yaml",
  published: "surveys/*/published.yaml",
  benchmark: "surveys/*/benchmark.yaml",
  actions: "actions/*.yaml",
  decisions: "decisions/*.yaml",
  adoption: "adoption/*.yaml",
  corrections: "corrections/*.yaml",
  messages: "texts/*/messages.yaml",
} as const;
export type WrittenFile = keyof typeof writtenFiles;

/** Keys down to a text, `*` for each entry of a list. A new text in a schema needs a row here: a test says so. */
export const writtenFields: Readonly<Record<WrittenFile, Readonly<Record<string, FieldTone>>>> = {
  university: {
    name: "label",
    "contact.unit": "label",
    board: "label",
    country: "label",
    "facultyNoun.one": "label",
    "facultyNoun.many": "label",
    "facultyNoun.compound": "label",
    example: "statement",
    "help.*.title": "label",
    // Numbers to call, and what to do, say nothing about anybody.
    "help.*.words": "statement",
    "rap.reviewed": "label",
    "faculties.*.name": "label",
    "faculties.*.short": "label",
    "programmes.*.name": "label",
  },
  priorities: {
    source: "label",
    "priorities.*.name": "label",
    "priorities.*.short": "label",
    "priorities.*.description": "aim",
  },
  framework: {
    name: "label",
    "themes.*.name": "label",
    "themes.*.description": "aim",
    "secures.example": "statement",
  },
  policy: { "events.*.title": "statement", "events.*.description": "statement" },
  indicators: {
    "topics.*.name": "label",
    "indicators.*.answers.of": "label",
    "indicators.*.name": "label",
    "indicators.*.short": "label",
    "indicators.*.told": "label",
  },
  glossary: {
    "terms.*.term": "label",
    "terms.*.meaning": "statement",
    "abbreviations.*.short": "label",
    "abbreviations.*.long": "label",
  },
  distribution: { "from.name": "label", "recipients.*.name": "label", "recipients.*.role": "label" },
  survey: {
    name: "label",
    short: "label",
    organiser: "label",
    description: "statement",
    "waves.*.fieldwork.words": "statement",
    "waves.*.note": "statement",
    "waves.*.weighting": "statement",
    "items.*.wording": "label",
    "items.*.asked": "source",
    "items.*.scale.of": "label",
    "items.*.madeOf.source": "source",
    "breaks.*.note": "statement",
    "responses.groups.*.name": "label",
    "responses.groups.*.categories.*.name": "label",
    "responses.exclude.*.reason": "statement",
    "responses.response.definition": "statement",
  },
  published: {
    ...sourceTexts,
    "figures.*.note": "source",
    "claims.*.words": "source",
  },
  benchmark: {
    ...sourceTexts,
    "groups.*.name": "label",
    "groups.*.members.*.name": "label",
    "groups.*.figures.*.note": "source",
  },
  actions: {
    title: "statement",
    example: "statement",
    "actions.*.title": "aim",
    "actions.*.goal": "aim",
    "actions.*.target": "aim",
    "actions.*.owner.role": "label",
    "actions.*.achieved": "statement",
  },
  decisions: {
    example: "statement",
    "asked.*.title": "aim",
    "asked.*.reason": "statement",
    "asked.*.owner": "label",
    "asked.*.cost": "label",
    "asked.*.otherwise": "aim",
    "taken.*.title": "statement",
    "taken.*.reason": "statement",
    "taken.*.outcome": "statement",
  },
  adoption: { by: "label", "checked.by": "label" },
  corrections: { "editions.*.reason": "strict", "withdrawn.reason": "strict" },
  messages: { headline: "editors", "rewrite.*.words": "editors" },
};

export interface WrittenText {
  /** `data/actions/2024.yaml`. */
  readonly file: string;
  /** Keys down to the text, with its language last. */
  readonly at: readonly (string | number)[];
  readonly language: Language;
  readonly text: string;
  readonly tone: FieldTone;
}

/** Lists the texts of everything that a release of the year prints, in the university's languages. */
export function writtenTexts(data: UniversityData, year: Year): readonly WrittenText[] {
  const named = (file: WrittenFile, name: string | number, value: unknown) => ({
    fields: writtenFields[file],
    path: `data/${writtenFiles[file].replace("*", String(name))}`,
    value,
  });
  const files = [
    ...(["university", "priorities", "framework", "policy", "indicators", "glossary", "distribution"] as const).map(
      (file) => named(file, "", data[file]),
    ),
    ...data.surveys.flatMap(({ survey, published, benchmark }) => [
      named("survey", survey.id, survey),
      named("published", survey.id, published),
      named("benchmark", survey.id, benchmark),
    ]),
    named("actions", year, data.plans.get(year)),
    named("decisions", year, data.decisions.get(year)),
    named("adoption", year, data.adoptions.get(year)),
    named("corrections", year, data.corrections.get(year)),
    named("messages", year, data.messages.get(year)),
  ];
  return files.flatMap(({ fields, path, value }) =>
    textsIn(fields, value)
      .filter(({ language }) => data.university.languages.includes(language))
      .map((text) => ({ file: path, ...text })),
  );
}

/** Finds the texts in a file's plain value by its fields. In a file that breaks its schema, those are found that stand where they should. */
export function textsIn(
  fields: Readonly<Record<string, FieldTone>>,
  value: unknown,
): readonly Omit<WrittenText, "file">[] {
  return Object.entries(fields).flatMap(([field, tone]) =>
    valuesAt(value, field.split("."), []).flatMap(({ at, value: found }) =>
      Language.options.flatMap((language): Omit<WrittenText, "file">[] => {
        const text: unknown = isLocalized(found) ? found[language] : undefined;
        return typeof text === "string" ? [{ at: [...at, language], language, text, tone }] : [];
      }),
    ),
  );
}

type Path = readonly (string | number)[];

function valuesAt(value: unknown, [key, ...rest]: readonly string[], at: Path): { at: Path; value: unknown }[] {
  if (value === null || value === undefined) return [];
  if (key === undefined) return [{ at, value }];
  if (key === "*")
    return Array.isArray(value) ? value.flatMap((each, place) => valuesAt(each, rest, [...at, place])) : [];
  return typeof value === "object"
    ? valuesAt(Object.entries(value).find(([name]) => name === key)?.[1], rest, [...at, key])
    : [];
}

function isLocalized(value: unknown): value is Localized {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
