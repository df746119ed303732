/** Indicators of a chart -> its text alternative: what each line or bar shows, from the oldest wave to the newest, and whether it may be chance. */
import type { Indicator } from "../../domain/index.ts";
import {
  type KnownFigures,
  newestChange,
  type Origins,
  type Printing,
  plain,
  type Speech,
} from "../../statements/index.ts";
import { alternativeLength } from "../alternativeText.ts";

type Wording = Speech & Origins & Printing & KnownFigures;

/** As many indicators as there is room for; the table has the others. */
export function linesAlternative(group: readonly Indicator[], writing: Wording): string {
  const whole = fullAlternative(group, writing);
  if (whole.length <= alternativeLength) return whole;
  const kept: string[] = [];
  for (const line of group.map((each) => lineOf(each, writing))) {
    if (writing.say("chart.linesCut", { lines: [...kept, line].join(" ") }).length > alternativeLength) break;
    kept.push(line);
  }
  return writing.say("chart.linesCut", { lines: kept.join(" ") });
}

/** All values of all indicators, however long. */
export function fullAlternative(group: readonly Indicator[], writing: Wording): string {
  const lines = group.map((each) => lineOf(each, writing)).join(" ");
  return writing.say("chart.lines", { lines, certainty: certaintyOf(group, writing) });
}

/** "Grade: 2022 6.9, 2023 7.1, 2024 7.2." A wave that is known in words only has the words. */
function lineOf(indicator: Indicator, writing: Wording): string {
  const { say, text } = writing;
  const known = writing.known(indicator);
  const waves = new Set(known.map(({ wave }) => wave));
  const claims = writing.index
    .claims(indicator.id, { kind: writing.surveyOf(indicator).coverage })
    .filter(({ wave }) => !waves.has(wave))
    .map(({ wave, words }) => ({ wave, value: say("quote", { words: text(words) }) }));
  const points = [...known.map((each) => ({ wave: each.wave, value: writing.label(each) })), ...claims]
    .sort((a, b) => a.wave - b.wave)
    .map(({ wave, value }) => say("chart.point", { wave: String(wave), value }));
  return plain(say("chart.line", { name: text(indicator.short), points: points.join(", ") }));
}

/** Of one indicator: what the test found. unknown: nobody can say of any change whether it is chance. */
function certaintyOf(group: readonly Indicator[], writing: Wording): "up" | "unclear" | "unknown" | "other" {
  const kinds = group.flatMap((each) => newestChange(each, writing)?.verdict.kind ?? []);
  if (kinds.every((kind) => kind === "no margin" || kind === "one margin")) return "unknown";
  const [kind] = kinds;
  if (kinds.length > 1 || kind === undefined) return "other";
  if (kind === "up" || kind === "down") return "up";
  return kind === "no clear change" || kind === "about the same" ? "unclear" : "other";
}
