/** Bytes of a text file -> its records, one after another, by RFC 4180: fields between separators, quotation marks around what holds one, two for one within. A line ends with LF, CR LF or CR. Nothing is a comment. */
import { mostProblems, type Problem } from "../deliveredFile.ts";
import { recordProblems } from "./recordProblems.ts";

const [lineFeed, carriageReturn, quote, space, endOfFile] = [0x0a, 0x0d, 0x22, 0x20, 0x1a];

/** A record that is longer was opened by a quotation mark that nothing closes. */
const longestRecord = 32 * 1024 * 1024;

interface Wrong {
  readonly field: number;
  readonly what: keyof typeof recordProblems;
}

/** The bytes of the record that is being looked at, valid until the next one. */
export class RecordScanner {
  /** Where field n begins and ends in `buffer`. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Whether quotation marks stand twice in it. */
  doubled = new Uint8Array(64);
  /** Fields of the record. */
  count = 0;
  /** Number of the record, from 1: the row in a spreadsheet. */
  row = 0;
  buffer: Buffer = Buffer.alloc(0);
  readonly problems: Problem[] = [];
  #more = 0;
  readonly #classes = new Uint8Array(256);
  readonly #separator: number;
  #wrong: Wrong | null = null;

  constructor(separator: number) {
    this.#separator = separator;
    this.#classes[separator] = 1;
    this.#classes[lineFeed] = 2;
    this.#classes[carriageReturn] = 2;
    this.#classes[0] = 3;
  }

  /** Calls `onRecord` for each record of the chunks, until it returns false; a record with a problem of its own is told, not given. */
  async run(
    chunks: AsyncIterable<Buffer>,
    onRecord: () => boolean,
    afterChunk: () => Promise<void> = async () => {},
  ): Promise<void> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of chunks) {
      this.buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const at = this.#records(onRecord, false);
      await afterChunk();
      if (at < 0) return;
      rest = this.buffer.subarray(at);
      if (rest.length > longestRecord) {
        this.row += 1;
        this.#tell({ line: this.row, column: 1, ...recordProblems.unclosed });
        return;
      }
    }
    // DOS marks the end of a file by this byte.
    this.buffer = rest.at(-1) === endOfFile ? rest.subarray(0, -1) : rest;
    this.#records(onRecord, true);
    await afterChunk();
  }

  text(field: number): string {
    const text = this.buffer.toString("utf8", this.starts[field], this.ends[field]);
    return this.doubled[field] === 1 ? text.replaceAll('""', '"') : text;
  }

  /** The problems that were found, and how many more there are of each kind. */
  found(): readonly Problem[] {
    if (this.#more === 0) return this.problems;
    const last = this.problems.at(-1);
    return [
      ...this.problems,
      {
        ...(last?.line === undefined ? {} : { line: last.line }),
        message: `${this.#more} more rows have a problem of this kind`,
      },
    ];
  }

  tell(problem: Problem): void {
    this.#tell(problem);
  }

  #tell(problem: Problem): void {
    if (this.problems.length < mostProblems) this.problems.push(problem);
    else this.#more += 1;
  }

  /** Scans the buffer. Gives where the first record begins that is not whole; -1 where no more are wanted. */
  #records(onRecord: () => boolean, isLast: boolean): number {
    let at = 0;
    while (at < this.buffer.length) {
      this.#wrong = null;
      const next = this.#record(at, isLast);
      if (next < 0) return at;
      at = next;
      this.row += 1;
      if (this.#wrong !== null) {
        const { field, what }: Wrong = this.#wrong;
        this.#tell({ line: this.row, column: field + 1, ...recordProblems[what] });
        continue;
      }
      const isBlank = this.count === 1 && this.starts[0] === this.ends[0];
      if (!isBlank && !onRecord()) return -1;
    }
    return at;
  }

  /** Gives the offset after the record that begins here; -1 where its end is not in the buffer. */
  #record(from: number, isLast: boolean): number {
    const { buffer } = this;
    const classes = this.#classes;
    const length = buffer.length;
    this.count = 0;
    let at = from;
    for (;;) {
      if (this.count === this.starts.length) this.#grow();
      if (buffer[at] === quote) {
        at = this.#quoted(at, isLast);
        if (at < 0) return -1;
      } else {
        const start = at;
        let found = 0;
        while (at < length) {
          found = classes[buffer[at] ?? 0] ?? 0;
          if (found === 1 || found === 2) break;
          if (found === 3) this.#isWrong("zero");
          at += 1;
        }
        this.starts[this.count] = start;
        this.ends[this.count] = at;
        this.doubled[this.count] = 0;
      }
      this.count += 1;
      if (at >= length) return isLast ? length : -1;
      if (buffer[at] === this.#separator) {
        at += 1;
        // A separator at the very end begins one more, empty field.
        if (at >= length && !isLast) return -1;
        continue;
      }
      if (buffer[at] === carriageReturn) {
        if (at + 1 >= length && !isLast) return -1;
        return buffer[at + 1] === lineFeed ? at + 2 : at + 1;
      }
      return at + 1;
    }
  }

  /** Gives the offset after a field in quotation marks, at its separator or line end. */
  #quoted(from: number, isLast: boolean): number {
    const { buffer } = this;
    let [close, doubled] = [from + 1, 0];
    for (;;) {
      close = buffer.indexOf(quote, close);
      if (close < 0) {
        if (!isLast) return -1;
        this.#isWrong("unclosed");
        close = buffer.length;
        break;
      }
      if (close + 1 >= buffer.length && !isLast) return -1;
      if (buffer[close + 1] !== quote) break;
      doubled = 1;
      close += 2;
    }
    this.starts[this.count] = from + 1;
    this.ends[this.count] = close;
    this.doubled[this.count] = doubled;
    if (buffer.subarray(from, close).includes(0)) this.#isWrong("zero");
    let at = close + 1;
    while (at < buffer.length && buffer[at] === space) at += 1;
    while (at < buffer.length && this.#classes[buffer[at] ?? 0] !== 1 && this.#classes[buffer[at] ?? 0] !== 2) {
      this.#isWrong("behindQuote");
      at += 1;
    }
    return Math.min(at, buffer.length);
  }

  #isWrong(what: keyof typeof recordProblems): void {
    this.#wrong ??= { field: this.count, what };
  }

  #grow(): void {
    const size = 2 * this.starts.length;
    const grown = <T extends Int32Array | Uint8Array>(made: T, old: T) => {
      made.set(old);
      return made;
    };
    this.starts = grown(new Int32Array(size), this.starts);
    this.ends = grown(new Int32Array(size), this.ends);
    this.doubled = grown(new Uint8Array(size), this.doubled);
  }
}
