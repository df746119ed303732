import { describe, expect, it } from "vitest";
import type { Report } from "../../src/documents/index.ts";
import { plain } from "../../src/statements/index.ts";
import { type Answers, aUniversity } from "./aUniversity.ts";
import { chartsOf, pagesOf } from "./pagesOf.ts";

const of = (wave: number, faculty: string, yes: number, more: Partial<Answers> = {}): Answers => ({
  ...{ wave, faculty, yes },
  respondents: 200,
  ...more,
});

const board = { kind: "board" } as const;
const notIn: Readonly<Record<"nl" | "en", (names: string, wave: number) => string>> = {
  nl: (names, wave) => `${names}: niet bevraagd in ${wave}.`,
  en: (names, wave) => `${names}: not in the ${wave} survey.`,
};

/** The part of a page that is about the faculties side by side. */
function sideBySide(page: string, language: "nl" | "en"): string {
  const [title, end] = {
    nl: ["De faculteiten naast elkaar", "Methode en kanttekeningen"],
    en: ["The faculties side by side", "Method and caveats"],
  }[language] as [string, string];
  const from = page.lastIndexOf(`${title} |`);
  return page.slice(from, page.indexOf(end, from));
}

/** Open dots beside filled ones. */
function befores(report: Report) {
  return chartsOf(report).flatMap((chart) =>
    chart.shape === "dots"
      ? chart.rows.flatMap(({ label, before, point }) => (before == null ? [] : [[label, before.label, point?.label]]))
      : [],
  );
}

describe.each(["nl", "en"] as const)("the faculties side by side (%s)", (language) => {
  it("of which one left before the wording changed, are those of the newest wave, and no figure of another year stands under it", async () => {
    await using made = await aUniversity({
      // Music stands first, and was in the older wave alone.
      answers: [
        of(2023, "music", 20),
        of(2023, "arts", 40),
        of(2023, "law", 60),
        of(2024, "arts", 80),
        of(2024, "law", 100),
      ],
      brokenAt: 2024,
    });
    const pages = await pagesOf(made.folder);
    const text = sideBySide(await pages.read(board, language), language);
    expect(text).toContain(notIn[language]("Music", 2024));
    expect(text).toMatch(/Arts \| 40% \|/);
    expect(text).toMatch(/Law \| 50% \|/);
    // What 2023 had: Music 10 %, Arts 20 %, Law 30 %.
    // Only where a cell says that it can't be compared, with its year beside it.
    expect(text.replace(/2023 \(\d+%\)/g, "")).not.toMatch(/2023|\b(10|20|30)%/);
    expect(befores(pages.report(board, language))).toEqual([]);
    // The site's lists of a year say why Music is not among the others.
    const explorer = pages.site(language).pages.find(({ path }) => path === "2024/explorer")?.sections[0]?.blocks[0];
    const music = (explorer?.kind === "explorer" ? explorer.rows : []).filter(
      ({ indicator, domain }) => indicator === "cs.stress" && domain === "faculty:music",
    );
    expect(music.map(({ wave, valueWords, value }) => [wave, plain(valueWords), value])).toEqual([
      [2023, "10%", 10],
      [2024, { nl: "niet bevraagd", en: "not in the survey" }[language], null],
    ]);
  });

  it("that joined and skipped waves have one pair of waves for all, or no pair", async () => {
    await using made = await aUniversity({
      answers: [
        ...[of(2022, "arts", 20), of(2022, "law", 40)],
        // Arts skipped 2023, and Science is new in 2024.
        ...[of(2023, "law", 60)],
        ...[of(2024, "arts", 80), of(2024, "law", 100), of(2024, "science", 120)],
      ],
    });
    const pages = await pagesOf(made.folder);
    const report = pages.report(board, language);
    expect(befores(report)).toEqual([["Law", "30%", "50%"]]);
    const names = { nl: "Arts en Science", en: "Arts and Science" }[language];
    expect(chartsOf(report).flatMap(({ notes }) => notes)).toContain(notIn[language](names, 2023));
    const text = sideBySide(await pages.read(board, language), language);
    // Only where its year stands beside it: Arts' own change is since 2022.
    expect(text.replace(/ 2022 \(10%\)/, "")).not.toMatch(/\b(10|20)%/);
  });

  it("do not say of a faculty that was invited and of which nobody answered that it was not asked", async () => {
    await using made = await aUniversity({
      faculties: ["arts", "law", "music"],
      answers: [of(2024, "arts", 80), of(2024, "law", 100)],
      responses: { populations: [{ by: "faculty", counts: { "2024": { arts: 400, law: 400, music: 30 } } }] },
    });
    const text = sideBySide(await (await pagesOf(made.folder)).read(board, language), language);
    expect(text).not.toContain(notIn[language]("Music", 2024));
    expect(text).toContain(`Music | ${{ nl: "niet getoond (privacy)", en: "not shown (privacy)" }[language]}`);
  });

  it("of a single wave are told without a word of an earlier one", async () => {
    await using made = await aUniversity({
      answers: [of(2024, "arts", 80), of(2024, "law", 100), of(2024, "music", 60)],
    });
    const pages = await pagesOf(made.folder);
    expect(sideBySide(await pages.read(board, language), language)).not.toMatch(/202[0-35-9]/);
    expect(befores(pages.report(board, language))).toEqual([]);
  });
});

describe.each(["nl", "en"] as const)("a faculty's programmes (%s)", (language) => {
  it("that were in an earlier wave only are left out, and the note says so", async () => {
    const programmes = ["painting", "dance", "film"].map((id) => ({ id, faculty: "arts", level: "bachelor" as const }));
    const civil = { id: "civil", faculty: "law", level: "bachelor" as const };
    await using made = await aUniversity({
      programmes: [...programmes, civil],
      answers: [
        ...programmes.map(({ id }) => of(2023, "arts", 20, { programme: id })),
        ...["painting", "dance"].map((id) => of(2024, "arts", 80, { programme: id })),
        ...[of(2023, "law", 60, { programme: "civil" }), of(2024, "law", 100, { programme: "civil" })],
      ],
    });
    const { report } = await pagesOf(made.folder);
    const arts = report({ kind: "faculty", faculty: "arts" as never }, language);
    const table = arts.chapters
      .flatMap(({ blocks }) => blocks)
      .find((block) => "id" in block && block.id === "programmes-cs");
    if (table?.kind !== "table") throw new Error("no table of programmes");
    expect(table.columns[1]?.label).toBe("Stress, 2024");
    expect(table.rows.map(([name]) => name)).toEqual(["Painting", "Dance"]);
    expect(table.note).toContain(notIn[language]("Film", 2024));
  });
});

describe("a question for the faculty board", () => {
  it("says of which year its figures are", async () => {
    await using made = await aUniversity({
      answers: [of(2023, "music", 20), of(2023, "arts", 80), of(2024, "arts", 80)],
    });
    const page = await (await pagesOf(made.folder)).read({ kind: "faculty", faculty: "music" as never }, "en");
    expect(page).toContain("Much stress, 2023: 10% at this faculty, 40% elsewhere in the university.");
  });
});
