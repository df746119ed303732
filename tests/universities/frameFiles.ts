/** Drawn faculties and surveys -> the files about the university itself, its plans and its words: little, and all that must be there. */
import { stringify } from "yaml";
import type { DrawnFaculties } from "./faculties.ts";
import { randomOf } from "./random.ts";
import { type DrawnSurvey, reportingYear } from "./surveys.ts";
import type { Kind, TrueIndicator } from "./university.ts";

/** Values of YAML files by path, and texts. */
export interface FrameFiles {
  readonly values: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly kind: Kind;
}

export function frameFiles(
  seed: number,
  { languages, faculties, programmes, isAwkward, isTold }: DrawnFaculties,
  surveys: readonly DrawnSurvey[],
  [first]: readonly TrueIndicator[],
): FrameFiles {
  const random = randomOf(seed, "frame");
  const [drawn] = random.some(faculties, 1);
  const owner = isTold ? drawn : undefined;
  const frame = randomOf(seed, "frame files");
  const [hasFramework, hasPolicy, hasMore] = [!frame.chance(0.2), !frame.chance(0.2), frame.chance(0.2)];
  const action = (id: string, priority: string, state: string, unit: string) =>
    actionOf(id, priority, state, unit, hasFramework);
  const prints = first !== undefined && random.chance(0.5);
  const sentence = { nl: "Het cijfer was", en: "The grade was" };
  return {
    values: {
      "university.yaml": universityFile({ languages, faculties, programmes, isAwkward, isTold }, seed),
      "priorities.yaml": prioritiesFile(hasMore),
      ...(hasFramework ? { "framework.yaml": frameworkFile } : {}),
      ...(hasPolicy ? { "policy.yaml": policyFile } : {}),
      [`actions/${reportingYear}.yaml`]: {
        year: reportingYear,
        title: { nl: "Plan", en: "Plan" },
        actions: [
          action("mentors", "belonging", "running", "university"),
          action("calendar", "workload", random.pick(["delayed", "planned", "stopped"]), owner?.id ?? "university"),
        ],
      },
      [`decisions/${reportingYear}.yaml`]: {
        year: reportingYear,
        asked: [
          {
            id: "mentors",
            title: { nl: "Betaal de mentoren", en: "Pay the mentors" },
            reason: { nl: "Vrijwilligers houden het niet vol.", en: "Volunteers alone cannot carry it." },
            actions: ["mentors"],
            priority: "belonging",
            owner: { nl: "decanen", en: "deans" },
            by: `${reportingYear + 1}-06`,
            cost: { nl: "geen", en: "none" },
            otherwise: { nl: "De mentoren stoppen.", en: "The mentors stop." },
          },
        ],
      },
    },
    kind: {
      framework: hasFramework ? "yes" : "no",
      policy: hasPolicy ? "yes" : "no",
      priorities: hasMore ? "four" : "two",
    },
    texts: Object.fromEntries(
      languages.map((language) => [
        `texts/${reportingYear}/${language}/summary.md`,
        prints && surveys[0]?.answered.includes(reportingYear)
          ? `${sentence[language]} {{estimate "${first.id}" wave=${reportingYear}}}.\n`
          : { nl: "Dit is wat studenten zeggen.\n", en: "This is what students say.\n" }[language],
      ]),
    ),
  };
}

function universityFile(
  {
    languages,
    faculties,
    programmes,
    isAwkward,
    isTold,
  }: Pick<DrawnFaculties, "languages" | "faculties" | "programmes" | "isAwkward" | "isTold">,
  seed: number,
) {
  const facultyNoun = randomOf(seed, "noun").pick(facultyNouns);
  return {
    id: "made-up",
    name: isAwkward
      ? { nl: "Universiteit van 1575", en: "University of 1575" }
      : { nl: "Universiteit", en: "The University" },
    languages,
    contact: { unit: { nl: "Studentenzaken", en: "Student Affairs" }, email: "students@example.org" },
    style: { accent: "#5b1030", comparison: "#1d6fa5" },
    example: { nl: "Deze universiteit is verzonnen.", en: "This university is made up." },
    help: [
      {
        for: "suicide",
        title: { nl: "Denkt u aan zelfmoord?", en: "Thinking about suicide" },
        words: { nl: "Bel 113, dag en nacht, of schrijf via", en: "Call 113, day and night, or write at" },
        url: "https://www.113.nl",
      },
    ],
    ...(facultyNoun === null ? {} : { facultyNoun }),
    ...(showsFaculties(seed) ? {} : { site: { faculties: false } }),
    ...(isTold ? { faculties } : {}),
    ...(isTold && programmes.length > 0 ? { programmes } : {}),
  };
}

/** Whether its site shows its faculties. */
export function showsFaculties(seed: number): boolean {
  return !randomOf(seed, "site").chance(0.25);
}

const both = (nl: string, en: string) => ({ nl, en });

/** What faculties are called, where they are called otherwise. */
const facultyNouns = [
  null,
  null,
  { one: both("instituut", "institute"), many: both("instituten", "institutes"), article: both("het", "an") },
  {
    one: both("school", "school"),
    many: both("scholen", "schools"),
    article: both("de", "a"),
    compound: both("school", "school"),
  },
];

function actionOf(id: string, priority: string, state: string, unit: string, hasFramework: boolean) {
  return {
    id,
    priority,
    ...(hasFramework ? { theme: "belonging" } : {}),
    title: { nl: "Een mentor voor wie begint", en: "A mentor for each new student" },
    goal: { nl: "Niemand begint alleen.", en: "Nobody begins alone." },
    owner: { unit, role: { nl: "Decaan", en: "Dean" } },
    from: `${reportingYear}-01`,
    until: `${reportingYear}-12`,
    state,
  };
}

const priority = (id: string, nl: string, en: string) => ({
  id,
  name: { nl, en },
  short: { nl, en },
  description: { nl: `${nl}.`, en: `${en}.` },
});

function prioritiesFile(hasMore: boolean) {
  return {
    source: { nl: "Plan, 2023", en: "Plan, 2023" },
    priorities: [
      priority("belonging", "Erbij horen", "Belonging"),
      priority("workload", "Werkdruk", "A fair workload"),
      ...(hasMore ? [priority("help", "Hulp op tijd", "Help in time"), priority("rest", "Rust", "Time to rest")] : []),
    ],
  };
}

const frameworkFile = {
  name: { nl: "Landelijk kader", en: "National Framework" },
  from: 2023,
  until: 2030,
  themes: [
    {
      id: "belonging",
      name: { nl: "Verbondenheid", en: "Connection" },
      description: { nl: "Erbij horen.", en: "To belong." },
    },
  ],
  secures: { pairs: [{ priority: "belonging", theme: "belonging" }] },
};

const policyFile = {
  events: [
    {
      id: "plan",
      year: 2023,
      until: 2026,
      title: { nl: "Plan", en: "Plan" },
      description: { nl: "Wat de universiteit doet.", en: "What the university does." },
    },
  ],
};

/** Texts in the university's languages only. */
export function yamlOf(value: unknown, languages: readonly string[]): string {
  return stringify(inLanguages(value, languages), { lineWidth: 0, aliasDuplicateObjects: false });
}

function inLanguages(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguages(each, languages));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  const isText = entries.every(([key]) => key === "nl" || key === "en");
  return Object.fromEntries(
    isText
      ? languages.flatMap((language) => entries.filter(([key]) => key === language))
      : entries.map(([key, each]) => [key, inLanguages(each, languages)]),
  );
}
