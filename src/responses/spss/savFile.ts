/** A system file of SPSS (.sav, .zsav) -> its variables, and its cases one by one. */
import { type FileHandle, open } from "node:fs/promises";
import { ByteReader, doubleAt } from "./byteReader.ts";
import { readCases } from "./readCases.ts";
import { type RawDictionary, readDictionary } from "./readDictionary.ts";
import { SavError } from "./savError.ts";
import { type Decoding, decodingOf, longCaseCount, type SavVariable, variablesOf } from "./variables.ts";

export type SavValue =
  | { readonly kind: "value"; readonly value: number | string }
  /** Values that the file declares to be no answer. */
  | { readonly kind: "user-missing"; readonly value: number | string }
  | { readonly kind: "system-missing" };

const chunkBytes = 1024 * 1024;
/** Seconds from 1582-10-14, where SPSS begins, to 1970. */
const spssEpoch = 12_219_379_200;

export class SavFile implements AsyncDisposable {
  readonly variables: readonly SavVariable[];
  /** Null where the file does not say. */
  readonly caseCount: number | null;
  readonly encoding: string;
  /** Name of the variable that the file says its cases are weighted by. */
  readonly weightedBy: string | null;
  readonly #file: FileHandle;
  readonly #reader: ByteReader;
  readonly #raw: RawDictionary;
  readonly #decoding: Decoding;

  private constructor(file: FileHandle, reader: ByteReader, raw: RawDictionary) {
    const { littleEndian } = reader;
    this.#file = file;
    this.#reader = reader;
    this.#raw = raw;
    this.#decoding = decodingOf(raw, littleEndian);
    this.encoding = this.#decoding.encoding;
    this.variables = variablesOf(raw, this.#decoding, littleEndian);
    this.weightedBy =
      this.variables.find(({ pieces }) => pieces[0] !== undefined && pieces[0].slot + 1 === raw.weightSlot)?.name ??
      null;
    this.caseCount = longCaseCount(raw, littleEndian) ?? raw.caseCount;
  }

  /** Throws a SavError where the file is none, or broken. */
  static async open(path: string): Promise<SavFile> {
    const file = await open(path);
    try {
      const reader = new ByteReader(chunks(file));
      return new SavFile(file, reader, await readDictionary(reader));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Each case's values of these variables, in their order; once only. Throws a SavError where the data are broken or end too early. */
  async *rows(variables = this.variables): AsyncGenerator<readonly SavValue[]> {
    const missing = systemMissing(this.#raw, this.#reader.littleEndian);
    let count = 0;
    for await (const bytes of readCases(this.#reader, this.#raw, this.#file, missing)) {
      yield variables.map((variable) => this.#valueOf(variable, bytes, missing));
      count += 1;
    }
    if (this.caseCount !== null && this.caseCount !== count)
      throw new SavError(`${this.caseCount} cases are announced, ${count} are there`, this.#reader.position);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }

  #valueOf(variable: SavVariable, bytes: Buffer, missing: Buffer): SavValue {
    const { kind, pieces, missing: declared } = variable;
    if (kind === "number") {
      const at = (pieces[0]?.slot ?? 0) * 8;
      if (missing.equals(bytes.subarray(at, at + 8))) return { kind: "system-missing" };
      const number = doubleAt(bytes, at, this.#reader.littleEndian);
      const isMissing =
        declared.values.includes(number) || declared.ranges.some(({ low, high }) => low <= number && number <= high);
      return { kind: isMissing ? "user-missing" : "value", value: inFormat(number, variable) };
    }
    // Pieces are joined before they are decoded: a letter may lie across their border.
    const joined = Buffer.concat(pieces.map(({ slot, bytes: length }) => bytes.subarray(slot * 8, slot * 8 + length)));
    const text = this.#decoding.decode(joined.subarray(0, variable.width)).replace(/[ \0]+$/, "");
    return { kind: declared.values.includes(text) ? "user-missing" : "value", value: text };
  }
}

/** Writes dates as ISO 8601 text. */
function inFormat(number: number, { format }: SavVariable): number | string {
  if (format === "number") return number;
  if (format === "time") {
    const total = Math.abs(Math.trunc(number));
    const two = (part: number) => String(part).padStart(2, "0");
    const sign = number < 0 ? "-" : "";
    return `${sign}${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  }
  const date = new Date(Math.round((number - spssEpoch) * 1000));
  if (Number.isNaN(date.getTime())) return number;
  return format === "date" ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, 19);
}

/** The bytes that stand for "nothing": the most negative number where the file does not say. */
function systemMissing({ extensions }: RawDictionary, littleEndian: boolean): Buffer {
  const floats = extensions.get(4);
  if (floats !== undefined && floats.length >= 8) return floats.subarray(0, 8);
  const bytes = Buffer.alloc(8);
  if (littleEndian) bytes.writeDoubleLE(-Number.MAX_VALUE);
  else bytes.writeDoubleBE(-Number.MAX_VALUE);
  return bytes;
}

async function* chunks(file: FileHandle): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
