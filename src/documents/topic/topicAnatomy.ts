/** What every chart of a topic says, whatever its shape: headline, subtitle, alternative, source, notes and table. */

import type { Indicator, ShownFigure, Survey } from "../../domain/index.ts";
import type { KnownFigures, Origins, Printing, Speech } from "../../statements/index.ts";
import { changeWords, measured, newestChange, seriesSentence, type Words } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import { chartTable } from "../chartTable.ts";
import { madeWords } from "../madeWords.ts";
import { questionWords } from "../questionWords.ts";
import { sourceNotes } from "../sourceLine.ts";
import { isSynthetic } from "../synthetic.ts";
import { fullAlternative, linesAlternative } from "./linesAlternative.ts";
import { panelsHeadline } from "./panelsHeadline.ts";
import { precisionNotes } from "./topicNotes.ts";

/** Headline, subtitle, alternative, source, notes and table: the same for every shape. */
export function topicAnatomy(
  group: readonly Indicator[],
  notes: readonly string[],
  writing: Speech & Origins & Printing & KnownFigures,
) {
  const first = firstOf(group);
  const { say, text } = writing;
  const survey = writing.surveyOf(first);
  const id = blockId("chart", first.id);
  const estimates = group.flatMap((each) => writing.known(each));
  const table = chartTable(`${id}-table`, group, writing);
  const told = linesAlternative(group, writing);
  const computed = surveyOrigin(survey, isSynthetic(estimates), writing);
  return chartAnatomy({
    id,
    headline:
      group.length === 1
        ? (testedHeadline(first, writing) ?? seriesSentence(first, writing))
        : panelsHeadline(group, writing),
    tableInPrint: !toldInFull(group, estimates, told, writing),
    subtitle: subtitle(group, survey, writing),
    alternative: told,
    origin: {
      ...computed,
      sources: [
        ...(estimates.some(({ status }) => status === "published")
          ? sourceNotes(estimates, writing)
          : computed.sources),
        ...precisionNotes(group, estimates, writing),
        ...madeWords(group, writing),
      ],
    },
    notes,
    table: { ...table, caption: say("chart.tableCaption", { name: group.map((each) => text(each.short)).join(", ") }) },
  });
}

/** What the test found of the newest change, where there was something to test. */
function testedHeadline(indicator: Indicator, writing: Speech & Printing & KnownFigures): Words | null {
  const change = newestChange(indicator, writing);
  if (change === null || writing.index.comparison("change", change.after) === null) return null;
  const words = changeWords(change, "within", writing);
  return writing.say("chart.testedHeadline", { name: writing.text(indicator.short), words });
}

/** The picture's labels and the alternative have every value and every word, and there is no margin of error beside them: a table on paper would only repeat it. */
function toldInFull(
  group: readonly Indicator[],
  estimates: readonly ShownFigure[],
  told: string,
  writing: Speech & Origins & Printing & KnownFigures,
): boolean {
  return told === fullAlternative(group, writing) && estimates.every(({ interval }) => interval === null);
}

function subtitle(group: readonly Indicator[], survey: Survey, writing: Speech & Origins): string {
  const { say, text } = writing;
  const question = group.length === 1 ? questionWords(firstOf(group), writing) : say("chart.severalItems");
  return say("chart.subtitle", { question, measured: measured(firstOf(group), writing), survey: text(survey.name) });
}

export function firstOf(group: readonly Indicator[]): Indicator {
  const [first] = group;
  if (first === undefined) throw new Error("a chart without indicators");
  return first;
}
