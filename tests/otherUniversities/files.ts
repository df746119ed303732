/** Made-up universities that lack what the example has -> the files of their data folders. Ashby College has no faculties, one language, four priorities and no framework; Hochschule Linden's only survey does not say to which faculty somebody belongs; one of two surveys of Zuidhogeschool does, and levels of students too. Ashby tells levels as well. None has programmes. All follow scales made of items. */

export type Name = "ashby" | "linden" | "zuid";

interface Setting {
  readonly language: "en" | "de" | "nl";
  readonly name: string;
  readonly faculties: readonly string[];
  readonly priorities: readonly string[];
  /** By survey, whether its files tell faculties. */
  readonly surveys: Readonly<Record<string, "faculties" | "none">>;
  /** The survey whose file tells bachelor's from master's students. */
  readonly levels: string | null;
}

export const settings: Readonly<Record<Name, Setting>> = {
  ashby: {
    language: "en",
    name: "Ashby College",
    faculties: [],
    priorities: ["Belonging", "Help in time", "Rest", "Money"],
    surveys: { acs: "none" },
    levels: "acs",
  },
  linden: {
    language: "de",
    name: "Hochschule Linden",
    faculties: ["Technik", "Soziales", "Gestaltung"],
    priorities: ["Ankommen", "Beratung", "Pausen", "Geld"],
    surveys: { hls: "none" },
    levels: null,
  },
  zuid: {
    language: "nl",
    name: "Zuidhogeschool",
    faculties: ["Bouw", "Zorg"],
    priorities: ["Thuis voelen", "Hulp op tijd", "Rust", "Geld"],
    surveys: { zse: "faculties", zwm: "none" },
    levels: "zse",
  },
};

const years = [2023, 2024];
const levelCounts = {
  by: "level",
  counts: Object.fromEntries(years.map((year) => [String(year), { bachelor: 800, master: 400 }])),
};
const who = [1, 2, 3, 4, 5].map((n) => `who-${n}`);
const mhi = [1, 2, 3, 4, 5].map((n) => `mhi-${n}`);
const idOf = (text: string) => text.toLowerCase().replaceAll(" ", "-");

/** Text by path below the data folder; JSON is YAML. */
export function filesOf(name: Name): ReadonlyMap<string, string> {
  const { surveys } = settings[name];
  const say = (text: string) => ({ [settings[name].language]: text });
  const values: Readonly<Record<string, unknown>> = {
    ...frameOf(settings[name], say),
    "indicators.yaml": indicatorsOf(settings[name], say),
    ...Object.fromEntries(
      Object.entries(surveys).map(([id, tells]) => [
        `surveys/${id}/survey.yaml`,
        surveyOf(settings[name], id, tells, say),
      ]),
    ),
  };
  return new Map([
    ...Object.entries(values).map(([path, value]) => [path, `${JSON.stringify(value, null, 1)}\n`] as const),
    [`texts/2024/${settings[name].language}/summary.md`, `${settings[name].name}.\n`],
    ...Object.entries(surveys).flatMap(([id, tells]) =>
      years.map((year) => [`surveys/${id}/responses/${year}.csv`, answersOf(settings[name], id, tells, year)] as const),
    ),
  ]);
}

type SayIn = (text: string) => Readonly<Record<string, string>>;

function frameOf({ name, language, faculties, priorities }: Setting, say: SayIn): Readonly<Record<string, unknown>> {
  const action = (priority: string, place: number) => ({
    id: `action-${place}`,
    priority: idOf(priority),
    title: say(`${priority} ${place + 1}`),
    goal: say(`${priority}.`),
    owner: { unit: idOf(faculties[place] ?? "university"), role: say("A. B.") },
    from: "2024-01",
    until: "2024-12",
    state: ["running", "done", "delayed", "planned"][place % 4],
    ...(place % 4 === 1 ? { achieved: say(`${priority}.`) } : {}),
  });
  return {
    "university.yaml": {
      id: idOf(name),
      name: say(name),
      languages: [language],
      contact: { unit: say("A. B."), email: "wellbeing@example.org" },
      style: { accent: "#0b3b5b", comparison: "#c2410c" },
      ...(faculties.length === 0 ? {} : { faculties: faculties.map((each) => ({ id: idOf(each), name: say(each) })) }),
    },
    "priorities.yaml": {
      source: say("2023"),
      priorities: priorities.map((each) => ({
        id: idOf(each),
        name: say(each),
        short: say(each),
        description: say(`${each}.`),
      })),
    },
    "actions/2024.yaml": { year: 2024, title: say("Plan"), actions: priorities.map(action) },
  };
}

function indicatorsOf({ surveys, priorities }: Setting, say: SayIn) {
  const about = (survey: string, item: string, name: string) => ({
    survey,
    item,
    decimals: 0,
    name: say(name),
    short: say(name),
    topic: survey,
    better: "higher",
  });
  return {
    topics: Object.keys(surveys).map((id) => ({ id, survey: id, name: say(id.toUpperCase()) })),
    indicators: Object.keys(surveys).flatMap((id) => [
      {
        id: `${id}.who5`,
        ...about(id, "who5", "WHO-5"),
        unit: "grade",
        priorities: priorities.slice(0, 2).map(idOf),
        keyFigure: true,
      },
      {
        id: `${id}.who5-low`,
        ...about(id, "who5", "WHO-5 < 50"),
        unit: "percent",
        better: "lower",
        answers: { from: 0, below: 50, of: say("n") },
        keyFigure: true,
      },
      { id: `${id}.mhi5`, ...about(id, "mhi5", "MHI-5"), unit: "grade", priorities: priorities.slice(2, 3).map(idOf) },
      { id: `${id}.responses`, ...about(id, "responses", "n"), unit: "count", better: "neither", counted: true },
      { id: `${id}.rate`, ...about(id, "rate", "n / N"), unit: "percent", better: "neither", counted: true },
      { id: `${id}.who1`, ...about(id, "who-1", "WHO 1"), unit: "grade", decimals: 1 },
    ]),
  };
}

function surveyOf({ levels }: Setting, id: string, tells: "faculties" | "none", say: SayIn) {
  const range = (min: number, max: number) => ({ kind: "range", min, max });
  return {
    id,
    name: say(`Monitor ${id.toUpperCase()}`),
    short: say(id.toUpperCase()),
    coverage: "university",
    organiser: say("A. B."),
    description: say(`${id.toUpperCase()}.`),
    waves: years.map((year) => ({ id: year, population: 1200 })),
    items: [
      ...who.map((item) => ({ id: item, wording: say(`${item.toUpperCase()}`), scale: range(0, 5) })),
      { id: "responses", wording: say("n"), scale: { kind: "count", of: say("n") } },
      { id: "rate", wording: say("n / N"), scale: { kind: "share", of: say("n") } },
      ...mhi.map((item) => ({ id: item, wording: say(`${item.toUpperCase()}`), scale: range(1, 6) })),
      {
        id: "who5",
        wording: say("WHO-5"),
        scale: range(0, 100),
        madeOf: { items: who, by: "sum", times: 4, source: "Topp et al. (2015)" },
      },
      {
        id: "mhi5",
        wording: say("MHI-5"),
        scale: range(0, 100),
        madeOf: {
          items: mhi,
          reversed: ["mhi-1", "mhi-2"],
          by: "sum",
          minus: 5,
          times: 4,
          leastAnswered: 4,
          source: "Berwick et al. (1991)",
        },
      },
    ],
    responses: {
      files: Object.fromEntries(years.map((year) => [String(year), `${year}.csv`])),
      respondent: "id",
      ...(tells === "faculties" ? { faculty: { column: "faculty" } } : {}),
      ...(levels === id ? { level: { column: "level" }, populations: [levelCounts] } : {}),
      response: { count: "responses", rate: "rate", definition: say("n") },
      groups: [
        {
          id: "origin",
          name: say("Origin"),
          column: "origin",
          categories: ["home", "abroad"].map((each) => ({ id: each, name: say(each), codes: [each] })),
        },
      ],
      items: [...who, ...mhi].map((item) => ({ item, column: item, missing: { "9": "–" } })),
    },
    privacy: { minimumBase: 10, reliableBase: 30 },
  };
}

/** 360 respondents, from a generator that starts with the survey and the year. */
function answersOf({ faculties, levels }: Setting, id: string, tells: "faculties" | "none", year: number): string {
  let state = [...`${id}${year}`].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
  const draw = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const rows = Array.from({ length: 360 }, (_, place) => {
    const mood = draw(3) + (year - 2023);
    const answers = [
      ...who.map(() => (draw(40) === 0 ? 9 : Math.min(5, mood + draw(3)))),
      ...mhi.map((_, at) =>
        draw(40) === 0 ? 9 : at < 2 ? Math.max(1, 6 - mood - draw(3)) : Math.min(6, 1 + mood + draw(3)),
      ),
    ];
    const faculty = faculties[draw(faculties.length)];
    return [
      `r${place}`,
      ...(tells === "faculties" && faculty !== undefined ? [idOf(faculty)] : []),
      ...(levels === id ? [draw(3) === 0 ? "master" : "bachelor"] : []),
      draw(4) === 0 ? "abroad" : "home",
      ...answers,
    ];
  });
  const head = [
    "id",
    ...(tells === "faculties" ? ["faculty"] : []),
    ...(levels === id ? ["level"] : []),
    "origin",
    ...who,
    ...mhi,
  ];
  return `${[head, ...rows].map((cells) => cells.join(",")).join("\n")}\n`;
}
