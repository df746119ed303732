/** A language's sentences -> patterns of what the explorer says in a browser, one for each plural category. */
import type { Say } from "../wording/index.ts";
import type { Patterns, SentenceName } from "./client/sentences.ts";

type Pattern = (count: number) => string;

export function explorerSentences(say: Say, locale: string): Patterns {
  const rules = new Intl.PluralRules(locale);
  const { pluralCategories } = rules.resolvedOptions();
  const samples = pluralCategories.flatMap((category) => {
    const sample = Array.from({ length: 1000 }, (_, count) => count).find((count) => rules.select(count) === category);
    return sample === undefined ? [] : [[category, sample] as const];
  });
  const forms = (pattern: Pattern) =>
    Object.fromEntries(samples.map(([category, count]) => [category, pattern(count)]));
  return mapped(patternsOf(say), forms);
}

/** A value's own name in braces stands where the value will. */
function patternsOf(say: Say): Readonly<Record<SentenceName, Pattern>> {
  const [indicator, whom, wave, there, asked] = ["{indicator}", "{whom}", "{wave}", "{there}", "{asked}"];
  const [number, choice, value, points] = ["{number}", "{choice}", "{value}", "{points}"];
  return {
    groups: (count) => say("explorer.groups", { count, number }),
    span: () => say("explorer.span", { first: "{first}", last: "{last}" }),
    status: (count) => say("explorer.status", { choice, count, number }),
    chart: () => say("explorer.chart", { choice }),
    lowest: () => say("explorer.lowest", { points }),
    highest: () => say("explorer.highest", { points }),
    same: () => say("explorer.same", { value }),
    tied: (count) => say("explorer.tied", { value, count, number }),
    interval: () => say("explorer.interval", { interval: "{interval}" }),
    base: (count) => say("explorer.base", { count, base: "{base}" }),
    since: () => say("explorer.since", { wave }),
    hidden: (count) => say("explorer.hidden", { count, number }),
    notAsked: (count) => say("explorer.notAsked", { count, number }),
    series: (count) => say("explorer.series", { whom, count, number }),
    notHere: () => say("explorer.notHere", { asked }),
    noIndicator: () => say("explorer.noIndicator", { asked }),
    noDomain: () => say("explorer.noDomain", { asked, indicator, there }),
    noWave: () => say("explorer.noWave", { asked, indicator, there }),
    noCombination: () => say("explorer.noCombination", { whom, wave, indicator, there }),
  };
}

function mapped(
  patterns: Readonly<Record<SentenceName, Pattern>>,
  forms: (pattern: Pattern) => Patterns[SentenceName],
) {
  // Each name keeps its place: the keys are those of `patterns`.
  return Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, forms(pattern)])) as Patterns;
}
