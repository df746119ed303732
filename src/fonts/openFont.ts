/** A font file -> the opened font, which says what letters it has. Each file is opened once. */
import { createRequire } from "node:module";
import type { create, Font } from "fontkit";

/** Loaded when the first font is opened: most commands open none. */
const load = () => createRequire(import.meta.url)("fontkit") as { readonly create: typeof create };

const opened = new WeakMap<Uint8Array, Font>();

export function openFont(bytes: Uint8Array): Font {
  const before = opened.get(bytes);
  if (before !== undefined) return before;
  const font = load().create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("layout" in font)) throw new Error("a collection of fonts, where one was expected");
  opened.set(bytes, font);
  return font;
}

export function hasLetter(bytes: Uint8Array, letter: string): boolean {
  return openFont(bytes).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}
