/** The table of all figures -> those that were asked for, with a chart; what is asked stands in the address and in the title. */
import { type Asked, askedIn, type Choice, choiceKeys, chosen, withIndicator } from "./explorerChoice.ts";
import { downloadCsv } from "./explorerCsv.ts";
import { listOf, readingOf } from "./explorerReading.ts";
import type { Row } from "./explorerRow.ts";
import { dropIndicator, fillTable } from "./explorerTable.ts";
import { walkExplorer } from "./explorerWalk.ts";
import { choiceWords, missingWords, overviewWords, statusWords } from "./explorerWords.ts";
import { chooseOrAdd, selectNamed } from "./fields.ts";
import { type Sayer, sayer } from "./sentences.ts";
import { shortened } from "./shortened.ts";

interface Parts {
  readonly form: HTMLFormElement;
  readonly table: HTMLTableElement;
  readonly status: HTMLElement;
  readonly figure: HTMLElement;
  readonly reading: HTMLDetailsElement;
  readonly walk: HTMLElement;
}

const parts = partsOf(document);
if (parts !== null) await start(parts);

function partsOf(page: ParentNode): Parts | null {
  const form = page.querySelector<HTMLFormElement>("form.explorer");
  const table = page.querySelector<HTMLTableElement>(".explorer-table");
  const status = page.querySelector<HTMLElement>(".explorer-status");
  const figure = page.querySelector<HTMLElement>(".explorer-chart");
  const reading = page.querySelector<HTMLDetailsElement>(".explorer-reading");
  const walk = page.querySelector<HTMLElement>(".explorer-walk");
  if (form === null || table === null || status === null) return null;
  if (figure === null || reading === null || walk === null) return null;
  return { form, table, status, figure, reading, walk };
}

async function start(parts: Parts): Promise<void> {
  const { form, table, figure } = parts;
  // The site's own file, of the same release as this page.
  const rows: readonly Row[] = await (await fetch(form.dataset.rows ?? "")).json();
  const words = sayer(JSON.parse(form.dataset.sentences ?? ""), form.dataset.locale ?? "");
  const pageTitle = document.title;
  let asked = askedIn(location.search, rows);
  let drawings = 0;
  const draw = async () => {
    // Counted when it is asked for: what is loaded meanwhile may be there for the later one first.
    drawings += 1;
    const own = drawings;
    const choice = chosen(asked, rows);
    const shown = choice.kind === "shown" ? choice.rows : [];
    // The table first: a phone is busy with the chart for a while.
    await new Promise((resolve) => setTimeout(resolve));
    const { drawExplorer } = await import("./explorerChart.ts");
    const told = overviewWords(shown, figure.dataset.synthetic ?? "", words).join(" ");
    await drawExplorer(figure, shown, told, () => own === drawings);
  };
  const show = () => {
    fillFields(form, asked, rows, table.dataset.all ?? "", words);
    const choice = chosen(asked, rows);
    document.title = choice.kind === "shown" ? `${choiceWords(choice.rows, words)} – ${pageTitle}` : pageTitle;
    showChoice(choice, parts, words);
    void draw();
  };
  form.addEventListener("change", ({ target }) => {
    const [indicator = "", domain = "", wave = ""] = choiceKeys.map((key) => selectNamed(form, key).value);
    asked = { indicator, domain, wave };
    if (target === selectNamed(form, "indicator")) asked = withIndicator(asked, rows);
    const given = choiceKeys.map((key) => [key, asked[key]]).filter(([, value]) => value !== "");
    history.pushState(null, "", `?${new URLSearchParams(given)}`);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    asked = askedIn(location.search, rows);
    show();
  });
  form.querySelector(".explorer-csv")?.addEventListener("click", () => {
    const choice = chosen(asked, rows);
    if (choice.kind === "shown") downloadCsv(choice.rows);
  });
  dropIndicator(table);
  form.hidden = false;
  show();
  // The style sheet estimates the height of the long table; the few rows that are left need none.
  table.closest(".explorer-figures")?.classList.remove("explorer-figures");
  followScreen(figure, () => void draw());
}

/** The lists of what there is, with what is asked for, also where it is not among them. */
function fillFields(form: HTMLFormElement, asked: Asked, rows: readonly Row[], all: string, { say }: Sayer): void {
  const own = rows.filter((row) => row.indicator === asked.indicator);
  const waves = [...new Set(own.map(({ wave }) => String(wave)))].sort();
  const entries = {
    indicator: [...new Map(rows.map((row) => [row.indicator, row.indicatorName]))],
    domain: [["", all] as const, ...new Map(own.map((row) => [row.domain, row.domainName]))],
    wave: [["", all] as const, ...waves.map((wave) => [wave, wave] as const)],
  };
  for (const key of choiceKeys) {
    const select = selectNamed(form, key);
    select.replaceChildren(...entries[key].map(([value, label]) => new Option(label, value)));
    const name = rows.find((row) => row[key] === asked[key])?.domainName ?? asked[key];
    chooseOrAdd(select, asked[key], say("notHere", { asked: shortened(name) }));
  }
}

function showChoice(choice: Choice, { form, table, status, figure, reading, walk }: Parts, words: Sayer): void {
  const rows = choice.kind === "shown" ? choice.rows : [];
  const madeUp = figure.dataset.synthetic ?? "";
  fillTable(table, rows, madeUp);
  status.textContent = choice.kind === "shown" ? statusWords(rows, words) : missingWords(choice.missing, words);
  status.classList.toggle("explorer-missing", choice.kind === "none");
  const region = table.parentElement;
  if (region !== null) region.hidden = rows.length === 0;
  const button = form.querySelector<HTMLButtonElement>(".explorer-csv");
  if (button !== null) button.disabled = rows.length === 0;
  const isDrawn = rows.some(({ value }) => value !== null);
  figure.hidden = !isDrawn;
  reading.hidden = !isDrawn;
  reading.querySelector("ul")?.remove();
  const list = isDrawn ? listOf(readingOf(rows, madeUp, words)) : null;
  if (list !== null) reading.append(list);
  walkExplorer(walk, list, figure);
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
