/** A made-up university for tests of the pure rooms: one survey, two indicators, small enough to read. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  ActionPlan,
  Decisions,
  type EditorText,
  Framework,
  Indicators,
  type Language,
  type MessageTree,
  Policy,
  Priorities,
  Published,
  Survey,
  University,
  type UniversityData,
} from "../../src/domain/index.ts";
import { releasedFigures } from "../../src/figures/index.ts";
import { type EstimateIndex, indexEstimates } from "../../src/statements/index.ts";
import { publishedEstimates } from "../../src/survey/index.ts";
import { createMessages, type Say } from "../../src/wording/index.ts";

const both = (text: string) => ({ nl: `${text} (nl)`, en: text });

/** What a survey's `published.yaml` may hold, as YAML would. */
type Figures = { figures?: unknown[]; claims?: unknown[] };

export const source = {
  id: "annual-page",
  title: both("Annual page"),
  publisher: both("Test University"),
  edition: "first",
};

export function aFigure(wave: number, value: number, more: object = {}) {
  return {
    indicator: "nse.wellbeing",
    wave,
    domain: "university",
    value,
    source: "annual-page",
    obtained: "primary",
    ...more,
  };
}

export function aClaim(wave: number, words: string, more: object = {}) {
  return {
    id: `claim-${wave}`,
    indicator: "nse.wellbeing",
    wave,
    domain: "university",
    words: both(words),
    original: "en",
    source: "annual-page",
    obtained: "quoted",
    ...more,
  };
}

export function anAction(id: string, more: object = {}) {
  return {
    id,
    priority: "awareness",
    title: both(`Action ${id}`),
    goal: both("Students know the way"),
    owner: { unit: "university", role: both("Student affairs") },
    from: "2024-01",
    until: "2024-12",
    state: "running",
    ...more,
  };
}

export interface ExampleParts {
  readonly published?: Figures;
  readonly breaks?: readonly object[];
  readonly actions?: readonly object[];
  readonly texts?: readonly EditorText[];
  /** Of the grade. */
  readonly axis?: { readonly from: number; readonly to: number };
}

export function anExample({
  published,
  breaks = [],
  actions = [anAction("a1")],
  texts = [],
  axis,
}: ExampleParts = {}): UniversityData {
  const figures = published ?? { figures: [aFigure(2022, 6.9), aFigure(2023, 7.1), aFigure(2024, 7.2)] };
  return {
    adoptions: new Map(),
    heldFaculties: new Set(),
    publications: new Map(),
    corrections: new Map(),
    distribution: null,
    letters: [],
    tokens: {},
    mark: null,
    university: University.parse({
      id: "test",
      name: both("Test University"),
      languages: ["nl", "en"],
      contact: { unit: both("Student affairs"), email: "wellbeing@example.org" },
      style: { accent: "#001158", comparison: "#b35900" },
      example: both("Example data"),
      faculties: [
        { id: "law", name: both("Law") },
        { id: "science", name: both("Science") },
      ],
    }),
    priorities: Priorities.parse({
      source: both("Taskforce"),
      priorities: [
        { id: "awareness", name: both("Awareness"), short: both("Awareness"), description: both("To talk about it") },
        { id: "support", name: both("Support"), short: both("Support"), description: both("To be helped") },
      ],
    }),
    framework: Framework.parse({
      name: both("National Framework"),
      from: 2023,
      until: 2030,
      themes: [{ id: "belonging", name: both("Belonging"), description: both("To belong") }],
      secures: { example: both("An example mapping"), pairs: [{ priority: "awareness", theme: "belonging" }] },
    }),
    policy: Policy.parse({
      events: [{ id: "vision", year: 2023, title: both("Vision"), description: both("A vision") }],
    }),
    indicators: Indicators.parse({
      topics: [{ id: "wellbeing", survey: "nse", name: both("Well-being") }],
      indicators: [
        indicator("nse.wellbeing", "wellbeing", "grade", 1, {
          keyFigure: true,
          priorities: ["awareness"],
          ...(axis === undefined ? {} : { axis }),
        }),
        indicator("nse.support", "support", "percent", 1, {}),
      ],
    }),
    surveys: [
      {
        survey: Survey.parse({
          id: "nse",
          name: both("Student survey"),
          short: both("NSE"),
          coverage: "university",
          organiser: both("Bureau"),
          description: both("A survey"),
          waves: [2022, 2023, 2024, 2025].map((id) => ({ id })),
          items: [
            { id: "wellbeing", wording: both("How are you?"), scale: { kind: "range", min: 1, max: 10 } },
            { id: "support", wording: both("Do you need support?"), scale: { kind: "share", of: both("students") } },
          ],
          breaks,
          privacy: { minimumBase: 10, reliableBase: 30 },
        }),
        benchmark: null,
        published: Published.parse({ sources: [source], ...figures }),
      },
    ],
    plans: new Map([
      [2024, ActionPlan.parse({ year: 2024, title: both("Action plan"), example: both("Made up"), actions })],
    ]),
    decisions: new Map([
      [
        2024,
        Decisions.parse({
          year: 2024,
          example: both("Made up"),
          asked: [{ id: "d1", title: both("Decide"), reason: both("Because") }],
        }),
      ],
    ]),
    glossary: null,
    messages: new Map(),
    ledgers: [],
    texts,
  };
}

function indicator(id: string, item: string, unit: string, decimals: number, more: object) {
  return {
    id,
    survey: "nse",
    item,
    unit,
    decimals,
    name: both(id === "nse.wellbeing" ? "Grade for well-being" : "Needs support"),
    short: both(id === "nse.wellbeing" ? "Well-being" : "Support"),
    topic: "wellbeing",
    better: "higher",
    ...more,
  };
}

export function indexOf(data: UniversityData): EstimateIndex {
  const { indicators } = data.indicators;
  const { estimates, claims } = publishedEstimates(indicators, data.surveys);
  const { figures, ...released } = releasedFigures(
    { estimates, comparisons: [], responses: [] },
    data.surveys.map(({ survey }) => survey),
    indicators,
  );
  return indexEstimates(
    { ...released, claims, sourceIds: [source.id], estimates: figures },
    indicators,
    () => "university",
  );
}

/** The shipped sentences of a language. */
export function sayIn(language: Language): Say {
  return createMessages(language, messagesOf(language));
}

export function messagesOf(language: Language): MessageTree {
  const place = new URL(`../../templates/messages/${language}.yaml`, import.meta.url);
  return parse(readFileSync(place, "utf8")) as MessageTree;
}

export function aText(section: string, markdown: string, language: Language = "en"): EditorText {
  return { year: 2024, language, section, markdown, file: `data/texts/2024/${language}/${section}.md`, linesAbove: 0 };
}
