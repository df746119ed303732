/** The figures that are shown -> a chart: of one wave a dot with its interval for each, of several lines that stop where a new series begins. */
import { parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Row } from "./explorerRow.ts";
import { loadFonts } from "./loadFonts.ts";
import { narrowScreen } from "./narrowScreen.ts";
import { numberSigns } from "./numberSigns.ts";
import { answerPointing } from "./pointing.ts";

const labelHeight = 15;

let drawings = 0;

export async function drawExplorer(figure: HTMLElement, rows: readonly Row[]): Promise<void> {
  drawings += 1;
  const own = drawings;
  await loadFonts(JSON.stringify(rows));
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) return figure.replaceChildren();
  const spec = specOf(figure, known);
  const settings = { expr: expressionInterpreter, renderer: "canvas", hover: false } as ConstructorParameters<
    typeof View
  >[1];
  const view = new View(parse(spec as unknown as Spec, undefined, { ast: true }), settings);
  const frame = document.createElement("div");
  frame.className = "chart-live";
  const canvas = document.createElement("div");
  frame.append(canvas);
  view.initialize(canvas);
  await view.runAsync();
  // Somebody has asked for something else meanwhile.
  if (own !== drawings) return;
  figure.replaceChildren(frame);
  answerPointing(view, frame, frame.clientWidth, (name) => void view.signal("lit", name).runAsync());
}

function specOf(figure: HTMLElement, known: readonly Row[]) {
  const waves = [...new Set(known.map(({ wave }) => wave))].sort();
  const domains = [...new Set(known.map(namesOf(known)))];
  const overTime = waves.length > 1;
  const narrow = narrowScreen.matches;
  const [low, high] = rangeOf(known);
  const padding = overTime
    ? { left: 56, right: narrow ? 120 : 210, top: 24, bottom: 48 }
    : { left: narrow ? 8 : 220, right: 20, top: 24, bottom: 48 };
  const width = Math.max(100, figure.clientWidth - padding.left - padding.right);
  const rowHeight = narrow ? 40 : 26;
  const height = overTime ? Math.max(200, domains.length * labelHeight + 20) : domains.length * rowHeight;
  const yOf = (value: number) => height * (1 - (value - low) / (high - low));
  const [ink, quiet, rule, accent, paper] = ["--ink", "--ink-quiet", "--rule", "--accent-text", "--paper"].map((name) =>
    colourOf(figure, name),
  ) as [string, string, string, string, string];
  const signs = numberSigns(document.documentElement.lang);
  const number = { decimal: signs.decimal, thousands: signs.group, grouping: [3], currency: ["", ""] };
  const unit = known[0]?.unit === "percent" ? signs.percent : "";
  const localised = { labels: { update: { text: { signal: `datum.label + '${unit}'` } } } };
  const axis = { labelColor: ink, labelFontSize: 13, domain: false, ticks: false, grid: true, gridColor: rule };
  const numbers = { type: "linear", domain: [low, high], zero: false, nice: false };
  const words = { fill: { value: ink }, fontSize: { value: 13 }, baseline: { value: "middle" } };
  // What is pointed at stands out; the rest steps back.
  const lit = (colour: string) => ({
    signal: `lit === '' || lit === datum.name ? ${JSON.stringify(colour)} : ${JSON.stringify(rule)}`,
  });
  const nameOf = namesOf(known);
  const rows = known.map((row) => ({
    ...row,
    name: nameOf(row),
    label: row.valueText,
    wave: overTime ? row.wave : null,
  }));
  const breaks = overTime ? breaksIn(known, waves) : [];
  const named = { ...words, limit: { value: narrow ? 108 : 200 } };
  const shape = { width, height, axis, numbers, localised, words, named, lit, accent, ink, quiet, paper };
  const atTheRight = (y: number, text: string, more: object = {}) => ({
    type: "text",
    encode: {
      enter: {
        ...words,
        fill: { value: quiet },
        x: { value: width },
        y: { value: y },
        align: { value: "right" },
        text: { value: text },
        ...more,
      },
    },
  });
  const drawn = overTime ? linesOf(shape, waves, figure.dataset.break ?? "") : dotsOf(shape, domains, narrow);
  return {
    width,
    height,
    padding,
    autosize: "none",
    signals: [{ name: "lit", value: "" }],
    // Quoted: a family name with a word that begins with a digit is no CSS identifier.
    config: {
      locale: { number },
      text: { font: '"Source Sans 3"' },
      axis: { labelFont: '"Source Sans 3"' },
    },
    data: [
      { name: "rows", values: rows },
      { name: "breaks", values: breaks },
      { name: "ends", values: overTime ? endLabels(known, nameOf, yOf, height) : [] },
    ],
    scales: drawn.scales,
    axes: drawn.axes,
    marks: [
      ...drawn.marks,
      atTheRight(-10, syntheticWords(known, figure.dataset.synthetic ?? ""), { fontStyle: { value: "italic" } }),
      atTheRight(height + 36, low > 0 ? (figure.dataset.part ?? "") : ""),
    ],
  };
}

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly axis: object;
  readonly numbers: object;
  readonly localised: object;
  readonly words: object;
  readonly named: object;
  readonly lit: (colour: string) => { readonly signal: string };
  readonly accent: string;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
}

function linesOf(
  { width, height, axis, numbers, localised, named, words, lit, accent, ink, quiet, paper }: Shape,
  waves: readonly number[],
  broken: string,
) {
  const [wave, value] = [
    { scale: "x", field: "wave" },
    { scale: "y", field: "value" },
  ];
  return {
    scales: [
      { name: "x", type: "point", domain: waves, range: "width", padding: 0.3 },
      { name: "y", ...numbers, range: "height" },
    ],
    axes: [
      { orient: "bottom", scale: "x", ...axis, grid: false },
      { orient: "left", scale: "y", tickCount: 6, ...axis, encode: localised },
    ],
    marks: [
      {
        type: "rule",
        from: { data: "breaks" },
        encode: {
          enter: {
            x: { field: "at", mult: width },
            y: { value: 0 },
            y2: { value: height },
            stroke: { value: quiet },
            strokeDash: { value: [3, 4] },
          },
        },
      },
      {
        type: "text",
        from: { data: "breaks" },
        encode: {
          enter: {
            ...words,
            fill: { value: quiet },
            x: { field: "at", mult: width, offset: 5 },
            y: { value: -10 },
            text: { value: broken },
          },
        },
      },
      {
        type: "group",
        from: { facet: { name: "line", data: "rows", groupby: ["domain", "series"] } },
        marks: [
          {
            type: "line",
            from: { data: "line" },
            interactive: false,
            encode: { enter: { x: wave, y: value, strokeWidth: { value: 2 } }, update: { stroke: lit(accent) } },
          },
        ],
      },
      {
        type: "rule",
        from: { data: "rows" },
        interactive: false,
        encode: {
          enter: { x: wave, y: bound("y", "lower"), y2: bound("y", "upper"), strokeWidth: { value: 1.5 } },
          update: { stroke: lit(accent) },
        },
      },
      {
        type: "symbol",
        from: { data: "rows" },
        encode: {
          enter: { x: wave, y: value, ...dot },
          update: { stroke: lit(accent), fill: dotFill(lit(accent), paper) },
        },
      },
      {
        type: "text",
        from: { data: "ends" },
        encode: {
          enter: { x: { value: width + 8 }, y: { field: "y" }, text: { field: "text" }, ...named },
          update: { fill: lit(ink) },
        },
      },
    ],
  };
}

/** On a phone the names stand above their dots. */
function dotsOf(
  { axis, numbers, localised, words, lit, accent, paper }: Shape,
  domains: readonly string[],
  narrow: boolean,
) {
  const row = { scale: "y", field: "name", band: narrow ? 0.75 : 0.5 };
  return {
    scales: [
      { name: "x", ...numbers, range: "width" },
      { name: "y", type: "band", domain: domains, range: [0, { signal: "height" }] },
    ],
    axes: [
      { orient: "bottom", scale: "x", tickCount: 6, ...axis, encode: localised },
      ...(narrow ? [] : [{ orient: "left", scale: "y", ...axis, grid: false, labelLimit: 210 }]),
    ],
    marks: [
      {
        type: "rule",
        from: { data: "rows" },
        encode: {
          enter: { x: bound("x", "lower"), x2: bound("x", "upper"), y: row, strokeWidth: { value: 2 } },
          update: { stroke: lit(accent) },
        },
      },
      {
        type: "symbol",
        from: { data: "rows" },
        encode: {
          enter: { x: { scale: "x", field: "value" }, y: row, ...dot },
          update: { stroke: lit(accent), fill: dotFill(lit(accent), paper) },
        },
      },
      ...(narrow
        ? [
            {
              type: "text",
              from: { data: "rows" },
              encode: { enter: { ...words, x: { value: 0 }, y: { ...row, band: 0.3 }, text: { field: "name" } } },
            },
          ]
        : []),
    ],
  };
}

/** Where some figures are made up and others are not, the names of those that are have a sign. */
function namesOf(rows: readonly Row[]): (row: Row) => string {
  const isMixed = rows.some((row) => row.synthetic) && !rows.every((row) => row.synthetic);
  return (row) => (isMixed && row.synthetic ? `° ${row.domainName}` : row.domainName);
}

function syntheticWords(rows: readonly Row[], words: string): string {
  if (!rows.some((row) => row.synthetic)) return "";
  return rows.every((row) => row.synthetic) ? words : `° ${words}`;
}

/** Of a dot's interval; of one without, the dot. */
function bound(scale: "x" | "y", which: "lower" | "upper") {
  return { scale, signal: `datum.${which} === null ? datum.value : datum.${which}` };
}

const dot = { size: { value: 60 }, strokeWidth: { value: 2 } };

/** "More than 28,000" is no exact place: a ring. */
function dotFill({ signal }: { readonly signal: string }, paper: string) {
  return { signal: `datum.exact ? (${signal}) : ${JSON.stringify(paper)}` };
}

/** As the page shows it now, light or dark or forced. */
function colourOf(figure: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  figure.append(probe);
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Between which waves a new series begins: places from 0 to 1 on an axis of points. */
function breaksIn(rows: readonly Row[], waves: readonly number[]): readonly { readonly at: number }[] {
  const step = 1 / (waves.length - 1 + 0.6);
  return waves.slice(1).flatMap((wave, place) => {
    const before = new Map(rows.filter((row) => row.wave === waves[place]).map((row) => [row.domain, row.series]));
    const broken = rows.some(
      (row) => row.wave === wave && before.has(row.domain) && before.get(row.domain) !== row.series,
    );
    return broken ? [{ at: step * (0.3 + place + 0.5) }] : [];
  });
}

/** What is shown, intervals included, with some room on both sides. */
function rangeOf(rows: readonly Row[]): readonly [number, number] {
  const bounds = rows.flatMap(({ value, lower, upper }) => [value ?? 0, lower ?? value ?? 0, upper ?? value ?? 0]);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return [low < 0 ? low - room : Math.max(0, low - room), high + room];
}

/** The last value of each with its name, from top to bottom, none upon another. */
function endLabels(rows: readonly Row[], nameOf: (row: Row) => string, yOf: (value: number) => number, height: number) {
  const newest = Math.max(...rows.map(({ wave }) => wave));
  const year = (row: Row) => (row.wave === newest ? "" : ` (${row.wave})`);
  const last = new Map(rows.toSorted((a, b) => a.wave - b.wave).map((row) => [row.domain, row]));
  const labels = [...last.values()]
    .map((row) => ({ text: `${row.valueText}${year(row)} ${nameOf(row)}`, name: nameOf(row), y: yOf(row.value ?? 0) }))
    .sort((a, b) => a.y - b.y);
  let free = 0;
  const placed = labels.map((label) => {
    const y = Math.max(label.y, free);
    free = y + labelHeight;
    return { ...label, y };
  });
  // Those at the foot that have no room are pushed up, and only they.
  let below = height + labelHeight;
  return placed.toReversed().map((label) => {
    below = Math.min(label.y, below - labelHeight);
    return { ...label, y: below };
  });
}
