import { describe, expect, it } from "vitest";
import { type Answers, aUniversity } from "./aUniversity.ts";
import { pagesOf } from "./pagesOf.ts";

const board = { kind: "board" } as const;

/** 2024: of arts 300 answered, of law 100, each half from abroad or not; 1,000 of each were invited. */
function answers(more: readonly Answers[] = []): readonly Answers[] {
  return [
    { wave: 2024, faculty: "arts", origin: "home", respondents: 200, yes: 80 },
    { wave: 2024, faculty: "arts", origin: "abroad", respondents: 100, yes: 40 },
    { wave: 2024, faculty: "law", origin: "home", respondents: 100, yes: 30 },
    ...more,
  ];
}
const origin = {
  id: "origin",
  name: { nl: "Herkomst", en: "Origin" },
  column: "origin",
  categories: [
    { id: "home", name: { nl: "Uit Nederland", en: "From the Netherlands" }, codes: ["home"] },
    { id: "abroad", name: { nl: "Uit het buitenland", en: "From abroad" }, codes: ["abroad"] },
  ],
};
const invited = (more: object = {}) => ({
  populations: [{ by: "faculty", counts: { "2024": { arts: 1000, law: 1000 } }, ...more }],
});

describe("who answered", () => {
  it.each([
    [
      "nl",
      "Arts | 300 | 75% | 1.000 | 50% | 30% |",
      "De studenten die in 2024 meededen, zijn naar faculteit anders verdeeld dan de studenten die waren uitgenodigd: Arts (75% van de respondenten, 50% van de uitgenodigden) en Law (25% van de respondenten, 50% van de uitgenodigden).",
      "De antwoorden zijn niet gewogen",
    ],
    [
      "en",
      "Arts | 300 | 75% | 1,000 | 50% | 30% |",
      "By faculty, the students who responded in 2024 differ from those who were invited: Arts (75% of respondents, 50% of those invited) and Law (25% of respondents, 50% of those invited).",
      "The answers are not weighted",
    ],
  ] as const)(
    "stands beside who was invited, with what can be concluded (%s)",
    async (language, row, sentence, weights) => {
      await using made = await aUniversity({ answers: answers(), responses: invited() });
      const page = await (await pagesOf(made.folder)).read(board, language);
      expect(page).toContain(row);
      expect(page).toContain(sentence);
      expect(page).toContain(weights);
      expect(page).not.toMatch(/nobody knows|weet niemand/);
    },
  );

  it("is defined in one sentence, where the definition was written as one, too", async () => {
    const response = {
      count: "count",
      rate: "rate",
      definition: { nl: "Wie een vraag beantwoordde.", en: "Who answered a question." },
    };
    await using made = await aUniversity({ answers: answers(), responses: { ...invited(), response } });
    const page = await (await pagesOf(made.folder)).read(board, "en");
    expect(page).toContain("Response rate: Who answered a question.");
    expect(page).not.toContain("question..");
  });

  it("stands there by a declared group as well, with the students invited of each category", async () => {
    const groups = [{ ...origin, populations: { "2024": { home: 1200, abroad: 800 } } }];
    await using made = await aUniversity({ answers: answers(), responses: { ...invited(), groups } });
    const page = await (await pagesOf(made.folder)).read(board, "en");
    expect(page).toContain("From abroad | 100 | 25% | 800 | 40% | 13% |");
  });

  it("says of a group of which nobody gave the students invited that they are not known", async () => {
    await using made = await aUniversity({ answers: answers(), responses: { ...invited(), groups: [origin] } });
    const page = await (await pagesOf(made.folder)).read(board, "en");
    expect(page).toContain("For some groups, the number of students invited is not known (Origin).");
    expect(page).not.toContain("From abroad | 100 | 25%");
  });

  it("of few is not shown, by no share either, and rounded counts leave it by no subtraction", async () => {
    const few = [
      { wave: 2024, faculty: "music", origin: "home", respondents: 6, yes: 3 },
      { wave: 2024, faculty: "dance", origin: "home", respondents: 60, yes: 30 },
      { wave: 2024, faculty: "film", origin: "home", respondents: 70, yes: 30 },
    ] as const;
    const counts = { arts: 1000, law: 1000, music: 60, dance: 200, film: 200 };
    await using made = await aUniversity({
      answers: answers(few),
      responses: { populations: [{ by: "faculty", counts: { "2024": counts } }] },
    });
    const pages = await pagesOf(made.folder);
    const page = await pages.read(board, "en");
    expect(page).toContain("Music | not shown (privacy) | – | – | – | – |");
    const rows = [...page.matchAll(/(Arts|Law|Dance|Film) \| (\d+) \| \d+% \| [\d,]+ \| \d+% \| \d+% \|/g)];
    expect(rows).toHaveLength(4);
    // Of 536 and 530 respondents nobody sees more than numbers that are rounded: 535 less the others may be anything from 0 to 15.
    for (const [, , count] of rows) expect(Number(count) % 5).toBe(0);
    expect(page).not.toMatch(/Music[^|]*\d/);
  });

  it("and were weighted to those invited are said to be so, by what and by what not", async () => {
    const groups = [{ ...origin, populations: { "2024": { home: 1200, abroad: 800 } } }];
    await using made = await aUniversity({
      answers: answers(),
      responses: { ...invited({ calibrate: true }), groups },
    });
    const page = await (await pagesOf(made.folder)).read(board, "en");
    expect(page).toContain(
      "so differences by faculty do not carry over into the overall figures. They are not weighted by Origin",
    );
  });

  it("is refused with a category that the group does not have", async () => {
    const groups = [{ ...origin, populations: { "2024": { home: 1200, foreign: 800 } } }];
    await using made = await aUniversity({ answers: answers(), responses: { ...invited(), groups } });
    await expect(pagesOf(made.folder)).rejects.toThrow('this group has no category \\"foreign\\"');
  });
});

describe("a published number of responses", () => {
  const published = {
    sources: [{ id: "news", title: { nl: "Nieuws", en: "News" }, publisher: { nl: "U", en: "U" }, edition: "first" }],
    figures: [
      { indicator: "cs.count", wave: 2024, domain: "university", value: 417, source: "news", obtained: "primary" },
    ],
  };
  it.each([
    ["nl", "twee aantallen antwoorden. 417 is het gepubliceerde aantal (Nieuws); 400 is het aantal in het bestand"],
    ["en", "two numbers of responses. 417 is the number published (News); 400 is the number in the file"],
  ] as const)("is told from the file's own of the same wave wherever both are read (%s)", async (language, words) => {
    await using made = await aUniversity({ answers: answers(), responses: invited(), published });
    const pages = await pagesOf(made.folder);
    const timesIn = (page: string) => page.split(words).length - 1;
    // Where it is told who answered, and in the method; a faculty's report has the method only.
    expect(timesIn(await pages.read(board, language))).toBe(2);
    expect(timesIn(await pages.read({ kind: "faculty", faculty: "arts" as never }, language))).toBe(1);
    const page = pages.site(language).pages.find(({ path }) => path === "2024/indicator-cs-count");
    expect(JSON.stringify(page)).toContain(
      language === "nl" ? "twee aantallen antwoorden" : "two numbers of responses",
    );
  });
});
