/** With what a figure was compared, how it was judged, and which comparisons were corrected together. */
import { type Figure, type FigureComparison, isShown } from "../../domain/index.ts";
import { changeOf, changeWords, plain, type Writing } from "../../statements/index.ts";
import { restCell } from "../chapters/verdictCells.ts";
import { nameOfWhom } from "../domainNames.ts";
import { part, type StoryPart } from "./story.ts";

/** More names tell nobody anything. */
const mostNamed = 12;

export function comparisonPart(figure: Figure, writing: Writing): StoryPart | null {
  const { say, index } = writing;
  if (!isShown(figure)) return null;
  const change = index.comparison("change", figure);
  const rest = index.comparison("rest", figure);
  return part(
    "comparison",
    [
      say("studio.ask.story.change", { words: plain(changeWords(changeOf(figure, index), "cell", writing)) }),
      ...(change === null ? [] : familyWords(change, writing)),
      ...(rest === null ? [] : [say("studio.ask.story.rest", { words: plain(restCell(figure, writing)) })]),
      ...(rest === null ? [] : familyWords(rest, writing)),
    ],
    [{ file: "indicators.yaml", at: ["indicators", { id: figure.indicator }] }],
  );
}

function familyWords(own: FigureComparison, writing: Writing): readonly string[] {
  const { say, index } = writing;
  const { family, method, untested } = own;
  const others = index.comparisons.filter((each) => each.family.id === family.id && each.id !== own.id);
  const names = [...new Set(others.map((each) => nameOf(each, writing)))];
  const shown = names.slice(0, mostNamed);
  const test = untested ?? method;
  return [
    ...(test === "none" ? [] : [say(`computed.test.${test}`)]),
    say("studio.ask.story.family", { size: family.size, standing: family.standing }),
    ...(shown.length === 0
      ? []
      : [say("studio.ask.story.together", { names: shown.join("; "), left: names.length - shown.length })]),
  ];
}

function nameOf({ indicator, wave, domain }: FigureComparison, writing: Writing): string {
  const name = writing.index.indicator(indicator);
  return `${name === undefined ? indicator : writing.text(name.short)} (${nameOfWhom({ indicator, domain }, writing)}, ${wave})`;
}
