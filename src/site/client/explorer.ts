/** The table of all figures -> those that were asked for, with a chart; what is asked stands in the address. */
import { downloadCsv } from "./explorerCsv.ts";
import type { Row } from "./explorerRow.ts";
import { choose, selectNamed } from "./fields.ts";

const keys = ["indicator", "domain", "wave"] as const;
type Asked = Record<(typeof keys)[number], string>;

const form = document.querySelector<HTMLFormElement>("form.explorer");
const table = document.querySelector<HTMLTableElement>(".explorer-table");
const status = document.querySelector<HTMLElement>(".explorer-status");
const figure = document.querySelector<HTMLElement>(".explorer-chart");
if (form !== null && table !== null && status !== null && figure !== null) await start(form, table, status, figure);

async function start(form: HTMLFormElement, table: HTMLTableElement, status: HTMLElement, figure: HTMLElement) {
  // The site's own file, of the same release as this page.
  const rows: readonly Row[] = await (await fetch(form.dataset.rows ?? "")).json();
  const all = table.dataset.all ?? "";
  const select = (name: string) => selectNamed(form, name);
  const options = (name: string, entries: ReadonlyMap<string, string>, withAll: boolean) => {
    const list = [...(withAll ? [["", all] as const] : []), ...entries];
    select(name).replaceChildren(...list.map(([value, label]) => new Option(label, value)));
  };
  options("indicator", new Map(rows.map((row) => [row.indicator, row.indicatorName])), false);
  const fill = (asked: Asked) => {
    choose(select("indicator"), asked.indicator);
    const own = rows.filter((row) => row.indicator === select("indicator").value);
    const waves = [...new Set(own.map(({ wave }) => wave))].sort().map((wave) => [String(wave), String(wave)] as const);
    options("domain", new Map(own.map((row) => [row.domain, row.domainName])), true);
    options("wave", new Map(waves), true);
    for (const key of ["domain", "wave"] as const) choose(select(key), asked[key]);
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
  // One indicator at a time: its name stands above the table, not in each row.
  table.tHead?.rows[0]?.cells[0]?.remove();
  const draw = async () => {
    // The table first: a phone is busy with the chart for a while.
    await new Promise((resolve) => setTimeout(resolve));
    const { drawExplorer } = await import("./explorerChart.ts");
    await drawExplorer(figure, shown());
  };
  const show = () => {
    const found = shown();
    if (table.caption !== null) table.caption.textContent = found[0]?.indicatorName ?? "";
    table.tBodies[0]?.replaceChildren(...found.map((row) => tableRow(row, figure.dataset.synthetic ?? "")));
    status.textContent = (table.dataset.counted ?? "").replace("#", String(found.length));
    void draw();
  };
  /** The newest wave of an indicator: the page begins with everybody in it. */
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
    const [indicator = "", domain = "", wave = ""] = keys.map((key) => select(key).value);
    fill({ indicator, domain, wave });
    const asked = keys.map((key) => [key, select(key).value]).filter(([, value]) => value !== "");
    history.pushState(null, "", `?${new URLSearchParams(asked)}`);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    fill(fromAddress());
    show();
  });
  form.querySelector(".explorer-csv")?.addEventListener("click", () => downloadCsv(shown()));
  fill(fromAddress());
  form.hidden = false;
  show();
  // The style sheet estimates the height of the long table; the few rows that are left need none.
  table.closest(".explorer-figures")?.classList.remove("explorer-figures");
  followScreen(figure, () => void draw());
}

/** The chart is drawn anew where it gets other room, or other colours. */
function followScreen(figure: HTMLElement, draw: () => void): void {
  let width = figure.clientWidth;
  let timer = 0;
  addEventListener("resize", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (figure.clientWidth === width) return;
      width = figure.clientWidth;
      draw();
    }, 150);
  });
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"])
    matchMedia(query).addEventListener("change", draw);
}

/** On a phone, the first column is the one that is seen. */
function tableRow(row: Row, madeUp: string): HTMLTableRowElement {
  const line = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = row.domainName;
  if (row.synthetic) {
    const mark = document.createElement("span");
    mark.className = "table-mark";
    mark.textContent = `– ${madeUp}`;
    head.append(" ", mark);
  }
  line.append(head);
  for (const [text, isNumber] of [
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
