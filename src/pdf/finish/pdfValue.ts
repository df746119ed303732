/** The values that a PDF file is made of (ISO 32000-1, 7.3), and their text -> value and value -> text. */

export class PdfError extends Error {
  override readonly name = "PdfError";
}

/** An indirect reference: the number of an object. Generations other than 0 don't occur in what Chromium writes. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A name, without its slash. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A string, as it stands in the file with its brackets. */
export class Text {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
}

export type Dict = Map<string, Value>;
export type Value = number | boolean | null | Ref | Name | Text | Value[] | Dict;

export interface Stream {
  readonly dict: Dict;
  /** As stored, filters not undone. */
  readonly bytes: Uint8Array;
}

/** Deeper nesting is no file that a browser prints. */
const deepest = 100;

/** Reads values one after another from text in Latin 1. */
export class Reader {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  value(depth = 0): Value {
    if (depth > deepest) throw new PdfError("values are nested too deep");
    this.space();
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === 0x2f) return new Name(this.name());
    if (code === 0x28) return this.literal();
    if (code === 0x5b) return this.array(depth);
    if (code === 0x3c) return text.charCodeAt(at + 1) === 0x3c ? this.dict(depth) : this.hexadecimal();
    const word = this.word();
    if (isNumber(word)) {
      const reference = /[ \r\n]+0[ \r\n]+R(?![A-Za-z])/y;
      reference.lastIndex = this.at;
      if (/^\d+$/.test(word) && reference.test(text)) {
        this.at = reference.lastIndex;
        return new Ref(Number(word));
      }
      return Number(word);
    }
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    throw new PdfError(`"${word.slice(0, 20)}" at ${at} is no value`);
  }

  space(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0) this.at += 1;
      else if (code === 0x25) {
        const end = text.indexOf("\n", this.at);
        this.at = end < 0 ? text.length : end;
      } else return;
    }
  }

  word(): string {
    const begin = this.at;
    while (this.at < this.text.length && !isDelimiter(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text.slice(begin, this.at);
  }

  private name(): string {
    this.at += 1;
    return this.word();
  }

  private literal(): Text {
    const begin = this.at;
    let open = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x5c) this.at += 1;
      else if (code === 0x28) open += 1;
      else if (code === 0x29) {
        open -= 1;
        if (open === 0) {
          this.at += 1;
          return new Text(this.text.slice(begin, this.at));
        }
      }
    }
    throw new PdfError(`a string at ${begin} has no end`);
  }

  private hexadecimal(): Text {
    const end = this.text.indexOf(">", this.at);
    if (end < 0) throw new PdfError(`a string at ${this.at} has no end`);
    const raw = this.text.slice(this.at, end + 1);
    this.at = end + 1;
    return new Text(raw);
  }

  private array(depth: number): Value[] {
    this.at += 1;
    const values: Value[] = [];
    for (;;) {
      this.space();
      if (this.text.charCodeAt(this.at) === 0x5d) {
        this.at += 1;
        return values;
      }
      if (this.at >= this.text.length) throw new PdfError("an array has no end");
      values.push(this.value(depth + 1));
    }
  }

  private dict(depth: number): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (;;) {
      this.space();
      if (this.text.startsWith(">>", this.at)) {
        this.at += 2;
        return dict;
      }
      if (this.text.charCodeAt(this.at) !== 0x2f) throw new PdfError(`a dictionary at ${this.at} has no end`);
      const key = this.name();
      dict.set(key, this.value(depth + 1));
    }
  }
}

function isNumber(word: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word);
}

function isDelimiter(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x2f ||
    code === 0x25
  );
}

/** `numberOf`: what an object is called in the file that is written. */
export function writeValue(value: Value, numberOf: (reference: Ref) => number): string {
  if (value === null) return "null";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Ref) return `${numberOf(value)} 0 R`;
  if (value instanceof Name) return `/${value.text}`;
  if (value instanceof Text) return value.raw;
  if (Array.isArray(value)) return `[${value.map((each) => writeValue(each, numberOf)).join(" ")}]`;
  let text = "<<";
  for (const [key, each] of value) text += `/${key} ${writeValue(each, numberOf)}`;
  return `${text}>>`;
}

/** Without an exponent, which PDF does not know. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const text = String(value);
  return text.includes("e") ? value.toFixed(10).replace(/0+$/, "") : text;
}

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
