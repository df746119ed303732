import { describe, expect, it } from "vitest";
import { plain } from "../../src/statements/index.ts";
import { type Answers, aUniversity } from "./aUniversity.ts";
import { chartsOf, pagesOf } from "./pagesOf.ts";

const board = { kind: "board" } as const;
const names = Array.from({ length: 25 }, (_, place) => `unit${String.fromCharCode(97 + place)}`);

/** So many faculties, one of which says yes three times as often. */
function answers(count: number): readonly Answers[] {
  return names.slice(0, count).map((faculty, place) => ({
    ...{ wave: 2024, faculty },
    respondents: 60 + 8 * place,
    yes: place === 3 ? 60 : Math.round(0.2 * (60 + 8 * place)),
  }));
}

const funnelOf = async (count: number, language: "nl" | "en" = "en") => {
  await using made = await aUniversity({ answers: answers(count) });
  const pages = await pagesOf(made.folder);
  const chart = chartsOf(pages.report(board, language)).find(({ shape }) => shape === "funnel");
  return { chart, page: await pages.read(board, language) };
};

describe("a funnel", () => {
  it.each([3, 19])("is not drawn of %i faculties, and the page says where they are compared", async (count) => {
    const { chart, page } = await funnelOf(count);
    expect(chart).toBeUndefined();
    expect(page).not.toMatch(/funnel/i);
    expect(page).toContain("The result is in the last table for each figure");
  });

  it.each([
    ["nl", "één van de 20 faculteiten ligt buiten de gewone spreiding: Unitd", "gewogen naar aantal respondenten"],
    ["en", "one of 20 faculties lies outside the usual range: Unitd", "weighted by number of respondents"],
  ] as const)(
    "is drawn of twenty, and tells how many lie outside and who weighs (%s)",
    async (language, outside, weighs) => {
      const { chart, page } = await funnelOf(20, language);
      expect(plain(chart?.headline ?? "")).toContain(outside);
      expect(chart?.alternative).toMatch(/Unitd 72%/);
      expect(chart?.subtitle).toContain(weighs);
      expect(page).toMatch(/Unitd \| 72% \| 85 \| (outside|buiten) 99[.,]8% \|/);
    },
  );

  it("is drawn of a faculty's programmes, for the faculty", async () => {
    const programmes = names.map((id) => ({ id, faculty: "arts", level: "bachelor" as const }));
    await using made = await aUniversity({
      programmes: [...programmes, { id: "civil", faculty: "law", level: "bachelor" }],
      answers: [
        ...programmes.map(({ id }, place) => ({
          ...{ wave: 2024, faculty: "arts", programme: id },
          ...{ respondents: 60 + 8 * place, yes: 20 },
        })),
        { wave: 2024, faculty: "law", programme: "civil", respondents: 90, yes: 30 },
      ],
    });
    const pages = await pagesOf(made.folder);
    const chart = chartsOf(pages.report({ kind: "faculty", faculty: "arts" as never }, "en")).find(
      ({ shape }) => shape === "funnel",
    );
    expect(chart?.subtitle).toContain("Each dot is one programme");
    expect(chart?.shape === "funnel" && chart.points).toHaveLength(25);
    expect(chartsOf(pages.report(board, "en")).map(({ shape }) => shape)).not.toContain("funnel");
  });
});
