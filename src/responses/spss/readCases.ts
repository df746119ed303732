/** The data of a system file -> one buffer of 8-byte slots for each case, whatever the compression. */
import type { FileHandle } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { ByteReader, int32At, int64At } from "./byteReader.ts";
import type { RawDictionary } from "./readDictionary.ts";
import { SavError } from "./savError.ts";

/** A block is 4 MB as SPSS writes it; one that claims far more is a bomb. */
const largestBlock = 64 * 1024 * 1024;

const spaces = Buffer.alloc(8, " ");

/** Reads case by case. The buffer that it gives is used again for the next one. */
export async function* readCases(
  reader: ByteReader,
  dictionary: RawDictionary,
  file: FileHandle,
  systemMissing: Buffer,
): AsyncGenerator<Buffer> {
  if (dictionary.slots === 0) throw new SavError("it has no variables", reader.position);
  switch (dictionary.compression) {
    case "none":
      yield* plainCases(reader, dictionary);
      return;
    case "bytecode":
      yield* packedCases(reader, dictionary, systemMissing);
      return;
    case "zlib": {
      const inflated = new ByteReader(inflatedBlocks(reader, file), reader.position);
      inflated.littleEndian = reader.littleEndian;
      yield* packedCases(inflated, dictionary, systemMissing);
    }
  }
}

async function* plainCases(reader: ByteReader, { slots }: RawDictionary): AsyncGenerator<Buffer> {
  while (await reader.ensure(1)) {
    await reader.need(slots * 8, "a case");
    yield reader.take(slots * 8);
  }
}

/** Eight codes, then the values that some of them announce: 1 to 251 is a small whole number, 253 a value as it is, 254 spaces, 255 system-missing, 252 the end. */
async function* packedCases(
  reader: ByteReader,
  { slots, bias }: RawDictionary,
  systemMissing: Buffer,
): AsyncGenerator<Buffer> {
  const codes = Buffer.alloc(8);
  const row = Buffer.alloc(slots * 8);
  let [code, slot] = [8, 0];
  for (;;) {
    if (code === 8) {
      if (!(await reader.ensure(8))) {
        if (slot > 0 || reader.available > 0) throw new SavError("it ends in the middle of a case", reader.position);
        return;
      }
      reader.take(8).copy(codes);
      code = 0;
    }
    const found = codes[code] ?? 0;
    code += 1;
    if (found === 0) continue;
    if (found === 252) {
      if (slot > 0) throw new SavError("the data end in the middle of a case", reader.position);
      return;
    }
    if (found === 253) {
      if (reader.available < 8) await reader.need(8, "a case");
      reader.take(8).copy(row, slot * 8);
    } else if (found === 254) spaces.copy(row, slot * 8);
    else if (found === 255) systemMissing.copy(row, slot * 8);
    else if (reader.littleEndian) row.writeDoubleLE(found - bias, slot * 8);
    else row.writeDoubleBE(found - bias, slot * 8);
    slot += 1;
    if (slot < slots) continue;
    yield row;
    slot = 0;
  }
}

/** The blocks that the table at the end of a .zsav file lists. */
async function* inflatedBlocks(reader: ByteReader, file: FileHandle): AsyncGenerator<Buffer> {
  const start = reader.position;
  await reader.int64("the head of the compressed data");
  const tableAt = await reader.int64("the head of the compressed data");
  const tableLength = await reader.int64("the head of the compressed data");
  if (tableAt < start || tableLength < 24 || tableLength > largestBlock || !Number.isSafeInteger(tableAt + tableLength))
    throw new SavError("a table of blocks that can't be there", start);
  const table = await piece(file, tableAt, tableLength, "the table of blocks");
  const blocks = int32At(table, 20, reader.littleEndian);
  if (blocks < 0 || 24 + blocks * 24 > table.length) throw new SavError(`a table of ${blocks} blocks`, tableAt);
  for (let block = 0; block < blocks; block += 1) {
    const at = 24 + block * 24;
    const place = int64At(table, at + 8, reader.littleEndian);
    const size = int32At(table, at + 16, reader.littleEndian);
    const packed = int32At(table, at + 20, reader.littleEndian);
    if (place < start || place + packed > tableAt || packed < 0 || size < 0 || size > largestBlock)
      throw new SavError(`block ${block + 1} can't be of ${size} bytes`, tableAt + at);
    const bytes = await piece(file, place, packed, `block ${block + 1}`);
    const inflated = inflate(bytes, size, place);
    if (inflated.length !== size)
      throw new SavError(`block ${block + 1} has ${inflated.length} bytes of ${size}`, place);
    yield inflated;
  }
}

function inflate(bytes: Buffer, size: number, place: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw new SavError(`a block that can't be unpacked (${error instanceof Error ? error.message : "?"})`, place);
  }
}

async function piece(file: FileHandle, at: number, length: number, what: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  if (bytesRead < length) throw new SavError(`it ends in the middle of ${what}`, at + bytesRead);
  return buffer;
}
