/** A survey computed from responses -> who answered beside who was invited, and what can be concluded from that. */

import type { Survey } from "../../domain/index.ts";
import type { KnownFigures, Printing, Speech, Words, Writing } from "../../statements/index.ts";
import { formatInUnit, formatNumber, listInWords } from "../../wording/index.ts";
import { extremesOf, firstThatFits, valueList } from "../alternativeText.ts";
import { blockId } from "../blockId.ts";
import type { Table } from "../blocks.ts";
import { chartAnatomy, hiddenAmong, surveyOrigin } from "../chartAnatomy.ts";
import { barsReading } from "../chartReading/barsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { BarsChart } from "../charts.ts";
import { type Composition, compositionOf, type Dimension, type ShownPart } from "../composition.ts";
import { joinedTables } from "../joinedTables.ts";
import { notInNotes } from "../oneWave.ts";
import { printedRange } from "../printedRange.ts";
import type { Block } from "../report.ts";
import { responseDefinition } from "../responseDefinition.ts";
import { isSynthetic, syntheticMark } from "../synthetic.ts";
import { twoCounts } from "../twoCounts.ts";
import { hiddenSee } from "./figureWords.ts";
import { weightingSentence } from "./weightingSentence.ts";

/** A difference in make-up that is worth a sentence, in percentage points. */
const worthTelling = 2;

/** Of the newest wave. Nothing where the survey does not say what its response is, or nobody how many were invited. */
export function whoAnswered(survey: Survey, writing: Writing): readonly Block[] {
  const { say } = writing;
  const found = compositionOf(survey, writing);
  if (found === null || found.dimensions.length === 0) return [];
  const id = blockId(survey.id);
  const byFaculty = found.dimensions.find((each) => each.id === "faculty");
  return [
    { kind: "heading", level: 3, id: `who-${id}`, text: say("who.title"), madeUp: isSynthetic(estimatesOf(found)) },
    ...found.dimensions.map((each): Block => ({ kind: "paragraph", words: makeUp(each, writing) })),
    { kind: "paragraph", words: conclusion(found, survey, writing) },
    ...twoCounts(survey, writing, [found.wave]).map((words): Block => ({ kind: "paragraph", words })),
    ...(byFaculty === undefined ? [] : [rateChart(`chart-response-${id}`, byFaculty, survey, writing)]),
    ...joinedTables(
      found.dimensions.map((each) => compositionTable(blockId("who", id, each.id), each, survey, writing)),
      say("own.whom", { programmes: "none" }),
      (dimensions) =>
        say("who.caption", { dimension: listInWords(dimensions, writing.language), wave: String(found.wave) }),
    ),
  ];
}

/** "Of those who answered, 40.1% study at Law, of those invited 35.2%." Only of parts that are shown. */
function makeUp({ id, name, parts, wave }: Dimension, writing: Speech & Printing): Words {
  const { say, language } = writing;
  const apart = shownOf(parts).filter(
    ({ shareOfAnswered, shareOfInvited }) => Math.abs(shareOfAnswered - shareOfInvited) >= worthTelling,
  );
  const about = {
    dimension: id === "faculty" || id === "level" ? say(`who.by.${id}`) : name,
    wave: String(wave),
    points: worthTelling,
    hidden: parts.some(({ shown }) => shown === null) ? "some" : "none",
  };
  if (apart.length === 0) return say("who.alike", about);
  const named = apart.map((each) =>
    say("who.apart", { name: each.name, answered: shareWords(each, writing), invited: invitedWords(each, writing) }),
  );
  return say("who.differ", { ...about, parts: listInWords(named, language) });
}

/** What weighting does about it, and what no weighting can. */
function conclusion(found: Composition, survey: Survey, writing: Speech & KnownFigures): Words {
  const { say, language } = writing;
  const list = (names: readonly string[]) => listInWords(names, language);
  return [
    weightingSentence(found, survey, writing),
    ...(found.unknown.length === 0 ? [] : [say("who.unknown", { dimensions: list(found.unknown) })]),
    say("who.limits"),
  ].join(" ");
}

function shownOf(parts: Dimension["parts"]): readonly ShownPart[] {
  return parts.flatMap(({ shown }) => shown ?? []);
}

function estimatesOf({ dimensions }: Composition) {
  return dimensions.flatMap(({ parts }) => shownOf(parts).map(({ answered }) => answered));
}

function shareWords({ answered, shareOfAnswered }: ShownPart, { mark, language }: Speech & Printing): Words {
  return mark(answered, formatInUnit(shareOfAnswered, "percent", 0, language), "share");
}

function invitedWords({ rate, shareOfInvited }: ShownPart, { mark, language }: Speech & Printing): Words {
  return mark(rate, formatInUnit(shareOfInvited, "percent", 0, language), "share");
}

function compositionTable(id: string, dimension: Dimension, survey: Survey, writing: Speech & Printing): Table {
  const { say, language, mark, print } = writing;
  const shown = shownOf(dimension.parts);
  const notes = [responseDefinition(survey, writing)];
  const none = say("table.none");
  return {
    kind: "table",
    id,
    caption: say("who.caption", { dimension: dimension.name, wave: String(dimension.wave) }),
    madeUp: syntheticMark(
      shown.map(({ answered }) => answered),
      writing,
    ),
    columns: [
      { label: dimension.name, align: "start" },
      ...(["respondents", "shareOfAnswered", "invited", "shareOfInvited", "rate"] as const).map((column) => ({
        label: say(`response.${column}`),
        align: "end" as const,
      })),
    ],
    rows: dimension.parts.map(({ name, shown: each }): Words[] =>
      each === null
        ? [name, say("value.hidden"), none, none, none, none]
        : [
            name,
            print(each.answered),
            shareWords(each, writing),
            mark(each.rate, formatNumber(each.rate.base ?? 0, 0, language), "base"),
            invitedWords(each, writing),
            print(each.rate),
          ],
    ),
    note: [
      ...notes,
      ...(dimension.parts.some((part) => part.shown === null) ? [hiddenSee(writing)] : []),
      ...notInNotes(dimension, writing),
    ].join(" "),
    dense: true,
  };
}

/** Response rates, a bar a faculty. */
function rateChart(id: string, dimension: Dimension, survey: Survey, writing: Writing): BarsChart {
  const { say, label, print } = writing;
  const shown = shownOf(dimension.parts);
  const sorted = shown.toSorted((a, b) => a.rate.value - b.rate.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a chart of nobody");
  const synthetic = isSynthetic(shown.map(({ rate }) => rate));
  const hidden = dimension.parts.flatMap((part) => (part.shown === null ? [part.name] : []));
  const wave = String(dimension.wave);
  const range = printedRange(label(first.rate), label(last.rate));
  const values = shown.map(({ name, rate }) => ({ name, value: rate.value, label: label(rate) }));
  const names = listInWords(hidden, writing.language);
  const untold: Untold<BarsChart> = {
    ...chartAnatomy({
      id,
      headline: say("who.headline", { wave, ...range, lowest: print(first.rate), highest: print(last.rate) }),
      subtitle: responseDefinition(survey, writing),
      alternative: firstThatFits([
        say("who.alternative", { values: valueList(values, writing) }),
        say("who.alternativeFew", { extremes: extremesOf(values, writing) }),
      ]),
      origin: surveyOrigin(survey, synthetic, writing),
      notes: [
        ...(hidden.length === 0 ? [] : [say("who.hidden", { names, hidden: say("value.hidden") })]),
        ...notInNotes(dimension, writing),
      ],
      // The table of the faculties has these and more.
      tableInPrint: false,
      hides: hiddenAmong(dimension.parts.map(({ rate }) => rate)),
      table: {
        caption: say("chart.tableCaption", { name: say("response.rate") }),
        columns: [
          { label: say("table.faculty"), align: "start" },
          { label: say("response.rate"), align: "end" },
        ],
        rows: dimension.parts.map((part) => [
          part.name,
          part.shown === null ? say("value.hidden") : print(part.shown.rate),
        ]),
      },
    }),
    shape: "bars",
    unit: "percent",
    range: [0, 100],
    bars: shown.map(({ name, rate }) => ({
      label: name,
      value: rate.value,
      valueLabel: label(rate),
      estimate: rate.id,
      emphasis: false,
      interval: null,
    })),
  };
  return { ...untold, reading: barsReading(untold, writing) };
}
