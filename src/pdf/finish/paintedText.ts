/** The pages of a file -> the words on each, by the mark that they stand in, and where they stand. Reads what Chromium writes: one operator a line, letters in hexadecimal. */
import { type LettersOf, lettersOf } from "./letterCodes.ts";
import { contentOf, contentsOfPage, pagesOf } from "./pageContent.ts";
import type { PdfFile } from "./pdfFile.ts";
import { decodeText } from "./pdfText.ts";
import { type Dict, Ref, Text, type Value } from "./pdfValue.ts";

/** In points from the left and the bottom of the page; of the points where letters begin. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface PaintedText {
  text: string;
  readonly box: Box;
}

export interface PageText {
  /** The object of the page. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** By the number of the marked content. */
  readonly marked: ReadonlyMap<number, PaintedText>;
  /** Words that no reader gets to hear, one for each text object. */
  readonly artifacts: readonly PaintedText[];
}

export function paintedText(file: PdfFile): readonly PageText[] {
  const known = new Map<Value, LettersOf>();
  return pagesOf(file).map((number) => pageText(file, number, known));
}

/** a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];
const same: Matrix = [1, 0, 0, 1, 0, 0];

function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

type Mark =
  | { readonly kind: "artifact" | "span" }
  | { readonly kind: "content"; readonly mcid: number }
  /** Words that are read instead of what is drawn. */
  | { readonly kind: "instead"; readonly text: string };

function pageText(file: PdfFile, number: number, known: Map<Value, LettersOf>): PageText {
  const page = file.dict(new Ref(number), "a page");
  const fonts = fontsOf(file, page, known);
  const [, , width = 0, height = 0] = numbersOf(file.get(page.get("MediaBox")));
  const marked = new Map<number, PaintedText>();
  const artifacts: PaintedText[] = [];
  const marks: Mark[] = [];
  const saved: Matrix[] = [];
  let [matrix, line] = [same, same];
  let letters: LettersOf = () => "";
  let [isNew, instead] = [true, ""];
  const write = (text: string) => {
    const [a, b, c, d, e, f] = matrix;
    const x = a * line[4] + c * line[5] + e;
    const y = b * line[4] + d * line[5] + f;
    const mark = marks.findLast(({ kind }) => kind === "artifact" || kind === "content");
    if (mark?.kind === "content") {
      const before = marked.get(mark.mcid);
      if (before === undefined) marked.set(mark.mcid, pieceAt(text, x, y));
      else addTo(before, text, x, y);
    }
    if (mark?.kind !== "artifact") return;
    const before = artifacts.at(-1);
    if (isNew || before === undefined) artifacts.push(pieceAt(text, x, y));
    else addTo(before, text, x, y);
    isNew = false;
  };
  for (const each of contentOf(file, contentsOfPage(page)).split("\n")) {
    if (each.endsWith("Tj") || each.endsWith("TJ")) {
      const begin = each.indexOf("<");
      // "7.2 0 Td <0001> Tj": from where the line of text began.
      if (begin > 3) line = movedBy(line, each.slice(0, begin));
      const isReplaced = marks.at(-1)?.kind === "instead";
      write(isReplaced ? instead : letters(hexIn(each)));
      if (isReplaced) instead = "";
      continue;
    }
    const operator = each.slice(each.lastIndexOf(" ") + 1);
    if (operator === "q") saved.push(matrix);
    else if (operator === "Q") matrix = saved.pop() ?? same;
    else if (operator === "cm") matrix = times(matrixOf(each), matrix);
    else if (operator === "BT") isNew = true;
    else if (operator === "Tm") line = matrixOf(each);
    else if (/B[DM]C$/.test(operator)) {
      const mark = markOf(each);
      marks.push(mark);
      if (mark.kind === "instead") instead = mark.text;
    } else if (operator === "EMC") marks.pop();
    else if (operator === "Tf") letters = fonts(each.slice(1, each.indexOf(" ")));
  }
  return { page: number, width, height, marked, artifacts };
}

/** All letters of a line that shows text, also of several strings. */
function hexIn(line: string): string {
  let hex = "";
  for (let at = line.indexOf("<"); at >= 0; at = line.indexOf("<", at + 1))
    hex += line.slice(at + 1, line.indexOf(">", at));
  return hex;
}

/** `move`: "7.2 0 Td". */
function movedBy([a, b, c, d, e, f]: Matrix, move: string): Matrix {
  const behindX = move.indexOf(" ");
  const behindY = move.indexOf(" ", behindX + 1);
  const [x, y] = [Number(move.slice(0, behindX)), Number(move.slice(behindX + 1, behindY))];
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

function markOf(line: string): Mark {
  if (line.startsWith("/Artifact")) return { kind: "artifact" };
  const mcid = /\/MCID (\d+)/.exec(line)?.[1];
  if (mcid !== undefined) return { kind: "content", mcid: Number(mcid) };
  const actual = /\/ActualText (<[0-9A-F]+>)/.exec(line)?.[1];
  return actual === undefined ? { kind: "span" } : { kind: "instead", text: decodeText(new Text(actual)) };
}

function pieceAt(text: string, x: number, y: number): PaintedText {
  return { text, box: { left: x, right: x, bottom: y, top: y } };
}

function addTo(piece: PaintedText, text: string, x: number, y: number): void {
  const { box } = piece;
  piece.text += text;
  box.left = Math.min(box.left, x);
  box.right = Math.max(box.right, x);
  box.bottom = Math.min(box.bottom, y);
  box.top = Math.max(box.top, y);
}

function matrixOf(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(" ").slice(0, 6).map(Number);
  return [a, b, c, d, e, f];
}

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function fontsOf(file: PdfFile, page: Dict, known: Map<Value, LettersOf>): (name: string) => LettersOf {
  const resources = page.has("Resources") ? file.dict(page.get("Resources"), "resources") : new Map<string, Value>();
  const fonts = resources.has("Font") ? file.dict(resources.get("Font"), "fonts") : new Map<string, Value>();
  return (name) => {
    if (!fonts.has(name)) return () => "";
    const font = file.dict(fonts.get(name), "a font");
    const before = known.get(font);
    if (before !== undefined) return before;
    const found = lettersOf(file, font);
    known.set(font, found);
    return found;
  };
}
