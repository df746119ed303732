/** The table of all figures -> those that were asked for, with a chart; what is asked stands in the address. */
import { parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";

interface Row {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly domain: string;
  readonly domainName: string;
  readonly wave: number;
  readonly valueText: string;
  readonly intervalText: string;
  readonly baseText: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly base: number | null;
  readonly unit: string;
  readonly series: string;
  readonly estimate: string;
  readonly source: string;
  readonly synthetic: boolean;
}

// Before anything is awaited: what follows is done while this module is still being read.
const language = document.documentElement.lang;
const labelHeight = 15;
const keys = ["indicator", "domain", "wave"] as const;
type Asked = Record<(typeof keys)[number], string>;

const form = document.querySelector<HTMLFormElement>("form.explorer");
const table = document.querySelector<HTMLTableElement>(".explorer-table");
const status = document.querySelector<HTMLElement>(".explorer-status");
const figure = document.querySelector<HTMLElement>(".explorer-chart");
if (form !== null && table !== null && status !== null && figure !== null) await start(form, table, status, figure);

async function start(form: HTMLFormElement, table: HTMLTableElement, status: HTMLElement, figure: HTMLElement) {
  const rows = (await (await fetch(form.dataset.rows ?? "")).json()) as readonly Row[];
  const all = table.dataset.all ?? "";
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const options = (name: string, entries: ReadonlyMap<string, string>, withAll: boolean) => {
    const list = [...(withAll ? [["", all] as const] : []), ...entries];
    select(name).replaceChildren(...list.map(([value, label]) => new Option(label, value)));
  };
  options("indicator", new Map(rows.map((row) => [row.indicator, row.indicatorName])), false);
  const fill = (asked: Asked) => {
    const own = rows.filter((row) => row.indicator === asked.indicator);
    options("domain", new Map(own.map((row) => [row.domain, row.domainName])), true);
    options(
      "wave",
      new Map([...new Set(own.map(({ wave }) => wave))].sort().map((wave) => [String(wave), String(wave)])),
      true,
    );
    for (const key of keys) select(key).value = asked[key];
    // What this figure has not got is not asked for.
    for (const key of keys) if (select(key).selectedIndex < 0) select(key).selectedIndex = 0;
  };
  const shown = () => {
    const [indicator, domain, wave] = keys.map((key) => select(key).value);
    return rows.filter(
      (row) =>
        row.indicator === indicator &&
        (domain === "" || row.domain === domain) &&
        (wave === "" || String(row.wave) === wave),
    );
  };
  const show = () => {
    const found = shown();
    table.tBodies[0]?.replaceChildren(...found.map(tableRow));
    status.textContent = (table.dataset.counted ?? "").replace("#", String(found.length));
    void draw(figure, found);
  };
  /** At first: everybody in the newest wave. */
  const newest = (indicator: string) =>
    String(Math.max(...rows.filter((row) => row.indicator === indicator).map(({ wave }) => wave)));
  const fromAddress = (): Asked => {
    const given = new URLSearchParams(location.search);
    return {
      indicator: given.get("indicator") ?? rows[0]?.indicator ?? "",
      domain: given.get("domain") ?? "",
      wave: given.get("wave") ?? (given.size > 0 ? "" : newest(rows[0]?.indicator ?? "")),
    };
  };
  form.addEventListener("change", () => {
    const asked = Object.fromEntries(keys.map((key) => [key, select(key).value])) as Asked;
    fill(asked);
    const address = new URLSearchParams(
      keys.map((key) => [key, select(key).value]).filter(([, value]) => value !== ""),
    );
    history.pushState(null, "", `?${address}`);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    fill(fromAddress());
    show();
  });
  form.querySelector(".explorer-csv")?.addEventListener("click", () => download(shown()));
  fill(fromAddress());
  show();
  form.hidden = false;
}

function tableRow(row: Row): HTMLTableRowElement {
  const line = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = row.indicatorName;
  line.append(head);
  for (const [text, isNumber] of [
    [row.domainName, false],
    [String(row.wave), true],
    [row.valueText, true],
    [row.intervalText, true],
    [row.baseText, true],
    [row.source, false],
  ] as const) {
    const cell = line.insertCell();
    cell.textContent = text;
    if (isNumber) cell.className = "align-end";
  }
  return line;
}

function download(rows: readonly Row[]): void {
  const columns = ["indicator", "wave", "domain", "value", "lower", "upper", "unit", "base", "source"] as const;
  const cell = (value: unknown) => {
    const text = value === null ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  const csv = lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  link.download = "figures.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** One wave: a dot with its interval for each; several: lines that stop where a new series begins. */
async function draw(figure: HTMLElement, rows: readonly Row[]): Promise<void> {
  const known = rows.filter(({ value }) => value !== null);
  figure.replaceChildren();
  if (known.length === 0) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const [ink, quiet, rule] = [colour("--ink"), colour("--ink-quiet"), colour("--rule")];
  const button = document.querySelector(".explorer-csv");
  const accent = button === null ? ink : getComputedStyle(button).color;
  const waves = [...new Set(known.map(({ wave }) => wave))].sort();
  const domains = [...new Set(known.map(({ domainName }) => domainName))];
  const overTime = waves.length > 1;
  const [low, high] = rangeOf(known);
  const width = Math.max(140, figure.clientWidth - (overTime ? 230 : 240));
  const height = overTime ? Math.max(180, domains.length * labelHeight + 20) : domains.length * 26;
  const yOf = (value: number) => height * (1 - (value - low) / (high - low));
  const ends = overTime ? endLabels(known, yOf, height) : [];
  const label = language === "nl" ? "replace(datum.label, '.', ',')" : "datum.label";
  const localised = { labels: { update: { text: { signal: label } } } };
  const axis = { labelColor: ink, labelFontSize: 13, domain: false, ticks: false, grid: true, gridColor: rule };
  const synthetic = known.some((row) => row.synthetic) ? (figure.dataset.synthetic ?? "") : "";
  const wave = { scale: "x", field: "wave" };
  const value = { scale: "y", field: "value" };
  const name = { scale: "y", field: "domainName", band: 0.5 };
  const numbers = { type: "linear", domain: [low, high], zero: false, nice: false };
  const words = { fill: { value: ink }, fontSize: { value: 13 }, baseline: { value: "middle" } };
  const dots = { fill: { value: accent }, size: { value: 60 } };
  const line = { stroke: { value: accent }, strokeWidth: { value: 2 } };
  const bound = (which: string) => ({ scale: "x", signal: `datum.${which} === null ? datum.value : datum.${which}` });
  const lines = [
    {
      type: "group",
      from: { facet: { name: "line", data: "rows", groupby: ["domain", "series"] } },
      marks: [{ type: "line", from: { data: "line" }, encode: { enter: { x: wave, y: value, ...line } } }],
    },
    { type: "symbol", from: { data: "rows" }, encode: { enter: { x: wave, y: value, ...dots } } },
    {
      type: "text",
      from: { data: "ends" },
      encode: {
        enter: { x: { value: width + 8 }, y: { field: "y" }, text: { field: "text" }, limit: { value: 170 }, ...words },
      },
    },
  ];
  const intervals = [
    {
      type: "rule",
      from: { data: "rows" },
      encode: { enter: { x: bound("lower"), x2: bound("upper"), y: name, ...line } },
    },
    {
      type: "symbol",
      from: { data: "rows" },
      encode: { enter: { x: { scale: "x", field: "value" }, y: name, ...dots } },
    },
  ];
  const example = {
    x: { value: width },
    y: { value: -10 },
    align: { value: "right" },
    fontStyle: { value: "italic" },
    text: { value: synthetic },
  };
  const spec = {
    width,
    height,
    padding: overTime ? { left: 50, right: 180, top: 24, bottom: 30 } : { left: 220, right: 20, top: 24, bottom: 30 },
    autosize: "none",
    config: { text: { font: "Source Sans 3" }, axis: { labelFont: "Source Sans 3" } },
    data: [
      { name: "rows", values: known },
      { name: "ends", values: ends },
    ],
    scales: overTime
      ? [
          { name: "x", type: "point", domain: waves, range: "width", padding: 0.3 },
          { name: "y", ...numbers, range: "height" },
        ]
      : [
          { name: "x", ...numbers, range: "width" },
          { name: "y", type: "band", domain: domains, range: [0, height] },
        ],
    axes: overTime
      ? [
          { orient: "bottom", scale: "x", ...axis, grid: false },
          { orient: "left", scale: "y", tickCount: 6, ...axis, encode: localised },
        ]
      : [
          { orient: "bottom", scale: "x", tickCount: 6, ...axis, encode: localised },
          { orient: "left", scale: "y", ...axis, grid: false, labelLimit: 210 },
        ],
    marks: [
      ...(overTime ? lines : intervals),
      { type: "text", encode: { enter: { ...words, ...example, fill: { value: quiet } } } },
    ],
  };
  const settings = { expr: expressionInterpreter, renderer: "canvas" } as ConstructorParameters<typeof View>[1];
  const view = new View(parse(spec as unknown as Spec, undefined, { ast: true }), settings);
  view.initialize(figure);
  await view.runAsync();
}

/** What is shown, intervals included, with some room on both sides. */
function rangeOf(rows: readonly Row[]): readonly [number, number] {
  const bounds = rows.flatMap(({ value, lower, upper }) => [value ?? 0, lower ?? value ?? 0, upper ?? value ?? 0]);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}

/** The last value of each with its name, from top to bottom, none upon another. */
function endLabels(rows: readonly Row[], yOf: (value: number) => number, height: number) {
  const last = new Map(rows.toSorted((a, b) => a.wave - b.wave).map((row) => [row.domain, row]));
  const labels = [...last.values()]
    .map((row) => ({ text: `${row.valueText} ${row.domainName}`, y: yOf(row.value ?? 0) }))
    .sort((a, b) => a.y - b.y);
  let free = 0;
  const placed = labels.map(({ text, y }) => {
    const place = Math.max(y, free);
    free = place + labelHeight;
    return { text, y: place };
  });
  const over = Math.max(0, free - labelHeight - height);
  return placed.map(({ text, y }) => ({ text, y: y - over }));
}
