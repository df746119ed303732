/** A printed file's bytes <-> its objects. Reads what Chromium writes: a classic table of offsets, objects uncompressed. */
import { deflateSync, inflateSync } from "node:zlib";
import { type Dict, Name, PdfError, Ref, type Stream, type Value } from "./pdfValue.ts";
import { Reader } from "./readValue.ts";
import { writeValue } from "./writeValue.ts";

export type PdfObject = Value | Stream;

export class PdfFile {
  readonly objects: Map<number, PdfObject>;
  readonly root: Ref;
  #next: number;

  constructor(objects: Map<number, PdfObject>, root: Ref) {
    this.objects = objects;
    this.root = root;
    this.#next = largest(objects.keys()) + 1;
  }

  /** The value behind a reference, or the value itself. Throws where there is none. */
  get(value: Value | undefined): PdfObject {
    if (!(value instanceof Ref)) {
      if (value === undefined) throw new PdfError("a value is missing");
      return value;
    }
    const found = this.objects.get(value.number);
    if (found === undefined) throw new PdfError(`object ${value.number} is missing`);
    return found;
  }

  dict(value: Value | undefined, what: string): Dict {
    const found = value === undefined ? undefined : this.get(value);
    if (!(found instanceof Map)) throw new PdfError(`${what} is missing or no dictionary`);
    return found;
  }

  add(object: PdfObject): Ref {
    const reference = new Ref(this.#next);
    this.#next += 1;
    this.objects.set(reference.number, object);
    return reference;
  }

  set({ number }: Ref, object: PdfObject): void {
    this.objects.set(number, object);
  }
}

/** The largest of numbers from 0, however many there are: more than some 100,000 can't be arguments of `Math.max`. */
export function largest(numbers: Iterable<number>): number {
  let found = 0;
  for (const each of numbers) found = Math.max(found, each);
  return found;
}

export function isStream(object: PdfObject): object is Stream {
  return typeof object === "object" && object !== null && "bytes" in object;
}

/** Nobody prints more objects; a hostile file may claim to have them. */
const mostObjects = 2_000_000;

/** Throws `PdfError` where the file is cut off or is not what Chromium writes. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("latin1");
  if (!text.startsWith("%PDF-1.")) throw new PdfError("this is no PDF file");
  const tail = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64));
  if (tail === null) throw new PdfError("the file is cut off: its end is missing");
  const table = Number(tail[1]);
  const head = /xref\s+0 (\d+)\s+/y;
  head.lastIndex = table;
  const found = head.exec(text);
  const count = Number(found?.[1]);
  if (found === null || count > mostObjects) throw new PdfError("the file has no table of offsets");
  const objects = new Map<number, PdfObject>();
  for (let number = 1; number < count; number += 1) {
    const entry = head.lastIndex + 20 * number;
    if (text[entry + 17] !== "n") continue;
    objects.set(number, readObject(text, buffer, Number(text.slice(entry, entry + 10)), number));
  }
  const trailer = text.indexOf("trailer", table);
  if (trailer < 0) throw new PdfError("the file has no trailer");
  const { root } = rootOf(new Reader(text, trailer + "trailer".length).value());
  return new PdfFile(objects, root);
}

function rootOf(trailer: Value): { root: Ref } {
  if (!(trailer instanceof Map)) throw new PdfError("the file has no trailer");
  const root = trailer.get("Root");
  if (!(root instanceof Ref)) throw new PdfError("the file has no catalog");
  if (trailer.has("Prev") || trailer.has("Encrypt")) throw new PdfError("the file has been changed after printing");
  return { root };
}

function readObject(text: string, buffer: Buffer, offset: number, number: number): PdfObject {
  const head = /\s*(\d+) 0 obj/y;
  head.lastIndex = offset;
  if (head.exec(text)?.[1] !== String(number)) throw new PdfError(`object ${number} is not where the table says`);
  const reader = new Reader(text, head.lastIndex);
  const value = reader.value();
  reader.space();
  if (!(value instanceof Map) || !text.startsWith("stream", reader.at)) return value;
  const begin = reader.at + "stream".length + (text[reader.at + "stream".length] === "\r" ? 2 : 1);
  const length = value.get("Length");
  if (typeof length !== "number" || begin + length > buffer.length) throw new PdfError(`stream ${number} is cut off`);
  return { dict: value, bytes: buffer.subarray(begin, begin + length) };
}

/** A hostile stream of a few bytes may unpack to gigabytes. */
const mostUnpackedBytes = 200_000_000;

export function unpack({ dict, bytes }: Stream): Buffer {
  const filter = dict.get("Filter");
  if (filter === undefined) return Buffer.from(bytes);
  if (!(filter instanceof Name) || filter.text !== "FlateDecode") throw new PdfError("a stream has an unknown filter");
  try {
    return inflateSync(bytes, { maxOutputLength: mostUnpackedBytes });
  } catch (error) {
    throw new PdfError(`a stream can't be unpacked: ${(error as Error).message}`);
  }
}

/** This level of compression takes half the time of the usual 6, for a twentieth more bytes. */
const packing = 3;

/** `entries`: what the dictionary holds besides length and filter. */
export function pack(content: Uint8Array, entries: readonly (readonly [string, Value])[] = []): Stream {
  const bytes = deflateSync(content, { level: packing });
  return {
    dict: new Map<string, Value>([...entries, ["Filter", new Name("FlateDecode")], ["Length", bytes.length]]),
    bytes,
  };
}

/** The objects that can be reached from the catalog, numbered in the order in which they are: what nothing points to is left out. `id`: 32 hexadecimal digits from the content. */
export function writePdf(
  file: PdfFile,
  info: Ref,
  version: string,
  idOf: (parts: readonly Uint8Array[]) => string,
): Uint8Array {
  const order: PdfObject[] = [];
  const numbers = new Map<number, number>();
  const reach = (value: Value): void => {
    if (value instanceof Ref) {
      if (numbers.has(value.number)) return;
      order.push(file.get(value));
      numbers.set(value.number, order.length);
    } else if (Array.isArray(value)) value.forEach(reach);
    else if (value instanceof Map) value.forEach(reach);
  };
  reach(file.root);
  reach(info);
  // The list grows while it is gone through.
  for (const object of order) reach(isStream(object) ? object.dict : object);
  const numberOf = ({ number }: Ref) => numbers.get(number) ?? 0;
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`, "latin1")];
  let offset = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const push = (part: Buffer) => {
    parts.push(part);
    offset += part.length;
  };
  // Small objects are gathered: one buffer for each would cost more than their text.
  let text = "";
  const flush = () => {
    if (text !== "") push(Buffer.from(text, "latin1"));
    text = "";
  };
  for (const [place, object] of order.entries()) {
    offsets.push(offset + text.length);
    if (isStream(object)) {
      text += `${place + 1} 0 obj\n${writeValue(object.dict, numberOf)}\nstream\n`;
      flush();
      push(Buffer.from(object.bytes));
      text = "\nendstream\nendobj\n";
    } else text += `${place + 1} 0 obj\n${writeValue(object, numberOf)}\nendobj\n`;
  }
  flush();
  const id = idOf(parts);
  const lines = offsets.map((each) => `${String(each).padStart(10, "0")} 00000 n \n`);
  const trailer = `<</Size ${order.length + 1}/Root ${numberOf(file.root)} 0 R/Info ${numberOf(info)} 0 R/ID [<${id}> <${id}>]>>`;
  const end = `xref\n0 ${order.length + 1}\n0000000000 65535 f \n${lines.join("")}trailer\n${trailer}\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, "latin1")]);
}
