/** The records of a dictionary -> variables with their whole names, labels, missing values, in readable text. */
import { doubleAt, int32At, int64At } from "./byteReader.ts";
import type { RawDictionary, RawVariable } from "./readDictionary.ts";
import { SavError } from "./savError.ts";

export interface SavVariable {
  /** The long name where there is one. */
  readonly name: string;
  readonly label: string | null;
  readonly kind: "number" | "text";
  /** Bytes of a text; 8 for a number. */
  readonly width: number;
  readonly format: "number" | "date" | "datetime" | "time";
  readonly valueLabels: ReadonlyMap<number | string, string>;
  /** Values that the maker of the file declared to be no answer. */
  readonly missing: {
    readonly values: readonly (number | string)[];
    readonly ranges: readonly { readonly low: number; readonly high: number }[];
  };
  /** First slots of its pieces: several for a text of more than 255 bytes. */
  readonly pieces: readonly { readonly slot: number; readonly bytes: number }[];
}

/** Print formats (PSPP developers' guide, "System File Format"). */
const formats: Readonly<Record<number, SavVariable["format"]>> = {
  20: "date",
  21: "time",
  22: "datetime",
  23: "date",
  24: "date",
  25: "time",
  28: "date",
  29: "date",
  30: "date",
  38: "date",
  39: "date",
  40: "time",
  41: "datetime",
};

/** The bytes that a piece of a very long text holds. By an old quirk of SPSS, the number of pieces is computed with fewer. */
const [pieceBytes, reckonedBytes] = [255, 252];

export interface Decoding {
  readonly encoding: string;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Finds the encoding by its name, else by the number of the code page. Throws where it is one that can't be read. */
export function decodingOf({ extensions }: RawDictionary, littleEndian: boolean): Decoding {
  const named = extensions.get(20)?.toString("latin1").replace(/\0/g, "").trim();
  const machine = extensions.get(3);
  const page = machine !== undefined && machine.length >= 32 ? int32At(machine, 28, littleEndian) : 1252;
  const pages: Readonly<Record<number, string>> = { 2: "windows-1252", 3: "windows-1252", 65001: "utf-8" };
  const encoding = named !== undefined && named !== "" ? named : (pages[page] ?? `windows-${page}`);
  // What SPSS calls plain text has no letters beyond ASCII, or those of Windows.
  const label = /^(us-)?ascii$/i.test(encoding) ? "windows-1252" : encoding;
  try {
    const decoder = new TextDecoder(label);
    return { encoding, decode: (bytes) => decoder.decode(bytes) };
  } catch {
    throw new SavError(`texts in ${encoding}, which can't be read: save it as UTF-8`, 0);
  }
}

export function variablesOf(raw: RawDictionary, { decode }: Decoding, littleEndian: boolean): readonly SavVariable[] {
  const text = (bytes: Uint8Array) => decode(bytes).replace(/[ \0]+$/, "");
  const longNames = pairs(raw.extensions.get(13), decode);
  const longWidths = pairs(raw.extensions.get(14), decode);
  const [ownLabels, ownMissing] = [longLabels(raw, littleEndian, text), longMissing(raw, littleEndian, text)];
  const labelsAt = new Map<number, RawDictionary["valueLabels"][number][]>();
  for (const each of raw.valueLabels)
    for (const slot of new Set(each.slots)) labelsAt.set(slot, [...(labelsAt.get(slot) ?? []), each]);
  const joined = new Set<RawVariable>();
  const variables: SavVariable[] = [];
  raw.variables.forEach((variable, place) => {
    if (joined.has(variable)) return;
    const short = text(variable.name);
    const width = Number(longWidths.get(short.toUpperCase()) ?? variable.width);
    if (!Number.isInteger(width) || width < 0) throw new SavError(`a text of ${width} bytes`, 0);
    const count = width > pieceBytes ? Math.ceil(width / reckonedBytes) : 1;
    const pieces = raw.variables.slice(place, place + count);
    if (pieces.length < count) throw new SavError("a long text without all its pieces", 0);
    for (const piece of pieces) joined.add(piece);
    const name = longNames.get(short.toUpperCase()) ?? short;
    const isText = variable.width > 0;
    const value = (bytes: Buffer) => (isText ? text(bytes) : doubleAt(bytes, 0, littleEndian));
    const labels = labelsAt.get(variable.slot) ?? [];
    const [low, high, ...others] = variable.missing;
    const hasRange = variable.hasRange && !isText && low !== undefined && high !== undefined;
    variables.push({
      name,
      label: variable.label === null ? null : text(variable.label),
      kind: isText ? "text" : "number",
      width: isText ? width : 8,
      format: (isText ? undefined : formats[variable.format]) ?? "number",
      valueLabels: new Map([
        ...labels.flatMap((each) => each.labels.map(([of, label]) => [value(of), text(label)] as const)),
        ...(ownLabels.get(name) ?? ownLabels.get(short) ?? []),
      ]),
      missing: {
        values: [
          ...(hasRange ? others : variable.missing).map(value),
          ...(ownMissing.get(name) ?? ownMissing.get(short) ?? []),
        ],
        ranges: hasRange ? [{ low: doubleAt(low, 0, littleEndian), high: doubleAt(high, 0, littleEndian) }] : [],
      },
      pieces: pieces.map(({ slot, slots }, at) => ({
        slot,
        bytes: Math.min(slots * 8, count === 1 ? Math.max(8, width) : at < count - 1 ? pieceBytes : slots * 8),
      })),
    });
  });
  return variables;
}

/** "SHORT=long" pairs between tabs. */
function pairs(bytes: Buffer | undefined, decode: Decoding["decode"]): ReadonlyMap<string, string> {
  if (bytes === undefined) return new Map();
  const found = decode(bytes)
    .split("\t")
    .map((pair) => pair.replace(/\0/g, ""))
    .filter((pair) => pair.includes("="));
  return new Map(
    found.map((pair) => [pair.slice(0, pair.indexOf("=")).toUpperCase(), pair.slice(pair.indexOf("=") + 1).trim()]),
  );
}

/** Steps through an extension record; a length that leaves it is refused. */
class RecordReader {
  readonly #bytes: Buffer;
  readonly #littleEndian: boolean;
  #at = 0;

  constructor(bytes: Buffer, littleEndian: boolean) {
    this.#bytes = bytes;
    this.#littleEndian = littleEndian;
  }

  get isOver(): boolean {
    return this.#at >= this.#bytes.length;
  }

  int(): number {
    return int32At(this.take(4), 0, this.#littleEndian);
  }

  take(length: number): Buffer {
    if (length < 0 || this.#at + length > this.#bytes.length)
      throw new SavError("an extension record that is shorter than it says", 0);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

type Text = (bytes: Uint8Array) => string;

function longLabels({ extensions }: RawDictionary, littleEndian: boolean, text: Text) {
  const found = new Map<string, (readonly [string, string])[]>();
  const record = new RecordReader(extensions.get(21) ?? Buffer.alloc(0), littleEndian);
  while (!record.isOver) {
    const name = text(record.take(record.int()));
    record.int();
    const count = record.int();
    const labels: (readonly [string, string])[] = [];
    for (let each = 0; each < count; each += 1)
      labels.push([text(record.take(record.int())), text(record.take(record.int()))]);
    found.set(name, labels);
  }
  return found;
}

function longMissing({ extensions }: RawDictionary, littleEndian: boolean, text: Text) {
  const found = new Map<string, string[]>();
  const record = new RecordReader(extensions.get(22) ?? Buffer.alloc(0), littleEndian);
  while (!record.isOver) {
    const name = text(record.take(record.int()));
    const count = record.take(1)[0] ?? 0;
    const length = record.int();
    found.set(
      name,
      Array.from({ length: count }, () => text(record.take(length))),
    );
  }
  return found;
}

/** The file's own count of its cases, of 64 bits. */
export function longCaseCount({ extensions }: RawDictionary, littleEndian: boolean): number | null {
  const record = extensions.get(16);
  if (record === undefined || record.length < 16) return null;
  const count = int64At(record, 8, littleEndian);
  return count < 0 ? null : count;
}
