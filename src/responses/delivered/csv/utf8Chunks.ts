/** A text file in its encoding -> its bytes in UTF-8, without a byte order mark. Streams: memory does not grow with the file. */
import { createReadStream } from "node:fs";
import type { TextEncoding } from "./encodingOf.ts";

const chunkBytes = 1024 * 1024;

export async function* utf8Chunks(file: string, { encoding, skip }: TextEncoding): AsyncGenerator<Buffer> {
  const stream = createReadStream(file, { highWaterMark: chunkBytes, start: skip });
  if (encoding === "utf-8") {
    for await (const chunk of stream) yield chunk as Buffer;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== "") yield Buffer.from(text, "utf8");
  }
  const last = decoder.decode();
  if (last !== "") yield Buffer.from(last, "utf8");
}
