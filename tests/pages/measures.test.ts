import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { languageCodes } from "../../src/languages/index.ts";
import { aDocument } from "./aDocument.ts";
import { datesOf } from "./measures/dates.ts";
import { headlines } from "./measures/headlines.ts";
import { madeUpWords, madeUpWordsIn } from "./measures/madeUpWords.ts";
import { repeatedPhrases } from "./measures/repeatedPhrases.ts";
import { sharedWords } from "./measures/sharedWords.ts";
import { strandedHeads } from "./measures/strandedHeads.ts";

describe("words that two reports share", () => {
  const board = aDocument([
    [
      { role: "H2", text: "1 The year" },
      { role: "P", text: "Students graded their own well-\nbeing on a scale of one to ten." },
    ],
  ]);
  const shareOf = (text: string, leftOut: readonly string[] = []) =>
    sharedWords(
      aDocument([
        [
          { role: "H1", text: "Students graded their own wellbeing on a scale of one to ten" },
          { role: "H2", text: "Contents" },
          { role: "TOCI", text: "Students graded their own wellbeing on a scale of one to ten", within: ["TOC 1"] },
          { role: "H2", text: "1 Words" },
          { role: "P", text },
        ],
        [
          { role: "H2", text: "2 Method" },
          { role: "P", text: "Students graded their own wellbeing on a scale of one to ten." },
        ],
      ]),
      board,
      new Set(leftOut),
    );

  it("are those in runs of eight or more, wherever a line breaks them, and none in runs of seven", () => {
    const [eight] = shareOf("Last time students graded their own well-being on a day in May").chapters;
    expect(eight).toEqual({ title: "Words", words: 14, shared: 0, isLeftOut: false });
    const [all] = shareOf("Last time students graded their own wellbeing on a scale, in May").chapters;
    expect(all).toEqual({ title: "Words", words: 14, shared: 8, isLeftOut: false });
  });

  it("are counted by chapter, without cover and contents, and chapters may be left out of the share", () => {
    const { share, chapters } = shareOf("Nothing of this is there", ["Method"]);
    expect(chapters.map(({ title, shared }) => [title, shared])).toEqual([
      ["Words", 0],
      ["Method", 12],
    ]);
    expect(share).toBe(0);
    expect(shareOf("Nothing of this is there").share).toBeCloseTo(12 / (7 + 14));
  });
});

describe("headlines", () => {
  const chart = (headline: string, place: number) => [
    { role: "P", text: headline, within: [`Div ${place}`] },
    { role: "Figure", text: "2023\n2024", within: [`Div ${place}`] },
  ];
  it("are told apart from the name of what is drawn, in any case and with brackets", () => {
    const document = aDocument([
      [...chart("Needs more support (synthetic data)", 1), ...chart("Six in ten students need more support", 2)],
      [...chart("Needs more support: 61%", 3), { role: "Figure", text: "", within: ["LI 4"] }],
    ]);
    const found = headlines(document, ["Needs more Support"]);
    expect(found.all).toHaveLength(3);
    expect(found.onlyNames).toEqual([{ page: 1, text: "Needs more support (synthetic data)" }]);
    expect(found.beginWithNames).toEqual([{ page: 2, text: "Needs more support: 61%" }]);
  });

  it.each([
    ["Needs more support by faculty, 2024", true],
    ["Needs more support by faculty: 2023 and 2024", true],
    ["Needs more support in 2024", true],
    ["Needs more support than in 2023", false],
    ["Needs more support by 61%", false],
    ["More need support by faculty, 2024", false],
  ])("say no more than a name where they add how and when it is shown: %s", (headline, isOnlyName) => {
    const found = headlines(aDocument([chart(headline, 1)]), ["Needs more support"]);
    expect(found.onlyNames).toHaveLength(isOnlyName ? 1 : 0);
  });

  it("stand with their picture: a heading, a caption or a headline at the foot of a page is told", () => {
    const text = { role: "P", text: "Words of the next page" };
    const ends = (...last: Parameters<typeof aDocument>[0][number]) => strandedHeads(aDocument([last, [text]]));
    expect(ends(text, { role: "H3", text: "Stress" })).toEqual([{ page: 1, text: "Stress" }]);
    expect(ends({ role: "Caption", text: "Table", within: ["Table 1"] })).toHaveLength(1);
    expect(ends({ role: "H3", text: "Stress" }, text)).toEqual([]);
    expect(ends({ role: "H1", text: "The cover" })).toEqual([]);
    expect(strandedHeads(aDocument([[text], [{ role: "Figure", text: "2024", within: ["Div 1"] }]]))).toHaveLength(1);
  });
});

describe("phrases on one page", () => {
  it("are told from the third time, once for the longest, over texts and labels of pictures", () => {
    const document = aDocument([
      [
        { role: "TH", text: "General well-being, Law" },
        { role: "TH", text: "General well-being" },
        { role: "P", text: "General well-being, Law: 7. The general well-being. General well-being, Law" },
        { role: "Figure", text: "General well-being, Law\nLaw\nLaw\nLaw\n61.1\n61.1\n61.1" },
      ],
      [{ role: "TH", text: "General well-being" }],
    ]);
    expect(repeatedPhrases(document, [])).toEqual([{ page: 1, text: "general well-being law", times: 4 }]);
    expect(repeatedPhrases(document, ["The general well-being"])).toHaveLength(1);
  });
});

describe("words for made-up data", () => {
  it("are counted in texts and at edges, and apart from those in pictures", () => {
    const document = aDocument([
      [
        { role: "P", text: "Synthetic data (made up), an Example. For example this, or a@example.org." },
        { role: "Figure", text: "Synthetic data\n7.2", alternative: "Made-up figures" },
      ],
    ]);
    expect(madeUpWords(document)).toEqual({ printed: 3, inPictures: 2 });
  });

  it.each(languageCodes)("are those of the messages in %s", (language) => {
    const file = path.resolve(import.meta.dirname, `../../templates/messages/${language}.yaml`);
    const { example } = parse(readFileSync(file, "utf8")) as { readonly example: Readonly<Record<string, string>> };
    for (const key of ["title", "short", "synthetic"])
      expect(example[key]?.match(madeUpWordsIn[language] ?? /$^/), `example.${key}`).not.toBeNull();
  });

  it("must be known for a language", () => {
    expect(() => madeUpWords(aDocument([], { language: "fr" }))).toThrow('made-up data in "fr"');
  });
});

describe("dates", () => {
  const cover = (text: string, language = "en", dated: string | null = null) =>
    aDocument(
      [
        [
          { role: "H1", text: "Student well-being 2024" },
          { role: "P", text },
        ],
      ],
      { language, dated },
    );
  it.each([
    ["14 November 2025, edition 2", "en", ["2025-11-14"]],
    ["November 4, 2025", "en", ["2025-11-04"]],
    ["Vastgesteld op 3 maart 2026", "nl", ["2026-03-03"]],
    ["3. März 2026", "de", ["2026-03-03"]],
    ["november 2025", "nl", ["2025-11"]],
    ["Adopted 2025-11-14", "en", ["2025-11-14"]],
    ["The framework 2023–2030", "en", []],
  ])("on the cover are read: %s", (text, language, dates) => {
    expect(datesOf(cover(text, language), 2025).onCover).toEqual(dates);
  });

  it("are too early before the year of the newest wave, on the cover and in the file", () => {
    const document = cover("31 December 2024", "en", "2024-12-31");
    expect(datesOf(document, 2025).tooEarly).toEqual(["2024-12-31", "2024-12-31"]);
    expect(datesOf(document, 2024).tooEarly).toEqual([]);
    expect(datesOf(document, null).tooEarly).toEqual([]);
  });
});
