/** What a report says -> one complete HTML document that asks for nothing from anywhere. */
import Handlebars from "handlebars";
import { holdsMadeUp, type Report } from "../documents/index.ts";
import type { Design, DocumentLayout, Language } from "../domain/index.ts";
import { lettersBeyond, moreFaces } from "../fonts/index.ts";
import { createMessages } from "../wording/index.ts";
import { expandAbbreviations } from "./expandAbbreviations.ts";
import { type ChartPicture, type HelperParts, type Medium, registerHelpers } from "./helpers.ts";
import { type KeptChapters, keepingChapters } from "./keptChapters.ts";
import { withOutsideLinks } from "./outsideLinks.ts";
import { sheetSize } from "./sheetSize.ts";
import { type PageFonts, styleSheet } from "./styleSheet.ts";

export interface RenderParts {
  readonly design: Design;
  /** By the chart's id. */
  readonly charts: ReadonlyMap<string, ChartPicture>;
  readonly medium: Medium;
  /** Embedded where absent, without letters that texts here seldom have. */
  readonly fonts?: PageFonts;
  /** Of a document that is set over and over. */
  readonly kept?: KeptChapters;
}

/** The font faces with all letters that the page has. */
export async function renderReportWithLetters(report: Report, parts: RenderParts): Promise<string> {
  const html = renderReport(report, parts);
  const letters = parts.fonts !== undefined && parts.fonts.kind !== "embedded" ? "" : lettersBeyond(html);
  if (letters === "") return html;
  const more = await moreFaces(parts.design.fonts, letters);
  return more.length === 0 ? html : renderReport(report, { ...parts, fonts: { kind: "embedded", more } });
}

const onlyUsual: PageFonts = { kind: "embedded", more: [] };

export function renderReport(report: Report, { design, charts, medium, fonts = onlyUsual, kept }: RenderParts): string {
  const { language } = report;
  const say = createMessages(language, design.messages[language]);
  const chapters = report.chapters.filter(({ onPaper }) => medium !== "print" || onPaper !== false);
  const size = report.layout === "sheet" && medium !== "page" ? sheetSize({ ...report, chapters }, charts) : null;
  const styles = styleSheet(report, medium, design, say, fonts, size);
  const hasFonts = fonts.kind === "installed";
  const frame = { ...report, chapters: withHeads(chapters), madeUp: holdsMadeUp(chapters) };
  const page = kept === undefined ? "" : JSON.stringify([{ ...frame, chapters: null }, hasFonts]);
  const parts: HelperParts = {
    language,
    medium,
    say,
    charts,
    styles,
    headingsRaised: 0,
    hasFonts,
    texts: { set: 0 },
    ...(kept === undefined ? {} : { kept: { chapters: kept.in(design, language), page } }),
  };
  const expanded = (html: string) =>
    expandAbbreviations(html, report.abbreviations, {
      isMarked: medium === "print",
      // A sheet's letters are as large as its words leave room for.
      isVisible: report.layout !== "sheet",
    });
  const keeps = kept !== undefined;
  if (medium !== "page") return expanded(layoutOf(design, report.layout, keeps)(frame, { data: { parts } }));
  // A sheet is short, and read as one.
  const folds = report.layout === "sheet" ? 0 : chapters.length;
  return expanded(withOutsideLinks(layoutOf(design, "page", keeps)({ ...frame, folds }, { data: { parts } })));
}

/** What stands below a chapter's name in the contents: its headings, but for those that several chapters have. */
function withHeads(chapters: Report["chapters"]) {
  const heads = chapters.map(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "heading" && block.level === 3 ? [block.text] : [])),
  );
  const all = heads.flat();
  return chapters.map((chapter, place) => ({
    ...chapter,
    heads: severalOf((heads[place] ?? []).filter((head) => all.indexOf(head) === all.lastIndexOf(head))).join(" · "),
  }));
}

/** One alone says no more than the chapter's name. */
function severalOf(heads: readonly string[]): readonly string[] {
  return heads.length > 1 ? heads : [];
}

export interface PageParts {
  readonly language: Language;
  readonly design: Design;
  /** By the chart's id, each with its files. */
  readonly charts: ReadonlyMap<string, ChartPicture>;
  /** Whether the page's title stands for that of its only section. */
  readonly headingsRaised: number;
}

/** A page of its own: `frame` is what `layouts/<layout>.hbs` prints. */
export function renderPage(
  layout: "site" | "fragment" | "mail" | "handover",
  frame: unknown,
  { language, design, charts, headingsRaised }: PageParts,
): string {
  const say = createMessages(language, design.messages[language]);
  const parts: HelperParts = {
    language,
    medium: "site",
    say,
    charts,
    styles: "",
    headingsRaised,
    hasFonts: false,
    texts: { set: 0 },
  };
  return layoutOf(design, layout)(frame, { data: { parts } });
}

type Layout = DocumentLayout | "page" | "site" | "fragment" | "mail" | "handover";
/** By the templates: other styles or sentences do not make them others. */
const layouts = new WeakMap<Design["templates"], Map<string, Handlebars.TemplateDelegate>>();

/** `keeps`: its chapters may be kept. */
function layoutOf({ templates }: Design, name: Layout, keeps = false): Handlebars.TemplateDelegate {
  const known = layouts.get(templates) ?? new Map<string, Handlebars.TemplateDelegate>();
  layouts.set(templates, known);
  const key = `${name} ${keeps}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  for (const [file, template] of templates) {
    const partial = /^partials\/(.+)\.hbs$/.exec(file)?.[1];
    if (partial !== undefined) handlebars.registerPartial(partial, template);
  }
  const compile = (template: string) => handlebars.compile(template, { strict: true });
  const chapter = keeps ? keepingChapters(templates, compile) : null;
  if (chapter !== null) handlebars.registerPartial("chapter", chapter);
  const layout = templates.get(`layouts/${name}.hbs`);
  if (layout === undefined) throw new Error(`templates/layouts/${name}.hbs is missing`);
  const compiled = compile(layout);
  known.set(key, compiled);
  return compiled;
}
