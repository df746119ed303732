import { describe, expect, it } from "vitest";
import { editionWords } from "../../src/documents/correctionWords.ts";
import { type Correction, Corrections, type UniversityData } from "../../src/domain/index.ts";
import { estimatesIn, plain, startWriting } from "../../src/statements/index.ts";
import { anExample, indexOf, sayIn } from "./anExample.ts";

const shown = (value: number) => ({ state: "shown" as const, value });
const hash = "ab".repeat(32);

function corrected(...corrections: readonly object[]): UniversityData {
  const edition = { edition: 2, on: "2025-07-04", replaces: hash, corrections };
  return { ...anExample(), corrections: new Map([[2024, Corrections.parse({ year: 2024, editions: [edition] })]]) };
}

function wordsOf(data: UniversityData, language: "nl" | "en" = "en", audience: "board" | "faculty:law" = "board") {
  const writing = startWriting(language, 2024, data, indexOf(data), sayIn(language));
  return editionWords(writing, audience as "board").map((each) => ({
    ...each,
    corrections: each.corrections.map(plain),
  }));
}

const wellbeing = (before: object, after: object, cause: Correction["cause"] = "edition") => ({
  estimate: "nse.wellbeing/2023/university",
  before,
  after,
  cause,
});

describe("a correction", () => {
  it("gives both figures, as the language writes them, and the cause", () => {
    const data = corrected(wellbeing(shown(7.04), shown(7.1)));
    expect(wordsOf(data)[0]?.corrections).toEqual([
      "Grade for well-being, 2023, the university: 7.1; the earlier edition said 7.0. Its source published a corrected edition.",
    ]);
    expect(wordsOf(data, "nl")[0]?.title).toBe("Editie 2, gecorrigeerd op 4 juli 2025");
    expect(wordsOf(data, "nl")[0]?.corrections[0]).toMatch(/: 7,1; in de eerdere editie stond 7,0\. De bron heeft/);
  });

  it("marks the figure of now with its estimate, so that it can be traced", () => {
    const data = corrected(wellbeing(shown(7), shown(7.1)));
    const writing = startWriting("en", 2024, data, indexOf(data), sayIn("en"));
    const [edition] = editionWords(writing, "board");
    expect(edition?.corrections.map(estimatesIn)).toEqual([["nse.wellbeing/2023/university"]]);
  });

  it("that does not show at the decimals that are printed says so", () => {
    expect(wordsOf(corrected(wellbeing(shown(7.13), shown(7.1), "data")))[0]?.corrections).toEqual([
      "Grade for well-being, 2023, the university: 7.1, as in the earlier edition, though not to the last decimal. The data was corrected.",
    ]);
  });

  it("of a figure that is exactly the same is none, and one of its base or interval says so", () => {
    expect(wordsOf(corrected(wellbeing(shown(7.1), shown(7.1))))[0]).toMatchObject({ corrections: [], figures: [] });
    const based = wordsOf(corrected(wellbeing({ ...shown(7.1), base: 300 }, { ...shown(7.1), base: 301 }, "data")));
    expect(based[0]?.corrections).toEqual([
      "Grade for well-being, 2023, the university: 7.1, as in the earlier edition; its interval or number of respondents is different. The data was corrected.",
    ]);
  });

  it("of a figure that was hidden, or is, never tells what is behind it", () => {
    const now = wordsOf(corrected(wellbeing({ state: "hidden" }, shown(7.1), "rule")))[0]?.corrections[0];
    expect(now).toBe(
      "Grade for well-being, 2023, the university: 7.1; the earlier edition gave no figure. The figure is computed or protected in a different way.",
    );
    const gone = wordsOf(corrected(wellbeing(shown(7.3), { state: "hidden" }, "rule")))[0]?.corrections[0];
    expect(gone).toBe(
      "Grade for well-being, 2023, the university: no longer shown (privacy). The figure is computed or protected in a different way.",
    );
    expect(gone).not.toContain("7.3");
  });

  it("reaches only who may read the figure", () => {
    const own = { ...wellbeing(shown(7), shown(7.1)), estimate: "nse.wellbeing/2023/faculty:law" };
    const other = { ...own, estimate: "nse.wellbeing/2023/faculty:science" };
    const data = corrected(own, other, wellbeing(shown(7), shown(7.1)));
    expect(wordsOf(data, "en", "faculty:law")[0]?.figures).toEqual(["Grade for well-being, 2023, the university"]);
  });

  it("of a figure that is gone reaches all who may read it, whatever is printed now", () => {
    const data = corrected(wellbeing(shown(7.3), { state: "hidden" }, "data"));
    const writing = startWriting("en", 2024, data, indexOf(data), sayIn("en"));
    const [edition] = editionWords(writing, "board", () => false);
    expect(edition?.gone.map(({ name }) => name)).toEqual(["Grade for well-being, 2023, the university"]);
    expect(edition).toMatchObject({ figures: [], corrections: [expect.anything()] });
  });

  it("of a figure that nobody ever saw says nothing", () => {
    for (const before of ["hidden", "absent"])
      for (const after of ["hidden", "absent"])
        expect(wordsOf(corrected(wellbeing({ state: before }, { state: after })))[0]).toMatchObject({
          corrections: [],
          figures: [],
          gone: [],
        });
  });

  describe("that is corrected again", () => {
    const twice = (first: object, second: object): UniversityData => {
      const edition = { on: "2025-07-04", replaces: hash };
      const editions = [
        { ...edition, edition: 2, corrections: [first] },
        { ...edition, edition: 3, corrections: [second] },
      ];
      return { ...anExample(), corrections: new Map([[2024, Corrections.parse({ year: 2024, editions })]]) };
    };
    const linesOf = (data: UniversityData, since: number | null) => {
      const writing = startWriting("en", 2024, data, indexOf(data), sayIn("en"));
      return editionWords(writing, "board", () => true, since).map(({ edition, corrections }) => [
        edition,
        ...corrections.map((words) => plain(words).split(". ")[0]),
      ]);
    };
    const name = "Grade for well-being, 2023, the university";

    it("stands with the newest edition alone", () => {
      const data = twice(wellbeing(shown(6.8), shown(7)), wellbeing(shown(7), shown(7.1)));
      expect(linesOf(data, null)).toEqual([[3, `${name}: 7.1; the earlier edition said 7.0`], [2]]);
      const writing = startWriting("en", 2024, data, indexOf(data), sayIn("en"));
      expect(editionWords(writing, "board").map(({ again }) => again)).toEqual([false, true]);
    });

    it("is compared with the figure that the readers have", () => {
      const data = twice(wellbeing(shown(6.8), shown(7)), wellbeing(shown(7), shown(7.1)));
      expect(linesOf(data, 1)).toEqual([[3, `${name}: 7.1; the earlier edition said 6.8`], [2]]);
      expect(linesOf(data, 2)).toEqual([[3, `${name}: 7.1; the earlier edition said 7.0`]]);
    });

    it("is never both gone and corrected", () => {
      const back = twice(wellbeing(shown(7), { state: "hidden" }), wellbeing({ state: "hidden" }, shown(7.1)));
      expect(linesOf(back, null)).toEqual([[3, `${name}: 7.1; the earlier edition gave no figure`], [2]]);
      expect(linesOf(back, 1)).toEqual([[3, `${name}: 7.1; the earlier edition said 7.0`], [2]]);
      const same = twice(wellbeing(shown(7.1), { state: "hidden" }), wellbeing({ state: "hidden" }, shown(7.1)));
      expect(linesOf(same, 1)).toEqual([[3], [2]]);
      const lost = twice(wellbeing(shown(7), { state: "hidden" }), wellbeing({ state: "hidden" }, { state: "absent" }));
      expect(linesOf(lost, null)).toEqual([[3], [2, `${name}: no longer given`]]);
      const gone = twice(wellbeing(shown(6.8), shown(7)), wellbeing(shown(7), { state: "hidden" }));
      expect(linesOf(gone, null)).toEqual([[3, `${name}: no longer shown (privacy)`], [2]]);
    });
  });

  it("of a faculty or programme that has no figure left is told to those who read of such", () => {
    const law = { ...wellbeing(shown(7), { state: "absent" }), estimate: "nse.wellbeing/2023/faculty:law" };
    const data = corrected(law);
    const writing = startWriting("en", 2024, data, indexOf(data), sayIn("en"));
    const goneFor = (hasKind: boolean) =>
      editionWords({ ...writing, index: { ...writing.index, isRead: () => hasKind } }, "board").flatMap(({ gone }) =>
        gone.map(({ name }) => name),
      );
    expect(goneFor(true)).toEqual([expect.stringMatching(/^Grade for well-being, 2023, /)]);
    // Readers of the intranet have none of programmes.
    expect(goneFor(false)).toEqual([]);
  });

  it("of what is not followed any more has no words", () => {
    const gone = { ...wellbeing(shown(7), shown(7.1)), estimate: "nse.dropped/2023/university" };
    expect(wordsOf(corrected(gone))[0]?.corrections).toEqual([]);
  });

  it("is not there in a first edition", () => {
    expect(wordsOf(anExample())).toEqual([]);
  });
});
