import { describe, expect, it } from "vitest";
import { missingHelp } from "../../src/documents/helpBoxes.ts";
import type { Chapter } from "../../src/documents/report.ts";

const chapter = (words: string): Chapter => ({
  id: "nse",
  number: "1",
  title: "A chapter",
  blocks: [{ kind: "paragraph", words }],
});
const spokenOf = (words: string) =>
  missingHelp({ chapters: [chapter(words)], layout: "report" }).map(({ subject }) => subject);

describe("a chapter needs a box with help", () => {
  it.each([
    ["suicide", "Gedachten aan zelfdoding komen voor."],
    ["suicide", "Thoughts of suicide occur."],
    ["suicide", "Suizidgedanken kommen vor."],
    ["suicide", "Manche denken daran, sich das Leben zu nehmen."],
    ["suicide", "Manche möchten nicht mehr leben wollen müssen."],
    ["suicide", "Wer lebensmüde ist, findet hier Hilfe."],
    ["addiction", "Verslaving is een ziekte."],
    ["addiction", "Substance use was measured."],
    ["addiction", "Eine Sucht ist eine Krankheit."],
    ["addiction", "Die Suchtberatung hat Sprechstunde."],
    ["addiction", "Spielsucht ist das Thema einer Gruppe."],
    ["addiction", "Der Substanzkonsum wurde erfragt."],
    ["addiction", "Alkoholabhängige finden hier Hilfe."],
    ["addiction", "Wer kifft oder Drogen nimmt, findet hier Hilfe."],
  ])("on %s where it says: %s", (subject, words) => {
    expect(spokenOf(words)).toEqual([subject]);
  });

  it.each([
    "Wer Hilfe sucht, findet sie; niemand wird untersucht oder besucht.",
    "Eine Gesprächsgruppe wird gesucht.",
    "De handdoeken drogen in de zon.",
    "Die Sehnsucht nach zu Hause ist ein Thema.",
  ])("on nothing where it says: %s", (words) => expect(spokenOf(words)).toEqual([]));
});
