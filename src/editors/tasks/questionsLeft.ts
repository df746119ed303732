/** The data -> the questions ("[? …]") that stand where words are still to be written: in what the reports of a year print, once for all languages. */
import { type Language, Localized, openQuestions, type UniversityData, type Year } from "../../domain/index.ts";
import { isLanguageCode } from "../../languages/index.ts";
import { positionIn } from "./positionIn.ts";
import type { ToDo } from "./task.ts";

export function questionsLeft(data: UniversityData, year: Year): readonly ToDo[] {
  return [...textQuestions(data, year), ...fieldQuestions(data, year)];
}

function textQuestions({ texts, university }: UniversityData, year: Year): readonly ToDo[] {
  const asking = texts.filter((text) => text.year === year && openQuestions(text.markdown).length > 0);
  const bySection = Map.groupBy(asking, ({ section }) => section);
  return [...bySection.values()].flatMap((versions): readonly ToDo[] => {
    const [first] = versions.toSorted(
      (a, b) => university.languages.indexOf(a.language) - university.languages.indexOf(b.language),
    );
    const [question] = openQuestions(first?.markdown ?? "");
    if (first === undefined || question === undefined) return [];
    const others = versions.filter((each) => each !== first).map(({ language }) => language);
    return [
      {
        file: first.file,
        ...positionIn(first.markdown, question.offset, first.linesAbove),
        message: `to be written${others.length === 0 ? "" : `, in ${others.join(" and ")} too`}: ${question.words}`,
        hint: "replace the question, with its brackets, by your words; or take the text away, in every language",
        words: {
          open: "text",
          values: { words: question.words, others: { languages: others } },
        },
      },
    ];
  });
}

/** YAML files whose words readers get, by their name. */
function fieldQuestions(data: UniversityData, year: Year): readonly ToDo[] {
  const { university, priorities, framework, policy, glossary, indicators, surveys } = data;
  const always: readonly (readonly [string, unknown])[] = [
    ["university.yaml", university],
    ["priorities.yaml", priorities],
    ["framework.yaml", framework],
    ["policy.yaml", policy],
    ["glossary.yaml", glossary],
    ["indicators.yaml", indicators],
    ...surveys.flatMap(({ survey, published }) => [
      [`surveys/${survey.id}/survey.yaml`, survey] as const,
      [`surveys/${survey.id}/published.yaml`, published] as const,
    ]),
  ];
  const plan = data.plans.get(year);
  const ofYear: readonly (readonly [string, unknown])[] = [
    [`actions/${year}.yaml`, plan],
    [`decisions/${year}.yaml`, data.decisions.get(year)],
    [`texts/${year}/messages.yaml`, data.messages.get(year)],
  ];
  return [...always, ...ofYear].flatMap(([file, value]) =>
    questionsIn(inFirstLanguage(value, university.languages), []).map(({ at, words, owner, of }) => ({
      file: `data/${file}`,
      at,
      message: `to be written${of === undefined ? "" : ` of "${of}"`}: ${words}`,
      hint: "replace the question, with its brackets, by your words",
      words: { open: "field" as const, values: { words, of: of ?? "none" } },
      owner,
    })),
  );
}

/** Words with those of the university's first language before the others. */
function inFirstLanguage(value: unknown, languages: readonly Language[]): unknown {
  if (Array.isArray(value)) return value.map((each) => inFirstLanguage(each, languages));
  if (typeof value !== "object" || value === null) return value;
  const places = new Map<string, number>(languages.map((each, place) => [each, place]));
  const place = (key: string) => places.get(key) ?? languages.length;
  const entries = Object.entries(value).map(([key, each]) => [key, inFirstLanguage(each, languages)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => place(a) - place(b)));
}

interface FieldQuestion {
  readonly at: readonly (string | number)[];
  readonly words: string;
  /** The name of what it is about, and whoever owns that. */
  readonly of: string | undefined;
  readonly owner: Localized | undefined;
}

type About = Pick<FieldQuestion, "of" | "owner">;

const nothing: About = { of: undefined, owner: undefined };

function questionsIn(value: unknown, at: FieldQuestion["at"], about = nothing): readonly FieldQuestion[] {
  if (typeof value === "string") return openQuestions(value).map(({ words }) => ({ at, words, ...about }));
  if (Array.isArray(value)) return value.flatMap((each, place) => questionsIn(each, [...at, place], about));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  // Words of several languages ask the same: the first language is told.
  const isWords = entries.every(([key]) => isLanguageCode(key));
  const own = isWords ? about : aboutPart(value, about);
  const found = entries.flatMap(([key, each]) => questionsIn(each, [...at, key], own));
  return isWords ? found.slice(0, 1) : found;
}

/** An action has a unit and a role that owns it, a decision a role. */
function aboutPart(value: object, about: About): About {
  const owner: unknown = "owner" in value ? value.owner : undefined;
  const role: unknown = typeof owner === "object" && owner !== null && "role" in owner ? owner.role : owner;
  const named = Localized.safeParse(role);
  return {
    of: "id" in value && typeof value.id === "string" ? value.id : about.of,
    owner: named.success && role !== undefined ? named.data : about.owner,
  };
}
