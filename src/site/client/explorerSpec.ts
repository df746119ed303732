/** The figures that are shown -> a chart in the words of Vega: of one wave a dot with its interval for each, of several lines that stop where a new series begins. */
import type { Mark, Spec } from "vega";
import { endLabels, labelHeight } from "./endLabels.ts";
import { breaksIn, namesOf, rangeOf, syntheticWords } from "./explorerData.ts";
import { dotsPlot } from "./explorerDots.ts";
import { linesPlot } from "./explorerLines.ts";
import { type ExplorerLook, lookOf } from "./explorerLook.ts";
import type { ValueScale } from "./explorerPlot.ts";
import type { Row } from "./explorerRow.ts";
import { narrowScreen } from "./narrowScreen.ts";
import { numberSigns } from "./numberSigns.ts";

/** `known`: rows with a value. */
export function explorerSpec(figure: HTMLElement, known: readonly Row[]): Spec {
  const waves = [...new Set(known.map(({ wave }) => wave))].sort();
  const nameOf = namesOf(known);
  const domains = [...new Set(known.map(nameOf))];
  const overTime = waves.length > 1;
  const narrow = narrowScreen.matches;
  const [low, high] = rangeOf(known);
  const padding = paddingOf(overTime, narrow);
  const width = Math.max(100, figure.clientWidth - padding.left - padding.right);
  const height = heightOf(overTime, narrow, domains.length);
  const yOf = (value: number) => height * (1 - (value - low) / (high - low));
  const look = lookOf(figure, known[0]?.unit === "percent" ? numberSigns(document.documentElement.lang).percent : "");
  const values: ValueScale = { type: "linear", domain: [low, high], zero: false, nice: false };
  const drawn = overTime
    ? linesPlot(look, values, waves, { width, height }, figure.dataset.break ?? "", narrow ? 108 : 200)
    : dotsPlot(look, values, domains, narrow);
  const madeUp = syntheticWords(known, figure.dataset.synthetic ?? "");
  return {
    width,
    height,
    padding,
    autosize: "none",
    signals: [{ name: "lit", value: "" }],
    config: { locale: { number: numberFormat() }, ...fonts },
    data: [
      {
        name: "rows",
        values: known.map((row) => ({
          ...row,
          name: nameOf(row),
          label: row.valueText,
          wave: overTime ? row.wave : null,
        })),
      },
      { name: "breaks", values: overTime ? [...breaksIn(known, waves)] : [] },
      { name: "ends", values: overTime ? [...endLabels(known, nameOf, yOf, height)] : [] },
    ],
    scales: drawn.scales,
    axes: drawn.axes,
    marks: [
      ...drawn.marks,
      noteAt(look, width, -10, madeUp, true),
      noteAt(look, width, height + 36, low > 0 ? (figure.dataset.part ?? "") : "", false),
    ],
  };
}

/** Quoted: a family name with a word that begins with a digit is no CSS identifier. */
const fonts = { text: { font: '"Source Sans 3"' }, axis: { labelFont: '"Source Sans 3"' } };

/** Names stand beside their dots, and behind their lines. */
function paddingOf(overTime: boolean, narrow: boolean) {
  return overTime
    ? { left: 56, right: narrow ? 120 : 210, top: 24, bottom: 48 }
    : { left: narrow ? 8 : 220, right: 20, top: 24, bottom: 48 };
}

function heightOf(overTime: boolean, narrow: boolean, domains: number): number {
  return overTime ? Math.max(200, domains * labelHeight + 20) : domains * (narrow ? 40 : 26);
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
