/** Rows of the columns that are asked for -> a text file that DuckDB reads by a fixed rule: fields between unit separators (0x1F), a row a line, no quotation marks. Control characters are refused, so nothing in a field can end it. */
import { type FileHandle, open } from "node:fs/promises";

const [unitSeparator, lineEnd, quote, space] = [0x1f, 0x0a, 0x22, 0x20];
const flushBytes = 1024 * 1024;

/** What became of a field: it was written, or holds a character that no answer has. */
export type Written = { readonly kind: "written" } | { readonly kind: "control"; readonly code: number };
const written: Written = { kind: "written" };

export class ColumnsFile implements AsyncDisposable {
  readonly #file: FileHandle;
  #buffer = Buffer.allocUnsafe(2 * flushBytes);
  #at = 0;
  /** Where the row that is being written begins. */
  #rowAt = 0;
  rows = 0;
  /** Bytes of the longest row. */
  longest = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<ColumnsFile> {
    return new ColumnsFile(await open(path, "wx", 0o600));
  }

  /** Begins a row of the delivered file. */
  begin(row: number): void {
    this.#rowAt = this.#at;
    this.#reserve(32);
    this.#at += this.#buffer.write(String(row), this.#at, "latin1");
  }

  end(): void {
    this.#reserve(1);
    this.#buffer[this.#at++] = lineEnd;
    this.rows += 1;
    this.longest = Math.max(this.longest, this.#at - this.#rowAt);
  }

  /** Takes back the row that was begun. */
  drop(): void {
    this.#at = this.#rowAt;
  }

  /** A field of UTF-8 bytes without the spaces around it; line ends and tabs in it become spaces. `doubled`: quotation marks stand twice. */
  field(bytes: Buffer, from: number, to: number, doubled: boolean): Written {
    this.#reserve(to - from + 1);
    const buffer = this.#buffer;
    buffer[this.#at++] = unitSeparator;
    const start = this.#at;
    let at = start;
    for (let place = from; place < to; place += 1) {
      const byte = bytes[place] ?? 0;
      if (byte < space) {
        if (byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return { kind: "control", code: byte };
        buffer[at++] = space;
        continue;
      }
      buffer[at++] = byte;
      if (doubled && byte === quote && bytes[place + 1] === quote) place += 1;
    }
    this.#at = this.#trimmed(start, at);
    return written;
  }

  text(text: string): Written {
    const bytes = Buffer.from(text, "utf8");
    return this.field(bytes, 0, bytes.length, false);
  }

  /** Writes the rows that have gathered, once they are many. */
  async drain(): Promise<void> {
    if (this.#at >= flushBytes) await this.#flush();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#file.close();
    }
  }

  async #flush(): Promise<void> {
    await this.#file.writeFile(this.#buffer.subarray(0, this.#at));
    this.#at = 0;
    this.#rowAt = 0;
  }

  /** Spaces and no-break spaces around what stands in a cell are not part of it. */
  #trimmed(start: number, end: number): number {
    const buffer = this.#buffer;
    let [from, to] = [start, end];
    for (;;) {
      if (buffer[from] === space && from < to) from += 1;
      else if (buffer[from] === 0xc2 && buffer[from + 1] === 0xa0 && from + 1 < to) from += 2;
      else break;
    }
    for (;;) {
      if (to > from && buffer[to - 1] === space) to -= 1;
      else if (to - 1 > from && buffer[to - 1] === 0xa0 && buffer[to - 2] === 0xc2) to -= 2;
      else break;
    }
    if (from > start) buffer.copyWithin(start, from, to);
    return start + to - from;
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#at + size));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}
