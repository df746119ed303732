/** A ZIP archive -> its entries by name, unpacked as they are read (PKWARE APPNOTE 6.3, 4.3). It is read by the directory at its end, which must fit the file: an archive that is cut off, or that another one follows, is refused. */

import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline, type Transform } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { ReaderError } from "../readerError.ts";

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
  readonly isEncrypted: boolean;
}

const endLength = 22;
const longestComment = 65_535;
/** No workbook has more entries. */
const mostEntries = 10_000;

export function damaged(why: string): ReaderError {
  return new ReaderError({
    message: `this workbook is damaged: ${why}`,
    hint: "open it in Excel and save it again, or have it delivered once more",
  });
}

export class ZipArchive {
  readonly #path: string;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(path: string, entries: ReadonlyMap<string, Entry>) {
    this.#path = path;
    this.#entries = entries;
  }

  /** Throws a ReaderError where it is none, or not whole. */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path);
    try {
      return new ZipArchive(path, await directory(file));
    } finally {
      await file.close();
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of an entry, at most `most`; throws a ReaderError where they are not what the directory says. */
  async *chunks(name: string, most: number): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw damaged(`its part ${name} is missing`);
    if (entry.isEncrypted) throw damaged("a part of it has a password");
    if (entry.size > most) throw tooLarge(name, entry.size);
    const start = await this.#startOf(entry, name);
    if (entry.packed === 0) {
      if (entry.size !== 0) throw damaged(`its part ${name} is empty`);
      return;
    }
    const packed = createReadStream(this.#path, { start, end: start + entry.packed - 1 });
    let [size, crc] = [0, 0];
    try {
      for await (const chunk of entry.method === 0 ? packed : inflated(packed)) {
        const bytes = chunk as Buffer;
        size += bytes.length;
        if (size > entry.size) throw damaged(`its part ${name} is larger than it says`);
        crc = crc32(bytes, crc);
        yield bytes;
      }
    } catch (error) {
      if (error instanceof ReaderError) throw error;
      throw damaged(`its part ${name} can't be unpacked`);
    } finally {
      packed.destroy();
    }
    if (size !== entry.size || crc !== entry.crc)
      throw damaged(`its part ${name} is not what it was when it was packed`);
  }

  /** Gives where an entry's bytes begin, after its own head, whose names can be longer or shorter than in the directory. */
  async #startOf({ at, method }: Entry, name: string): Promise<number> {
    if (method !== 0 && method !== 8) throw damaged(`its part ${name} is packed in an unknown way`);
    const file = await open(this.#path);
    try {
      const head = await piece(file, at, 30);
      if (head.readUInt32LE(0) !== 0x04034b50) throw damaged(`its part ${name} is not where it should be`);
      return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    } finally {
      await file.close();
    }
  }
}

function inflated(packed: ReturnType<typeof createReadStream>): Transform {
  const inflate = createInflateRaw();
  // Errors are thrown where the bytes are read.
  pipeline(packed, inflate, () => {});
  return inflate;
}

function tooLarge(name: string, size: number): ReaderError {
  return new ReaderError({
    message: `the part ${name} of this workbook has ${(size / 1024 ** 2).toFixed(0)} MB: more than any sheet of answers`,
    hint: "save the answers alone in a workbook, or as CSV",
  });
}

async function directory(file: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size } = await file.stat();
  const tailAt = Math.max(0, size - endLength - longestComment);
  const tail = await piece(file, tailAt, size - tailAt);
  const at = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (at < 0 || at + endLength > tail.length) throw damaged("it ends before its directory");
  const [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count > mostEntries) throw damaged(`it has ${count} parts`);
  if (start + length !== tailAt + at)
    throw damaged(
      start + length < tailAt + at
        ? "something stands before or behind its directory, as if two files had been put together"
        : "its directory lies beyond its end",
    );
  return entries(await piece(file, start, length), count);
}

function entries(bytes: Buffer, count: number): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  let at = 0;
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged("its directory is not whole");
    const [names, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + names).replace(/^\/+/, "");
    if (found.has(name)) throw damaged(`its part ${name} is there twice`);
    found.set(name, {
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + names + extra + comment;
  }
  return found;
}

async function piece(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  if (bytesRead < length) throw damaged("it is cut off");
  return buffer;
}
