/** The figures that are shown -> a CSV file (RFC 4180) with the columns of the open data: the same rows as in estimates.public.csv. Of a group that was not asked there is no row. */
import type { Row } from "./explorerRow.ts";

export function downloadCsv(rows: readonly Row[]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([explorerCsv(rows)], { type: "text/csv" }));
  link.download = "figures.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}

export function explorerCsv(rows: readonly Row[]): string {
  const asked = rows.filter((row) => row.asked);
  const cells = asked.map(({ indicator, wave, domain, open }) => ({ indicator, wave: String(wave), domain, ...open }));
  const [first] = cells;
  const lines = first === undefined ? [] : [Object.keys(first), ...cells.map((row) => Object.values(row))];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
