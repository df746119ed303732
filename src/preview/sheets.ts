/** Which printed pages somebody looks at, as their browser tells it. */

/** Numbers of pages, from 1. */
export interface Sheets {
  readonly from: number;
  readonly to: number;
}

/** More than these are in nobody's sight at once. */
const mostSheets = 12;

/** "from=5&to=6": null where it names none. */
export function sheetsIn(query: URLSearchParams): Sheets | null {
  const [from, to] = ["from", "to"].map((name) => Number(/^[1-9]\d{0,4}$/.exec(query.get(name) ?? "")?.[0] ?? 0));
  if (!from || !to || to < from || to - from >= mostSheets) return null;
  return { from, to };
}
