import { describe, expect, it } from "vitest";
import { readData } from "../../src/sources/index.ts";
import { type Answers, aUniversity } from "../documents/aUniversity.ts";
import { pagesOf } from "../documents/pagesOf.ts";

const answers: readonly Answers[] = [2023, 2024].flatMap((wave) => [
  { wave, faculty: "arts", respondents: 200, yes: 80 },
  { wave, faculty: "law", respondents: 200, yes: 60 },
]);
const board = { kind: "board" } as const;

const findingsOf = async (wave: object) => {
  await using made = await aUniversity({ answers, waves: { 2024: wave } });
  return (await readData(made.folder)).findings.map(({ message }) => message);
};

describe("when and how students were asked", () => {
  it.each([
    ["nl", "2024 | 4 maart 2024 tot en met 19 april 2024 | online | gewogen naar faculteit |", "–: niet vermeld."],
    ["en", "2024 | 4 March 2024 to 19 April 2024 | online | weighted by faculty |", "–: not stated."],
  ] as const)("is printed in the survey's chapter as the file states it (%s)", async (language, row, missing) => {
    const weighting = { nl: "gewogen naar faculteit", en: "weighted by faculty" };
    const stated = { fieldwork: { from: "2024-03-04", until: "2024-04-19" }, mode: "online", weighting };
    await using made = await aUniversity({ answers, waves: { 2024: stated } });
    const page = await (await pagesOf(made.folder)).read(board, language);
    expect(page).toContain(row);
    // Of 2023, only what was done with the weights is known.
    expect(page).toMatch(/2023 \| – \| – \| (niet gewogen|not weighted) \|/);
    expect(page.split(missing)).toHaveLength(2);
  });

  it("may be known in words only", async () => {
    const words = { nl: "in het voorjaar van 2024", en: "in the spring of 2024" };
    await using made = await aUniversity({ answers, waves: { 2024: { fieldwork: { words } } } });
    expect(await (await pagesOf(made.folder)).read(board, "en")).toContain(
      "2024 | in the spring of 2024 | – | not weighted |",
    );
  });

  it.each([
    [
      { fieldwork: { from: "2024-04-19", until: "2024-03-04" } },
      "the fieldwork ends (2024-03-04) before it begins (2024-04-19)",
    ],
    [
      { fieldwork: { from: "2022-03-04", until: "2022-04-19" } },
      "wave 2024 was asked from 2022-03-04 until 2022-04-19",
    ],
    [{ fieldwork: { from: "2024-03-04", until: "2026-04-19" } }, "fieldwork of 25 months"],
    [{ fieldwork: { from: "2024-02-31", until: "2024-04-19" } }, "the calendar has no such day"],
    [{ fieldwork: { from: "2024-03-04" } }, "fieldwork with one date"],
    [{ fieldwork: {} }, "fieldwork without dates"],
    [{ mode: "letter" }, "mode"],
  ])("is refused where it can't be so: %j", async (wave, message) => {
    expect(await findingsOf(wave)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    { fieldwork: { from: "2023-11-20", until: "2024-01-31" } },
    { fieldwork: { from: "2024-03", until: "2024-03" } },
    { fieldwork: { from: "2024-03-15", until: "2024-03" } },
  ])("is taken where it can: %j", async (wave) => {
    expect(await findingsOf(wave)).toEqual([]);
  });
});

describe("what an interval is about", () => {
  const glossary = {
    terms: [
      {
        term: { nl: "95%-betrouwbaarheidsinterval", en: "95% confidence interval" },
        meaning: { nl: "verouderd", en: "outdated" },
      },
      { term: { nl: "respons", en: "response" }, meaning: { nl: "Wie antwoordde.", en: "Who answered." } },
    ],
  };
  it.each([
    ["nl", "het cijfer van al zulke studenten"],
    ["en", "the figure for all such students"],
  ] as const)("is students like those who answered, in method and glossary alike (%s)", async (language, words) => {
    await using made = await aUniversity({ answers, glossary });
    const page = await (await pagesOf(made.folder)).read(board, language);
    expect(page.split(words)).toHaveLength(3);
    expect(page).not.toMatch(/verouderd|outdated|if everybody had|als iedereen/);
    expect(page).toMatch(/respons(e)?\s*:\s*(Wie antwoordde|Who answered)/);
  });

  it.each([
    ["nl", "de studenten van dat jaar", "zoals zij die antwoordden"],
    ["en", "the students of that year", "students like"],
  ] as const)("is the students of the year where the population was finite (%s)", async (language, words, others) => {
    await using made = await aUniversity({ answers, glossary, responses: { stratumPopulation: "students" } });
    const page = await (await pagesOf(made.folder)).read(board, language);
    expect(page.split(words)).toHaveLength(3);
    expect(page).not.toContain(others);
  });
});
