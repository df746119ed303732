/** A sheet of a codebook -> which row is its head, and what each of its columns holds. */
import { plainName } from "../labels/plainLabel.ts";
import { type IntakeWords, knownWords } from "../words/index.ts";
import { codeListOf } from "./codeList.ts";

export interface Head {
  readonly place: number;
  readonly kind: keyof Omit<IntakeWords["codebook"], "languageName" | "column">;
  /** "" where the head does not say. */
  readonly language: string;
}

export interface Heads {
  /** The index of the row. */
  readonly row: number;
  /** The column with the names of the delivered file's columns. */
  readonly names: number;
  readonly heads: readonly Head[];
}

const kinds = ["missing", "code", "codes", "codeLabel", "type", "section", "label"] as const;

/** `isColumn`: whether the delivered file has a column of that name. Null where the sheet is about something else. */
export function headsOf(rows: readonly (readonly string[])[], isColumn: (name: string) => boolean): Heads | null {
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  const hits = Array.from({ length: width }, (_, place) => rows.filter((row) => isColumn(row[place] ?? "")).length);
  const names = hits.indexOf(Math.max(...hits));
  if (width < 2 || (hits[names] ?? 0) < 2) return null;
  const first = rows.findIndex((row) => isColumn(row[names] ?? ""));
  const above = rows
    .slice(0, first)
    .flatMap((row, place) => (row.filter((cell) => cell !== "").length > 1 ? [place] : []));
  // Rows of columns that the file lacks may stand between the head and the first that it has.
  const known = (place: number) => namedHeads(rows, place, names).length;
  const row = above.toSorted((a, b) => known(b) - known(a) || b - a)[0] ?? -1;
  return {
    row,
    names,
    heads: row < 0 ? guessed(rows, names, width) : withCodes(namedHeads(rows, row, names), rows.slice(row + 1), names),
  };
}

export function namedHeads(rows: readonly (readonly string[])[], row: number, names: number): readonly Head[] {
  return (rows[row] ?? []).flatMap((cell, place): readonly Head[] => {
    if (place === names || cell === "") return [];
    const plain = plainName(cell);
    const language = languageIn(plain);
    const bare = plain.replace(/\s+\b(nl|en|de|ned|eng|deu|nederlands|english|deutsch|dutch|german)\b$/, "").trim();
    const kind = kinds.find((each) =>
      knownWords.some(({ codebook }) => codebook[each].test(plain) || codebook[each].test(bare)),
    );
    return kind === undefined ? [] : [{ place, kind, language }];
  });
}

/** Where no head is known to say where the codes stand: the column of which most cells are lists of codes, in whichever language it is called. */
function withCodes(heads: readonly Head[], rows: readonly (readonly string[])[], names: number): readonly Head[] {
  if (heads.some(({ kind }) => kind === "codes" || kind === "code")) return heads;
  const taken = new Set([names, ...heads.map(({ place }) => place)]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, place) => place).filter((place) => !taken.has(place));
  const codes = places.find((place) => {
    const cells = rows.map((row) => row[place] ?? "").filter((cell) => cell !== "");
    const lists = cells.filter((cell) => codeListOf(cell).codes.length > 1);
    return lists.length >= 3 && lists.length >= cells.length / 2;
  });
  if (codes === undefined) return heads;
  const found: readonly Head[] = [...heads, { place: codes, kind: "codes", language: "" }];
  if (found.some(({ kind }) => kind === "label")) return found;
  const letters = (place: number) => rows.reduce((sum, row) => sum + (row[place] ?? "").length, 0);
  const [label] = places.filter((place) => place !== codes).sort((a, b) => letters(b) - letters(a));
  return label === undefined ? found : [...found, { place: label, kind: "label", language: "" }];
}

function languageIn(plain: string): string {
  return knownWords.find(({ codebook }) => codebook.languageName.test(plain))?.language ?? "";
}

/** Without a head, the longest texts are the labels. */
function guessed(rows: readonly (readonly string[])[], names: number, width: number): readonly Head[] {
  const lengths = Array.from({ length: width }, (_, place) =>
    place === names ? 0 : rows.reduce((sum, row) => sum + (row[place] ?? "").length, 0),
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return [{ place: longest, kind: "label", language: "" }];
}
