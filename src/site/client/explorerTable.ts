/** The figures that are shown -> the rows of the table. On a phone each is a card: a name, and values with their labels. */
import type { Row } from "./explorerRow.ts";

const columns = [
  { text: ({ wave }: Row) => String(wave), isNumber: true },
  { text: ({ valueText }: Row) => valueText, isNumber: true },
  { text: ({ intervalText }: Row) => intervalText, isNumber: true },
  { text: ({ baseText }: Row) => baseText, isNumber: true },
  { text: ({ source }: Row) => source, isNumber: false },
];

/** One indicator at a time: its name stands above the table, not in each row. */
export function dropIndicator(table: HTMLTableElement): void {
  table.tHead?.rows[0]?.cells[0]?.remove();
}

/** `madeUp`: how made-up figures are called. */
export function fillTable(table: HTMLTableElement, rows: readonly Row[], madeUp: string): void {
  const [, ...labels] = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent ?? "");
  if (table.caption !== null) table.caption.textContent = rows[0]?.indicatorName ?? "";
  table.tBodies[0]?.replaceChildren(...rows.map((row) => tableRow(row, labels, madeUp)));
}

function tableRow(row: Row, labels: readonly string[], madeUp: string): HTMLTableRowElement {
  const line = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = row.domainName;
  if (row.synthetic) {
    const mark = document.createElement("span");
    mark.className = "table-mark";
    mark.textContent = `– ${madeUp}`;
    head.append(" ", mark);
  }
  line.append(head);
  for (const [place, { text, isNumber }] of columns.entries()) {
    const cell = line.insertCell();
    cell.textContent = text(row);
    cell.dataset.label = labels[place] ?? "";
    if (isNumber) cell.className = "align-end";
  }
  return line;
}
