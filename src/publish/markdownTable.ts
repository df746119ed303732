/** A caption, columns and rows of plain text -> a table in Markdown, as texts have them: the line above it is its caption, the first cell of a row its head. */
import { escapeMarkdown } from "../editors/index.ts";

export function markdownTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => escapeMarkdown(cell)).join(" | ")} |`;
  return [
    `Table: ${escapeMarkdown(caption)}`,
    "",
    line(columns),
    `|${columns.map(() => " --- |").join("")}`,
    ...rows.map(line),
  ].join("\n");
}
