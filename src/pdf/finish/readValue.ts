/** The text of a PDF file -> the values in it (ISO 32000-1, 7.3). */
import { type Dict, Name, PdfError, Ref, Text, type Value } from "./pdfValue.ts";

/** No browser prints a file with deeper nesting. */
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
