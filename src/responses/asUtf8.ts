/** A text file -> itself where it is UTF-8, else a copy decoded as Windows-1252, which Excel writes. Streams: memory does not grow with the file. */
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

export async function asUtf8(file: string, copy: string): Promise<string> {
  if (await isUtf8(file)) return file;
  const decoder = new TextDecoder("windows-1252");
  await pipeline(
    createReadStream(file),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    },
    createWriteStream(copy),
  );
  return copy;
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
