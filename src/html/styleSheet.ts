/** (styles, fonts, report, medium) -> the one style sheet of a document. */

import { holdsMadeUp, type Report } from "../documents/index.ts";
import { type Design, type DocumentLayout, darkGrounds, legible, legibleInks } from "../domain/index.ts";
import { type CutFace, faceRule } from "../fonts/index.ts";
import type { Say } from "../wording/index.ts";
import type { Medium } from "./helpers.ts";
import type { SheetSize } from "./sheetSize.ts";

/** Where a page has its fonts from. embedded: it brings them, and `more` for letters that these lack. installed: the browser has them all. reader: any will do. */
export type PageFonts =
  | { readonly kind: "embedded"; readonly more: readonly CutFace[] }
  | { readonly kind: "installed" }
  /** What the reader's device has; pictures bring their own. */
  | { readonly kind: "reader" };

/** What only the site has: it comes after all that documents have too. */
const siteOnly = ["site.css", "doors.css", "explorer.css"];

/** Layers in order: what comes later wins. `print.css` and `screen.css` are the two media, `sheet.css` has what is on a sheet alone; every other file is one visible thing. */
export function styleSheet(
  report: Report,
  medium: Medium,
  { styles, fonts, tokens }: Design,
  say: Say,
  pageFonts: PageFonts,
  /** Of the letters of a sheet; null of what is none. */
  size: SheetSize | null,
): string {
  const part = (name: string) => styles.get(name) ?? "";
  const things = [...styles.keys()]
    .filter(
      (name) =>
        !["tokens.css", "base.css", "print.css", "screen.css", "sheet.css", "page.css", ...siteOnly].includes(name),
    )
    .sort();
  return [
    "@layer tokens, base, things, medium, sheet;",
    ...(pageFonts.kind !== "embedded" ? [] : [...fonts, ...pageFonts.more].map(embedded)),
    `@layer tokens { ${part("tokens.css")} :root { ${houseStyle(report, tokens)} } }`,
    `@layer base { ${part("base.css")} }`,
    `@layer things { ${things.map(part).join("\n")} }`,
    `@layer medium { ${(medium === "page" ? ["screen.css", "page.css"] : [`${medium}.css`]).map(part).join("\n")} }`,
    ...(size === null ? [] : [`@layer sheet { ${part("sheet.css")} :root { ${sizeRules(size)} } }`]),
    medium === "print" ? pageRules(report, say) : `@media print { ${printedScreen} }`,
  ].join("\n");
}

/** The one sheet of all pages of the site; fonts are files beside it. */
export function siteStyleSheet(
  report: Pick<Report, "style">,
  { styles, tokens }: Design,
  faces: readonly { readonly face: CutFace | Design["fonts"][number]; readonly name: string }[],
): string {
  const part = (name: string) => styles.get(name) ?? "";
  const things = [...styles.keys()]
    .filter(
      (name) =>
        ![
          "tokens.css",
          "base.css",
          "print.css",
          "screen.css",
          "sheet.css",
          "cover.css",
          "page.css",
          ...siteOnly,
        ].includes(name),
    )
    .sort();
  return [
    "@layer tokens, base, things, medium;",
    ...faces.map(({ face, name }) => faceRule(face, `"${name}"`).replace("{", "{font-display:swap;")),
    `@layer tokens { ${part("tokens.css")} :root { ${houseStyle(report, tokens)} } }`,
    `@layer base { ${part("base.css")} }`,
    `@layer things { ${things.map(part).join("\n")} }`,
    `@layer medium { ${siteOnly.map(part).join("\n")} }`,
    `@media print { ${printedScreen} }`,
  ].join("\n");
}

/** What `sheet.css` takes its sizes from. */
function sizeRules({ textPt, linePt, valuePt, headPt, measureMm, pictureMm }: SheetSize): string {
  return `--sheet-text: ${textPt}pt; --sheet-line: ${linePt}pt; --sheet-value: ${valuePt}pt; --sheet-head: ${headPt}pt; --measure: ${measureMm}mm; --sheet-picture: ${pictureMm}mm`;
}

/** Text is read in any house style: white on the accent, and the accent on paper, or on the dark. */
function houseStyle({ style }: Pick<Report, "style">, usual: Design["tokens"]): string {
  const tokens = { ...usual, ...style.tokens };
  const grounds = ["#ffffff", ...["--paper", "--surface"].flatMap((name) => tokens[name] ?? [])];
  const set = {
    ...style.tokens,
    ...legibleInks(tokens),
    "--accent": legible(style.accent, grounds),
    "--accent-light": legible(style.accent, darkGrounds, "white"),
    "--comparison": style.comparison,
  };
  return Object.entries(set)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
}

/** A reader who prints the screen version gets what folds open, and nothing to press, choose or follow within the site. */
const printedScreen = [
  "nav, .skip, form, button, select, input, label, .chart-tools, .permalink, .downloads, .to-contents { display: none !important }",
  ".chart-data > summary { display: none }",
  "summary { list-style: none } summary::marker { content: none } summary::-webkit-details-marker { display: none }",
  "details::details-content { content-visibility: visible; block-size: auto }",
  ".scroll { overflow: visible; background: none } a { color: inherit }",
  // No ground is printed, unless a reader asks for it.
  ".site-head { background: none; color: var(--ink) } .site-head a, .site-head a:visited { color: inherit } .cover { print-color-adjust: exact }",
].join(" ");

function embedded(face: CutFace | Design["fonts"][number]): string {
  return faceRule(face, `data:font/woff2;base64,${Buffer.from(face.bytes).toString("base64")}`);
}

/** The head of every page names the report, its foot how far it has come and the page: a name of a faculty beside numbers of pages would read as a figure of it. Chapters are not named there: Chromium has no `string-set`, and a page name for each chapter would begin each on a new page. */
function pageRules(report: Report, say: Say): string {
  const numbered = say("page.number", { page: "\u0001", pages: "\u0002" });
  const counters = cssString(numbered).replace("\u0001", '" counter(page) "').replace("\u0002", '" counter(pages) "');
  const head = cssString(`${report.university} · ${report.title} ${report.year}`);
  const title = cssString(`${report.title} ${report.year}`);
  const standing = cssString(report.standing?.short ?? "");
  const explained = holdsMadeUp(report.chapters) ? ` "\\a" ${cssString(say("madeUp.words"))}` : "";
  const number = `@bottom-right { content: ${counters} }`;
  return pageRulesBy[report.layout]({ head, title, standing, number, explained, subtitle: cssString(report.subtitle) });
}

/** CSS strings and rules; `explained`: what the mark of made-up data means, on a line of its own below what stands at the left. */
interface PageWords {
  readonly head: string;
  /** Without the university, which stands in the head of a sheet. */
  readonly title: string;
  readonly standing: string;
  readonly subtitle: string;
  readonly explained: string;
  readonly number: string;
}

type PageRules = (words: PageWords) => string;

const pageRulesBy: Readonly<Record<DocumentLayout, PageRules>> = {
  // The cover has a page name of its own, without margins: no head is drawn there.
  report: ({ head, standing, subtitle, explained, number }) =>
    `@page { @top-left { content: ${head} } @top-right { content: ${subtitle} } @bottom-left { content: ${standing}${explained} } ${number} }`,
  // Another page name would put the sheet's head on a page of its own.
  sheet: ({ title, standing, explained, number }) =>
    `@page { margin: 12mm 0 15mm; @top-left { content: none } @top-right { content: none } @bottom-left { content: ${title} " · " ${standing}${explained}; padding-inline-start: 15mm } ${number} @bottom-right { padding-inline-end: 15mm } }`,
};

/** A CSS string: quotes, backslashes and line ends escaped, and "<" too, so that nothing can end the style element. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
