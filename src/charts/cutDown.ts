/** A font -> the part of it that a picture needs, as base64: the usual letters, cut once for all pictures, or exactly its own where it has others. */
import { createHash } from "node:crypto";
import subsetFont from "subset-font";
import type { FontFile } from "../domain/index.ts";

/** Basic Latin, the accented letters of Western Europe, and the punctuation that sentences here use. */
const usual = new Set([
  ...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
  ..."ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü–—‘’“”…·×€\u00A0",
]);

/** By the hash of the font: a thread gets the same one several times. */
const cut = new Map<string, Promise<string>>();

export async function cutDown(font: FontFile, text: string): Promise<string> {
  if ([...text].some((letter) => !usual.has(letter))) return await subset(font, text);
  const name = createHash("sha256").update(font.bytes).digest("hex");
  const before = cut.get(name);
  if (before !== undefined) return await before;
  const now = subset(font, [...usual].join(""));
  cut.set(name, now);
  return await now;
}

async function subset({ bytes }: FontFile, letters: string): Promise<string> {
  const part = await subsetFont(Buffer.from(bytes), letters, { targetFormat: "woff2" });
  return part.toString("base64");
}
