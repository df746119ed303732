/** What every chart says, whatever its shape: headline, unit, text alternative, source, table. Put together here and nowhere else. */

import type { ActionPlan, EstimateId, Figure, Survey } from "../domain/index.ts";
import { plain, type Speech, type Words } from "../statements/index.ts";
import type { Table } from "./blocks.ts";
import type { NoteMark } from "./chapterNotes.ts";
import type { Reading } from "./chartReading/reading.ts";

/** What every chart says, whatever its shape. */
export interface ChartAnatomy {
  readonly kind: "chart";
  readonly id: string;
  /** What it shows, as a sentence that the data carries. */
  readonly headline: Words;
  /** What is measured, on which scale, on whom. */
  readonly subtitle: string;
  /** What a reader who can't see it needs: shape and values; at most 250 characters. */
  readonly alternative: string;
  /** Where its figures come from, and how far they can be trusted: notes of the chapter, each named by a mark. */
  readonly sources: readonly string[];
  readonly marks?: readonly NoteMark[];
  /** "Figure 3", by which texts refer to it: of a chart in a report that is read page by page. */
  readonly figure?: string;
  /** Breaks, denominators, what is only known in words: what is said of this chart only. */
  readonly notes: readonly string[];
  /** Printed inside the picture where its data is made up; null otherwise. */
  readonly example: string | null;
  readonly table: Table;
  /** False where the alternative or the report's other tables have every value already: on paper, the chart's own table would only repeat them. */
  readonly tableInPrint: boolean;
  /** Figures of which its table says that they are hidden: its data has their rows, without numbers. */
  readonly hides?: readonly EstimateId[];
  /** The same in words, to walk through; never printed. */
  readonly reading: Reading;
}

/** What a chapter says of its chart. */
export interface ChartWords
  extends Omit<ChartAnatomy, "kind" | "sources" | "marks" | "figure" | "example" | "table" | "reading"> {
  readonly origin: ChartOrigin;
  readonly table: TableWords;
}

/** Where the figures of a chart come from, and, where they are made up, the words that say so inside its picture. */
export type ChartOrigin = Pick<ChartAnatomy, "sources" | "example">;

/** Unless it says otherwise, a chart's table is named after its chart, set in smaller type, and has no note. */
export type TableWords = Pick<Table, "caption" | "columns" | "rows"> & Partial<Pick<Table, "id" | "note" | "dense">>;

export function chartAnatomy({ origin, table, ...words }: ChartWords): Omit<ChartAnatomy, "reading"> {
  return {
    kind: "chart",
    ...words,
    // An attribute holds no marks of figures.
    alternative: plain(words.alternative),
    ...origin,
    table: { kind: "table", id: `${words.id}-table`, note: null, dense: true, ...table },
  };
}

/** Figures that a chart is about -> those of them that are hidden. */
export function hiddenAmong(figures: readonly (Figure | null | undefined)[]): readonly EstimateId[] {
  return [...new Set(figures.flatMap((each) => (each?.status === "suppressed" ? [each.id] : [])))];
}

/** Figures that were computed from a survey's responses. */
export function surveyOrigin(survey: Survey, synthetic: boolean, { say, text }: Speech): ChartOrigin {
  return {
    sources: [say("sideBySide.source", { survey: text(survey.name), synthetic: synthetic ? "synthetic" : "real" })],
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
    sources: [sourceOf(example === undefined ? "no" : "yes")],
    example: example === undefined ? null : say("example.short"),
  };
}
