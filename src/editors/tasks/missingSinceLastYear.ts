/** The data of two years -> what the reports of the earlier one had and those of the later one lack. */
import type { Survey, UniversityData, Year } from "../../domain/index.ts";
import { firstOf } from "./firstOf.ts";
import type { ToDo } from "./task.ts";

export function missingSinceLastYear(data: UniversityData, year: Year, before: Year): readonly ToDo[] {
  return [
    ...missingFiles(data, year, before),
    ...missingTexts(data, year, before),
    ...missingDecisions(data, year, before),
    ...missingHeadline(data, year, before),
    ...data.surveys.flatMap((each) => missingOfSurvey(each, year, before)),
  ];
}

type ByYear = ReadonlyMap<Year, unknown>;

function missingFiles({ plans, decisions, publications }: UniversityData, year: Year, before: Year): readonly ToDo[] {
  const files: readonly (readonly [name: string, ByYear, what: string])[] = [
    ["actions", plans, "an action plan"],
    ["decisions", decisions, "decisions"],
    ["publication", publications, "the day that the reports bear"],
  ];
  return files
    .filter(([, byYear]) => byYear.has(before) && !byYear.has(year))
    .map(([name, , what]) => ({
      file: `data/${name}/${year}.yaml`,
      message: `${before} had ${what}; ${year} has none`,
      hint:
        name === "publication"
          ? `write two lines: "year: ${year}" and "date: …", the day on which the reports come out`
          : `wellbeing new-year ${year} prepares it from ${before}`,
      words: { open: "noFile" as const, values: { ...years(year, before), name } },
    }));
}

/** Once for all languages: that a text has each is checked where it is read. */
function missingTexts({ texts, university }: UniversityData, year: Year, before: Year): readonly ToDo[] {
  const [language] = university.languages;
  const of = (each: Year) => texts.filter((text) => text.year === each && text.language === language);
  const there = new Set(of(year).map(({ section }) => section));
  return of(before)
    .filter(({ section }) => !there.has(section))
    .map(({ file }) => ({
      file: file.replace(`/${before}/`, `/${year}/`),
      message: `${before} had this text; ${year} has none`,
      hint: `wellbeing new-year ${year} prepares it, with the words of ${before} beside`,
      words: { open: "noText" as const, values: years(year, before) },
    }));
}

function missingDecisions({ decisions }: UniversityData, year: Year, before: Year): readonly ToDo[] {
  const [now, then] = [decisions.get(year), decisions.get(before)];
  if (now === undefined || then === undefined) return [];
  const asked = then.asked.length;
  const file = `data/decisions/${year}.yaml`;
  const told = new Set(now.taken.map(({ id }) => id));
  const owners = new Map(then.asked.map(({ id, owner }) => [id, owner]));
  return [
    ...(asked > 0 && now.asked.length === 0
      ? [
          {
            file,
            at: ["asked"],
            message: `in ${before} the board was asked for ${asked}; in ${year} for nothing`,
            words: { open: "askedNothing" as const, values: { ...years(year, before), asked } },
          },
        ]
      : []),
    ...then.asked
      .filter(({ id }) => !told.has(id) && now.asked.every((each) => each.id !== id))
      .map(({ id, title }) => ({
        file,
        at: ["taken"],
        message: `in ${before} the board was asked “${firstOf(title)}” (${id}); nothing says what has become of it`,
        hint: "tell it under `taken` with its outcome, or ask again under `asked`",
        words: { open: "notTold" as const, values: { ...years(year, before), title } },
        owner: owners.get(id),
      })),
  ];
}

function missingHeadline({ messages }: UniversityData, year: Year, before: Year): readonly ToDo[] {
  if (messages.get(before)?.headline === undefined || messages.get(year)?.headline !== undefined) return [];
  return [
    {
      file: `data/texts/${year}/messages.yaml`,
      message: `page one of ${before} had a headline; that of ${year} has none`,
      hint: "write `headline:` when the figures are there",
      words: { open: "noHeadline", values: years(year, before) },
    },
  ];
}

function missingOfSurvey(
  { survey, published }: UniversityData["surveys"][number],
  year: Year,
  before: Year,
): readonly ToDo[] {
  const file = `data/surveys/${survey.id}/survey.yaml`;
  const hadWave = survey.waves.some(({ id }) => id === before);
  if (hadWave && !survey.waves.some(({ id }) => id === year))
    return [
      {
        file,
        at: ["waves"],
        message: `students were asked in ${before}, and no wave of ${year} is there`,
        hint: `add the wave of ${year} (new-year has prepared its lines); was nobody asked, say so in the survey's chapter`,
        words: { open: "noWave", values: { ...years(year, before), survey: survey.name } },
      },
    ];
  return [...missingAnswers(survey, file, year, before), ...missingFigures(survey, published, year, before)];
}

function missingAnswers({ name, responses }: Survey, file: string, year: Year, before: Year): readonly ToDo[] {
  if (responses === undefined || !(before in responses.files)) return [];
  if (!(year in responses.files))
    return [
      {
        file,
        at: ["responses", "files"],
        message: `there is a response file of ${before}, and none of ${year}`,
        hint: "put it into responses/ beside this file, and name it here",
        words: { open: "noResponses", values: { ...years(year, before), survey: name } },
      },
    ];
  return (responses.populations ?? []).flatMap((population, place): readonly ToDo[] =>
    before in population.counts && !(year in population.counts)
      ? [
          {
            file,
            at: ["responses", "populations", place, "counts"],
            message: `the numbers of students of ${before} are there, and none of ${year}`,
            hint: "without them, the rules on small groups of students can't be applied",
            words: { open: "noPopulation", values: { ...years(year, before), survey: name } },
          },
        ]
      : [],
  );
}

/** Where what was published of the year before is told, and nothing is computed. */
function missingFigures(
  { id, name, responses }: Survey,
  published: UniversityData["surveys"][number]["published"],
  year: Year,
  before: Year,
): readonly ToDo[] {
  if (published === null || year in (responses?.files ?? {})) return [];
  const of = (wave: Year) =>
    new Set(published.figures.filter((each) => each.wave === wave).map(({ indicator }) => indicator));
  const now = of(year);
  const lacking = [...of(before)].filter((indicator) => !now.has(indicator));
  if (lacking.length === 0) return [];
  return [
    {
      file: `data/surveys/${id}/published.yaml`,
      at: ["figures"],
      message: `published figures of ${before}, and none of ${year}: ${lacking.join(", ")}`,
      hint: "add those that were published since, with their source",
      words: {
        open: "noFigures",
        values: { ...years(year, before), survey: name, names: lacking.join(", ") },
      },
    },
  ];
}

/** As words have them, without a sign between their digits. */
function years(year: Year, before: Year): Readonly<Record<"year" | "before", string>> {
  return { year: String(year), before: String(before) };
}
