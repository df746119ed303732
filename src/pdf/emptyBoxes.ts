/** A file -> letters in it that have no glyph: an empty box is printed instead (PDF/UA-1, 7.21.8; PDF/A-3, 6.2.11.8). */
import { isStream, type PdfFile, type PdfObject, unpack } from "./finish/pdfFile.ts";
import { Name, Ref, type Value } from "./finish/pdfValue.ts";

export interface EmptyBoxes {
  /** Pieces of text that were looked at. */
  readonly checked: number;
  /** Pages, from 1, that print one. */
  readonly pages: readonly number[];
}

type Dict = ReadonlyMap<string, Value>;

/** `pages`: the page objects in reading order. */
export function emptyBoxes(file: PdfFile, pages: readonly Dict[]): EmptyBoxes {
  let checked = 0;
  const found = pages.flatMap((page, place) => {
    const seen = { texts: 0, boxes: 0 };
    look(file, page.get("Contents"), resourcesOf(file, page), seen, new Set());
    checked += seen.texts;
    return seen.boxes > 0 ? [place + 1] : [];
  });
  return { checked, pages: found };
}

/** Looks through the content of a page or form, and of the forms that it paints. */
function look(
  file: PdfFile,
  content: Value | undefined,
  resources: Dict,
  seen: { texts: number; boxes: number },
  above: ReadonlySet<Value | undefined>,
): void {
  const stream = content === undefined ? null : file.get(content);
  if (stream === null || !isStream(stream) || above.has(content)) return;
  let isBox: (hex: string) => boolean = () => false;
  for (const line of unpack(stream).toString("latin1").split("\n")) {
    // Most lines are neither: to look for what they would have costs less than an expression.
    const [, font] = (line.includes(" Tf") ? /\/(\S+) \S+ Tf/.exec(line) : null) ?? [];
    if (font !== undefined) isBox = boxOf(file, dictAt(file, dictAt(file, resources, "Font"), font));
    const [, form] = (line.startsWith("/") ? /^\/(\S+) Do/.exec(line) : null) ?? [];
    if (form !== undefined) {
      const reference = dictAt(file, resources, "XObject").get(form);
      const own = reference === undefined ? null : file.get(reference);
      if (own !== null && isStream(own))
        look(file, reference, resourcesOf(file, own.dict), seen, new Set([...above, content]));
    }
    if (!line.endsWith(" Tj") && !line.endsWith(" TJ")) continue;
    for (const [, hex = ""] of line.matchAll(/<([0-9A-Fa-f]+)>/g)) {
      seen.texts += 1;
      if (isBox(hex)) seen.boxes += 1;
    }
  }
}

/** Glyph 0 is `.notdef` in every font (OpenType, glyf). Chromium numbers by glyph, two bytes each; in a Type 3 font a code has the name of its glyph. */
function boxOf(file: PdfFile, font: Dict): (hex: string) => boolean {
  if (nameOf(font.get("Subtype")) === "Type3") {
    const codes = glyphZeroCodes(file, font);
    return (hex) => (hex.match(/../g) ?? []).some((code) => codes.has(Number.parseInt(code, 16)));
  }
  if (nameOf(font.get("Subtype")) !== "Type0") return () => false;
  return (hex) => (hex.match(/..../g) ?? []).some((code) => code === "0000");
}

/** ISO 32000-1, 9.6.6: a number, then the names of the codes from there. */
function glyphZeroCodes(file: PdfFile, font: Dict): ReadonlySet<number> {
  const differences = dictAt(file, font, "Encoding").get("Differences");
  const list = differences === undefined ? [] : file.get(differences);
  const codes = new Set<number>();
  let code = 0;
  for (const each of Array.isArray(list) ? list : []) {
    if (typeof each === "number") code = each;
    else {
      // Codes without any glyph have that name as well; only those with a procedure are painted.
      if (/^(g0|\.notdef)$/.test(nameOf(each))) codes.add(code);
      code += 1;
    }
  }
  return codes;
}

function resourcesOf(file: PdfFile, dict: Dict): Dict {
  return dictAt(file, dict, "Resources");
}

function dictAt(file: PdfFile, dict: Dict, key: string): Dict {
  const value = dict.get(key);
  const found: PdfObject | null = value === undefined ? null : value instanceof Ref ? file.get(value) : value;
  return found instanceof Map ? found : new Map();
}

function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.text : "";
}
