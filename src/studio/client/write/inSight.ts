/** A text that is written -> its place in the document in sight. */
import type { TextPlace } from "../../desks/write/textPlaces.ts";
import { documentInSight, look } from "../live.ts";

const longestWaitMs = 6000;

/** The document comes in sight in that language, and goes to the chapter once it is there. */
export function bringInSight({ document: name, anchor }: TextPlace, language: string): void {
  const now = documentInSight();
  if (now.document !== name || now.language !== language) look(`${name}.${language}`);
  if (anchor !== "") scrollTo(`/page/${name}.${language}.html`, anchor, performance.now() + longestWaitMs);
}

let wanted = "";

function scrollTo(page: string, anchor: string, until: number): void {
  wanted = `${page}#${anchor}`;
  const step = () => {
    if (wanted !== `${page}#${anchor}` || performance.now() > until) return;
    const frame = document.getElementById("page");
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    const found = inside?.location.pathname === page ? inside.getElementById(anchor) : null;
    if (found === null) requestAnimationFrame(step);
    else found.scrollIntoView({ block: "start" });
  };
  step();
}
