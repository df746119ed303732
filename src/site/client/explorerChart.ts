/** The figures that are shown -> a chart on the page, which tells the value of the dot that one points at. */
import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Row } from "./explorerRow.ts";
import { explorerSpec } from "./explorerSpec.ts";
import { loadFonts } from "./loadFonts.ts";
import { answerPointing } from "./pointing.ts";
import { markEvent } from "./walkCharts.ts";

/** The drawing that marks what is reached by keys: the newest one. */
let following: AbortController | null = null;

/** `told`: what it shows, for whoever can't see it. `isWanted`: whether nobody has asked for something else meanwhile. Vega names the element that it draws into in English, so it draws into one that nobody is told of. */
export async function drawExplorer(
  figure: HTMLElement,
  rows: readonly Row[],
  told: string,
  isWanted: () => boolean,
): Promise<void> {
  await loadFonts(JSON.stringify(rows));
  const known = rows.filter(({ value }) => value !== null);
  if (!isWanted()) return;
  if (known.length === 0) return figure.replaceChildren();
  const view = new View(parse(explorerSpec(figure, known), undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "canvas",
    hover: false,
  });
  const frame = document.createElement("div");
  frame.className = "chart-live";
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", told);
  const canvas = document.createElement("div");
  frame.append(canvas);
  view.initialize(canvas);
  for (const name of canvas.getAttributeNames()) if (/^(role|aria-)/.test(name)) canvas.removeAttribute(name);
  canvas.setAttribute("aria-hidden", "true");
  await view.runAsync();
  if (!isWanted()) return;
  figure.replaceChildren(frame);
  const light = (name: string) => void view.signal("lit", name).runAsync();
  answerPointing(view, frame, frame.clientWidth, light);
  following?.abort();
  following = new AbortController();
  figure.addEventListener(
    markEvent,
    (event) => {
      if (event instanceof CustomEvent) light(String(event.detail));
    },
    { signal: following.signal },
  );
}
