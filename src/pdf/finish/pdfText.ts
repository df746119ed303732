/** Words for people <-> the strings of a PDF file (ISO 32000-1, 7.9.2). */
import { Text } from "./pdfValue.ts";

/** Text for people: UTF-16 with its mark (7.9.2.2), in hexadecimal. */
export function textString(text: string): Text {
  if (/^[\x20-\x7e]*$/.test(text)) return new Text(`(${text.replace(/[\\()]/g, "\\$&")})`);
  let hex = "FEFF";
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, "0").toUpperCase();
  return new Text(`<${hex}>`);
}

/** What a string says to people. */
export function decodeText({ raw }: Text): string {
  const bytes = raw.startsWith("<") ? hexBytes(raw.slice(1, -1)) : literalBytes(raw.slice(1, -1));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2));
  return String.fromCharCode(...bytes);
}

function hexBytes(hex: string): Uint8Array {
  const digits = hex.replace(/\s/g, "");
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, place) =>
    Number.parseInt(digits.slice(2 * place, 2 * place + 2).padEnd(2, "0"), 16),
  );
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function literalBytes(text: string): Uint8Array {
  const plain = text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, what: string) =>
    /^[0-7]/.test(what) ? String.fromCharCode(Number.parseInt(what, 8) & 0xff) : (escapes[what] ?? what),
  );
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function utf16(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return text;
}
