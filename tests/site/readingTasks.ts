/** What a release says in its open data, its plan and its sources -> questions about charts, each with the keys that lead to the answer and what the answer must hold. Nothing here is taken from what the charts tell of themselves. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";
import { digits } from "./chartReader.ts";

export type TaskLanguage = "nl" | "en";
type Texts = Readonly<Record<TaskLanguage, string>>;

export interface Task {
  readonly question: string;
  readonly place: string;
  readonly chart: string;
  /** From the chart's stop. */
  readonly keys: readonly string[];
  readonly answer: readonly string[];
}

const data = fileURLToPath(new URL("../../data/", import.meta.url));
const yaml = async (file: string) => parseYaml(await readFile(path.join(data, file), "utf8"));

interface Row {
  readonly indicator: string;
  readonly wave: string;
  readonly domain: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly base: string;
}

interface Named {
  readonly id: string;
  readonly name: Texts;
  readonly short?: Texts;
}

interface Action {
  readonly priority: string;
  readonly theme: string;
  readonly title: Texts;
  readonly until: string;
  readonly promised?: string;
  readonly state: string;
}

export interface Known {
  readonly rows: readonly Row[];
  readonly faculties: readonly Named[];
  readonly priorities: readonly Named[];
  readonly actions: readonly Action[];
}

export async function knownOf(release: string): Promise<Known> {
  const [head = "", ...lines] = (await readFile(path.join(release, "data/estimates.board.csv"), "utf8"))
    .trim()
    .split(/\r?\n/);
  const columns = head.split(",");
  const rows = lines.map((line): Row => {
    const cells = line.split(",");
    const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
    return {
      indicator: cell("indicator"),
      wave: cell("wave"),
      domain: cell("domain"),
      value: cell("value"),
      lower: cell("lower"),
      upper: cell("upper"),
      base: cell("base"),
    };
  });
  const { faculties } = await yaml("university.yaml");
  const { priorities } = await yaml("priorities.yaml");
  const { actions } = await yaml("actions/2024.yaml");
  return { rows, faculties, priorities, actions };
}

const down = "ArrowDown";
/** Of the overview: what is told after the headline and what was measured. */
const overview = (place: number) => [down, down, ...digits(place)];
/** Of a row: behind the overview. */
const row = (place: number) => [down, ...digits(place + 2)];

export function tasksIn(known: Known, language: TaskLanguage): readonly Task[] {
  return [
    ...facultyTasks(known, language),
    ...partTasks(known, language),
    ...surveyTasks(known, language),
    ...nationalTasks(known, language),
    ...actionTasks(known, language),
    ...ownTasks(known, language),
  ];
}

function figure({ rows }: Known, indicator: string, wave: number, domain: string): Row {
  const found = rows.find(
    (each) => each.indicator === indicator && each.wave === String(wave) && each.domain === domain,
  );
  if (found === undefined) throw new Error(`no ${indicator}/${wave}/${domain} in the open data`);
  return found;
}

function number(value: string | number, decimals: number, language: TaskLanguage): string {
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { ...format, useGrouping: "always" }).format(Number(value));
}

const nameOf = ({ name, short }: Named, language: TaskLanguage) => (short ?? name)[language];

/** "6.5 to 6.9" */
function bounds({ lower, upper }: Row, decimals: number, sign: string, language: TaskLanguage): string {
  const [from, to] = [lower, upper].map((each) => number(each, decimals, language) + sign);
  return `${from} ${language === "nl" ? "tot" : "to"} ${to}`;
}

function facultyTasks(known: Known, language: TaskLanguage): readonly Task[] {
  const place = "2024/board/faculties";
  const chart = "chart-faculties-nse-wellbeing";
  const { faculties } = known;
  const of = (faculty: Named, wave = 2024) => figure(known, "nse.wellbeing", wave, `faculty:${faculty.id}`);
  const values = faculties.map((each) => Number(of(each).value));
  const named = (wanted: number) => faculties.filter((each) => Number(of(each).value) === wanted);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const names = (wanted: number) => named(wanted).map((each) => nameOf(each, language));
  const law = faculties.findIndex(({ id }) => id === "law");
  const faculty = faculties[law];
  if (faculty === undefined) throw new Error("no law");
  const chance = language === "nl" ? "meer dan toeval" : "more than chance";
  return [
    {
      question: "which faculty is lowest?",
      place,
      chart,
      keys: overview(3),
      answer: [number(lowest, 1, language), ...names(lowest)],
    },
    {
      question: "which are highest?",
      place,
      chart,
      keys: overview(4),
      answer: [number(highest, 1, language), ...names(highest)],
    },
    { question: "is it chance?", place, chart, keys: overview(5), answer: [...names(lowest), chance] },
    {
      question: "what is the interval of Law in 2024?",
      place,
      chart,
      keys: row(law),
      answer: [nameOf(faculty, language), "2024", bounds(of(faculty), 1, "", language)],
    },
    {
      question: "how many answered at Law?",
      place,
      chart,
      keys: row(law),
      answer: [number(of(faculty).base, 0, language)],
    },
    {
      question: "what was it at Law in 2023, and how exactly is that known?",
      place,
      chart,
      keys: [...row(law), down, "End"],
      answer: ["2023", number(of(faculty, 2023).value, 1, language), bounds(of(faculty, 2023), 1, "", language)],
    },
    {
      question: "how did Law change since 2023?",
      place,
      chart,
      keys: [...row(law), down],
      answer: ["2023", number(of(faculty, 2023).value, 1, language)],
    },
  ];
}

function partTasks(known: Known, language: TaskLanguage): readonly Task[] {
  const place = "2024/board/faculties";
  const chart = "chart-spread-nse-wellbeing";
  const { faculties } = known;
  const of = (indicator: string, id: string) => figure(known, indicator, 2024, `faculty:${id}`);
  const low = faculties.map(({ id }) => Number(of("nse.wellbeing-low", id).value));
  const most = faculties[low.indexOf(Math.max(...low))];
  const science = faculties.findIndex(({ id }) => id === "science");
  const high = of("nse.wellbeing-high", "science");
  if (most === undefined) throw new Error("no faculties");
  return [
    {
      question: "where do most students give a 5 or lower?",
      place,
      chart,
      keys: overview(3),
      answer: ["2024", `${Math.max(...low)}%`, nameOf(most, language)],
    },
    {
      question: "how many give an 8 or higher at Science, and how exactly is that known?",
      place,
      chart,
      keys: [...row(science), down, "End"],
      answer: [`${high.value}%`, bounds(high, 0, "%", language), number(high.base, 0, language)],
    },
  ];
}

function surveyTasks(known: Known, language: TaskLanguage): readonly Task[] {
  const place = "2024/board/survey-nse";
  const of = (indicator: string, wave: number) => figure(known, indicator, wave, "university");
  const grade = (wave: number) => number(of("nse.wellbeing", wave).value, 1, language);
  const score = (wave: number) => number(of("nse.programme", wave).value, 2, language);
  const needs = ["concentration", "mental", "structure", "contacts", "skills"].map((each) =>
    Number(of(`nse.support-${each}`, 2021).value),
  );
  const medicine = known.faculties.findIndex(({ id }) => id === "medicine");
  const invited = figure(known, "nse.response-rate", 2024, "faculty:medicine");
  return [
    {
      question: "what was the grade in 2022?",
      place,
      chart: "chart-nse-wellbeing",
      keys: [...row(0), down],
      answer: ["2022", grade(2022)],
    },
    {
      question: "how did the grade change since 2023?",
      place,
      chart: "chart-nse-wellbeing",
      keys: overview(3),
      answer: [grade(2023), grade(2024)],
    },
    {
      question: "where does the series of the programme break?",
      place,
      chart: "chart-nse-programme",
      keys: [...row(0), down, "2"],
      answer: [
        "2021",
        score(2021),
        "2019",
        score(2019),
        language === "nl" ? "niet te vergelijken" : "cannot be compared",
      ],
    },
    {
      question: "how many filled it in in 2021?",
      place,
      chart: "chart-nse-responses",
      keys: row(1),
      answer: ["2021", number(of("nse.responses", 2021).value, 0, language)],
    },
    {
      question: "what do students want most?",
      place,
      chart: "chart-nse-support-concentration",
      keys: row(0),
      answer: [`${number(Math.max(...needs), 1, language)}%`],
    },
    {
      question: "how many were invited at LUMC, and what part answered?",
      place,
      chart: "chart-response-nse",
      keys: row(medicine),
      answer: [`${invited.value}%`, number(invited.base, 0, language)],
    },
  ];
}

function nationalTasks(known: Known, language: TaskLanguage): readonly Task[] {
  const place = "2024/board/survey-trimbos";
  const chart = "chart-trimbos-exhaustion";
  const pressure = figure(known, "trimbos.pressure", 2023, "national");
  return [
    {
      question: "how many felt pressure in 2023?",
      place,
      chart,
      keys: [...row(2), down, "2"],
      answer: ["2023", `${pressure.value}%`],
    },
    {
      question: "how many were exhausted in 2021?",
      place,
      chart,
      keys: [...row(0), down],
      answer: ["2021", language === "nl" ? "twee op de drie" : "two"],
    },
  ];
}

function actionTasks({ actions, priorities }: Known, language: TaskLanguage): readonly Task[] {
  const month = (value: string) =>
    new Intl.DateTimeFormat(language, { month: "long", year: "numeric" }).format(new Date(`${value}-15`));
  const support = priorities.findIndex(({ id }) => id === "support");
  const chain = actions.filter(({ priority, theme }) => priority === "support" && theme === "care-chain");
  const late = priorities
    .flatMap(({ id }) => actions.filter(({ priority, state }) => priority === id && state === "delayed"))
    .map(({ title, until, promised = "" }) => [title[language], month(promised), month(until)]);
  return [
    {
      question: "how many actions does support have for the care chain?",
      place: "2024/board/frame",
      chart: "chart-matrix",
      keys: [...row(support), down, "2"],
      answer: [String(chain.length)],
    },
    ...late.map((answer, place) => ({
      question: `which action is delayed, until when? (${place + 1})`,
      place: "2024/board/next",
      chart: "chart-timeline",
      keys: overview(place + 3),
      answer,
    })),
  ];
}

function ownTasks(known: Known, language: TaskLanguage): readonly Task[] {
  const place = "2024/faculty-law/own";
  const rest = figure(known, "nse.wellbeing", 2024, "rest:law");
  return [
    {
      question: "what is the grade elsewhere in the university?",
      place,
      chart: "chart-rest-nse-wellbeing",
      keys: [...row(0), down],
      answer: [number(rest.value, 1, language), bounds(rest, 1, "", language)],
    },
  ];
}
