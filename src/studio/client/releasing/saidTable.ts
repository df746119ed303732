/** Lines that a command says -> the tables in them, row by row; every other line as it is. */

export type SaidPart =
  | { readonly kind: "line"; readonly text: string }
  /** Its columns by name; the first is "recipient". */
  | { readonly kind: "rows"; readonly rows: readonly Readonly<Record<string, string>>[] };

/** A head whose columns are two or more spaces apart, and rows below it whose cells begin where those of the head do. */
export function saidParts(lines: readonly string[]): readonly SaidPart[] {
  const parts: SaidPart[] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const text = lines[place] ?? "";
    if (!/^recipient {2,}\S/.test(text)) {
      if (text.trim() !== "") parts.push({ kind: "line", text });
      continue;
    }
    const columns = [...text.matchAll(/\S+(?: \S+)*/g)].map((found) => ({ name: found[0], from: found.index }));
    const rows: Readonly<Record<string, string>>[] = [];
    for (; isRow(lines[place + 1] ?? "", columns); place += 1) rows.push(cellsOf(lines[place + 1] ?? "", columns));
    parts.push({ kind: "rows", rows });
  }
  return parts;
}

type Columns = readonly { readonly name: string; readonly from: number }[];

/** Before each column stand two spaces, and the first has something. */
function isRow(line: string, columns: Columns): boolean {
  return /^\S/.test(line) && columns.slice(1).every(({ from }) => line.slice(from - 2, from).trim() === "");
}

function cellsOf(line: string, columns: Columns): Readonly<Record<string, string>> {
  const cells = columns.map(({ name, from }, place) => [name, line.slice(from, columns[place + 1]?.from).trim()]);
  return Object.fromEntries(cells);
}
