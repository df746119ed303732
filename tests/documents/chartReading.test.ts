/** Charts of whole reports -> what they tell to who walks through them: released figures and verdicts, nothing of what is hidden, in every language. */
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/documents/index.ts";
import { estimatesIn, plain } from "../../src/statements/index.ts";
import { type Answers, aUniversity } from "./aUniversity.ts";
import { chartsOf, pagesOf } from "./pagesOf.ts";

const board = { kind: "board" } as const;

type Reading = Chart["reading"];
const wordsOf = (reading: Reading) =>
  reading.flatMap(({ words, items }) => [words, ...items.map((each) => each.words)]);
/** Spaces at which no line breaks are spaces here. */
const linesOf = (reading: Reading) => wordsOf(reading).map((words) => plain(words).replace(/\s/g, " "));

function answers(wave: number, people: Readonly<Record<string, readonly [number, number]>>): readonly Answers[] {
  return Object.entries(people).map(([faculty, [respondents, yes]]) => ({ wave, faculty, respondents, yes }));
}

async function chartsFrom(parts: Parameters<typeof aUniversity>[0], language: "nl" | "en" = "en") {
  await using made = await aUniversity(parts);
  const pages = await pagesOf(made.folder);
  return { charts: chartsOf(pages.report(board, language)), figures: pages.report(board, language).estimates };
}

const dotsOf = (charts: readonly Chart[]) => {
  const found = charts.find(({ shape }) => shape === "dots");
  if (found === undefined) throw new Error("no dots");
  return found;
};

const three = { arts: [200, 100], law: [200, 40], dance: [200, 70] } as const;

describe("what a chart of faculties tells", () => {
  it("is who is lowest and highest, who differs by more than chance, and each value with interval and base", async () => {
    const { charts } = await chartsFrom({ answers: [...answers(2023, three), ...answers(2024, three)] });
    const { reading } = dotsOf(charts);
    const lines = linesOf(reading);
    expect(lines).toContain("Lowest in 2024: 20% (Law)");
    expect(lines).toContain("Highest in 2024: 50% (Arts)");
    expect(lines.find((line) => line.startsWith("Beside the rest"))).toMatch(
      /more than chance: .*Law \(\d+ percentage points lower/,
    );
    expect(lines.find((line) => line.startsWith("Law, 2024"))).toMatch(
      /^Law, 2024: 20%; 95% confidence interval \d+% to \d+%; respondents: 200; \d+ percentage points lower than the rest of the university, more than chance/,
    );
    const law = reading.find(({ words }) => plain(words).startsWith("Law, 2024"));
    expect(law?.shownAs).toBe("Law");
    expect(law?.items.map(({ words }) => plain(words)).at(-1)).toMatch(/^Law, 2023: 20%; 95% confidence interval/);
  });

  it("names all that are printed alike, so that none is told to be the one", async () => {
    const { charts } = await chartsFrom({
      answers: answers(2024, { arts: [200, 60], law: [200, 60], dance: [200, 90] }),
    });
    expect(linesOf(dotsOf(charts).reading)).toContain("Lowest in 2024: 30% (Arts and Law)");
  });

  it.each([
    ["en", "Music: not shown (privacy)", /^Of those shown in 2024/, /lowest|highest/i],
    ["nl", "Music: niet getoond (privacy)", /^Van wat in 2024 wordt getoond/, /laagste|hoogste/i],
  ] as const)("says what is hidden, and then not who is lowest of all (%s)", async (language, hidden, shown, ranks) => {
    const people = { ...three, film: [150, 60], music: [6, 3] } as const;
    const { charts } = await chartsFrom({ answers: answers(2024, people) }, language);
    const lines = linesOf(dotsOf(charts).reading);
    expect(lines).toContain(hidden);
    expect(lines.some((line) => shown.test(line))).toBe(true);
    expect(lines.filter((line) => ranks.test(line))).toEqual([]);
    expect(lines.filter((line) => /Music.*\d/.test(line))).toEqual([]);
  });
});

describe("what every chart tells", () => {
  it.each(["nl", "en"] as const)(
    "prints figures of the report, each value of its picture, and no empty words (%s)",
    async (language) => {
      const names = Array.from({ length: 20 }, (_, place) => `unit${String.fromCharCode(97 + place)}`);
      const wave = (year: number) =>
        names.map(
          (faculty, place): Answers => ({ wave: year, faculty, respondents: 60 + 8 * place, yes: 12 + 2 * place }),
        );
      const { charts, figures } = await chartsFrom(
        { answers: [...wave(2022), ...wave(2023), ...wave(2024)] },
        language,
      );
      const shapes = new Set(charts.map(({ shape }) => shape));
      for (const shape of ["dots", "funnel", "matrix", "gantt"] as const) expect([...shapes]).toContain(shape);
      for (const { id, reading, ...chart } of charts) {
        const words = wordsOf(reading);
        expect([
          id,
          words.filter((each) => plain(each).trim() === "" || /\{|\}|undefined|null/.test(plain(each))),
        ]).toEqual([id, []]);
        const told = new Set(words.flatMap((each) => estimatesIn(each)));
        expect([...told].filter((each) => !figures.includes(each))).toEqual([]);
        const drawn = [...JSON.stringify(chart).matchAll(/"estimate":"([^"]+)"/g)].map(([, each]) => each ?? "");
        expect([id, drawn.filter((each) => ![...told].some((own) => own === each))]).toEqual([id, []]);
        // The picture's numbers are typed in two keys.
        expect(reading.length).toBeLessThan(100);
      }
    },
  );

  it("is that a series breaks, where it does, and no change across it", async () => {
    const { charts } = await chartsFrom({
      answers: [...answers(2023, three), ...answers(2024, three)],
      brokenAt: 2024,
    });
    const lines = charts
      .filter(({ shape }) => shape === "trend" || shape === "bars")
      .flatMap(({ reading }) => linesOf(reading));
    expect(lines.some((line) => /cannot be compared with (?:in )?2023/.test(line))).toBe(true);
  });
});
