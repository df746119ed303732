/** Figures of all years on a site -> their addresses that stay. */
import { describe, expect, it } from "vitest";
import { figureList } from "../../src/documents/pages/figureList.ts";
import { permanentPages } from "../../src/documents/pages/permanentPages.ts";
import type { EstimateRow } from "../../src/documents/pages/sitePage.ts";
import {
  Corrections,
  type FigureList,
  type ListedFigure,
  listsIn,
  permanentAddress,
  type UniversityData,
} from "../../src/domain/index.ts";
import { plain, startWriting } from "../../src/statements/index.ts";
import { anExample, indexOf, sayIn } from "./anExample.ts";

const id = "nse.wellbeing/2023/university";
const figure = (value: string, more: Partial<ListedFigure> = {}): ListedFigure => ({
  id,
  whose: "University",
  shown: true,
  value,
  interval: "",
  base: "",
  madeUp: false,
  page: "there.html#row",
  before: [],
  ...more,
});
const hidden = figure("not shown (privacy)", { shown: false });
const list = (year: number, figures: readonly ListedFigure[], edition = 1): FigureList => ({
  year,
  edition,
  indicators: [{ id: "nse.wellbeing", name: `Grade (as in ${year})`, survey: "NSE" }],
  figures: [...figures],
});

/** What stands at the address of the figure, where this year's list is the first one. */
function rowAt(own: FigureList, ...others: readonly FigureList[]) {
  const data = anExample();
  const writing = startWriting("en", own.year, data, indexOf(data), sayIn("en"));
  const pages = permanentPages(own, others, writing);
  const rows = pages.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "addresses" ? block.rows : []))),
  );
  const row = rows.find(({ anchor }) => anchor === "2023/university");
  return {
    pages,
    value: row === undefined ? null : plain(row.value),
    newest: row?.newest.name,
    earlier: row?.earlier.map(({ name, value }) => `${name}: ${value}`),
  };
}

describe("the address of a figure", () => {
  it("is its name, below the folder of a language", () => {
    expect(permanentAddress("nse.wellbeing/2024/group:level:master")).toBe(
      "figure/nse.wellbeing.html#2024/group.level.master",
    );
  });

  it("leads to the newest edition, with what earlier years and editions printed beside it", () => {
    const [now, then] = [
      list(2024, [figure("7.3", { before: [{ edition: 1, value: "7.2" }] })], 2),
      list(2023, [figure("7.1")]),
    ];
    expect(rowAt(now, then)).toMatchObject({
      value: "7.3",
      newest: "2024, edition 2",
      earlier: ["2024, edition 1: 7.2", "2023: 7.1"],
    });
    // Made again while a later year is there.
    expect(rowAt(then, now)).toMatchObject({ value: "7.3", newest: "2024, edition 2" });
  });

  it("stays where a later year has no such figure, or no such indicator, any more, and says so", () => {
    const empty = { ...list(2024, []), indicators: [] };
    const found = rowAt(empty, list(2023, [figure("7.1", { before: [{ edition: 1, value: "7.0" }] })], 2));
    expect(found).toMatchObject({
      value: "no longer given",
      newest: "2024",
      earlier: ["2023, edition 2: 7.1", "2023, edition 1: 7.0"],
    });
    expect(found.pages.map(({ path, title }) => [path, title])).toEqual([
      ["figure/nse.wellbeing", "Grade (as in 2023)"],
    ]);
  });

  it("says nothing of what a later year hides, nor of anything older", () => {
    expect(rowAt(list(2024, [hidden]), list(2023, [figure("7.1")]))).toMatchObject({
      value: "not shown (privacy)",
      earlier: [],
    });
    const shownAgain = rowAt(list(2025, [figure("7.4")]), list(2024, [hidden]), list(2023, [figure("7.1")]));
    expect(shownAgain).toMatchObject({ value: "7.4", earlier: [] });
    const goneSince = rowAt(list(2025, []), list(2024, [hidden]), list(2023, [figure("7.1")]));
    expect(goneSince).toMatchObject({ value: "not shown (privacy)", earlier: [] });
    // The university without a faculty goes with the faculty's own figure, and would give it away.
    const besideHidden = list(2024, [{ ...hidden, id: `${hidden.id.split("/").slice(0, 2).join("/")}/faculty:law` }]);
    expect(rowAt(besideHidden, list(2023, [figure("7.1")]))).toMatchObject({
      value: "not shown (privacy)",
      earlier: [],
    });
    // An edition within a year hid it.
    const hidOnce = figure("7.4", { hid: true, before: [{ edition: 2, value: "7.3" }] });
    expect(rowAt(list(2024, [hidOnce], 3), list(2023, [figure("7.1")])).earlier).toEqual(["2024, edition 2: 7.3"]);
  });
});

describe("the lists in a language", () => {
  const [dutch, english] = [
    list(2024, [hidden, figure("7,4", { id: "nse.wellbeing/2024/university" })]),
    list(2023, [figure("7.1")]),
  ];
  const found = listsIn("en", [new Map([["en" as const, english]]), new Map([["nl" as const, dutch]])]);

  it("have what a year hides that was released in others only, and no words of these", () => {
    expect(found.map(({ year, indicators }) => [year, indicators.length])).toEqual([
      [2024, 0],
      [2023, 1],
    ]);
    expect(found[0]?.figures.map(({ page }) => page)).toEqual(["../nl/there.html#row"]);
    const [newest, ...older] = found;
    expect(newest === undefined ? null : rowAt(newest, ...older)).toMatchObject({
      value: "not shown (privacy)",
      earlier: [],
    });
  });
});

describe("a year's list of figures", () => {
  const shown = (value: number) => ({ state: "shown" as const, value });
  const row: EstimateRow = {
    anchor: "2023-university",
    address: permanentAddress(id),
    indicator: "nse.wellbeing",
    indicatorName: "Grade for well-being",
    domain: "university",
    domainName: "University",
    wave: 2023,
    valueWords: "7.3",
    intervalWords: "",
    baseWords: "",
    value: 7.3,
    lower: null,
    upper: null,
    base: null,
    statistic: "mean",
    unit: "score_1_10",
    series: "a",
    estimate: id,
    asked: true,
    source: "Annual page",
    synthetic: false,
    open: {} as EstimateRow["open"],
    exact: true,
    href: null,
  };
  const corrected = (...editions: readonly object[]): UniversityData => ({
    ...anExample(),
    corrections: new Map([[2024, Corrections.parse({ year: 2024, editions })]]),
  });
  const edition = (number: number, before: object, more: object = {}) => ({
    edition: number,
    on: "2025-07-04",
    replaces: "ab".repeat(32),
    corrections: [{ estimate: id, before, after: shown(7.3), cause: "data" }],
    ...more,
  });
  const listed = (data: UniversityData, own: EstimateRow = row, beside: readonly EstimateRow[] = []) =>
    figureList([own], beside, startWriting("en", 2024, data, indexOf(data), sayIn("en")));

  it("has what each edition that was replaced printed, the newest first", () => {
    const data = corrected(edition(2, shown(7.1)), edition(3, shown(7.2)));
    expect(listed(data)).toMatchObject({
      edition: 3,
      figures: [
        {
          id,
          value: "7.3",
          before: [
            { edition: 2, value: "7.2" },
            { edition: 1, value: "7.1" },
          ],
        },
      ],
    });
  });

  it("has what is read beside a faculty, where that stands", () => {
    const rest = { ...row, estimate: "nse.wellbeing/2023/rest:law", href: "2024/faculty-law/own.html" };
    expect(listed(anExample(), row, [rest]).figures.map((each) => [each.id, each.page])).toEqual([
      [id, "2024/indicator-nse-wellbeing.html#2023-university"],
      [rest.estimate, "2024/faculty-law/own.html"],
    ]);
  });

  it("has nothing of an edition that was withdrawn, or from before one that hid the figure", () => {
    expect(listed(corrected(edition(2, shown(7.1), { withdrawn: true }))).figures[0]?.before).toEqual([]);
    const again = corrected(edition(2, shown(7.1)), edition(3, { state: "hidden" }));
    expect(listed(again).figures[0]?.before).toEqual([]);
  });

  it("keeps a figure that the newest edition does not give at all, with the editions that gave it", () => {
    const gone = "nse.wellbeing/2021/university";
    const absent = (estimate: string, before: object) => ({
      ...{ estimate, before, after: { state: "absent" }, cause: "data" },
    });
    const ofFaculty = { ...row, estimate: "nse.wellbeing/2021/faculty:law", href: "2024/faculty-law/own.html" };
    const found = (correction: { readonly estimate: string }, beside: readonly EstimateRow[] = [ofFaculty]) =>
      listed(corrected({ ...edition(2, shown(7.1)), corrections: [correction] }), row, beside).figures.find(
        (each) => each.id === correction.estimate,
      );
    expect(found(absent(gone, shown(6.8)))).toMatchObject({
      ...{ id: gone, whose: "University", shown: true, given: false, value: "no longer given" },
      before: [{ edition: 1, value: "6.8" }],
    });
    expect(found(absent("nse.wellbeing/2021/programme:tax", shown(6.8)))).toBeUndefined();
    // Its question's other figures are hidden, or none of them is there: it can have gone to protect people.
    const nothing = { shown: false, hid: true, value: "not shown (privacy)", before: [] };
    expect(found(absent("nse.wellbeing/2021/rest:law", shown(6.8)), [{ ...ofFaculty, value: null }])).toMatchObject(
      nothing,
    );
    expect(found(absent(gone, shown(6.8)), [])).toMatchObject(nothing);
    const dropped = listed(
      corrected({ ...edition(2, shown(7.1)), corrections: [absent("nse.old/2021/university", shown(6.85))] }),
    );
    expect(dropped.indicators.map((each) => each.id)).toContain("nse.old");
    expect(dropped.figures.at(-1)).toMatchObject({ whose: "university", before: [{ edition: 1, value: "6.85" }] });
  });

  it("has nothing of a figure that is gone and that an edition hid before", () => {
    const gone = "nse.wellbeing/2021/university";
    const hides = { estimate: gone, before: shown(6.8), after: { state: "hidden" }, cause: "rule" };
    const drops = { estimate: gone, before: { state: "hidden" }, after: { state: "absent" }, cause: "data" };
    const data = corrected(
      { ...edition(2, shown(7.1)), corrections: [hides] },
      { ...edition(3, shown(7.1)), corrections: [drops] },
    );
    const found = listed(data).figures.find((each) => each.id === gone);
    expect(found).toMatchObject({ shown: false, hid: true, before: [] });
    expect(JSON.stringify(found)).not.toContain("6.8");
  });

  it("has no value of a figure that is hidden, in whatever edition", () => {
    const gone = { ...row, value: null, valueWords: "not shown (privacy)" };
    expect(listed(corrected(edition(2, shown(7.1))), gone).figures[0]).toMatchObject({ shown: false, before: [] });
  });
});
