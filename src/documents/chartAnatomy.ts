/** What every chart says, whatever its shape: headline, unit, text alternative, source, table. Put together here and nowhere else. */
import type { ActionPlan, Survey } from "../domain/index.ts";
import type { Speech } from "../statements/index.ts";
import type { ChartAnatomy, Table } from "./report.ts";

/** What a chapter says of its chart. */
export interface ChartWords extends Omit<ChartAnatomy, "kind" | "source" | "example" | "table"> {
  readonly origin: ChartOrigin;
  readonly table: TableWords;
}

/** Where the figures of a chart come from, and, where they are made up, the words that say so inside its picture. */
export type ChartOrigin = Pick<ChartAnatomy, "source" | "example">;

/** Unless it says otherwise, a chart's table is named after its chart, set in smaller type, and has no note. */
export type TableWords = Pick<Table, "caption" | "columns" | "rows"> & Partial<Pick<Table, "id" | "note" | "dense">>;

export function chartAnatomy({ origin, table, ...words }: ChartWords): ChartAnatomy {
  return {
    kind: "chart",
    ...words,
    ...origin,
    table: { kind: "table", id: `${words.id}-table`, note: null, dense: true, ...table },
  };
}

/** Figures that were computed from a survey's responses. */
export function surveyOrigin(survey: Survey, synthetic: boolean, { say, text }: Speech): ChartOrigin {
  return {
    source: say("sideBySide.source", { survey: text(survey.name), synthetic: synthetic ? "synthetic" : "real" }),
    example: synthetic ? say("example.synthetic") : null,
  };
}

/** The joint action plan; `sourceOf` names it, knowing whether it is an example. */
export function planOrigin(
  { example }: ActionPlan,
  sourceOf: (example: "yes" | "no") => string,
  { say }: Speech,
): ChartOrigin {
  return {
    source: sourceOf(example === undefined ? "no" : "yes"),
    example: example === undefined ? null : say("example.short"),
  };
}
