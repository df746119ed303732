import { expect, test } from "vitest";
import { quickClasses } from "../../src/statements/prose/quickClasses.ts";

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => code).filter(
  (code) => code < 0xd800 || code > 0xdfff,
);
const all = String.fromCodePoint;

test("the quick pattern takes every letter of Unicode for one, and every digit of the lists' languages", () => {
  const written = /^\p{L}$/u;
  const quick = new RegExp(`^[${quickClasses("\\p{L}")}]$`, "u");
  const missed = everyCharacter.map((code) => all(code)).filter((sign) => written.test(sign) && !quick.test(sign));
  expect(missed).toEqual([]);
  expect([..."0123456789²½"].every((sign) => new RegExp(`[${quickClasses("\\p{N}")}]`, "u").test(sign))).toBe(true);
});

test("a word ends where it ended before: at a space, a sign, a dash, an apostrophe", () => {
  const pattern = "(?<![\\p{L}\\p{N}'-])(?:meer|más|více)(?![\\p{L}\\p{N}])";
  const text = "meer, meer-dan meerdere 1meer niet-meer meer’ více\u00adx, více. más! émeer meerß (meer)";
  const found = (source: string) => [...text.matchAll(new RegExp(source, "gu"))].map(({ index }) => index);
  expect(found(quickClasses(pattern))).toEqual(found(pattern));
  expect(found(pattern)).not.toEqual([]);
});

test("nothing else of a pattern changes: capitals, what is no letter, and signs with a stroke before them", () => {
  expect(quickClasses("\\p{Lu}\\P{L}[^\\d.]\\p{Ll}")).toBe("\\p{Lu}\\P{L}[^\\d.]\\p{Ll}");
});
