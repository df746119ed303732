/** Page numbers of the table of contents, set in the printed file: Chromium has no `target-counter`, and printing twice costs a print.
 *
 * The HTML prints placeholders in which each digit occurs. In the file they tell which code draws which digit, how wide a digit is, and where the number ends; digits are tabular, so numbers keep their right edge. */
import { PdfError } from "./pdfValue.ts";

/** What draws one placeholder. */
interface Drawn {
  readonly x: number;
  readonly rest: string;
  readonly font: string;
  /** Of each digit of the placeholder. */
  readonly codes: readonly string[];
  /** In the units of the text; unknown where the file leaves it to the font. */
  readonly advance: number | null;
}

const moved = /^(-?[\d.]+) 0 Td <([0-9A-F]+)> Tj$/;

function drawnIn(lines: readonly string[], digits: number): Drawn {
  const [begin, font = "", matrix = "", first = "", ...others] = lines;
  const end = others.pop();
  const at = /^1 0 0 -1 (-?[\d.]+) (-?[\d.]+ Tm)$/.exec(matrix);
  const shown = /^<([0-9A-F]+)> Tj$/.exec(first)?.[1];
  const more = others.map((line) => moved.exec(line));
  if (
    begin !== "BT" ||
    end !== "ET" ||
    !font.endsWith(" Tf") ||
    at === null ||
    shown === undefined ||
    more.includes(null)
  )
    throw new PdfError("a page number in the table of contents is not drawn as expected");
  // Chromium writes one code a line where digits stand closer or wider than the font's own widths, and all in one line otherwise.
  const codes = [shown, ...more.map((each) => each?.[2] ?? "")].flatMap((each) =>
    cut(each, more.length === 0 ? digits : 1),
  );
  if (codes.length !== digits) throw new PdfError("a page number in the table of contents is cut in parts");
  const [next] = more;
  return {
    x: Number(at[1]),
    rest: at[2] ?? "",
    font,
    codes,
    advance: next === undefined ? null : Number(next?.[1]),
  };
}

function cut(codes: string, count: number): readonly string[] {
  const size = codes.length / count;
  return Array.from({ length: count }, (_, at) => codes.slice(at * size, (at + 1) * size));
}

export interface Numbered {
  readonly lines: readonly string[];
  readonly placeholder: string;
  readonly page: number;
  /** Width of a code in a font of the page, in thousandths of its size. */
  readonly widthOf: (font: string, code: number) => number;
}

/** The lines that draw each page number instead of its placeholder. */
export function setNumbers(entries: readonly Numbered[]): readonly (readonly string[])[] {
  const drawn = entries.map((entry) => ({ ...entry, ...drawnIn(entry.lines, entry.placeholder.length) }));
  const codeOf = new Map<string, string>();
  for (const { placeholder, codes } of drawn) {
    for (const [place, digit] of [...placeholder].entries()) codeOf.set(digit, codes[place] ?? "");
  }
  return drawn.map(({ placeholder, page, widthOf, x, rest, font, codes: own, advance }) => {
    const step = advance ?? ownAdvance(font, own[0] ?? "", widthOf);
    const digits = [...String(page)];
    const start = x + (placeholder.length - digits.length) * step;
    const shown = digits.map((digit, at) => {
      const code = codeOf.get(digit);
      if (code === undefined) throw new PdfError(`no placeholder has the digit ${digit}`);
      return at === 0 ? `<${code}> Tj` : `${rounded(step)} 0 Td <${code}> Tj`;
    });
    return ["BT", font, `1 0 0 -1 ${rounded(start)} ${rest}`, ...shown, "ET"];
  });
}

function ownAdvance(font: string, code: string, widthOf: Numbered["widthOf"]): number {
  const [, name = "", size] = /^\/(\S+) (-?[\d.]+) Tf$/.exec(font) ?? [];
  return (widthOf(name, Number.parseInt(code, 16)) * Number(size)) / 1000;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(5)));
}
