import { describe, expect, it } from "vitest";
import { readability } from "../../src/editors/index.ts";

const easy =
  "The cat sat on the mat. The dog ran to the cat. The sun was hot, and so was the mat. We sat and ate a bun. Then we all went home to bed.";
const hard =
  "Institutional considerations regarding multidisciplinary collaboration necessitate comprehensive organisational reconfiguration. Administrative responsibilities accumulate notwithstanding institutional simplification initiatives. Interdepartmental communication deteriorates correspondingly. Organisational considerations predominate everywhere.";

describe("readability", () => {
  it("is higher of short words and sentences than of long ones", () => {
    expect(readability(easy, "en").ease).toBeGreaterThan(90);
    expect(readability(hard.repeat(2), "en").ease).toBe(0);
  });

  it("takes the measure of each language: the same counts give other values", () => {
    // 40 words, 4 sentences, 40 syllables: 206.835 - 10.15 - 84.6, 206.84 - 9.3 - 77 and 180 - 10 - 58.5, at most 100.
    const text = "Ba ba ba ba ba ba ba ba ba ba. ".repeat(4);
    expect(readability(text, "en").ease).toBe(100);
    expect(readability(text, "nl").ease).toBe(100);
    const two = "Baba baba baba baba baba baba baba baba baba baba. ".repeat(4);
    expect(readability(two, "en").ease).toBe(Math.round(206.835 - 10.15 - 2 * 84.6));
    expect(readability(two, "nl").ease).toBe(Math.round(206.84 - 9.3 - 2 * 77));
    expect(readability(two, "de").ease).toBe(Math.round(180 - 10 - 2 * 58.5));
  });

  it("says nothing of a few words", () => {
    expect(readability("Few words.", "en").ease).toBeNull();
  });

  it("finds a sentence of more than 25 words, from its first letter to its end, also over lines", () => {
    const long = `Word ${"word ".repeat(12)}\n${"word ".repeat(12)}end.`;
    const text = `Short. ${long} Short.`;
    const [found, ...others] = readability(text, "en").long;
    expect(others).toEqual([]);
    expect(text.slice(found?.from, found?.to)).toBe(long);
    expect(found?.words).toBe(26);
  });

  it("takes a call for one word, a point of a list for a sentence, and notes for nothing", () => {
    expect(
      readability('We {{estimate "nse.wellbeing" wave=2024}} them.\n\n- One\n- Two <!-- no words -->', "en"),
    ).toMatchObject({
      words: 5,
      sentences: 3,
    });
  });
});
