/** Made-up universities for tests of disclosure: people with their answers in, a survey with its tallies out. */
import {
  FacultyId,
  GroupId,
  Indicator,
  ItemId,
  type ItemTally,
  ProgrammeId,
  Survey,
  SurveyId,
  stratumKey,
  type TallyCell,
  University,
  type Year,
} from "../../src/domain/index.ts";

export interface Person {
  readonly faculty: string;
  readonly programme?: string;
  readonly level?: "bachelor" | "master";
  readonly groups?: Readonly<Record<string, string>>;
  /** By question; null: no answer. */
  readonly answers: Readonly<Record<string, number | null>>;
  readonly weight?: number;
}

export interface Question {
  readonly id: string;
  /** A share, or the ends of a range. */
  readonly scale: "share" | readonly [number, number];
  /** An indicator that counts these answers, beside the mean. */
  readonly counts?: readonly [number, number];
}

export interface Setting {
  readonly survey?: string;
  readonly wave?: number;
  readonly questions: readonly Question[];
  /** Categories by group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly privacy?: Record<string, unknown>;
  readonly populations?: readonly { by: "faculty" | "programme" | "level"; counts: Record<string, number> }[];
}

export interface MadeSurvey {
  readonly survey: Survey;
  readonly university: University;
  readonly tallies: readonly ItemTally[];
  readonly indicators: readonly Indicator[];
}

export function aSurveyOf(people: readonly Person[], setting: Setting): MadeSurvey {
  const { survey: id = "s", wave = 2024, questions, groups = {}, privacy = {}, populations = [] } = setting;
  const hasProgrammes = people.some(({ programme }) => programme !== undefined);
  const hasLevels = people.some(({ level }) => level !== undefined);
  const en = (text: string) => ({ en: text });
  const survey = Survey.parse({
    id,
    name: en(id),
    short: en(id),
    coverage: "university",
    organiser: en("Hill"),
    description: en("A survey."),
    waves: [{ id: wave }],
    items: questions.map((each) => ({
      id: each.id,
      wording: en(`${each.id}?`),
      scale:
        each.scale === "share"
          ? { kind: "share", of: en("students") }
          : { kind: "range", min: each.scale[0], max: each.scale[1] },
    })),
    privacy: { minimumBase: 10, reliableBase: 30, ...privacy },
    responses: {
      files: { [String(wave)]: `r${wave}.csv` },
      faculty: { column: "faculty" },
      ...(hasProgrammes ? { programme: { column: "programme" } } : {}),
      ...(hasLevels ? { level: { column: "level" } } : {}),
      groups: Object.entries(groups).map(([group, categories]) => ({
        id: group,
        name: en(group),
        column: group,
        categories: categories.map((category) => ({ id: category, name: en(category), codes: [category] })),
      })),
      populations: populations.map(({ by, counts }) => ({ by, counts: { [String(wave)]: counts } })),
      items: questions.map((each) =>
        each.scale === "share"
          ? { item: each.id, column: each.id, yes: [1], no: [0] }
          : { item: each.id, column: each.id },
      ),
    },
  });
  return {
    survey,
    university: universityOf(people),
    tallies: questions.map((each) => tallyOf(people, each.id, survey.id, wave)),
    indicators: questions.flatMap((each) => indicatorsOf(each, survey.id)),
  };
}

function universityOf(people: readonly Person[]): University {
  const faculties = [...new Set(people.map(({ faculty }) => faculty))].sort();
  const programmes = new Map(
    people.flatMap(({ programme, faculty, level = "bachelor" }) =>
      programme === undefined ? [] : [[programme, { id: programme, faculty, level }] as const],
    ),
  );
  return University.parse({
    id: "hill",
    name: { en: "Hill" },
    languages: ["en"],
    contact: { unit: { en: "Office" }, email: "office@hill.example" },
    style: { accent: "#003366", comparison: "#666666" },
    faculties: faculties.map((faculty) => ({ id: faculty, name: { en: faculty } })),
    programmes: [...programmes.values()].map((each) => ({ ...each, name: { en: each.id } })),
  });
}

function indicatorsOf({ id, scale, counts }: Question, survey: SurveyId): Indicator[] {
  const about = (name: string) => ({
    id: `${survey}.${name}`,
    survey,
    item: id,
    decimals: 1,
    name: { en: name },
    short: { en: name },
    topic: "topic",
    better: "higher",
  });
  const own = Indicator.parse({ ...about(id), unit: scale === "share" ? "percent" : "grade" });
  if (counts === undefined) return [own];
  const answers = { from: counts[0], to: counts[1], of: { en: "students" } };
  return [own, Indicator.parse({ ...about(`${id}-counted`), unit: "percent", answers })];
}

function tallyOf(people: readonly Person[], item: string, survey: SurveyId, wave: Year): ItemTally {
  const cells = new Map<string, { -readonly [K in keyof TallyCell]: TallyCell[K] }>();
  for (const { faculty, programme, level, groups = {}, answers, weight = 1 } of people) {
    const answer = answers[item] ?? null;
    const key = JSON.stringify([faculty, programme, level, groups, answer]);
    const cell = cells.get(key) ?? {
      stratum: stratumKey([]),
      faculty: FacultyId.parse(faculty),
      programme: programme === undefined ? null : ProgrammeId.parse(programme),
      level: level ?? null,
      groups: Object.fromEntries(Object.entries(groups).map(([group, category]) => [GroupId.parse(group), category])),
      answer,
      missing: null,
      count: 0,
      weight: 0,
      squaredWeight: 0,
    };
    cells.set(key, cell);
    cell.count += 1;
    cell.weight += weight;
    cell.squaredWeight += weight * weight;
  }
  return {
    survey: SurveyId.parse(survey),
    item: ItemId.parse(item),
    wave,
    synthetic: true,
    fractions: {},
    excluded: [],
    clusters: null,
    cells: [...cells.values()],
  };
}

/** `count` people alike. */
export function many(count: number, person: Person): readonly Person[] {
  return Array.from({ length: count }, () => person);
}

/** Mulberry32: the same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
