/** A sheet of a workbook -> its rows, cell by cell (ECMA-376 part 1, 18.3). A cell counts as its stored value: formulas are not computed. */
import { attribute, unescaped, xmlEvents } from "./xmlEvents.ts";
import { damaged, type ZipArchive } from "./zipArchive.ts";

export interface Cell {
  /** "" where nothing is stored. */
  readonly text: string;
  readonly kind: "text" | "number" | "error" | "formula without a value";
}

export interface MergedCells {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface SheetEvents {
  /** Takes a row: its number, from 1, and its cells by their column, from 0. Returns false where no more rows are wanted. */
  readonly row: (row: number, cells: ReadonlyMap<number, Cell>) => boolean;
  readonly afterChunk?: () => Promise<void>;
  readonly merged?: (cells: MergedCells) => void;
}

/** The most rows and columns that Excel allows. */
const [mostRows, mostColumns] = [1_048_576, 16_384];

export async function sheetRows(
  archive: ZipArchive,
  part: string,
  texts: readonly string[],
  { row: onRow, afterChunk, merged }: SheetEvents,
): Promise<void> {
  let [row, column, isWanted] = [0, -1, true];
  let cells = new Map<number, Cell>();
  let [type, value, inline, hasFormula, within] = ["n", "", "", false, ""];
  await xmlEvents(
    archive,
    part,
    {
      open: (name, attributes) => {
        if (name === "row") {
          row = numbered(attribute(attributes, "r"), row + 1, mostRows, row);
          cells = new Map();
          column = -1;
        } else if (name === "c") {
          column = placeOf(attribute(attributes, "r"), column + 1);
          type = attribute(attributes, "t") ?? "n";
          [value, inline, hasFormula] = ["", "", false];
        } else if (name === "f") hasFormula = true;
        else if (name === "mergeCell") {
          const range = rangeOf(attribute(attributes, "ref") ?? "");
          if (range !== null) merged?.(range);
        }
        if (name === "v" || name === "t") within = name;
        else if (name === "rPh") within = "spoken";
      },
      text: (text) => {
        if (within === "v") value += text;
        else if (within === "t") inline += text;
      },
      close: (name) => {
        if (name === within || name === "rPh") within = "";
        if (name === "c") {
          const cell = cellOf(type, value, inline, hasFormula, texts, row);
          if (cell !== null) cells.set(column, cell);
        } else if (name === "row" && isWanted && cells.size > 0) isWanted = onRow(row, cells);
      },
    },
    async () => {
      await afterChunk?.();
      return isWanted;
    },
  );
}

function cellOf(
  type: string,
  value: string,
  inline: string,
  hasFormula: boolean,
  texts: readonly string[],
  row: number,
): Cell | null {
  if (type === "inlineStr") return inline === "" ? null : { text: unescaped(inline), kind: "text" };
  if (value === "") return hasFormula && type !== "str" ? { text: "", kind: "formula without a value" } : null;
  switch (type) {
    case "s": {
      const text = texts[Number(value)];
      if (text === undefined) throw damaged(`a cell in row ${row} names a text that is not there`);
      return text === "" ? null : { text, kind: "text" };
    }
    case "b":
      return { text: value === "1" || value === "true" ? "true" : "false", kind: "text" };
    case "e":
      return { text: value, kind: "error" };
    case "n": {
      const number = Number(value);
      return Number.isFinite(number) && value.trim() !== ""
        ? { text: String(number), kind: "number" }
        : { text: value, kind: "text" };
    }
    default:
      return { text: unescaped(value), kind: "text" };
  }
}

/** "BC12" -> 54. */
function placeOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  const place = columnOf(/^[A-Z]+/i.exec(reference)?.[0] ?? "");
  if (place < 0 || place >= mostColumns) throw damaged(`a cell lies at ${reference.slice(0, 12)}`);
  return place;
}

function columnOf(letters: string): number {
  let place = 0;
  for (const letter of letters.toUpperCase()) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

/** Gives the number of a row, and refuses one that does not come after the last. */
function numbered(text: string | undefined, next: number, most: number, before: number): number {
  const number = text === undefined ? next : Number(text);
  if (!Number.isInteger(number) || number <= before || number > most)
    throw damaged(`row ${String(text).slice(0, 12)} comes after row ${before}`);
  return number;
}

function rangeOf(reference: string): MergedCells | null {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(reference);
  if (found === null) return null;
  const [, from = "", fromRow = "", to = "", toRow = ""] = found;
  return { fromRow: Number(fromRow), toRow: Number(toRow), fromColumn: columnOf(from), toColumn: columnOf(to) };
}
