/** A font -> the part of it that a picture needs, as base64: the usual letters, cut once for all pictures, or exactly its own where it has others. */
import subsetFont from "subset-font";
import type { FontFile } from "../domain/index.ts";

/** Basic Latin, the accented letters of Western Europe, and the punctuation that sentences here use. */
const usual = new Set([
  ...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
  ..."ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü–—‘’“”…·×€\u00A0",
]);

const cut = new WeakMap<FontFile, Promise<string>>();

export async function cutDown(font: FontFile, text: string): Promise<string> {
  if ([...text].some((letter) => !usual.has(letter))) return await subset(font, text);
  const before = cut.get(font);
  if (before !== undefined) return await before;
  const now = subset(font, [...usual].join(""));
  cut.set(font, now);
  return await now;
}

async function subset({ bytes }: FontFile, letters: string): Promise<string> {
  const part = await subsetFont(Buffer.from(bytes), letters, { targetFormat: "woff2" });
  return part.toString("base64");
}
