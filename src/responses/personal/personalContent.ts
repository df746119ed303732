/** What stands in the columns of a file, cell by cell -> columns that hold personal data, and open answers in which some stands. Keeps counts only. */
import { type ContentRule, contentRules } from "./countryRules.ts";

/** A cell with fewer bytes than this identifies nobody. */
const shortest = 6;
/** Patterns within a longer text. DuckDB's RE2 must read them as well, so they do not look ahead or behind. */
export const formsWithin = [
  { what: "e-mail addresses", form: /[^\s@"<>,;:()]+@[^\s@"<>,;:()]+\.[a-z]{2,}/i },
  { what: "telephone numbers", form: /(^|[^\d.,])(\+31|0031|0)[ -]?6([ -]?\d){8}(\D|$)/ },
  { what: "bank accounts (IBAN)", form: /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b/ },
] as const;

interface Counted {
  count: number;
  first: number;
}

/** Counts of a column. */
interface Seen {
  cells: number;
  /** Cells that consist of it, and the row of the first. */
  readonly whole: Map<ContentRule, Counted>;
  /** Cells that hold it in a longer text. */
  readonly inText: Map<string, Counted>;
}

export interface PersonalColumn {
  readonly place: number;
  readonly what: string;
  /** Row of the first. */
  readonly row: number;
  readonly cells: number;
  /** Whether the column consists of it, or some of its texts hold it. */
  readonly kind: "column" | "text";
}

export class PersonalContent {
  readonly #seen: (Seen | undefined)[] = [];

  /** Looks at a cell in UTF-8 that is not empty. */
  sees(place: number, row: number, bytes: Buffer, from: number, to: number): void {
    const seen = this.#cell(place);
    if (to - from < shortest || !mayIdentify(bytes, from, to)) return;
    look(seen, row, bytes.toString("utf8", from, Math.min(to, from + 4096)).trim());
  }

  /** Counts a cell that is not empty, and too short to identify anybody. */
  counts(place: number): void {
    this.#cell(place);
  }

  #cell(place: number): Seen {
    let seen = this.#seen[place];
    if (seen === undefined) {
      seen = { cells: 0, whole: new Map(), inText: new Map() };
      this.#seen[place] = seen;
    }
    seen.cells += 1;
    return seen;
  }

  /** Gives the columns with personal data. `isRead`: in a column that is read, one such cell is enough. */
  found(isRead: (place: number) => boolean): readonly PersonalColumn[] {
    return this.#seen.flatMap((seen, place) => (seen === undefined ? [] : judged(place, seen, isRead(place))));
  }
}

/** What a column is by what was counted in it. */
export function judged(place: number, { cells, whole, inText }: Seen, isRead: boolean): readonly PersonalColumn[] {
  for (const [{ what, one }, { count, first }] of whole) {
    const isMost = count >= 0.5 * cells;
    if (one ? isMost || isRead : count >= 3 && count >= 0.8 * cells)
      return [{ place, what, row: first, cells: count, kind: "column" }];
  }
  const single = [...whole].filter(([{ one }]) => one).map(([{ what }, count]) => [what, count] as const);
  return [...inText, ...single].slice(0, 1).map(([what, { count, first }]) => ({
    place,
    what,
    row: first,
    cells: count,
    kind: isRead ? "column" : "text",
  }));
}

/** Whether a cell is worth a closer look: it has an at sign, or enough digits for a number that identifies, an IP address or a postcode. */
function mayIdentify(bytes: Buffer, from: number, to: number): boolean {
  let [digits, dots, letters] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x40) return true;
    if (byte >= 0x30 && byte <= 0x39) digits += 1;
    else if (byte === 0x2e) dots += 1;
    else if (byte >= 0x41) letters += 1;
    if (digits === 7) return true;
  }
  return digits >= 4 && (dots === 3 || (letters >= 2 && letters <= 3));
}

function look(seen: Seen, row: number, text: string): void {
  const plain =
    text.length > 64 ? "" : text.includes("@") || text.includes(".") ? text : text.replace(/[\s\-/()]/g, "");
  if (plain !== "") {
    const rule = contentRules.find(({ form, check }) => form.test(plain) && check(plain));
    if (rule !== undefined) {
      counted(seen.whole, rule, row);
      return;
    }
  }
  for (const { what, form } of formsWithin) {
    if (!form.test(text)) continue;
    counted(seen.inText, what, row);
    return;
  }
}

function counted<K>(counts: Map<K, Counted>, key: K, row: number): void {
  const found = counts.get(key);
  if (found === undefined) counts.set(key, { count: 1, first: row });
  else found.count += 1;
}
