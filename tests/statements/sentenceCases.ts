/** What happened to a figure, as estimates: the cases that the sentences are specified by. */
import {
  type BreakReason,
  type Comparison,
  type Estimate,
  type Figure,
  type Indicator,
  Indicator as IndicatorSchema,
  isShown,
  type Language,
  type Survey,
  type UntestedReason,
} from "../../src/domain/index.ts";
import { releasedFigures } from "../../src/figures/index.ts";
import { type ChangeForm, changeWords } from "../../src/statements/sentences/changeWords.ts";
import { changeVerdict } from "../../src/statements/verdicts/changeVerdict.ts";
import { normalProbability } from "../../src/survey/studentT.ts";
import { formatEstimate } from "../../src/wording/formatValue.ts";
import { sayIn } from "../documents/anExample.ts";

export interface SentenceCase {
  readonly what: string;
  readonly form: ChangeForm;
  readonly of: keyof typeof names;
  /** Value before, standard error; null for the first wave. */
  readonly before: readonly [number, number | null] | null;
  readonly after: readonly [number, number | null];
  /** Adjusted; null for no test. */
  readonly p: number | null;
  readonly broken?: BreakReason;
  readonly counted?: true;
  /** Found beside the key figures. */
  readonly exploratory?: true;
  /** Of both figures; 500 where nothing is said. */
  readonly respondents?: number;
  /** They were compared, but could not be tested. */
  readonly untested?: UntestedReason;
  /** The figure before is hidden. */
  readonly hidden?: true;
}

const names = {
  grade: {
    nl: "Cijfer voor algemeen welzijn",
    en: "Grade for general well-being",
    de: "Note für das allgemeine Wohlbefinden",
    unit: "grade",
    decimals: 1,
  },
  share: {
    nl: "Heeft meer ondersteuning nodig",
    en: "Needs more support",
    de: "Braucht mehr Unterstützung",
    unit: "percent",
    decimals: 1,
  },
  whole: { nl: "Eenzaam", en: "Lonely", de: "Einsam", unit: "percent", decimals: 0 },
  median: { nl: "Mediaan", en: "Median", de: "Median", unit: "grade", decimals: 0, statistic: "median" },
  count: {
    nl: "Ingevulde vragenlijsten",
    en: "Completed questionnaires",
    de: "Ausgefüllte Fragebögen",
    unit: "count",
    decimals: 0,
  },
} as const;

function indicatorOf(of: SentenceCase["of"]): Indicator {
  const { nl, en, de, unit, decimals, ...statistic } = names[of];
  const name = { nl, en, de };
  return IndicatorSchema.parse({
    id: "x.y",
    survey: "x",
    item: "y",
    unit,
    decimals,
    ...statistic,
    name,
    short: name,
    topic: "t",
    better: "higher",
  });
}

function estimate(
  wave: number,
  [value, standardError]: readonly [number, number | null],
  test: SentenceCase,
  late: boolean,
): Estimate {
  const about = {
    id: `x.y/${wave}/university`,
    indicator: "x.y",
    wave,
    domain: { kind: "university" },
    statistic: indicatorOf(test.of).statistic,
    unit: names[test.of].unit,
    comparability: {
      series: late && test.broken !== undefined ? "new" : "old",
      breakBefore: late && test.broken !== undefined ? { reason: test.broken } : null,
    },
    value,
  };
  const computed = { kind: "computed", survey: "x", synthetic: false };
  const found = test.counted
    ? { ...about, status: "counted", base: null, interval: null, provenance: computed }
    : standardError === null
      ? { ...about, status: "published", precision: "exact", base: null, interval: null }
      : {
          ...about,
          status: "computed",
          standardError,
          degreesOfFreedom: 400,
          effectiveBase: test.respondents ?? 500,
          base: test.respondents ?? 500,
          interval: { lower: value - 2 * standardError, upper: value + 2 * standardError, level: 0.95 },
          provenance: computed,
        };
  return found as unknown as Estimate;
}

export function sentence(test: SentenceCase, language: Language): string {
  const say = sayIn(language);
  const indicator = indicatorOf(test.of);
  const exact = [
    ...(test.before === null ? [] : [estimate(2023, test.before, test, false)]),
    estimate(2024, test.after, test, true),
  ];
  const tested = comparisonOf(test);
  const { figures, comparisons } = releasedFigures(
    { estimates: exact, comparisons: tested === null ? [] : [tested], responses: [] },
    [survey(names[test.of].unit)],
    [indicator],
  );
  const shown = figures.filter(isShown);
  const [before, after] = test.before === null ? [null, shown[0]] : [shown[0] ?? null, shown[1]];
  if (after === undefined) throw new Error("no figure");
  const hidden =
    before === null || test.hidden === undefined ? before : ({ ...before, status: "suppressed" } as Figure);
  const verdict = changeVerdict(hidden, after, comparisons[0] ?? null);
  return changeWords({ indicator, before: hidden, after, verdict }, test.form, {
    say,
    language,
    text: (each) => each[language] ?? "",
    print: (each) => formatEstimate(each, indicator, { language, say }),
  });
}

function survey(unit: Indicator["unit"]): Survey {
  const scale =
    unit === "grade"
      ? { kind: "range", min: 1, max: 10 }
      : { kind: unit === "percent" ? "share" : "count", of: { nl: "studenten", en: "students" } };
  return {
    id: "x",
    items: [{ id: "y", wording: { nl: "y", en: "y" }, scale }],
    privacy: { minimumBase: 10, reliableBase: 30, sensitive: [] },
  } as unknown as Survey;
}

/** As two large samples give it. */
function comparisonOf({ before, after, p, exploratory, untested }: SentenceCase): Comparison | null {
  if (p === null || before === null) return null;
  const difference = after[0] - before[0];
  const error = Math.hypot(before[1] ?? 0, after[1] ?? 0);
  const half = 1.959964 * error;
  return {
    id: "change:x.y/2024/university",
    from: "x.y/2023/university",
    to: "x.y/2024/university",
    family: { standing: exploratory === undefined ? "key" : "exploratory" },
    untested: untested ?? null,
    p: 2 * normalProbability(-Math.abs(difference) / error),
    adjusted: p,
    difference,
    interval: { lower: difference - half, upper: difference + half, level: 0.95 },
    verdict: p >= 0.05 ? "unclear" : difference > 0 ? "higher" : "lower",
  } as unknown as Comparison;
}

const situations: readonly Omit<SentenceCase, "form">[] = [
  { what: "the first figure", of: "grade", before: null, after: [7.2, 0.05], p: null },
  { what: "published twice", of: "grade", before: [7.1, null], after: [7.2, null], p: null },
  { what: "published before, computed now", of: "share", before: [57.9, null], after: [61.1, 1.2], p: null },
  { what: "more than chance, up", of: "grade", before: [6.9, 0.04], after: [7.2, 0.04], p: 0.0001 },
  { what: "more than chance, down", of: "share", before: [61.1, 0.8], after: [57.4, 0.8], p: 0.003 },
  { what: "up by one percentage point", of: "whole", before: [60, 0.2], after: [61, 0.2], p: 0.001 },
  { what: "up by several percentage points", of: "whole", before: [53, 0.9], after: [62, 0.9], p: 0.0001 },
  {
    what: "more than chance, up, beside the key figures",
    of: "share",
    before: [11.2, 0.6],
    after: [14.9, 0.7],
    p: 0.002,
    exploratory: true,
  },
  {
    what: "printed alike, more than chance, beside the key figures",
    of: "grade",
    before: [7.16, 0.005],
    after: [7.19, 0.005],
    p: 0.001,
    exploratory: true,
  },
  { what: "the figure before is hidden", of: "grade", before: [7.1, 0.1], after: [7.2, 0.05], p: null, hidden: true },
  { what: "printed alike, more than chance", of: "grade", before: [7.16, 0.005], after: [7.19, 0.005], p: 0.001 },
  {
    what: "a step apart in print, no more than chance",
    of: "grade",
    before: [7.14, 0.05],
    after: [7.16, 0.05],
    p: 0.78,
  },
  {
    what: "so certain that no step of the last decimal is left",
    of: "grade",
    before: [7.14, 0.03],
    after: [7.16, 0.03],
    p: 0.64,
  },
  { what: "printed alike, no more than chance", of: "share", before: [61.1, 1], after: [61.1, 1], p: 0.99 },
  { what: "well apart in print, no more than chance", of: "share", before: [58.4, 3], after: [65.1, 3], p: 0.11 },
  {
    what: "just no more than chance after adjustment",
    of: "grade",
    before: [7.0, 0.08],
    after: [7.3, 0.08],
    p: 0.0501,
  },
  { what: "medians, which have no test", of: "median", before: [5, 0.2], after: [7, 0.2], p: null },
  { what: "not compared", of: "share", before: [58, 3], after: [65, 3], p: null },
  { what: "all answered alike", of: "grade", before: [10, 0], after: [10, 0], p: 1, untested: "margin" },
  { what: "no margin is known", of: "grade", before: [7, 0.1], after: [8, 0.1], p: 1, untested: "margin" },
  { what: "everybody was reached: a mean", of: "grade", before: [7, 0], after: [8, 0], p: 1, untested: "census" },
  { what: "everybody was reached: a share", of: "share", before: [58, 3], after: [65, 3], p: 1, untested: "census" },
  { what: "counted", of: "count", before: [12351, null], after: [12768, null], p: null, counted: true },
  {
    what: "a step in print that is larger than the true one",
    of: "grade",
    before: [6.94, 0.02],
    after: [7.06, 0.02],
    p: 0.001,
  },
  {
    what: "rose from a coded end",
    of: "share",
    before: [2.1, 0.6],
    after: [14.2, 2],
    p: 0.001,
    respondents: 60,
  },
  {
    what: "both at the same coded end, more than chance",
    of: "share",
    before: [4.4, 0.2],
    after: [2, 0.2],
    p: 0.001,
    respondents: 30,
  },
  {
    what: "more than chance, of few respondents",
    of: "grade",
    before: [6.1, 0.2],
    after: [7.4, 0.2],
    p: 0.001,
    respondents: 30,
  },
  {
    what: "more than chance, and no more than a step",
    of: "grade",
    before: [7.14, 0.004],
    after: [7.16, 0.004],
    p: 0.001,
  },
  ...(["wording", "scale", "denominator", "population", "mode", "edition"] as const).map(
    (broken): Omit<SentenceCase, "form"> => ({
      what: `a break: ${broken}`,
      of: "share",
      before: [57, 1],
      after: [61, 1],
      p: 0.001,
      broken,
    }),
  ),
];

const forms: readonly ChangeForm[] = ["sentence", "beside", "within", "cell"];

/** Every situation in every form. */
export const sentenceCases: readonly SentenceCase[] = situations.flatMap((each) =>
  forms.map((form) => ({ ...each, form })),
);
