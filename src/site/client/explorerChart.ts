/** The figures that are shown -> a chart on the page, which tells the value of the dot that one points at. */
import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Row } from "./explorerRow.ts";
import { explorerSpec } from "./explorerSpec.ts";
import { loadFonts } from "./loadFonts.ts";
import { answerPointing } from "./pointing.ts";

let drawings = 0;

export async function drawExplorer(figure: HTMLElement, rows: readonly Row[]): Promise<void> {
  drawings += 1;
  const own = drawings;
  await loadFonts(JSON.stringify(rows));
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) return figure.replaceChildren();
  const view = new View(parse(explorerSpec(figure, known), undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "canvas",
    hover: false,
  });
  const frame = document.createElement("div");
  frame.className = "chart-live";
  const canvas = document.createElement("div");
  frame.append(canvas);
  view.initialize(canvas);
  await view.runAsync();
  // Somebody has asked for something else meanwhile.
  if (own !== drawings) return;
  figure.replaceChildren(frame);
  answerPointing(view, frame, frame.clientWidth, (name) => void view.signal("lit", name).runAsync());
}
