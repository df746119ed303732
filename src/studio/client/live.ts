/** What the studio tells its page, and what the page looks at: shared by all desks. */
import { computed, signal } from "@preact/signals";
import { type Panes, panesOf } from "../../preview/client/index.ts";
import type { ViewState } from "../../preview/index.ts";
import type { StudioEvent } from "../studio.ts";
import { fewStreams } from "./fewStreams.ts";
import { noteView, readAddress } from "./inAddress.ts";

/** "board.en": the document in sight in its language. */
export const view = signal(readAddress().view ?? "board");
/** What is told of it; null until the first word. */
export const state = signal<ViewState | null>(null);
/** Of the page in sight, another wherever a word of it is another; null as long as there is none. What is told besides, such as how far a print is, makes nobody ask again for what belongs to a page. */
export const pageVersion = computed(() => {
  const now = state.value;
  if (now === null) return null;
  return now.hasPage ? now.page : (now.printed?.version ?? null);
});
/** Documents and languages that there are: those of before as long as nothing is told of the document in sight. */
export const offered = signal<Pick<ViewState, "documents" | "languages">>({ documents: [], languages: [] });
/** False while nobody answers. */
export const isConnected = signal(true);
/** What is chosen to be looked at. */
const chosenPanes = signal<Panes>("page");
/** What of it there is, and is in sight. */
export const panes = computed(() => panesOf(chosenPanes.value, state.value));
/** The page that stands in its frame by now, whole; another object whenever something in it was exchanged. */
export const pageShown = signal<{ readonly view: string } | null>(null);
/** Rises whenever files were saved, by whomever: what is open is asked for again. */
export const filesChanged = signal(0);
export const commentsChanged = signal(0);
/** Rises whenever work at a release went on. */
export const workChanged = signal(0);

export function documentInSight(): { readonly document: string; readonly language: string } {
  const [document = "board", language = ""] = view.value.split(".");
  return { document, language };
}

let events: EventSource | null = null;

const opened = fewStreams({
  close: () => {
    events?.close();
    events = null;
  },
  isOpen: () => events !== null,
  again: () => {
    connect(view.value);
    // What happened meanwhile was told to others.
    for (const counter of [filesChanged, commentsChanged, workChanged]) counter.value += 1;
  },
});

/** Another document comes in sight. */
export function look(name: string): void {
  view.value = name;
  state.value = null;
  noteView(name);
  connect(name);
}

function connect(name: string): void {
  events?.close();
  const asked = new URLSearchParams({ view: name, printed: String(chosenPanes.value !== "page") });
  const source = new EventSource(`/events?${asked}`);
  events = source;
  opened();
  source.addEventListener("open", () => {
    isConnected.value = true;
  });
  source.addEventListener("view", ({ data }) => {
    // Of the document that was looked at before.
    if (source !== events) return;
    view.value = String(data);
    noteView(String(data));
  });
  source.addEventListener("state", ({ data }) => {
    // Of the document that was looked at before.
    if (source !== events) return;
    const now: ViewState = JSON.parse(String(data));
    state.value = now;
    if (now.documents.length > 0) offered.value = now;
  });
  source.addEventListener("studio", ({ data }) => hear(JSON.parse(String(data))));
  source.addEventListener("error", () => {
    if (source === events) isConnected.value = false;
  });
}

function hear(event: StudioEvent): void {
  if (event.kind === "files") filesChanged.value += 1;
  if (event.kind === "comments") commentsChanged.value += 1;
  if (event.kind === "work") workChanged.value += 1;
}

/** The page is in sight, alone or beside its printed pages. */
export function showPage(): void {
  if (chosenPanes.value === "print") show("page");
}

/** Which panes are in sight; printed pages are made for who looks at them only. */
export function show(which: Panes): void {
  if (which === chosenPanes.value) return;
  chosenPanes.value = which;
  look(view.value);
}
