/** Surveys with their answers -> the files of Hill College that tell of them, as a university would write them. */
import type { Person, Question } from "../../disclosure/aUniversity.ts";

/** By programme, its faculty and level. */
export type Programmes = Readonly<Record<string, { readonly faculty: string; readonly level: "bachelor" | "master" }>>;

export interface AskedQuestion extends Question {
  /** Figures on it are medians. */
  readonly median?: boolean;
  /** An indicator that counts scores under this. */
  readonly below?: number;
  /** How its answers are made of those to others: then it has no column. */
  readonly madeOf?: Readonly<Record<string, unknown>>;
}

export interface AskedSurvey {
  readonly id: string;
  readonly questions: readonly AskedQuestion[];
  /** Who answered, by year. */
  readonly waves: Readonly<Record<number, readonly Person[]>>;
  /** Categories by group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly privacy?: Readonly<Record<string, unknown>>;
  /** Students, by year. */
  readonly populations?: readonly {
    readonly by: "faculty" | "programme" | "level";
    readonly counts: Readonly<Record<number, Readonly<Record<string, number>>>>;
  }[];
  /** Students by group, year and category. */
  readonly groupPopulations?: Readonly<Record<string, Readonly<Record<number, Readonly<Record<string, number>>>>>>;
  readonly breaks?: readonly Readonly<Record<string, unknown>>[];
  /** How many answered is a figure, and which part of the students. */
  readonly countsResponse?: boolean;
}

const en = (text: string) => ({ en: text });

/** Text by path below the data folder; every YAML file is written as JSON, which is YAML. */
export function collegeFiles(
  surveys: readonly AskedSurvey[],
  programmes: Programmes,
): readonly (readonly [string, string])[] {
  const values: readonly (readonly [string, unknown])[] = [
    ["university.yaml", universityFile(programmes)],
    ["indicators.yaml", indicatorsFile(surveys)],
    ...surveys.map((survey) => [`surveys/${survey.id}/survey.yaml`, surveyFile(survey)] as const),
  ];
  return [
    ...values.map(([name, value]) => [name, `${JSON.stringify(value, null, 1)}\n`] as const),
    ["texts/2024/en/summary.md", "Words.\n"],
    ...surveys.flatMap((survey) =>
      Object.entries(survey.waves).map(
        ([wave, people]) => [`surveys/${survey.id}/responses/${wave}.csv`, responseFile(people, survey)] as const,
      ),
    ),
  ];
}

function universityFile(programmes: Programmes) {
  return {
    id: "hill",
    name: en("Hill College"),
    languages: ["en"],
    contact: { unit: en("Dean of Students"), email: "dean@example.org" },
    style: { accent: "#5b1030", comparison: "#1d6fa5", mark: "mark.svg" },
    example: en("Hill College is made up, and so are its students and their answers."),
    help: [
      { for: "suicide", title: en("Thinking about suicide"), words: en("Call"), url: "https://www.samaritans.org" },
    ],
    faculties: [
      { id: "arts", name: en("Arts") },
      { id: "law", name: en("Law") },
      { id: "science", name: en("Natural Sciences"), short: en("Sciences") },
    ],
    programmes: Object.entries(programmes).map(([id, about]) => ({ id, ...about, name: en(`Programme ${id}`) })),
  };
}

function indicatorsFile(surveys: readonly AskedSurvey[]) {
  const topicOf = ({ id }: AskedSurvey) => `about-${id}`;
  return {
    topics: surveys.map((survey) => ({ id: topicOf(survey), survey: survey.id, name: en(`About ${survey.id}`) })),
    indicators: surveys.flatMap((survey) => {
      const about = (id: string, item: string) => ({
        id: `${survey.id}.${id}`,
        survey: survey.id,
        item,
        decimals: 1,
        name: en(`Indicator ${survey.id} ${id}`),
        short: en(`${survey.id} ${id}`),
        topic: topicOf(survey),
        priorities: ["belonging"],
        better: "neither",
      });
      return [
        ...survey.questions.flatMap(({ id, scale, counts, median, below }) => [
          {
            ...about(id, id),
            unit: scale === "share" ? "percent" : "grade",
            ...(median === true ? { statistic: "median" } : {}),
          },
          ...(below === undefined || scale === "share"
            ? []
            : [
                {
                  ...about(`${id}-low`, id),
                  unit: "percent",
                  answers: { from: scale[0], below, of: en("students") },
                },
              ]),
          ...(counts === undefined
            ? []
            : [
                {
                  ...about(`${id}-counted`, id),
                  unit: "percent",
                  answers: { from: counts[0], to: counts[1], of: en("students") },
                },
              ]),
        ]),
        ...(survey.countsResponse === true
          ? [
              { ...about("responses", "responses"), unit: "count", decimals: 0, counted: true },
              { ...about("rate", "rate"), unit: "percent", counted: true },
            ]
          : []),
      ];
    }),
  };
}

function surveyFile(survey: AskedSurvey) {
  const {
    id,
    questions,
    waves,
    groups = {},
    privacy = {},
    populations = [],
    groupPopulations = {},
    breaks = [],
  } = survey;
  const years = Object.keys(waves);
  const all = Object.values(waves).flat();
  const isAsked = (of: "programme" | "level") => all.some((each) => each[of] !== undefined);
  const counted = survey.countsResponse === true;
  return {
    id,
    name: en(`Survey ${id}`),
    short: en(id),
    coverage: "university",
    organiser: en("Hill College"),
    description: en("Each year the college asks all its students how they are."),
    waves: years.map((year) => ({ id: Number(year) })),
    items: [
      ...questions.map((each) => ({
        id: each.id,
        wording: en(`${each.id}?`),
        scale:
          each.scale === "share"
            ? { kind: "share", of: en("students") }
            : { kind: "range", min: each.scale[0], max: each.scale[1] },
        ...(each.madeOf === undefined ? {} : { madeOf: each.madeOf }),
      })),
      ...(counted
        ? [
            { id: "responses", wording: en("Responses"), scale: { kind: "count", of: en("students") } },
            { id: "rate", wording: en("Response rate"), scale: { kind: "share", of: en("students") } },
          ]
        : []),
    ],
    ...(breaks.length > 0 ? { breaks } : {}),
    responses: {
      files: Object.fromEntries(years.map((year) => [year, `${year}.csv`])),
      respondent: "respondent",
      faculty: { column: "faculty" },
      ...(isAsked("programme") ? { programme: { column: "programme" } } : {}),
      ...(isAsked("level") ? { level: { column: "level" } } : {}),
      groups: Object.entries(groups).map(([group, categories]) => ({
        id: group,
        name: en(`Group ${group}`),
        column: group,
        categories: categories.map((each) => ({ id: each, name: en(`Category ${group} ${each}`), codes: [each] })),
        ...(groupPopulations[group] === undefined ? {} : { populations: groupPopulations[group] }),
      })),
      populations,
      ...(counted ? { response: { count: "responses", rate: "rate", definition: en("all who answered") } } : {}),
      items: questions.filter(isRead).map((each) => ({
        item: each.id,
        column: each.id,
        ...(each.scale === "share" ? { yes: [1], no: [0] } : {}),
      })),
    },
    privacy: { minimumBase: 10, reliableBase: 30, mergeSmallProgrammes: false, ...privacy },
  };
}

function isRead({ madeOf }: AskedQuestion): boolean {
  return madeOf === undefined;
}

function responseFile(people: readonly Person[], { questions: all, groups = {} }: AskedSurvey): string {
  const questions = all.filter(isRead);
  const names = Object.keys(groups);
  const head = ["respondent", "faculty", "programme", "level", ...names, ...questions.map(({ id }) => id)];
  const rows = people.map((each, place) => [
    `r${place}`,
    each.faculty,
    each.programme ?? "",
    each.level ?? "",
    ...names.map((group) => each.groups?.[group] ?? ""),
    ...questions.map(({ id }) => each.answers[id] ?? ""),
  ]);
  return [head, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}
