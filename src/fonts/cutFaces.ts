/** Fonts and a text -> the parts of the fonts that the text needs, as pages and pictures embed them. */
import { createHash } from "node:crypto";
import type { FontFile } from "../domain/index.ts";
import { hasLetter } from "./openFont.ts";

/** Basic Latin, the accented letters of Western Europe, and the punctuation that sentences here use. */
const usual = new Set([
  ...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
  ..."ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü–—‘’“”…·×€\u00A0",
]);

/** Fonts that were cut, by hash: a thread gets the same one several times. */
const cut = new Map<string, Promise<string>>();

/** The part of the embedded file that a picture needs, as base64: the usual letters, cut once for all pictures, or exactly its own where it has others. */
export async function cutDown(font: FontFile, text: string): Promise<string> {
  if ([...text].some((letter) => !usual.has(letter))) return base64(await subset(font.bytes, text));
  const name = createHash("sha256").update(font.bytes).digest("hex");
  const before = cut.get(name);
  if (before !== undefined) return await before;
  const now = subset(font.bytes, [...usual].join("")).then(base64);
  cut.set(name, now);
  return await now;
}

/** A piece of another font that gives the family the letters that its embedded file lacks. */
export interface CutFace {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** WOFF2. */
  readonly bytes: Uint8Array;
  /** The letters that the piece has. */
  readonly letters: string;
}

/** Of each face the pieces that have these letters; a letter that no font has is left out. */
export async function moreFaces(fonts: readonly FontFile[], letters: string): Promise<readonly CutFace[]> {
  if (letters === "") return [];
  const pieces = fonts.flatMap(({ family, weight, style, others }) => {
    let left = [...letters];
    return others.flatMap((font) => {
      const own = left.filter((letter) => hasLetter(font, letter)).join("");
      left = left.filter((letter) => !own.includes(letter));
      return own === "" ? [] : [{ family, weight, style, font, letters: own }];
    });
  });
  return await Promise.all(
    pieces.map(async ({ font, ...face }) => ({ ...face, bytes: await subset(font, face.letters) })),
  );
}

/** `source`: an address. Without letters the face is the family's own; with them it stands in for these only. */
export function faceRule(
  face: Pick<CutFace, "family" | "weight" | "style"> & { readonly letters?: string },
  source: string,
): string {
  const range = [...(face.letters ?? "")].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(",");
  const only = range === "" ? "" : `;unicode-range:${range}`;
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};src:url(${source}) format("woff2")${only}}`;
}

/** A picture that is shown where the fonts are installed. Letters of installed fonts stand on whole pixels unless exact positions are asked for. */
export function withoutFaces(svg: string): string {
  return svg.replace(/(?:@font-face\{[^}]*\}\s*)+/, "text{text-rendering:geometricPrecision}");
}

async function subset(font: Uint8Array, letters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  return await subsetFont(Buffer.from(font), letters, { targetFormat: "woff2" });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
