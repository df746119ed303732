/** Another language of the document in sight -> the same place in it: where the nearest heading or chapter above was in the window, it is again. */
import { effect } from "@preact/signals";
import { pageInSight } from "./blocks.ts";
import { look, pageShown } from "./live.ts";

interface Kept {
  readonly view: string;
  /** The nearest first, each with how far down the window it stood. */
  readonly anchors: readonly { readonly id: string; readonly top: number }[];
}

let kept: Kept | null = null;

/** `name`: "board.en". */
export function lookAtSamePlace(name: string): void {
  kept = { view: name, anchors: anchorsAbove() };
  look(name);
}

/** A little below the top: a heading that was gone to stands there. */
const headPx = 80;
/** Enough, where an anchor of one language is none of another. */
const mostAnchors = 40;

function anchorsAbove(): Kept["anchors"] {
  const page = pageInSight();
  if (page === null || (page.defaultView?.scrollY ?? 0) === 0) return [];
  return [...page.querySelectorAll("body [id]")]
    .map((each) => ({ id: each.id, top: each.getBoundingClientRect().top }))
    .filter(({ top }) => top <= headPx)
    .toSorted((one, other) => other.top - one.top)
    .slice(0, mostAnchors);
}

effect(() => {
  const shown = pageShown.value;
  const page = pageInSight();
  if (kept === null || shown?.view !== kept.view || page === null) return;
  const { anchors } = kept;
  kept = null;
  for (const { id, top } of anchors) {
    const found = page.getElementById(id);
    if (found === null) continue;
    page.defaultView?.scrollBy({ top: found.getBoundingClientRect().top - top, behavior: "instant" });
    return;
  }
});
