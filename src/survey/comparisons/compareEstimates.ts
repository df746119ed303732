/** Estimates before anything is hidden -> every comparison that may be told, judged once.
 *
 * Families follow from `indicators.yaml` alone, and hold the hidden ones too; these count as found not to differ, so that no verdict depends on what is hidden, and the correction errs on the safe side. */
import {
  type Comparison,
  type ComparisonFamily,
  type ComparisonKind,
  type ComputedEstimate,
  comparisonId,
  domainKey,
  type Estimate,
  type EstimateId,
  estimateId,
  type Indicator,
  rulesOf,
  type StatisticRules,
} from "../../domain/index.ts";
import { benjaminiHochberg, holm } from "./adjustments.ts";
import { compareMeans } from "./compareMeans.ts";
import { compareShares } from "./compareShares.ts";
import { hypotheses, jointProbability } from "./jointTest.ts";
import { hasError, type Measured, type Tested, untested } from "./tested.ts";

/** A difference is called more than chance where its adjusted p is below. */
const significance = 0.05;
const level = 1 - significance;

const tests = {
  mean: compareMeans,
  share: compareShares,
} satisfies Record<
  NonNullable<StatisticRules["compared"]>,
  (before: Measured, after: Measured, level: number) => Tested
>;

const adjustments = {
  key: holm,
  exploratory: benjaminiHochberg,
} satisfies Record<ComparisonFamily["standing"], (p: readonly number[]) => readonly number[]>;

function testOf({ compared, from, to }: Pair): Tested {
  // Between two figures of everybody nothing is left to chance, be they means or shares.
  if (from.isCensus && to.isCensus) return untested("census", level);
  return hasError(from) && hasError(to) ? tests[compared](from, to, level) : untested("margin", level);
}

interface Pair {
  readonly kind: ComparisonKind;
  readonly indicator: Indicator;
  /** By which test. */
  readonly compared: keyof typeof tests;
  readonly from: ComputedEstimate;
  readonly to: ComputedEstimate;
}

/** `isShown`: after disclosure control. Statistics that no test is known of (`compared` in domain/statistic.ts) have no comparisons. */
export function compareEstimates(
  indicators: readonly Indicator[],
  estimates: readonly Estimate[],
  isShown: (id: EstimateId) => boolean,
): readonly Comparison[] {
  const byIndicator = Map.groupBy(estimates, ({ indicator }) => indicator);
  const pairs = indicators.flatMap((indicator) => pairsOf(indicator, byIndicator.get(indicator.id) ?? []));
  const questionOf = questionsOf(indicators);
  const families = Map.groupBy(pairs, (pair) => `${pair.kind}/${pair.to.wave}/${domainKey(pair.to.domain)}`);
  return [...families].flatMap(([name, members]) =>
    (["key", "exploratory"] as const).flatMap((standing) => {
      const questions = [...Map.groupBy(members, ({ indicator }) => questionOf(indicator)).values()].filter(
        (each) => each.some(isKey) === (standing === "key"),
      );
      return judge({ id: `${name}/${standing}`, standing, size: questions.length }, questions, isShown);
    }),
  );
}

/** Lists changes and comparisons with the rest, for the university and its faculties; other domains are not compared. */
function pairsOf(indicator: Indicator, own: readonly Estimate[]): readonly Pair[] {
  const { compared } = rulesOf(indicator);
  if (indicator.counted || compared === null) return [];
  const byId = new Map(own.map((each) => [each.id, each]));
  const told = own.filter(({ domain }) => domain.kind === "university" || domain.kind === "faculty");
  const changes = [...Map.groupBy(told, ({ domain }) => domainKey(domain)).values()].flatMap((series) => {
    const waves = series.toSorted((a, b) => a.wave - b.wave);
    return waves.flatMap((to, place) => pair("change", indicator, compared, waves[place - 1], to));
  });
  const beside = told.flatMap((to) => {
    if (to.domain.kind !== "faculty") return [];
    const rest = estimateId(indicator.id, to.wave, { kind: "rest", faculty: to.domain.faculty });
    return pair("rest", indicator, compared, byId.get(rest), to);
  });
  return [...changes, ...beside];
}

/** Compares only what was computed on both sides, and never across a break. */
function pair(
  kind: ComparisonKind,
  indicator: Indicator,
  compared: Pair["compared"],
  from: Estimate | undefined,
  to: Estimate,
): readonly Pair[] {
  if (from?.status !== "computed" || to.status !== "computed") return [];
  // In one wave, a faculty and the rest answered the same question, whichever faculties the waves before reached.
  if (kind === "change" && from.comparability.series !== to.comparability.series) return [];
  return [{ kind, indicator, compared, from, to }];
}

/** The answers to one question are together, whether they name the indicator that they are part of or only count answers to the same item; any other figure is alone. */
function questionsOf(indicators: readonly Indicator[]): (indicator: Indicator) => string {
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const answersTo = ({ survey, item }: Indicator) => `answers ${survey} ${item}`;
  return (indicator) => {
    const { id, partOf, answers } = indicator;
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    if (whole !== undefined) return answersTo(whole);
    if (partOf !== undefined) return `parts ${partOf}`;
    return answers === undefined ? `figure ${id}` : answersTo(indicator);
  };
}

function isKey({ indicator }: Pair): boolean {
  return indicator.keyFigure;
}

function judge(
  family: ComparisonFamily,
  questions: readonly (readonly Pair[])[],
  isShown: (id: EstimateId) => boolean,
): readonly Comparison[] {
  const judged = questions.map((pairs) => {
    const answers = pairs.map((each) => ({ ...each, tested: testOf(each) }));
    const from = answers.map((each) => each.from);
    const to = answers.map((each) => each.to);
    const singles = answers.map(({ tested }) => tested.p);
    const shown = answers.every(({ from, to }) => isShown(from.id) && isShown(to.id));
    const joint = answers.some(({ tested }) => tested.method === "none") ? 1 : jointProbability(from, to, singles);
    return {
      answers,
      singles,
      within: hypotheses(from, to) === 1 ? singles : holm(singles),
      shown,
      p: shown ? joint : 1,
    };
  });
  const adjusted = adjustments[family.standing](judged.map(({ p }) => p));
  return judged.flatMap(({ answers, within, shown }, place) => {
    if (!shown) return [];
    return answers.map((each, at) => {
      const found = Math.max(adjusted[place] ?? 1, within[at] ?? 1);
      // A question is tested with the key figures where one answer to it is one; its other answers are no key figures for that.
      return comparisonOf(each, isKey(each) ? family : { ...family, standing: "exploratory" }, found);
    });
  });
}

function comparisonOf(
  { kind, indicator, from, to, tested }: Pair & { readonly tested: Tested },
  family: ComparisonFamily,
  adjusted: number,
): Comparison {
  const difference = to.value - from.value;
  const found = adjusted < significance && difference !== 0;
  const { lower, upper } = tested.interval;
  if (found && lower <= 0 && upper >= 0)
    throw new Error(`${kind} of ${to.id} is called more than chance, but its interval holds 0`);
  return {
    id: comparisonId(kind, indicator.id, to.wave, to.domain),
    kind,
    indicator: indicator.id,
    domain: to.domain,
    wave: to.wave,
    from: from.id,
    to: to.id,
    family,
    method: tested.method,
    untested: tested.untested,
    p: tested.p,
    adjusted,
    difference,
    interval: tested.interval,
    verdict: !found ? "unclear" : difference > 0 ? "higher" : "lower",
  };
}
