/** A still picture of a chart -> the same chart, which tells its values. Vega runs without `eval`, by its interpreter. */
import { parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { loadFonts } from "./loadFonts.ts";
import { narrowScreen } from "./narrowScreen.ts";
import { answerPointing } from "./pointing.ts";
import { markEvent } from "./walkCharts.ts";

/** Draws the narrow chart on a phone, and the wide one where the phone is turned. */
export async function makeAnswer(image: HTMLImageElement): Promise<void> {
  const picture = image.closest("picture");
  if (picture === null) return;
  narrowScreen.addEventListener("change", () => void drawn(picture, image));
  await drawn(picture, image);
}

async function drawn(picture: HTMLPictureElement, image: HTMLImageElement): Promise<void> {
  const narrow = picture.querySelector("source");
  const wanted = () => (narrowScreen.matches && narrow !== null ? narrow : image);
  const shown = wanted();
  const answer = await fetch(shown.dataset.live ?? "");
  if (!answer.ok) return;
  const text = await answer.text();
  // The release's own drawing of this chart.
  const specification: Spec = JSON.parse(text);
  await loadFonts(text);
  const [width, height] = [Number(shown.getAttribute("width")), Number(shown.getAttribute("height"))];
  const frame = document.createElement("div");
  frame.className = "chart-live";
  frame.style.aspectRatio = `${width} / ${height}`;
  const canvas = document.createElement("div");
  canvas.className = "chart-canvas";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", image.alt);
  // Vega gives what it draws into a role and a description of its own: that is not what readers hear.
  const drawing = document.createElement("div");
  drawing.setAttribute("aria-hidden", "true");
  canvas.append(drawing);
  frame.append(canvas);
  const view = new View(parse(specification, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "canvas",
    hover: false,
    tooltip: () => undefined,
  });
  view.initialize(drawing);
  await view.runAsync();
  // Turned meanwhile: the other drawing is on its way.
  if (wanted() !== shown) return;
  if (picture.nextElementSibling?.className === "chart-live") picture.nextElementSibling.remove();
  // Kept for its download.
  picture.hidden = true;
  picture.after(frame);
  const pointing = answerPointing(view, frame, width);
  offerHighlight(picture.closest("figure"), pointing);
  followWalk(picture.closest("figure"), pointing);
}

const walks = new WeakMap<HTMLElement, AbortController>();

/** What is reached by keys is marked; its words are told where one walks. */
function followWalk(figure: HTMLElement | null, { mark }: ReturnType<typeof answerPointing>): void {
  if (figure === null) return;
  // Of a chart that was drawn again, the new drawing alone.
  walks.get(figure)?.abort();
  const walk = new AbortController();
  walks.set(figure, walk);
  figure.addEventListener(
    markEvent,
    (event) => {
      if (event instanceof CustomEvent) mark(String(event.detail));
    },
    { signal: walk.signal },
  );
}

/** A row or wave is highlighted by keyboard too, and stays so. */
function offerHighlight(figure: HTMLElement | null, { names, choose }: ReturnType<typeof answerPointing>): void {
  const label = figure?.querySelector<HTMLElement>(".chart-highlight");
  const select = label?.querySelector("select");
  if (label === null || label === undefined || select === null || select === undefined || names.length < 2) return;
  const [none] = select.options;
  select.replaceChildren(...(none === undefined ? [] : [none]), ...names.map((name) => new Option(name, name)));
  select.onchange = () => choose(select.value);
  label.hidden = false;
}
