/** The figures that are shown -> a CSV file (RFC 4180): the same rows, with numbers that a program reads. */
import type { Row } from "./explorerRow.ts";

const columns = [
  ...(["indicator", "indicatorName", "wave", "domain", "domainName", "statistic", "value"] as const),
  ...(["lower", "upper", "unit", "base", "source"] as const),
];

export function downloadCsv(rows: readonly Row[]): void {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  const csv = lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  link.download = "figures.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}

function cell(value: unknown): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
