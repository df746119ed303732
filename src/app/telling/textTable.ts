/** A head and rows of cells -> lines with columns as wide as what stands in them. */
import { printable } from "../../domain/index.ts";

export function textTable(head: readonly string[], cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(printable));
  const widths = head.map((label, column) => Math.max(label.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  return [line(head), ...rows.map(line)].join("");
}
