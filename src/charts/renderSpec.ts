/** Vega-Lite specification -> self-contained SVG: its fonts are embedded, cut down to the letters it uses. */
import { createHash } from "node:crypto";
import { parse, type Spec, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { textMetrics } from "vega-scenegraph";
import type { FontFile } from "../domain/index.ts";
import { cutDown, faceRule, lettersBeyond, moreFaces } from "../fonts/index.ts";
import type { Frame } from "./layout/frame.ts";
import { type Drawing, families, line } from "./look.ts";

export interface DrawnChart {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly spec: TopLevelSpec;
  /** As Vega reads it, for a picture that answers: JSON. */
  readonly live: string;
}

/** What all charts have in common. Vega's own labels for screen readers are English: off, since the picture has one text alternative. */
const configOf = ({ size, grey }: Drawing) => ({
  font: families,
  background: "transparent",
  view: { stroke: null },
  aria: false,
  axis: {
    aria: false,
    domain: false,
    ticks: false,
    grid: false,
    labelColor: grey.quiet,
    labelFontSize: size.label,
    labelPadding: 8,
    titleFontWeight: 400 as const,
  },
  text: { color: grey.text, fontSize: size.label, lineHeight: line.height },
});

/** The frame's size: of charts that consist of several plots, Vega would else take that of the first. */
export async function renderSpec(spec: TopLevelSpec, frame: Frame, drawing: Drawing): Promise<DrawnChart> {
  const { fonts, measure, size } = drawing;
  // Vega asks this object for the width of every text; in Node it would estimate.
  textMetrics.width = (item: { fontSize?: number; fontWeight?: number | string }, text: string | string[]) => {
    const lines = Array.isArray(text) ? text : [text];
    const weight = Number(item.fontWeight ?? 400) >= 600 ? 600 : 400;
    return Math.max(0, ...lines.map((each) => measure(String(each), item.fontSize ?? size.label, weight)));
  };
  const vegaSpec = compiled(spec, drawing);
  const live = JSON.stringify({ ...vegaSpec, width: frame.widthPx, height: frame.heightPx }, drawnNumber);
  const view = new View(parse(JSON.parse(live) as Spec), { renderer: "none" });
  const drawn = withDrawnNumbers(withoutLabels(await view.toSVG()));
  view.finalize();
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(drawn) ?? [];
  if (width === undefined || height === undefined) throw new Error("Vega drew no SVG");
  return {
    svg: await withFonts(drawn, fonts),
    widthPx: Number(width),
    heightPx: Number(height),
    spec,
    live,
  };
}

/** Charts that differ in nothing but their data are of one kind, which is compiled once. Some releases have as many; the oldest goes. */
const mostCompiled = 256;
const kinds = new Map<string, string>();

/** As Vega-Lite compiles it: it looks at no value, only at whether two data sets are the same one. */
function compiled(spec: TopLevelSpec, drawing: Drawing): Spec {
  const sets = new Map<string, { readonly place: number; readonly values: unknown }>();
  const placeOf = (values: unknown) => {
    const text = JSON.stringify(values);
    const known = sets.get(text) ?? { place: sets.size, values };
    sets.set(text, known);
    return [{ [emptied]: known.place }];
  };
  const config = configOf(drawing);
  const kind = JSON.stringify([spec, config], (key, value) =>
    key === "values" && isRows(value) ? placeOf(value) : value,
  );
  const text = kinds.get(kind) ?? JSON.stringify(compile((JSON.parse(kind) as [TopLevelSpec])[0], { config }).spec);
  kinds.delete(kind);
  kinds.set(kind, text);
  const [oldest] = kinds.keys();
  if (oldest !== undefined && kinds.size > mostCompiled) kinds.delete(oldest);
  const all = [...sets.values()].map(({ values }) => values);
  return JSON.parse(text, (key, value) =>
    key === "values" && isRows(value) && emptied in value[0] ? all[value[0][emptied]] : value,
  );
}

/** No field of a chart's data is called so. */
const emptied = "data set";

function isRows(value: unknown): value is [Readonly<Record<string, number>>] {
  return Array.isArray(value) && typeof value[0] === "object" && value[0] !== null;
}

/** Groups keep roles and English descriptions even where `aria` is off. */
function withoutLabels(svg: string): string {
  return svg.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ""));
}

/** Thousandths of a pixel: nobody sees more, and a place worked out of a figure has no more digits than that. */
function drawnNumber(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}

function withDrawnNumbers(svg: string): string {
  return svg.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/\d+\.\d{4,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 1000) / 1000)),
  );
}

/** An `<img>` can't see the fonts of the page around it, so each picture carries its own, at an address that no other picture has: a browser tab keeps the fonts of pictures that it has drawn, and pictures that shared one would be printed with other bytes in a used tab than in a fresh one. */
async function withFonts(svg: string, fonts: readonly FontFile[]): Promise<string> {
  const text = svg.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, "&<>\"'");
  const used = fonts.filter((font) => isUsed(svg, font));
  const own = createHash("sha256").update(svg).digest("hex").slice(0, 12);
  const address = (base64: string) => `data:font/woff2;of=${own};base64,${base64}`;
  const [usual, more] = await Promise.all([
    Promise.all(used.map(async (font) => faceRule(font, address(await cutDown(font, text))))),
    moreFaces(used, lettersBeyond(text)),
  ]);
  const faces = [...usual, ...more.map((face) => faceRule(face, address(Buffer.from(face.bytes).toString("base64"))))];
  const at = svg.indexOf(">") + 1;
  return `${svg.slice(0, at)}<style>text{font-variant-ligatures:none}${faces.join("")}</style>${svg.slice(at)}`;
}

function isUsed(svg: string, { weight, style }: FontFile): boolean {
  if (style === "italic") return weight === 400 && svg.includes('font-style="italic"');
  return weight === 400 || (weight === 600 && svg.includes('font-weight="600"'));
}
