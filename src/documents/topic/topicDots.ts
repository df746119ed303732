/** Several indicators of one wave, on one scale that does not begin at zero -> a dot with its interval for each, in the order of the questionnaire. They are answers to questions of their own: none comes first. */
import { type Indicator, rulesOf, scaleOf } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { dotsReading } from "../chartReading/dotsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { DotsChart } from "../charts.ts";
import { rangeAround } from "../niceRange.ts";
import { firstOf, topicAnatomy } from "./topicAnatomy.ts";

/** Null where figures have no margin of error: the table and the text have them. */
export function sideBySide(group: readonly Indicator[], writing: Writing): DotsChart | null {
  const figures = group.flatMap((indicator) =>
    writing.known(indicator).flatMap((figure) => {
      const { interval } = figure;
      return interval === null ? [] : [{ indicator, figure, interval }];
    }),
  );
  const [first] = figures;
  if (first === undefined || figures.length < group.length) return null;
  const of = firstOf(group);
  const untold: Untold<DotsChart> = {
    ...topicAnatomy(group, [], writing),
    shape: "dots",
    reference: null,
    wave: first.figure.wave,
    unit: of.unit,
    range: rangeAround(
      figures.flatMap(({ interval }) => [interval.lower, interval.upper]),
      of,
      scaleOf(of, writing.surveyOf(of)),
    ),
    rows: figures.map(({ indicator, figure, interval }) => ({
      label: writing.text(indicator.short),
      hidden: writing.say("value.hidden"),
      point: { value: figure.value, label: writing.label(figure), interval, estimate: figure.id },
    })),
  };
  return { ...untold, reading: dotsReading(untold, writing) };
}

/** Whether figures of one wave are ordered by size, as bars from zero: parts of one list of answers are. */
export function areRanked(group: readonly Indicator[]): boolean {
  return group.every((each) => rulesOf(each).axis === "from zero");
}
