/** A university of a test's own making, as files: faculties that are in some waves only, and answers to the letter. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Respondents of one kind in one wave. */
export interface Answers {
  readonly wave: number;
  readonly faculty: string;
  readonly programme?: string;
  readonly level?: "bachelor" | "master";
  /** Code of the group `origin`. */
  readonly origin?: "home" | "abroad";
  readonly respondents: number;
  /** Of them, how many say yes to the question. */
  readonly yes: number;
}

export interface UniversityParts {
  readonly answers: readonly Answers[];
  /** In this order; those that answer where absent. */
  readonly faculties?: readonly string[];
  readonly programmes?: readonly {
    readonly id: string;
    readonly faculty: string;
    readonly level: "bachelor" | "master";
  }[];
  /** More of `university.yaml`. */
  readonly university?: object;
  /** The wave at which the question's wording changed. */
  readonly brokenAt?: number;
  /** More of `survey.yaml`, and of its waves and its `responses`. */
  readonly survey?: object;
  readonly waves?: Readonly<Record<number, object>>;
  readonly responses?: object;
  readonly published?: object;
  readonly glossary?: object;
}

export interface MadeUniversity extends AsyncDisposable {
  readonly folder: string;
}

const both = (nl: string, en: string) => ({ nl, en });
const capital = (id: string) => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
const college = fileURLToPath(new URL("../fixtures/small-college/data", import.meta.url));

export async function aUniversity(parts: UniversityParts): Promise<MadeUniversity> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-made-"));
  const folder = path.join(root, "data");
  await cp(college, folder, { recursive: true });
  await rm(path.join(folder, "surveys"), { recursive: true });
  await rm(path.join(folder, "texts"), { recursive: true });
  await rm(path.join(folder, "decisions"), { recursive: true });
  const write = async (file: string, value: object) => await writeFile(path.join(folder, file), JSON.stringify(value));
  await mkdir(path.join(folder, "surveys/cs/responses"), { recursive: true });
  await mkdir(path.join(folder, "texts/2024/en"), { recursive: true });
  await write("university.yaml", universityOf(parts));
  await write("indicators.yaml", indicators);
  await write("actions/2024.yaml", { year: 2024, title: both("plan", "plan"), actions: [action] });
  await write("surveys/cs/survey.yaml", surveyOf(parts));
  if (parts.published !== undefined) await write("surveys/cs/published.yaml", parts.published);
  if (parts.glossary !== undefined) await write("glossary.yaml", parts.glossary);
  for (const wave of wavesOf(parts))
    await writeFile(path.join(folder, `surveys/cs/responses/r${wave}.csv`), rowsOf(parts, wave));
  return { folder, [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }) };
}

function universityOf({ answers, faculties, programmes, university = {} }: UniversityParts) {
  const ids = faculties ?? [...new Set(answers.map(({ faculty }) => faculty))];
  return {
    id: "made",
    name: both("Bedachte Universiteit", "Made University"),
    languages: ["nl", "en"],
    contact: { unit: both("Studentenzaken", "Student affairs"), email: "wellbeing@example.org" },
    style: { accent: "#0b3b20", comparison: "#c2410c" },
    faculties: ids.map((id) => ({ id, name: both(capital(id), capital(id)) })),
    programmes: (programmes ?? []).map((each) => ({ ...each, name: both(capital(each.id), capital(each.id)) })),
    ...university,
  };
}

const about = { survey: "cs", topic: "wellbeing", priorities: ["support"] };
const indicators = {
  topics: [{ id: "wellbeing", survey: "cs", name: both("Welzijn", "Well-being") }],
  indicators: [
    {
      ...{ ...about, id: "cs.stress", item: "stress", unit: "percent", decimals: 0, keyFigure: true, better: "lower" },
      ...{ name: both("Veel stress", "Much stress"), short: both("Stress", "Stress") },
    },
    {
      ...{ ...about, id: "cs.count", item: "count", unit: "count", decimals: 0, counted: true, better: "neither" },
      ...{ name: both("Aantal antwoorden", "Number of answers"), short: both("Antwoorden", "Answers") },
    },
    {
      ...{ ...about, id: "cs.rate", item: "rate", unit: "percent", decimals: 0, counted: true, better: "neither" },
      ...{ name: both("Respons", "Response"), short: both("Respons", "Response") },
    },
  ],
};

const action = {
  id: "room",
  priority: "support",
  title: both("Een kamer", "A room"),
  goal: both("Een rustige plek.", "A quiet place."),
  owner: { unit: "university", role: both("Studentenzaken", "Student affairs") },
  from: "2024-01",
  until: "2024-06",
  state: "running",
};

function surveyOf(parts: UniversityParts) {
  const { answers, brokenAt, survey = {}, waves = {}, responses = {} } = parts;
  const has = (key: "programme" | "level" | "origin") => answers.some((each) => each[key] !== undefined);
  const share = { kind: "share", of: both("studenten", "students") };
  return {
    id: "cs",
    name: both("Enquête van de universiteit", "University survey"),
    short: both("Enquête", "Survey"),
    coverage: "university",
    organiser: both("Universiteit", "University"),
    description: both("Een enquête.", "A survey."),
    waves: wavesOf(parts).map((id) => ({ id, ...waves[id] })),
    items: [
      { id: "stress", wording: both("Hebt u veel stress?", "Do you have much stress?"), scale: share },
      { id: "count", wording: both("Antwoorden", "Answers"), scale: { ...share, kind: "count" } },
      { id: "rate", wording: both("Respons", "Response"), scale: share },
    ],
    breaks:
      brokenAt === undefined
        ? []
        : [{ items: ["stress"], wave: brokenAt, reason: "wording", note: both("Andere vraag.", "Another question.") }],
    responses: {
      files: Object.fromEntries(wavesOf(parts).map((wave) => [wave, `r${wave}.csv`])),
      respondent: "rid",
      faculty: { column: "faculty" },
      ...(has("programme") ? { programme: { column: "programme" } } : {}),
      ...(has("level") ? { level: { column: "level" } } : {}),
      response: { count: "count", rate: "rate", definition: both("antwoorden per student", "answers per student") },
      items: [{ item: "stress", column: "stress", yes: [1], no: [0] }],
      ...responses,
    },
    privacy: { minimumBase: 10, reliableBase: 30 },
    ...survey,
  };
}

function wavesOf({ answers }: UniversityParts): readonly number[] {
  return [...new Set(answers.map(({ wave }) => wave))].sort((a, b) => a - b);
}

function rowsOf({ answers }: UniversityParts, wave: number): string {
  const own = answers.filter((each) => each.wave === wave);
  const rows = own.flatMap(({ faculty, programme = "", level = "", origin = "", respondents, yes }, place) =>
    Array.from({ length: respondents }, (_, at) =>
      [`r${place}x${at}`, faculty, programme, level, origin, at < yes ? 1 : 0].join(),
    ),
  );
  // Five thousand students in all, for a finite population correction.
  const [head, ...lines] = ["rid,faculty,programme,level,origin,stress", ...rows];
  return [`${head},students`, ...lines.map((line) => `${line},5000`)].map((row) => `${row}\n`).join("");
}
