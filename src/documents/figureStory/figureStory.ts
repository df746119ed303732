/** A figure -> where it comes from, how it was judged and what readers were given before: all that may be said of it. */
import { type Figure, type Indicator, isShown, type Survey } from "../../domain/index.ts";
import { plain, type Writing } from "../../statements/index.ts";
import { hiddenRules } from "../chapters/hiddenFigures.ts";
import { nameOfWhom } from "../domainNames.ts";
import { annexTable, provenance } from "../factTable.ts";
import { comparisonPart } from "./comparisonPart.ts";
import { earlierPart } from "./earlierPart.ts";
import { formulaPart } from "./formulaPart.ts";
import { questionPart, surveyPart } from "./questionPart.ts";
import { sourcePart } from "./sourcePart.ts";
import { type FigureStory, part, type StoryPart } from "./story.ts";

export function figureStory(figure: Figure, writing: Writing): FigureStory {
  const indicator = writing.indicatorOf(figure);
  const survey = writing.surveyOf(indicator);
  const parts: readonly (StoryPart | null)[] = [
    hiddenPart(figure, indicator, survey, writing),
    questionPart(indicator, survey, writing),
    surveyPart(figure, survey, writing),
    sourcePart(figure, survey, writing),
    formulaPart(figure, indicator, survey, writing),
    comparisonPart(figure, writing),
    earlierPart(figure, writing),
  ];
  return {
    estimate: figure.id,
    title: figureTitle(figure, writing),
    isHidden: figure.status === "suppressed",
    analystName: analystName(figure, indicator, survey),
    facts: factsOf(figure, writing),
    parts: parts.filter((each) => each !== null).filter(({ sentences }) => sentences.length > 0),
  };
}

export function figureTitle(figure: Figure, writing: Writing): string {
  const name = writing.text(writing.indicatorOf(figure).name);
  return `${name}, ${nameOfWhom(figure, writing)}, ${figure.wave}`;
}

/** As printed; of a hidden figure, that it is hidden, and its source. */
export function printedWords(figure: Figure, writing: Writing): string {
  if (isShown(figure)) return plain(writing.print(figure));
  return writing.say(figure.status === "suppressed" ? "value.hidden" : "table.none");
}

function factsOf(figure: Figure, writing: Writing): FigureStory["facts"] {
  const { say } = writing;
  if (!isShown(figure))
    return [
      { name: say("table.value"), words: printedWords(figure, writing) },
      ...(figure.status === "suppressed"
        ? [{ name: say("table.sourceAndStatus"), words: provenance(figure, writing) }]
        : []),
    ];
  const { columns, rows } = annexTable("figure", "", [figure], writing);
  return columns.slice(2).map(({ label }, place) => ({ name: label, words: plain(rows[0]?.[place + 2] ?? "") }));
}

/** The rules in force, and the way to the reason: it is exact, so it is not known here. */
function hiddenPart(figure: Figure, indicator: Indicator, survey: Survey, writing: Writing): StoryPart | null {
  if (figure.status !== "suppressed") return null;
  const command = `wellbeing check --explain ${analystName(figure, indicator, survey)}`;
  const published = figure.provenance.kind === "published" ? [writing.say("studio.ask.story.hiddenPeers")] : [];
  const rules = published.length > 0 ? published : hiddenRules(survey, writing);
  return part(
    "hidden",
    [...rules, ...(published.length > 0 ? [] : [writing.say("studio.ask.story.reason", { command })])],
    [{ file: `surveys/${survey.id}/survey.yaml`, at: ["privacy"] }],
  );
}

function analystName(figure: Figure, { item, counted }: Indicator, survey: Survey): string | null {
  if (figure.status !== "suppressed" || figure.provenance.kind === "published") return null;
  const key = figure.id.split("/").slice(2).join("/");
  return [survey.id, figure.wave, ...(counted ? [] : [item]), key].join("/");
}
