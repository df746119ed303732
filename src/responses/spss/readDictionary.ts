/** The head of a system file -> its records as they stand there, before names and texts are decoded (PSPP developers' guide, "System File Format"). */
import { type ByteReader, int32At } from "./byteReader.ts";
import { SavError } from "./savError.ts";

export interface RawVariable {
  /** 0: a number; else the bytes of a text, at most 255. */
  readonly width: number;
  readonly name: Buffer;
  readonly label: Buffer | null;
  /** Type of its print format. */
  readonly format: number;
  /** 8 bytes each; two bounds of a range first where `hasRange`. */
  readonly missing: readonly Buffer[];
  readonly hasRange: boolean;
  /** Which 8 bytes of a case are its first, and how many there are. */
  readonly slot: number;
  readonly slots: number;
}

export interface RawDictionary {
  readonly compression: "none" | "bytecode" | "zlib";
  readonly bias: number;
  /** Number of the slot, from 1, that holds a case's weight; 0 where cases are not weighted. */
  readonly weightSlot: number;
  /** Null where the file does not say. */
  readonly caseCount: number | null;
  readonly slots: number;
  readonly variables: readonly RawVariable[];
  /** Labels of values (8 bytes) and the slots of the variables that have them. */
  readonly valueLabels: readonly {
    readonly labels: readonly (readonly [Buffer, Buffer])[];
    readonly slots: readonly number[];
  }[];
  /** Extension records by subtype. */
  readonly extensions: ReadonlyMap<number, Buffer>;
}

const compressions = ["none", "bytecode", "zlib"] as const;
/** No questionnaire has more variables; a larger count is nonsense in the file. */
const mostOfAnything = 1_000_000;

export async function readDictionary(reader: ByteReader): Promise<RawDictionary> {
  const header = await readHeader(reader);
  const variables: RawVariable[] = [];
  const valueLabels: { labels: [Buffer, Buffer][]; slots: number[] }[] = [];
  const extensions = new Map<number, Buffer>();
  let slots = 0;
  for (;;) {
    const at = reader.position;
    const type = await reader.int32("the list of records");
    if (type === 999) {
      await reader.int32("the end of the dictionary");
      break;
    }
    if (type === 2) {
      const variable = await readVariable(reader, slots);
      if (variable !== null) variables.push(variable);
      slots += 1;
    } else if (type === 3) valueLabels.push(await readLabels(reader));
    else if (type === 6) await skipDocument(reader);
    else if (type === 7) {
      const subtype = await reader.int32("an extension record");
      const size = counted(await reader.int32("an extension record"), reader);
      const count = counted(await reader.int32("an extension record"), reader);
      extensions.set(subtype, await reader.bytes(size * count, "an extension record"));
    } else throw new SavError(`an unknown record of type ${type}`, at);
  }
  for (const variable of variables) {
    if (variable.slot + variable.slots > slots)
      throw new SavError("a text that is longer than its case", reader.position);
  }
  return { ...header, slots, variables, valueLabels, extensions };
}

async function readHeader(reader: ByteReader) {
  const header = await reader.bytes(176, "its header");
  const magic = header.toString("latin1", 0, 4);
  if (magic !== "$FL2" && magic !== "$FL3") throw new SavError('it does not begin with "$FL2" or "$FL3"', 0);
  const layouts = [2, 3];
  reader.littleEndian = layouts.includes(header.readInt32LE(64));
  if (!reader.littleEndian && !layouts.includes(header.readInt32BE(64)))
    throw new SavError("an unknown layout of numbers", 64);
  const int = (at: number) => int32At(header, at, reader.littleEndian);
  const compression = compressions[int(72)];
  if (compression === undefined) throw new SavError(`an unknown compression ${int(72)}`, 72);
  const caseCount = int(80);
  const bias = reader.littleEndian ? header.readDoubleLE(84) : header.readDoubleBE(84);
  return { compression, bias, weightSlot: int(76), caseCount: caseCount < 0 ? null : caseCount };
}

/** Reads a variable; null where the record only continues the text before it. */
async function readVariable(reader: ByteReader, slot: number): Promise<RawVariable | null> {
  const what = "a variable";
  const at = reader.position;
  const head = await reader.bytes(28, what);
  const int = (place: number) => int32At(head, place, reader.littleEndian);
  const [width, hasLabel, missingCount, print] = [int(0), int(4), int(8), int(12)];
  if (width < -1 || width > 255) throw new SavError(`a variable of width ${width}`, at);
  if (![-3, -2, 0, 1, 2, 3].includes(missingCount)) throw new SavError(`${missingCount} missing values`, at);
  let label: Buffer | null = null;
  if (hasLabel === 1) {
    const length = counted(await reader.int32(what), reader);
    label = (await reader.bytes(Math.ceil(length / 4) * 4, what)).subarray(0, length);
  }
  const missing: Buffer[] = [];
  for (let each = 0; each < Math.abs(missingCount); each += 1) missing.push(await reader.bytes(8, what));
  if (width === -1) return null;
  return {
    width,
    name: head.subarray(20, 28),
    label,
    format: (print >> 16) & 0xff,
    missing,
    hasRange: missingCount < 0,
    slot,
    slots: Math.max(1, Math.ceil(width / 8)),
  };
}

async function readLabels(reader: ByteReader) {
  const what = "value labels";
  const labels: [Buffer, Buffer][] = [];
  const count = counted(await reader.int32(what), reader);
  for (let each = 0; each < count; each += 1) {
    const head = await reader.bytes(9, what);
    const length = head[8] ?? 0;
    const text = await reader.bytes(Math.ceil((length + 1) / 8) * 8 - 1, what);
    labels.push([head.subarray(0, 8), text.subarray(0, length)]);
  }
  const at = reader.position;
  if ((await reader.int32(what)) !== 4) throw new SavError("value labels of no variable", at);
  const slots: number[] = [];
  const variables = counted(await reader.int32(what), reader);
  for (let each = 0; each < variables; each += 1) slots.push((await reader.int32(what)) - 1);
  return { labels, slots };
}

async function skipDocument(reader: ByteReader): Promise<void> {
  const lines = counted(await reader.int32("a document"), reader);
  for (let line = 0; line < lines; line += 1) await reader.bytes(80, "a document");
}

function counted(count: number, reader: ByteReader): number {
  if (count >= 0 && count <= mostOfAnything) return count;
  throw new SavError(`a count of ${count}`, reader.position - 4);
}
