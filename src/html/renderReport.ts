/** What a report says -> one complete HTML document that asks for nothing from anywhere. */
import Handlebars from "handlebars";
import type { Design } from "../domain/index.ts";
import { createMessages, type Report } from "../reports/index.ts";
import { type ChartPicture, type HelperParts, type Medium, registerHelpers } from "./helpers.ts";
import { styleSheet } from "./styleSheet.ts";

export interface RenderParts {
  readonly design: Design;
  /** By the chart's id. */
  readonly charts: ReadonlyMap<string, ChartPicture>;
  readonly medium: Medium;
  /** Physical page by anchor; null while they are not known yet: then the print is a draft, with blank charts of the same size. */
}

export function renderReport(report: Report, { design, charts, medium }: RenderParts): string {
  const { language } = report;
  const say = createMessages(language, design.messages[language]);
  const styles = styleSheet(report, medium, design, say);
  const headingsRaised = report.kind === "factsheet" ? 1 : 0;
  const parts: HelperParts = { language, medium, say, charts, styles, headingsRaised };
  return layoutOf(design, report.kind === "factsheet" ? "factsheet" : "report")(report, { data: { parts } });
}

type Layout = "report" | "factsheet";
const layouts = new WeakMap<Design, Map<Layout, Handlebars.TemplateDelegate<Report>>>();

function layoutOf(design: Design, name: Layout): Handlebars.TemplateDelegate<Report> {
  const known = layouts.get(design) ?? new Map<Layout, Handlebars.TemplateDelegate<Report>>();
  layouts.set(design, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  for (const [file, template] of design.templates) {
    const partial = /^partials\/(.+)\.hbs$/.exec(file)?.[1];
    if (partial !== undefined) handlebars.registerPartial(partial, template);
  }
  const layout = design.templates.get(`layouts/${name}.hbs`);
  if (layout === undefined) throw new Error(`templates/layouts/${name}.hbs is missing`);
  const compiled = handlebars.compile<Report>(layout, { strict: true });
  known.set(name, compiled);
  return compiled;
}
