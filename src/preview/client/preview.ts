/** The preview's own page: it listens to what the server tells, exchanges what is in sight, and keeps the place. */
import type { ShownFinding, ViewState } from "../state.ts";
import { drawnAddress, PageInSight, seenAddress } from "./pageInSight.ts";
import { type Panes, panesOf } from "./panesOf.ts";
import { PrintedPages } from "./printed.ts";

function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${id}`);
  return found;
}

const say: Readonly<Record<string, string>> = JSON.parse(document.getElementById("sentences")?.textContent ?? "{}");
const chosen = element("document", HTMLSelectElement);
const language = element("language", HTMLSelectElement);
const show = element("show", HTMLSelectElement);
const frame = element("page", HTMLIFrameElement);
const panes = element("panes", HTMLElement);
const statusLine = element("status", HTMLParagraphElement);
const pdf = element("pdf", HTMLAnchorElement);
const inFrame = new PageInSight(frame, (name, version) => {
  void fetch(seenAddress(name, version, printed.inSight()));
});

const numberSentence = async (values: Readonly<Record<string, number>>) =>
  await (
    await fetch(`/number?${new URLSearchParams(Object.entries(values).map(([key, each]) => [key, `${each}`]))}`)
  ).text();
const printed = new PrintedPages(
  element("printed", HTMLDivElement),
  async (page, pages) => await numberSentence({ page, pages }),
  () => inFrame.seenAgain(),
);

/** What the reader chose to look at. */
let wanted: Panes = "both";
let events: EventSource | null = null;
/** What is in sight now. */
let inSight = { first: "", printed: "", findings: "", tasks: "" };
let newest: ViewState | null = null;
let work: Promise<void> = Promise.resolve();

/** The place and the choice stand in the address behind "#": a reload keeps them, and nothing is sent. */
function nameFromAddress(): string {
  const name = decodeURIComponent(location.hash.slice(1));
  return /^[a-z0-9-]+\.[a-z]{2,3}$/.test(name) ? name : "board";
}

function listen(name: string): void {
  events?.close();
  printed.forget();
  inSight = { ...inSight, first: "", printed: "" };
  history.replaceState(null, "", `#${name}`);
  const asked = new URLSearchParams({ view: name, printed: String(wanted !== "page") });
  const source = new EventSource(`/events?${asked}`);
  events = source;
  newest = null;
  source.addEventListener("view", ({ data }) => {
    if (source === events) history.replaceState(null, "", `#${String(data)}`);
  });
  source.addEventListener("state", ({ data }) => {
    // Of the document that was looked at before.
    if (source !== events) return;
    newest = JSON.parse(String(data));
    work = work.then(async () => await renew()).catch(() => undefined);
  });
  source.addEventListener("error", () => {
    if (source === events) tellStatus("lost");
  });
}

async function renew(): Promise<void> {
  const state = newest;
  if (state === null) return;
  const name = nameFromAddress();
  const [id = "", code = ""] = name.split(".");
  fill(
    chosen,
    state.documents.map((each) => [each.id, each.title] as const),
    id,
  );
  fill(
    language,
    state.languages.map((each) => [each, nameOfLanguage(each)] as const),
    code,
  );
  element("only-printed", HTMLParagraphElement).hidden = state.hasPage;
  const there = panesOf(wanted, state);
  show.value = there;
  show.disabled = !state.hasPage || !state.hasPrint;
  panes.dataset.show = there;
  if (state.page !== null) await inFrame.show(name, state.page, state);
  tellStatus(statusOf(state));
  await showFindings(state.findings);
  await showTasks(state.tasks);
  tellPrint(state, name);
  if (state.first !== null && there !== "page" && inSight.first !== state.first.version) {
    const { version, from } = state.first;
    inSight.first = version;
    void drawFirst(name, version, from);
  }
  if (state.printed !== null && state.printed.version !== inSight.printed && there !== "page") {
    const { version } = state.printed;
    // The page follows the next change while this is drawn.
    inSight.printed = version;
    void drawPrinted(name, version);
  }
}

async function drawPrinted(name: string, version: string): Promise<void> {
  const answer = await fetch(`/printed/${name}.pdf?version=${version}`);
  if (answer.ok && inSight.printed === version) await printed.show(await answer.arrayBuffer(), version);
}

async function drawFirst(name: string, version: string, from: number): Promise<void> {
  const answer = await fetch(`/first/${name}.pdf?version=${version}`);
  if (answer.ok && inSight.first === version && inSight.printed !== version)
    await printed.showFirst(await answer.arrayBuffer(), version, from);
  void fetch(drawnAddress(name, version));
}

function nameOfLanguage(code: string): string {
  return new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
}

function fill(select: HTMLSelectElement, options: readonly (readonly [string, string])[], value: string): void {
  const text = JSON.stringify(options);
  if (select.dataset.options !== text)
    select.replaceChildren(...options.map(([each, title]) => new Option(title, each)));
  select.dataset.options = text;
  select.value = value;
}

function statusOf({ page, hasPage, printed: print, isStale, work: at }: ViewState): string {
  if (isStale) return "stale";
  if (at === "figures") return page === null ? "waiting" : "figures";
  if (hasPage ? page === null : print === null) return "waiting";
  return at === "check" ? "check" : "ready";
}

function tellStatus(status: string): void {
  const text = say[status] ?? status;
  if (statusLine.textContent !== text) statusLine.textContent = text;
  statusLine.className = status;
}

async function showFindings(findings: readonly ShownFinding[]): Promise<void> {
  const text = JSON.stringify(findings);
  if (inSight.findings === text) return;
  inSight.findings = text;
  fillList(element("finding-list", HTMLOListElement), findings);
  element("findings-name", HTMLHeadingElement).textContent = await numberSentence({ count: findings.length });
}

/** Where nothing is left to do, nothing is said of it. */
async function showTasks(tasks: readonly ShownFinding[]): Promise<void> {
  const text = JSON.stringify(tasks);
  if (inSight.tasks === text) return;
  inSight.tasks = text;
  fillList(element("task-list", HTMLOListElement), tasks);
  element("tasks-name", HTMLHeadingElement).textContent = await numberSentence({ tasks: tasks.length });
  element("tasks", HTMLElement).hidden = tasks.length === 0;
}

function fillList(list: HTMLOListElement, findings: readonly ShownFinding[]): void {
  list.replaceChildren(
    ...findings.map(({ place, message, hint }) => {
      const item = document.createElement("li");
      const where = document.createElement("code");
      where.textContent = place;
      const told = document.createElement("span");
      told.className = "hint";
      told.textContent = hint;
      item.append(...(place === "" ? [] : [where, " "]), message, ...(hint === null ? [] : [told]));
      return item;
    }),
  );
}

function tellPrint({ printed: made, isPrinting, printProblem }: ViewState, name: string): void {
  pdf.hidden = made === null;
  if (made !== null) pdf.href = `/printed/${name}.pdf?version=${made.version}`;
  element("print-status", HTMLSpanElement).textContent = printProblem ?? (isPrinting ? (say.printing ?? "") : "");
}

const choose = () => listen(`${chosen.value}.${language.value}`);
chosen.addEventListener("change", choose);
language.addEventListener("change", choose);
show.addEventListener("change", () => {
  if (show.value !== "both" && show.value !== "page" && show.value !== "print") return;
  wanted = show.value;
  choose();
});
listen(nameFromAddress());
