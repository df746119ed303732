/** The page of a document in its frame -> the same as it is now, with its place kept and what has changed marked for a moment. */
import { changedChapters } from "../changedChapters.ts";
import type { ViewState } from "../state.ts";
import { changed } from "../textChange.ts";
import { eachDocument } from "./eachDocument.ts";
import { type Changed, morph } from "./morph.ts";

const markedMs = 2000;

export class PageInSight {
  readonly #frame: HTMLIFrameElement;
  readonly #seen: (name: string, version: string) => void;
  #name = "";
  #version = "";
  #opened: (shown: Document) => void = () => undefined;
  /** As it was sent. */
  #text = { version: "", page: "" };

  /** `seen` is called when a page is before the reader's eyes. */
  constructor(frame: HTMLIFrameElement, seen: (name: string, version: string) => void) {
    this.#frame = frame;
    this.#seen = seen;
    eachDocument(frame, (shown) => {
      // A reader of a site has gone on to another of its pages: what it said is not known.
      this.#text = { version: "", page: "" };
      shown.addEventListener("click", stayInside);
      this.#opened(shown);
    });
  }

  /** The first time the frame loads the page; after that only what is different is exchanged in it. */
  async show(name: string, version: string, { address, change }: Pick<ViewState, "address" | "change">): Promise<void> {
    if (name === this.#name && version === this.#version) return;
    const shown = this.#frame.contentDocument;
    const isOther = this.#name !== name || shown === null;
    const whole = `${isOther ? address : shown.location.pathname}?version=${version}`;
    if (isOther) await this.#load(address);
    else {
      const now =
        change?.version === version && change.base === this.#text.version ? changed(this.#text.page, change) : null;
      const page = now ?? (await pageAt(whole));
      // A newer one is told of next.
      if (page === null) return;
      exchange(shown, this.#text.page, page);
      this.#text = { version, page };
    }
    this.#name = name;
    this.#version = version;
    this.#frame.dataset.version = version;
    requestAnimationFrame(() => setTimeout(() => this.#seen(name, version)));
    if (this.#text.version === version) return;
    const page = await pageAt(whole);
    if (page !== null) this.#text = { version, page };
  }

  /** Other printed pages are before the reader's eyes than at first. */
  seenAgain(): void {
    if (this.#version !== "") this.#seen(this.#name, this.#version);
  }

  /** Until all its words are there; pictures come afterwards. */
  async #load(address: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#opened = (shown) => {
      if (shown.readyState !== "loading") resolve();
      else shown.addEventListener("DOMContentLoaded", () => resolve());
    };
    // Nothing of it can be read where nobody answers.
    this.#frame.addEventListener("load", () => resolve(), { once: true });
    this.#frame.src = address;
    await promise;
  }
}

/** Tells that a page is before somebody's eyes, and these printed ones. */
export function seenAddress(
  name: string,
  version: string,
  sheets: { readonly from: number; readonly to: number } | null,
): string {
  const printed = sheets === null ? {} : { from: `${sheets.from}`, to: `${sheets.to}` };
  return `/seen?${new URLSearchParams({ view: name, version, ...printed })}`;
}

/** Tells that the pages that were printed first are before somebody's eyes. */
export function drawnAddress(name: string, version: string): string {
  return `/drawn?${new URLSearchParams({ view: name, version })}`;
}

async function pageAt(address: string): Promise<string | null> {
  const answer = await fetch(address);
  return answer.status === 200 ? await answer.text() : null;
}

/** Read by the frame itself, so that its policy holds and not that of the page around it. */
function parsedLike(shown: Document, html: string): Document {
  const Parser = shown.defaultView?.window.DOMParser ?? DOMParser;
  return new Parser().parseFromString(html, "text/html");
}

/** `before`: what is shown, as it was sent; "" where that is not known. */
function exchange(shown: Document, before: string, page: string): void {
  // What is marked from outside would count as another element, and be exchanged with all that is around it.
  for (const name of ["data-preview-changed", "data-studio-comments"])
    for (const each of shown.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
  const marked: Changed = new Set();
  const chapters = changedChapters(before, page)?.map(({ id, html }) => [shown.getElementById(id), html] as const);
  if (chapters?.every(([old]) => old !== null)) {
    for (const [old, html] of chapters) {
      const now = parsedLike(shown, html).body.firstElementChild;
      if (old !== null && now !== null) morph(old, now, marked);
    }
  } else {
    const now = parsedLike(shown, page);
    morph(shown.head, now.head, new Set());
    morph(shown.body, now.body, marked);
  }
  for (const each of marked) each.setAttribute("data-preview-changed", "");
  setTimeout(() => {
    for (const each of marked) each.removeAttribute("data-preview-changed");
  }, markedMs);
}

/** A link within the page leads there, and one within a site to its other pages; one to elsewhere leads nowhere: nothing is loaded from elsewhere. */
function stayInside(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>("a[href]");
  if (!link || link.getAttribute("href")?.startsWith("#")) return;
  const { origin, pathname } = new URL(link.href);
  const isInside = origin === location.origin && /^\/site\/.+\.html$/.test(pathname);
  if (!isInside || !link.ownerDocument.location.pathname.startsWith("/site/")) event.preventDefault();
}
