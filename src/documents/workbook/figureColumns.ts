/** An indicator -> the columns of its table: what each is called, how wide it is, and a figure's cell in it. */
import {
  domainKey,
  type Figure,
  type Indicator,
  isShown,
  type ShownFigure,
  scaleOf,
  statisticRules,
} from "../../domain/index.ts";
import { plain, type Writing } from "../../statements/index.ts";
import { decimalsOfFigure, decimalsOfStep } from "../../wording/index.ts";
import { nameOfWhom } from "../domainNames.ts";
import { provenance } from "../factTable.ts";
import { isPooled } from "../openData.ts";
import { absence, type Mark, marks, markWords, remarks } from "./marks.ts";
import { instead, number, type SheetCell, words, year } from "./workbook.ts";

export interface FigureColumn {
  /** Columns of the open data are called the same in both. */
  readonly head: string;
  /** What stands in it, for the sheet of notes. */
  readonly means: string;
  readonly width: number;
  readonly cell: (figure: Figure) => SheetCell;
}

/** `example`: a figure of it. */
export function figureColumns(indicator: Indicator, example: Figure["id"], writing: Writing): readonly FigureColumn[] {
  const { say } = writing;
  const marked = markWords(writing);
  const { numberOf, bound, step } = numberCells(indicator, writing);
  return [
    {
      head: say("openData.column.domain"),
      means: say("workbook.means.group"),
      width: 34,
      cell: (figure) => words(nameOfWhom(figure, writing)),
    },
    {
      head: say("openData.column.wave"),
      means: say("openData.meaning.wave"),
      width: 12,
      cell: ({ wave }) => year(wave),
    },
    {
      head: valueHead(indicator, writing),
      means: [
        say("workbook.means.value"),
        ...(statisticRules[indicator.statistic].whole === null ? [] : [say("workbook.means.sums")]),
      ].join(" "),
      width: 18,
      cell: numberOf((figure) => [figure.value, decimalsOfValue(figure, indicator)]),
    },
    {
      head: say("workbook.column.reading"),
      means: say("workbook.means.reading"),
      width: 18,
      cell: (figure) => (isShown(figure) ? words(reading(figure, writing)) : words(marked[absence(figure)].mark)),
    },
    {
      head: say("openData.column.lower"),
      means: say("openData.meaning.lower"),
      width: 20,
      cell: bound("lower"),
    },
    {
      head: say("openData.column.upper"),
      means: say("openData.meaning.upper"),
      width: 20,
      cell: bound("upper"),
    },
    {
      ...(indicator.counted
        ? { head: say("workbook.column.invited"), means: say("workbook.means.invited") }
        : { head: say("openData.column.base"), means: say("openData.meaning.base") }),
      width: 16,
      cell: numberOf(({ base }) => (base === null ? null : [base, 0])),
    },
    {
      head: say("openData.column.value_step"),
      means: say("openData.meaning.value_step"),
      width: 14,
      cell: step(({ valueStep }) => valueStep),
    },
    {
      head: say(indicator.counted ? "workbook.column.invitedStep" : "openData.column.base_step"),
      means: say("openData.meaning.base_step"),
      width: 16,
      cell: step(({ baseStep }) => baseStep),
    },
    {
      head: say("workbook.column.marks"),
      means: say("workbook.means.marks", { none: say("workbook.none") }),
      width: 12,
      cell: (figure) => {
        const own = remarks(figure, writing.index).map((mark) => marked[mark].mark);
        return words(own.length === 0 ? say("workbook.none") : own.join(" "));
      },
    },
    {
      head: say("openData.column.source"),
      means: say("workbook.means.source"),
      width: 44,
      cell: (figure) =>
        words(figure.status === "not-asked" ? marked.inapplicable.mark : plain(provenance(figure, writing))),
    },
    {
      head: say("workbook.column.code"),
      means: say("workbook.means.code", { example }),
      width: 44,
      cell: (figure) => words(figure.id),
    },
  ];
}

/** What a figure has at a place of its row: a number, or the mark that says why it has none. */
function numberCells(indicator: Indicator, writing: Writing) {
  const marked = markWords(writing);
  const without = (mark: Mark) => instead(marked[mark].mark);
  /** A number of a figure that is shown; null where it has none, `none` says why. */
  const numberOf =
    (read: (figure: ShownFigure) => readonly [number, number] | null, none: (figure: Figure) => Mark = absence) =>
    (figure: Figure): SheetCell => {
      const found = isShown(figure) ? read(figure) : null;
      return found === null ? without(none(figure)) : number(...found);
    };
  const bound = (end: "lower" | "upper") =>
    numberOf((figure) => {
      if (figure.interval === null) return null;
      const value = figure.interval[end];
      return [value, Math.max(decimalsOfFigure(figure, indicator), decimalsOf(value))];
    });
  const step = (read: (figure: ShownFigure) => number | null) =>
    numberOf(
      (figure) => {
        const found = read(figure);
        return found === null ? null : [found, decimalsOfStep(found)];
      },
      // What others published has no step of ours.
      (figure) => (figure.status === "suppressed" ? "hidden" : "inapplicable"),
    );
  return { numberOf, bound, step };
}

/** The marks that stand in the table of these figures. */
export function marksIn(cells: readonly (readonly SheetCell[])[], writing: Writing): readonly Mark[] {
  const marked = markWords(writing);
  const written = new Set(
    cells.flat().flatMap((cell) => (cell.kind === "text" ? (cell.text.match(/\[[^\]\s]+\]/g) ?? []) : [])),
  );
  return marks.filter((mark) => written.has(marked[mark].mark));
}

const kindOrder = [
  "university",
  "national",
  "peers",
  "group",
  "faculty",
  "rest",
  "other",
  "programme",
  "part",
] as const;

/** The newest wave first; within it the whole, then its parts by their codes. No row stands where its value would put it. */
export function inRowOrder(figures: readonly Figure[]): readonly Figure[] {
  const kind = ({ domain }: Figure) => kindOrder.indexOf(domain.kind);
  return figures.toSorted(
    (a, b) => b.wave - a.wave || kind(a) - kind(b) || (domainKey(a.domain) < domainKey(b.domain) ? -1 : 1),
  );
}

function valueHead(indicator: Indicator, { say, surveyOf }: Writing): string {
  const scale = scaleOf(indicator, surveyOf(indicator));
  const [min, max] = scale.kind === "range" ? [scale.min, scale.max] : ["", ""];
  return say(`workbook.column.value.${indicator.statistic}`, { min, max });
}

function reading(figure: ShownFigure, { say }: Writing): string {
  if (figure.bound !== null) return say(`workbook.reading.${figure.bound === "at_most" ? "atMost" : "atLeast"}`);
  if (figure.status !== "published" || isPooled(figure)) return say("workbook.reading.rounded");
  return say(`workbook.reading.${readings[figure.precision]}`);
}

const readings = { exact: "asPublished", about: "about", "more than": "moreThan" } as const;

/** A source may give more than the reports print: a file has what it gave. */
function decimalsOfValue(figure: ShownFigure, indicator: Indicator): number {
  const decimals = decimalsOfFigure(figure, indicator);
  return figure.valueStep === null ? Math.max(decimals, decimalsOf(figure.value)) : decimals;
}

/** How many decimals a number is written with. */
function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
