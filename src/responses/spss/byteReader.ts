/** Chunks of bytes -> numbers and pieces of the size that is asked for. Holds one chunk at a time, so that memory does not grow with the file. */
import { SavError } from "./savError.ts";

/** No piece of a dictionary is larger; a length above it is nonsense in the file. */
const largestPiece = 32 * 1024 * 1024;

export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;
  /** Bytes before the buffer. */
  #before: number;
  /** The order of bytes; it is set from the file's header. */
  littleEndian = true;

  constructor(chunks: AsyncIterable<Buffer>, start = 0) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#before = start;
  }

  /** The offset of the next byte in the file. */
  get position(): number {
    return this.#before + this.#at;
  }

  /** How many bytes can be had without waiting. */
  get available(): number {
    return this.#buffer.length - this.#at;
  }

  /** Reads on until so many bytes are there; false where the file ends before. */
  async ensure(size: number): Promise<boolean> {
    if (size < 0 || size > largestPiece) throw new SavError(`a length of ${size} bytes`, this.position);
    if (this.available >= size) return true;
    const parts = [this.#buffer.subarray(this.#at)];
    let length = this.available;
    while (length < size) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      length += next.value.length;
    }
    this.#before += this.#at;
    this.#buffer = Buffer.concat(parts, length);
    this.#at = 0;
    return length >= size;
  }

  async need(size: number, what: string): Promise<void> {
    if (!(await this.ensure(size)))
      throw new SavError(`it ends in the middle of ${what}`, this.position + this.available);
  }

  /** The next bytes, which `ensure` has found; valid until it is called again. */
  take(size: number): Buffer {
    const piece = this.#buffer.subarray(this.#at, this.#at + size);
    this.#at += size;
    return piece;
  }

  async bytes(size: number, what: string): Promise<Buffer> {
    await this.need(size, what);
    return Buffer.from(this.take(size));
  }

  async int32(what: string): Promise<number> {
    await this.need(4, what);
    return int32At(this.take(4), 0, this.littleEndian);
  }

  async int64(what: string): Promise<number> {
    await this.need(8, what);
    return int64At(this.take(8), 0, this.littleEndian);
  }

  async double(what: string): Promise<number> {
    await this.need(8, what);
    return doubleAt(this.take(8), 0, this.littleEndian);
  }
}

export function int32At(bytes: Buffer, at: number, littleEndian: boolean): number {
  return littleEndian ? bytes.readInt32LE(at) : bytes.readInt32BE(at);
}

export function int64At(bytes: Buffer, at: number, littleEndian: boolean): number {
  return Number(littleEndian ? bytes.readBigInt64LE(at) : bytes.readBigInt64BE(at));
}

export function doubleAt(bytes: Buffer, at: number, littleEndian: boolean): number {
  return littleEndian ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at);
}
