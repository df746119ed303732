/** A still picture of a chart -> the same chart, which tells its values where one points. Vega runs without `eval`, by its interpreter. */
import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";

interface Datum {
  readonly label?: unknown;
  readonly value?: unknown;
  readonly wave?: unknown;
  readonly lower?: number | null;
  readonly upper?: number | null;
}

/** The pointed-at mark, in the chart's own pixels. */
interface Item {
  readonly datum?: Datum;
  readonly bounds: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

const language = document.documentElement.lang;

export async function makeAnswer(picture: HTMLImageElement): Promise<void> {
  const address = picture.dataset.live;
  if (address === undefined) return;
  const answer = await fetch(address);
  if (!answer.ok) return;
  const specification = (await answer.json()) as Parameters<typeof parse>[0];
  await document.fonts.ready;
  const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
  const frame = document.createElement("div");
  frame.className = "chart-live";
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", picture.alt);
  frame.style.aspectRatio = `${width} / ${height}`;
  const canvas = document.createElement("div");
  canvas.className = "chart-canvas";
  canvas.setAttribute("aria-hidden", "true");
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.hidden = true;
  const band = document.createElement("div");
  band.className = "chart-band";
  band.hidden = true;
  frame.append(band, canvas, tip);
  const view = new View(parse(specification, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "canvas",
    hover: false,
    tooltip: () => undefined,
  } as ConstructorParameters<typeof View>[1]);
  view.initialize(canvas);
  await view.runAsync();
  picture.replaceWith(frame);
  // Kept for its download.
  picture.hidden = true;
  frame.after(picture);
  const hide = () => {
    tip.hidden = true;
    band.hidden = true;
  };
  const origin = () => view.origin();
  const show = (item: Item | null | undefined) => {
    const words = item?.datum === undefined ? null : wordsOf(item.datum);
    if (item === null || item === undefined || words === null) return hide();
    const scale = frame.clientWidth / width;
    const [x0, y0] = origin();
    const { x1, x2, y1, y2 } = item.bounds;
    const isWave = item.datum?.wave !== undefined;
    tip.textContent = words;
    tip.style.left = `${Math.min(((x1 + x2) / 2 + (x0 ?? 0)) * scale, frame.clientWidth - 160)}px`;
    tip.style.top = `${(y2 + (y0 ?? 0)) * scale + 8}px`;
    tip.hidden = false;
    // What belongs together is highlighted: the row, or the wave.
    band.style.left = isWave ? `${(x1 + (x0 ?? 0) - 8) * scale}px` : "0";
    band.style.width = isWave ? `${(x2 - x1 + 16) * scale}px` : "100%";
    band.style.top = isWave ? "0" : `${(y1 + (y0 ?? 0) - 5) * scale}px`;
    band.style.height = isWave ? "100%" : `${(y2 - y1 + 10) * scale}px`;
    band.hidden = false;
  };
  view.addEventListener("pointermove", (_, item) => show(item as Item | null | undefined));
  frame.addEventListener("pointerleave", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}

/** "7.2 (7.0 to 7.4), 2024"; null for marks that stand for nothing. */
function wordsOf({ label, value, wave, lower, upper }: Datum): string | null {
  if (typeof value !== "number" && typeof label !== "string") return null;
  if (typeof value !== "number") return null;
  const text = typeof label === "string" && /\d/.test(label) ? label : number(value, value);
  const interval =
    typeof lower === "number" && typeof upper === "number"
      ? ` (95%: ${number(lower, value)} – ${number(upper, value)})`
      : "";
  return `${text}${interval}${typeof wave === "number" ? `, ${wave}` : ""}`;
}

/** Grades with two decimals, percentages with one. */
function number(value: number, like: number): string {
  const digits = Math.abs(like) <= 10 ? 2 : 1;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
    value,
  );
}
