/** Every chart in every state that it must stand: usual, empty, hidden, one wave, very long names, twelve faculties, forty actions. Made-up values. */

import type { Chart, Line, Sparkline } from "../../src/documents/index.ts";
import type { ActionState, EstimateId } from "../../src/domain/index.ts";

export interface GalleryCase {
  readonly name: string;
  readonly chart: Chart | Sparkline;
}

const estimate = "x" as EstimateId;

const words = {
  nl: {
    grade: "Cijfer voor algemeen welzijn",
    second: "Sfeer op de opleiding",
    long: "Faculteit der Gedragswetenschappen, Onderwijs en Samenlevingsvraagstukken",
    unbroken: "Arbeidsongeschiktheidsverzekeringsmaatschappijpersoneel",
    faculty: "Faculteit",
    hidden: "te weinig respondenten",
    example: "Synthetische gegevens",
    claim: "meer dan de helft",
    break: "Niet vergelijkbaar",
    parts: ["Geeft een 5 of lager", "Geeft een 6 of 7", "Geeft een 8 of hoger"],
    respondents: "Respondenten",
    action: "Actie",
    longAction: "Spreekuur zonder afspraak bij de studentenpsycholoog, in alle gebouwen en in beide talen",
    themes: [
      "Erbij horen en praktische hulpmiddelen",
      "Preventie",
      "Kennis en deskundigheid",
      "Samenwerking met de zorgketen",
    ],
    states: {
      done: "afgerond",
      running: "op schema",
      delayed: "vertraagd",
      planned: "nog niet begonnen",
      stopped: "gestopt",
    },
  },
  en: {
    grade: "Grade for general well-being",
    second: "Atmosphere on the programme",
    long: "Faculty of Behavioural Sciences, Education and the Study of Society",
    unbroken: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    faculty: "Faculty",
    hidden: "too few respondents",
    example: "Synthetic data",
    claim: "more than half",
    break: "Not comparable",
    parts: ["Gives a 5 or lower", "Gives a 6 or 7", "Gives an 8 or higher"],
    respondents: "Respondents",
    action: "Action",
    longAction: "Drop-in hour with the student psychologist, in all buildings and in both languages",
    themes: [
      "Belonging and practical tools",
      "Prevention",
      "Knowledge and expertise",
      "Cooperation with the care chain",
    ],
    states: { done: "done", running: "on schedule", delayed: "delayed", planned: "not yet begun", stopped: "stopped" },
  },
} as const;

export type GalleryLanguage = keyof typeof words;

export function galleryCases(language: GalleryLanguage): readonly GalleryCase[] {
  const say = words[language];
  const number = (value: number, decimals = 1) => {
    const text = value.toFixed(decimals);
    return language === "nl" ? text.replace(".", ",") : text;
  };
  const anatomy = {
    kind: "chart",
    id: "chart",
    headline: "",
    subtitle: "",
    alternative: "",
    source: "",
    notes: [],
    example: say.example,
    tableInPrint: false,
    table: { kind: "table", id: "table", caption: "", columns: [], rows: [], note: null, dense: true },
  } as const;
  const aLine = (
    label: string,
    points: readonly (readonly [number, number])[],
    margin = 0,
    more: Partial<Line> = {},
  ): Line => ({
    label,
    points: points.map(([wave, value]) => ({
      wave,
      value,
      label: number(value),
      interval: margin === 0 ? null : { lower: value - margin, upper: value + margin, level: 0.95 as const },
      estimate,
    })),
    inWords: [],
    breaks: [],
    ...more,
  });
  const trend = (name: string, lines: readonly Line[], waves = [2022, 2023, 2024]): GalleryCase => ({
    name: `trend: ${name}`,
    chart: { ...anatomy, shape: "trend", unit: "grade", waves, range: [5, 9], lines },
  });
  const usual = [
    [2022, 6.9],
    [2023, 7.1],
    [2024, 7.2],
  ] as const;
  const lower = [
    [2022, 6.4],
    [2023, 6.3],
    [2024, 6.8],
  ] as const;
  const broken = { breaks: [{ wave: 2024, label: say.break }] };
  const claim = { inWords: [{ wave: 2023, words: say.claim }] };
  const multiples = (name: string, panels: readonly Line[]): GalleryCase => ({
    name: `multiples: ${name}`,
    chart: { ...anatomy, shape: "multiples", unit: "grade", waves: [2022, 2023, 2024], range: [5, 9], panels },
  });
  const twelve = Array.from({ length: 12 }, (_, place) => `${say.faculty} ${place + 1}`);
  const hard = [say.long, say.unbroken, `${say.faculty} C`];
  const madeUp = (place: number) => 6.4 + ((place * 7) % 11) / 10;
  const bars = (name: string, labels: readonly string[], margin: number | null): GalleryCase => ({
    name: `bars: ${name}`,
    chart: {
      ...anatomy,
      shape: "bars",
      unit: "percent",
      range: [0, 50],
      bars: labels.map((label, place) => {
        const value = 42 - 3 * place;
        const interval =
          margin === null ? null : { lower: Math.max(0, value - margin), upper: value + margin, level: 0.95 as const };
        return { label, value, valueLabel: `${value}%`, estimate, emphasis: place === 0, interval };
      }),
    },
  });
  const dots = (name: string, labels: readonly string[], isHidden: (place: number) => boolean): GalleryCase => ({
    name: `dots: ${name}`,
    chart: {
      ...anatomy,
      shape: "dots",
      wave: 2024,
      unit: "grade",
      range: [6, 8],
      reference: { value: 6.95 },
      rows: labels.map((label, place) => {
        const value = madeUp(place);
        const interval = { lower: value - 0.2, upper: value + 0.2, level: 0.95 as const };
        return {
          label,
          hidden: say.hidden,
          point: isHidden(place) ? null : { value, label: number(value), interval, estimate },
        };
      }),
    },
  });
  const stacked = (name: string, labels: readonly string[], isHidden: (place: number) => boolean): GalleryCase => ({
    name: `stacked: ${name}`,
    chart: {
      ...anatomy,
      shape: "stacked",
      parts: say.parts,
      rows: labels.map((label, place) => {
        const low = 2 + place * 2;
        const values = [low, 60 - place, 40 + place - low].map((value) => ({ value, label: `${value}%`, estimate }));
        return { label, hidden: say.hidden, values: isHidden(place) ? null : values };
      }),
    },
  });
  const funnel = (name: string, labels: readonly string[]): GalleryCase => ({
    name: `funnel: ${name}`,
    chart: {
      ...anatomy,
      shape: "funnel",
      unit: "grade",
      range: [6, 8],
      bases: [80, 3200],
      basesLabel: say.respondents,
      centre: 7,
      limits: Array.from({ length: 40 }, (_, step) => {
        const base = 80 + step * 80;
        const error = 2 / Math.sqrt(base);
        return {
          base,
          lower: 7 - 1.96 * error,
          upper: 7 + 1.96 * error,
          wideLower: 7 - 3.09 * error,
          wideUpper: 7 + 3.09 * error,
        };
      }),
      points: labels.map((label, place) => ({
        label,
        value: madeUp(place),
        base: 120 + ((place * 977) % 3000),
        estimate,
      })),
    },
  });
  const dumbbell = (name: string, labels: readonly string[], isHidden: (place: number) => boolean): GalleryCase => ({
    name: `dumbbell: ${name}`,
    chart: {
      ...anatomy,
      shape: "dumbbell",
      unit: "grade",
      range: [6, 8],
      waves: [2023, 2024],
      rows: labels.map((label, place) => {
        const [before, after] = [madeUp(place), place % 4 === 0 ? madeUp(place) : madeUp(place + 2)];
        const end = (value: number) => ({ value, label: number(value), estimate });
        return {
          label,
          hidden: say.hidden,
          points: isHidden(place) ? null : { before: end(before), after: end(after) },
        };
      }),
    },
  });
  const order: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
  const states = order.map((state) => ({ state, label: say.states[state] }));
  const actions = Array.from({ length: 40 }, (_, place) => order[(place * 3) % 5] ?? "done");
  const matrix = (name: string, labels: readonly string[], taken: readonly ActionState[]): GalleryCase => ({
    name: `matrix: ${name}`,
    chart: {
      ...anatomy,
      shape: "matrix",
      states,
      columns: say.themes,
      rows: labels.map((label, row) => ({
        label,
        cells: say.themes.map((_, column) =>
          (row + column) % 3 === 2
            ? null
            : taken.filter((_, place) => place % (labels.length * 4) === row * 4 + column),
        ),
      })),
    },
  });
  const gantt = (name: string, labels: readonly string[], count: number): GalleryCase => ({
    name: `gantt: ${name}`,
    chart: {
      ...anatomy,
      shape: "gantt",
      states: states.slice(1, 4),
      groups: labels.map((label, group) => ({
        label,
        rows: Array.from({ length: Math.ceil(count / labels.length) }, (_, place) => ({
          label: place === 0 ? say.longAction : `${say.action} ${group + 1}.${place + 1}`,
          from: `2024-0${1 + ((place * 2) % 9)}`,
          until: `202${5 + ((group + place) % 2)}-0${1 + ((place * 5) % 9)}`,
          state: (["running", "delayed", "planned"] as const)[place % 3] ?? "running",
        })),
      })),
    },
  });
  const sparkline = (name: string, points: readonly (readonly [number, number, string])[]): GalleryCase => ({
    name: `sparkline: ${name}`,
    chart: {
      kind: "sparkline",
      shape: "sparkline",
      id: "sparkline",
      points: points.map(([wave, value, series]) => ({ wave, value, series })),
    },
  });
  const none = () => false;
  const some = (place: number) => place % 3 === 1;
  const all = () => true;
  const four = [1, 2, 3, 4].map((each) => `${say.faculty} ${each}`);
  return [
    trend("one line", [aLine(say.grade, usual)]),
    trend("two lines with intervals", [aLine(say.grade, usual, 0.25), aLine(say.second, lower, 0.25)]),
    trend("one wave", [aLine(say.grade, [[2024, 7.2]])], [2024]),
    trend("a break, and a wave in words", [
      aLine(
        say.grade,
        [
          [2022, 6.9],
          [2024, 7.2],
        ],
        0,
        { ...broken, ...claim },
      ),
    ]),
    trend("words alone", [aLine(say.grade, [], 0, claim)]),
    trend("very long names", [aLine(say.long, usual), aLine(say.unbroken, lower)]),
    multiples("three", [aLine(say.grade, usual), aLine(say.second, lower), aLine(say.grade, usual, 0, broken)]),
    multiples(
      "seven, very long names",
      [1, 2, 3, 4, 5, 6, 7].map((each) => aLine(each % 2 ? say.long : say.unbroken, usual)),
    ),
    bars("five", four, null),
    bars("intervals", four, 4),
    bars("one", four.slice(0, 1), null),
    bars("very long names", hard, 4),
    bars("twelve", twelve, null),
    dots("four", four, none),
    dots("twelve, some hidden", twelve, some),
    dots("all hidden", four, all),
    dots("very long names", hard, none),
    stacked("four", four, none),
    stacked("twelve, some hidden", twelve, some),
    stacked("all hidden", four, all),
    stacked("very long names", hard, none),
    funnel("three", four.slice(0, 3)),
    funnel("twelve", twelve),
    funnel("very long names", [say.long, say.unbroken, `${say.faculty} C`]),
    dumbbell("four", four, none),
    dumbbell("twelve, some hidden", twelve, some),
    dumbbell("all hidden", four, all),
    dumbbell("very long names", hard, none),
    matrix("forty actions", four, actions),
    matrix("no actions", four, []),
    matrix("very long names", hard, actions),
    gantt("forty actions", four, 40),
    gantt("one action, a very long group", [say.long], 1),
    sparkline("three waves", [
      [2022, 6.9, "a"],
      [2023, 7.1, "a"],
      [2024, 7.2, "a"],
    ]),
    sparkline("a break", [
      [2021, 54, "a"],
      [2023, 44, "a"],
      [2025, 61, "b"],
    ]),
    sparkline("no change", [
      [2023, 7, "a"],
      [2024, 7, "a"],
    ]),
  ];
}
