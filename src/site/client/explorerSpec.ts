/** The figures that are shown -> a chart in the words of Vega: of one wave a dot with its interval for each, of several lines that stop where a new series begins. */
import type { Mark, Spec } from "vega";
import { endLabels, endNames, lineHeight } from "./endLabels.ts";
import { breaksIn, namesOf, rangeOf, syntheticWords } from "./explorerData.ts";
import { dotsPlot, rowHeight } from "./explorerDots.ts";
import { linesPlot } from "./explorerLines.ts";
import { type ExplorerLook, lookOf } from "./explorerLook.ts";
import type { ValueScale } from "./explorerPlot.ts";
import type { Row } from "./explorerRow.ts";
import { narrowScreen } from "./narrowScreen.ts";
import { numberSigns } from "./numberSigns.ts";
import { chartMeasure, longestWordPx, type Measure, wrapWords } from "./wrapWords.ts";

/** `known`: rows with a value. */
export function explorerSpec(figure: HTMLElement, known: readonly Row[]): Spec {
  const waves = [...new Set(known.map(({ wave }) => wave))].sort();
  const nameOf = namesOf(known);
  const domains = [...new Set(known.map(nameOf))];
  const overTime = waves.length > 1;
  const narrow = narrowScreen.matches;
  const [low, high] = rangeOf(known);
  const measure = chartMeasure();
  const ends = overTime ? endNames(known, nameOf) : [];
  const nameWidth = nameRoom(overTime ? ends.map(({ text }) => text) : domains, figure.clientWidth, overTime, measure);
  // The mark of what is made up stays with its name.
  const linesOf = (text: string) => wrapWords(text.replace("° ", "°\u00a0"), nameWidth, measure);
  const padding = paddingOf(overTime, narrow, nameWidth);
  const width = Math.max(100, figure.clientWidth - padding.left - padding.right);
  const height = overTime
    ? Math.max(200, ends.flatMap(({ text }) => linesOf(text)).length * lineHeight + 20)
    : domains.length * rowHeight(Math.max(...domains.map((name) => linesOf(name).length)), narrow);
  const yOf = (value: number) => height * (1 - (value - low) / (high - low));
  const look = lookOf(figure, known[0]?.unit === "percent" ? numberSigns(document.documentElement.lang).percent : "");
  const values: ValueScale = { type: "linear", domain: [low, high], zero: false, nice: false };
  const drawn = overTime
    ? linesPlot(look, values, waves, { width, height }, figure.dataset.break ?? "")
    : dotsPlot(look, values, domains, narrow);
  const rows = known.map((row) => ({
    ...row,
    name: nameOf(row),
    lines: linesOf(nameOf(row)),
    label: row.valueText,
    wave: overTime ? row.wave : null,
  }));
  const madeUp = syntheticWords(known, figure.dataset.synthetic ?? "");
  return {
    width,
    height,
    padding,
    autosize: "none",
    signals: [{ name: "lit", value: "" }],
    config: { locale: { number: numberFormat() }, ...fonts },
    data: [
      { name: "rows", values: rows },
      { name: "breaks", values: overTime ? [...breaksIn(known, waves)] : [] },
      { name: "ends", values: [...endLabels(ends, linesOf, yOf, height)] },
    ],
    scales: drawn.scales,
    axes: drawn.axes,
    marks: [
      ...drawn.marks,
      noteAt(look, width + padding.right - edge, -padding.top + 8, madeUp, true),
      noteAt(
        look,
        narrow ? width + padding.right - edge : width,
        height + 36,
        low > 0 ? (figure.dataset.part ?? "") : "",
        false,
      ),
    ],
  };
}

/** Quoted: a family name with a word that begins with a digit is no CSS identifier. */
const fonts = { text: { font: '"Source Sans 3"' }, axis: { labelFont: '"Source Sans 3"' } };

/** Between words and the edge of the picture. */
const edge = 4;

/** Names stand beside their dots, on a phone above them, and behind their lines; no word of them is cut while the plot keeps two fifths of the picture. */
function nameRoom(texts: readonly string[], wholePx: number, overTime: boolean, measure: Measure): number {
  if (!overTime && narrowScreen.matches) return wholePx - 2 * edge - 8;
  const usual = narrowScreen.matches ? 108 : 200;
  return Math.min(Math.max(usual, Math.ceil(longestWordPx(texts, measure))), wholePx * 0.45);
}

/** The top has a line for what is made up, and two for what stands where a series begins. */
function paddingOf(overTime: boolean, narrow: boolean, nameWidth: number) {
  return overTime
    ? { left: narrow ? 44 : 56, right: nameWidth + 8 + edge, top: 52, bottom: 48 }
    : { left: narrow ? 8 : nameWidth + 20, right: 20, top: 24, bottom: 48 };
}

/** Signs of numbers as the page's own numbers have them: "," and "." in Dutch, "." and "," in English. */
function numberFormat() {
  const currency: [string, string] = ["", ""];
  const { decimal, group } = numberSigns(document.documentElement.lang);
  return { decimal, thousands: group, grouping: [3], currency };
}

/** Words at the right edge of the chart. */
function noteAt({ words, quiet }: ExplorerLook, width: number, y: number, text: string, isItalic: boolean): Mark {
  return {
    type: "text",
    encode: {
      enter: {
        ...words,
        fill: { value: quiet },
        x: { value: width },
        y: { value: y },
        align: { value: "right" },
        text: { value: text },
        ...(isItalic ? { fontStyle: { value: "italic" } } : {}),
      },
    },
  };
}
