import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { lettersBeyond, moreFaces, readFonts, undrawnLetters } from "../../src/fonts/index.ts";
import { embeddedLetters } from "../../src/fonts/letters.ts";

const fonts = await readFonts();
const told = async (text: string) =>
  (await undrawnLetters(text, async () => fonts)).map(({ at, message }) => `${at} ${message}`);

describe("the letters that are embedded", () => {
  it("are those that each of the embedded files has", () => {
    for (const { bytes } of fonts) {
      const font = create(Buffer.from(bytes));
      if (!("characterSet" in font)) throw new Error("a collection of fonts");
      const printable = font.characterSet.map((code) => String.fromCodePoint(code)).filter((each) => each !== "\uFFFF");
      expect(new Set(printable)).toEqual(embeddedLetters);
    }
  });

  it("are told from others, each of which is named once", () => {
    expect(lettersBeyond("een ✓ of een → en nog een →")).toBe("→✓");
    expect(lettersBeyond("a\n\tb \uE000x\uE001 ❤\uFE0F")).toBe("❤");
  });

  it("get pieces of other fonts beside them, each for its own letters", async () => {
    const faces = await moreFaces(fonts, "→★");
    expect(faces.map(({ weight, style, letters }) => `${weight} ${style} ${letters}`)).toEqual(
      ["400 normal", "400 italic", "600 normal", "700 normal"].flatMap((face) => [`${face} →`, `${face} ★`]),
    );
    for (const { bytes, letters } of faces) {
      const font = create(Buffer.from(bytes));
      if (!("hasGlyphForCodePoint" in font)) throw new Error("a collection of fonts");
      expect(font.hasGlyphForCodePoint(letters.codePointAt(0) ?? 0)).toBe(true);
      expect(bytes.byteLength).toBeLessThan(3000);
    }
  });
});

describe("letters of a text that nobody would see", () => {
  it.each([
    "Café, Ĳssel, ĳ, ŵ, ő, ș, Đ, ß, Ǿ, ḥ, Ɓ, ə, ŋ",
    "Ελλάδα, ἀρχή, Україна, Београд, Ҡазан, Ѣ",
    "→ ← ↑ ↓ ⇒ ✓ ✔ ✗ ☐ ☑ ★ ☆ • ‣ ◦ ▪ ● ■ ▲ ▼ ✉ ☎ ☹ ☺ ♥",
    "non\u2011breaking, narrow\u202Fspace, soft\u00ADhyphen, ≥ ≤ ≈ ≠ ± × ÷ − ‰ ½ ⅓ ⅞ CO₂ m² 10⁶ µg € £ ¥ ₺ № § ¶ † ‡ ™ ″ ′ ∞ √ Σ",
    "cafe\u0301 as a Mac writes it, and i\u0302",
  ])("are none in: %s", async (text) => {
    expect(await told(text)).toEqual([]);
  });

  it.each([
    ["klaar 👍", '6 "👍" (U+1F44D)'],
    ["een vlag 🇳🇱 erbij", '9 "🇳🇱" (U+1F1F3 U+1F1F1)'],
    ["Studeren in 北京", '13 "京" (U+4EAC)'],
    ["مرحبا", '0 "م" (U+0645)'],
    ["stap 1️⃣", '5 "1️⃣" (U+0031 U+FE0F U+20E3)'],
    ["wel\u200Bzijn", "3 this text holds an invisible space without width (U+200B)"],
    ["\uF0B7 punt", "0 this text holds a bullet or sign of Word's Symbol font (U+F0B7)"],
    ["a\u202Eb", "1 this text holds an invisible character (U+202E)"],
    ["a\u2028b", "1 this text holds an invisible line separator (U+2028)"],
    ["na\uFFFDef", "2 this text holds the sign � for a letter that a program could not read"],
    ["half \uD83D", "5 this text holds half a character (U+D83D)"],
  ])("are told with their place and name: %s", async (text, wanted) => {
    const found = await told(text);
    expect(
      found.some((each) => each.startsWith(wanted)),
      found.join("\n"),
    ).toBe(true);
  });
});
