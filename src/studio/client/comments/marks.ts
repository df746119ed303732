/** Open comments -> their paragraphs marked in the page in sight, with how many there are. */
import { effect } from "@preact/signals";
import { pageInSight } from "../blocks.ts";
import { styleFrame } from "../frameStyle.ts";
import { pageShown, view } from "../live.ts";
import { findPlace } from "./findPlace.ts";
import { openInSight } from "./said.ts";

const mark = "data-studio-comments";

/** As long as the studio is open, whichever desk is. */
export function markComments(): () => void {
  return effect(() => {
    const open = openInSight.value;
    const page = pageInSight();
    if (pageShown.value?.view !== view.value || page === null) return;
    styleFrame(page);
    for (const each of page.querySelectorAll(`[${mark}]`)) each.removeAttribute(mark);
    for (const { where } of open) {
      const found = findPlace(page, where);
      if (found.kind === "gone" || found.block === page.body) continue;
      found.block.setAttribute(mark, String(Number(found.block.getAttribute(mark) ?? 0) + 1));
    }
  });
}
