/** A faculty's figures -> charts with a row for each: where it stands, where the rest of the university does, and where it stood. A chart for each scale, since one axis has one. */
import { type Faculty, isShown, type ShownFigure, scaleOf, type Unit, type Year } from "../../domain/index.ts";
import { changeOf, measured, plain, type Words, type Writing } from "../../statements/index.ts";
import { alternativeLength } from "../alternativeText.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, hiddenAmong, surveyOrigin } from "../chartAnatomy.ts";
import { dotsReading } from "../chartReading/dotsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { DotsChart } from "../charts.ts";
import { rangeAround } from "../niceRange.ts";
import { differencesOf } from "./clearOnes.ts";
import { figureWords } from "./figureWords.ts";
import type { OwnFigure } from "./ownFigures.ts";

/** Nothing of an axis on which no figure may be shown. */
export function besideRest(faculty: Faculty, figures: readonly OwnFigure[], writing: Writing): readonly DotsChart[] {
  const groups = Map.groupBy(figures, ({ indicator, own }) => {
    const survey = writing.surveyOf(indicator);
    const scale = scaleOf(indicator, survey);
    const axis = scale.kind === "range" ? `${scale.min}-${scale.max}` : "share";
    return `${survey.id} ${own.wave} ${indicator.statistic} ${axis}`;
  });
  return [...groups.values()].flatMap((group) => chartOf(faculty, group, writing) ?? []);
}

function chartOf(faculty: Faculty, group: readonly OwnFigure[], writing: Writing): DotsChart | null {
  const [first] = group;
  const shown = group.flatMap(({ own }) => (own.status === "computed" ? [own] : []));
  if (first === undefined || shown.length === 0) return null;
  const { say, text } = writing;
  const name = text(faculty.short ?? faculty.name);
  const survey = writing.surveyOf(first.indicator);
  const { wave } = first.own;
  const what = group.length === 1 ? text(first.indicator.short) : unitWords(first.indicator.unit, first, writing);
  const rows = group.map((each) => rowOf(each, writing));
  const befores = new Set(group.flatMap(({ own }) => earlier(own, writing)?.wave ?? []));
  const drawn = rows.flatMap(({ point, beside, before }) =>
    [point?.value, point?.interval.lower, point?.interval.upper, beside?.value, before?.value].filter(
      (value) => value !== undefined,
    ),
  );
  const untold: Untold<DotsChart> = {
    ...chartAnatomy({
      id: blockId("chart-rest", first.indicator.id),
      headline: headline(name, shown, writing),
      subtitle: say("rest.subtitle", {
        measured:
          group.length === 1 ? measured(first.indicator, writing) : unitWords(first.indicator.unit, first, writing),
        faculty: name,
        before: befores.size === 1 ? String([...befores][0]) : befores.size === 0 ? "none" : "several",
      }),
      alternative: alternative(name, wave, shown, writing),
      origin: surveyOrigin(
        survey,
        shown.some(({ provenance }) => provenance.synthetic),
        writing,
      ),
      notes: [],
      // The table below it has these and more.
      tableInPrint: false,
      hides: hiddenAmong(group.flatMap(({ own, rest }) => [own, rest])),
      table: {
        // One chart a unit: each table has a name of its own.
        caption: say("chart.tableCaption", { name: `${say("rest.beside", { faculty: name })}, ${what}` }),
        columns: [
          { label: say("table.indicator"), align: "start" },
          { label: name, align: "end" },
          { label: say("own.rest"), align: "end" },
        ],
        rows: group.map(({ indicator, own, rest }) => [
          text(indicator.short),
          figureWords(own, writing),
          rest === null ? say("table.none") : figureWords(rest, writing),
        ]),
      },
    }),
    shape: "dots",
    reference: null,
    wave,
    unit: first.indicator.unit,
    range: rangeAround(drawn, first.indicator, scaleOf(first.indicator, survey)),
    rows,
  };
  return { ...untold, reading: dotsReading(untold, writing) };
}

/** A direction only where it is more than chance; the figures that say so most of all stand in the sentence. */
function headline(faculty: string, shown: readonly ShownFigure[], writing: Writing): Words {
  const { say } = writing;
  const { tested, clear } = differencesOf(shown, writing);
  const [only] = shown;
  if (shown.length === 1 && only !== undefined) return oneHeadline(faculty, only, writing);
  return say("rest.headline", {
    faculty,
    all: tested.length,
    count: clear.length,
    exploratory: clear.filter(({ exploratory }) => exploratory).length,
  });
}

function oneHeadline(faculty: string, own: ShownFigure, writing: Writing): Words {
  const { say, text, print, indicatorOf } = writing;
  const { tested, clear } = differencesOf([own], writing);
  const [found] = tested;
  return say("rest.one", {
    faculty,
    name: text(indicatorOf(own).name),
    own: print(own),
    rest: found === undefined ? "none" : print(found.rest),
    verdict: clear.length > 0 ? "clear" : found === undefined ? "other" : "none",
  });
}

/** Names those that differ, from what to what, as far as 250 letters go. */
function alternative(faculty: string, wave: Year, shown: readonly ShownFigure[], writing: Writing): string {
  const { say, text, label, indicatorOf } = writing;
  const { tested, clear } = differencesOf(shown, writing);
  const said = (named: number) =>
    say("rest.alternative", {
      faculty,
      wave: String(wave),
      all: tested.length,
      count: clear.length,
      left: clear.length - named,
      names: clear
        .slice(0, named)
        .map(({ own, rest }) =>
          say("rest.pair", { name: text(indicatorOf(own).short), own: label(own), rest: label(rest) }),
        )
        .join("; "),
    });
  const most = clear
    .map((_, place) => clear.length - place)
    .find((named) => plain(said(named)).length <= alternativeLength);
  return said(most ?? 0);
}

function rowOf({ indicator, own, rest }: OwnFigure, writing: Writing): DotsChart["rows"][number] {
  const before = earlier(own, writing);
  const mark = (figure: ShownFigure) => ({ value: figure.value, label: writing.label(figure), estimate: figure.id });
  return {
    label: writing.text(indicator.short),
    hidden: writing.say("value.hidden"),
    point: own.status === "computed" ? { ...mark(own), interval: own.interval } : null,
    beside: rest !== null && isShown(rest) ? mark(rest) : null,
    before: before === null ? null : mark(before),
  };
}

/** The figure of the wave before, where the two may be compared. */
function earlier(own: OwnFigure["own"], { index }: Writing): ShownFigure | null {
  if (!isShown(own)) return null;
  const { before, verdict } = changeOf(own, index);
  return before !== null && isShown(before) && verdict.kind !== "not comparable" ? before : null;
}

function unitWords(unit: Unit, { indicator }: OwnFigure, writing: Writing): string {
  return unit === "percent" ? writing.say("rest.percent") : measured(indicator, writing);
}
