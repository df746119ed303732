/** A font of a file -> what each of its codes says (ISO 32000-1, 9.10.3). */
import { isStream, type PdfFile, unpack } from "./pdfFile.ts";
import { type Dict, Name } from "./pdfValue.ts";

/** Codes in hexadecimal -> letters; "" of codes that say nothing. */
export type LettersOf = (hex: string) => string;

export function lettersOf(file: PdfFile, font: Dict): LettersOf {
  const stream = font.has("ToUnicode") ? file.get(font.get("ToUnicode")) : null;
  const map = stream !== null && isStream(stream) ? charactersIn(unpack(stream).toString("latin1")) : new Map();
  const subtype = font.get("Subtype");
  const digits = subtype instanceof Name && subtype.text === "Type0" ? 4 : 2;
  return (hex) => {
    let text = "";
    for (let at = 0; at < hex.length; at += digits)
      text += map.get(Number.parseInt(hex.slice(at, at + digits), 16)) ?? "";
    return text;
  };
}

const hexPattern = "<([0-9A-Fa-f]+)>";
const single = new RegExp(`^${hexPattern} ${hexPattern}$`, "gm");
const range = new RegExp(`^${hexPattern} ${hexPattern} ${hexPattern}$`, "gm");

function charactersIn(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, code = "", text = ""] of map.matchAll(single)) found.set(Number.parseInt(code, 16), utf16(text));
  for (const [, first = "", last = "", text = ""] of map.matchAll(range)) {
    const [from, until] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    // The last unit counts up.
    const begin = Number.parseInt(text.slice(-4), 16);
    for (let code = from; code <= until; code += 1)
      found.set(code, utf16(text.slice(0, -4)) + String.fromCharCode(begin + code - from));
  }
  return found;
}

function utf16(hex: string): string {
  return (hex.match(/..../g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}
