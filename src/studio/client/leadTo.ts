/** A place in a document -> that document in sight, scrolled to the place, which is marked for a moment. */
import { effect, signal } from "@preact/signals";
import { pageInSight } from "./blocks.ts";
import { look, pageShown, showPage, view } from "./live.ts";

type Find = (page: Document) => Element | null;

const wanted = signal<{ readonly view: string; readonly find: Find } | null>(null);

/** `name`: "board.en". */
export function leadTo(name: string, find: Find): void {
  showPage();
  wanted.value = { view: name, find };
  if (view.value !== name) look(name);
}

export function atAnchor(anchor: string): Find {
  return (page) => page.getElementById(anchor);
}

const hereMs = 4000;

effect(() => {
  const shown = pageShown.value;
  const { view: name, find } = wanted.value ?? { view: "", find: null };
  const page = pageInSight();
  if (find === null || shown?.view !== name || page === null) return;
  wanted.value = null;
  const place = find(page);
  if (place === null) return;
  for (let around = place.parentElement; around !== null; around = around.parentElement)
    if (around.tagName === "DETAILS") around.setAttribute("open", "");
  place.scrollIntoView({ block: "center" });
  place.setAttribute("data-studio-here", "");
  setTimeout(() => place.removeAttribute("data-studio-here"), hereMs);
});
