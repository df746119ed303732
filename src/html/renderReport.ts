/** What a report says -> one complete HTML document that asks for nothing from anywhere. */
import Handlebars from "handlebars";
import type { Design } from "../domain/index.ts";
import { createMessages, type Report } from "../reports/index.ts";
import { type ChartPicture, type Medium, registerHelpers } from "./helpers.ts";
import { styleSheet } from "./styleSheet.ts";

export interface RenderParts {
  readonly design: Design;
  /** By the chart's id. */
  readonly charts: ReadonlyMap<string, ChartPicture>;
  readonly medium: Medium;
  /** Physical page by anchor; null while they are not known yet. */
  readonly pageNumbers: ReadonlyMap<string, number> | null;
}

export function renderReport(report: Report, { design, charts, medium, pageNumbers }: RenderParts): string {
  const say = createMessages(report.language, design.messages[report.language]);
  const handlebars = Handlebars.create();
  const styles = styleSheet(report, medium, design, say);
  registerHelpers(handlebars, { language: report.language, medium, say, charts, pageNumbers, styles });
  for (const [name, template] of design.templates) {
    const partial = /^partials\/(.+)\.hbs$/.exec(name)?.[1];
    if (partial !== undefined) handlebars.registerPartial(partial, template);
  }
  const layout = design.templates.get("layouts/report.hbs");
  if (layout === undefined) throw new Error("templates/layouts/report.hbs is missing");
  return handlebars.compile<Report>(layout, { strict: true })(report);
}
