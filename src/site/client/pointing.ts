/** A chart that Vega has drawn -> one that tells its values: of the mark that one points at, and of the row or wave that is chosen. */
import type { View } from "vega";
import { type Box, boxOf, type Item, itemUnder, type Marks, originOf } from "./chartMarks.ts";

export interface Pointing {
  /** Rows or waves, in the order in which they are drawn. */
  readonly names: readonly string[];
  /** Marks all that belongs to it, and tells its values; "" for nothing. */
  readonly choose: (name: string) => void;
  /** The same without its values, which are told elsewhere. */
  readonly mark: (name: string) => void;
}

/** `frame`: around the canvas, of the width that the picture has on the page. `widthPx`: of the picture in its own pixels. */
export function answerPointing(
  view: View,
  frame: HTMLElement,
  widthPx: number,
  onName: (name: string) => void = () => undefined,
): Pointing {
  const tip = part("chart-tip");
  tip.setAttribute("role", "status");
  const bands = document.createElement("div");
  bands.setAttribute("aria-hidden", "true");
  frame.prepend(bands);
  frame.append(tip);
  const told = itemsIn(rootOf(view)).filter((item) => wordsOf(item) !== null);
  let chosen = "";
  const hide = () => {
    tip.hidden = true;
    bands.replaceChildren();
    onName("");
  };
  const show = (items: readonly Item[], tellsValues = true) => {
    const boxes = items.flatMap((item) => boxOf(item, originOf(view)) ?? []);
    const [first] = boxes;
    if (first === undefined) return hide();
    const scale = frame.clientWidth / widthPx;
    const isWave = items.some(({ datum }) => typeof datum?.wave === "number");
    const waves = isWave ? [...new Map(boxes.map((box) => [Math.round(middle(box)), box])).values()] : [];
    // What belongs together is marked: the row, or the wave in each of the plots.
    bands.replaceChildren(
      ...(isWave
        ? waves.map((box) => bandAt((middle(box) - 14) * scale, 0, 28 * scale, null))
        : [bandAt(0, (top(boxes) - 5) * scale, null, (bottom(boxes) - top(boxes) + 10) * scale)]),
    );
    onName(typeof items[0]?.datum?.name === "string" ? items[0].datum.name : "");
    tip.hidden = !tellsValues;
    if (!tellsValues) return;
    tip.textContent = [...new Set(items.flatMap((item) => wordsOf(item) ?? []))].join("\n");
    const left = middle(first) * scale - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(0, Math.min(left, frame.clientWidth - tip.offsetWidth))}px`;
    tip.style.top = `${bottom(boxes) * scale + 8}px`;
  };
  const marksOf = (name: string) => (name === "" ? [] : told.filter((item) => nameOf(item) === name));
  const choose = (name: string) => {
    chosen = name;
    show(marksOf(name));
  };
  // Vega looks in the picture's own pixels, however wide it is on the page: where it is enlarged, it would tell of the row beside.
  frame.addEventListener("pointermove", ({ clientX, clientY }) => {
    const { left, top } = frame.getBoundingClientRect();
    const scale = frame.clientWidth / widthPx;
    const at = itemUnder(told, originOf(view), (clientX - left) / scale, (clientY - top) / scale);
    if (at === null) choose(chosen);
    else show([at]);
  });
  frame.addEventListener("pointerleave", () => choose(chosen));
  // Whoever closes it by keyboard, wherever the focus is (WCAG 1.4.13).
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") choose("");
  });
  hide();
  const mark = (name: string) => (name === "" ? choose(chosen) : show(marksOf(name), false));
  return { names: [...new Set(told.map(nameOf))], choose, mark };
}

/** The marks that Vega drew. Vega's types say that the scene graph is the marks; in truth it holds them, as its root. */
function rootOf(view: View): Marks {
  const scene: object = view.scenegraph();
  if ("root" in scene && isMarks(scene.root)) return scene.root;
  throw new Error("Vega drew no marks");
}

function isMarks(value: unknown): value is Marks {
  return typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items);
}

function part(name: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.hidden = true;
  return element;
}

/** Null: as wide, or as high, as the picture. */
function bandAt(left: number, top: number, width: number | null, height: number | null): HTMLElement {
  const band = document.createElement("div");
  band.className = "chart-band";
  band.style.left = `${left}px`;
  band.style.top = `${top}px`;
  band.style.width = width === null ? "100%" : `${width}px`;
  band.style.height = height === null ? "100%" : `${height}px`;
  return band;
}

function itemsIn({ marktype, items }: Marks): readonly Item[] {
  return items.flatMap((item) => (marktype === "group" ? (item.items ?? []).flatMap(itemsIn) : item));
}

const middle = ({ x1, x2 }: Box) => (x1 + x2) / 2;
const top = (boxes: readonly Box[]) => Math.min(...boxes.map(({ y1 }) => y1));
const bottom = (boxes: readonly Box[]) => Math.max(...boxes.map(({ y2 }) => y2));

function nameOf({ datum }: Item): string {
  return typeof datum?.wave === "number" ? String(datum.wave) : String(datum?.name);
}

/** "Law: 7.2 (95%: 7.0 – 7.4), 2024"; null for marks that stand for nothing. */
function wordsOf({ datum }: Item): string | null {
  if (typeof datum?.value !== "number" || typeof datum.name !== "string") return null;
  const { name, part, label, value, wave, lower, upper } = datum;
  const text = typeof label === "string" ? label : String(value);
  const interval =
    typeof lower === "number" && typeof upper === "number"
      ? ` (95%: ${number(lower, text)} – ${number(upper, text)})`
      : "";
  const whose = typeof part === "string" ? `${name}, ${part}` : name;
  return `${whose}: ${text}${interval}${typeof wave === "number" ? `, ${wave}` : ""}`;
}

/** A bound, with the decimals that its figure has on the page. */
function number(value: number, like: string): string {
  const digits = /[.,](\d{1,2})(?!\d)/.exec(like)?.[1]?.length ?? 0;
  const format = { maximumFractionDigits: digits, minimumFractionDigits: digits };
  return new Intl.NumberFormat(document.documentElement.lang, format).format(value);
}
