import { describe, expect, it } from "vitest";
import { languages } from "../../../src/languages/index.ts";
import { askedIn, chosen, withIndicator } from "../../../src/site/client/explorerChoice.ts";
import { readingOf } from "../../../src/site/client/explorerReading.ts";
import type { Row } from "../../../src/site/client/explorerRow.ts";
import { missingWords, overviewWords, statusWords } from "../../../src/site/client/explorerWords.ts";
import { sayer } from "../../../src/site/client/sentences.ts";
import { explorerSentences } from "../../../src/site/explorerSentences.ts";
import { sayIn } from "../../documents/anExample.ts";

const sayerOf = (language: "en" | "nl" | "de") => {
  const { locale } = languages[language];
  return sayer(explorerSentences(sayIn(language), locale), locale);
};
const en = sayerOf("en");

function aRow(given: Partial<Row>): Row {
  const value = given.value === undefined ? 7 : given.value;
  return {
    ...{ indicator: "x.grade", indicatorName: "Grade", domain: "university", domainName: "University", wave: 2024 },
    ...{ valueText: value === null ? "hidden" : value.toFixed(1), intervalText: "–", baseText: "–", value },
    ...{ lower: null, upper: null, base: null, statistic: "mean", unit: "grade", series: "x@start" },
    ...{ estimate: "", source: "", synthetic: false, asked: true, exact: true, open: {} },
    ...given,
  };
}

const faculty = (name: string, given: Partial<Row> = {}) =>
  aRow({ domain: `faculty:${name}`, domainName: name, ...given });

describe("what the explorer says of the figures that are shown", () => {
  it("counts those that are hidden, and those that were not asked, and names the ends of the rest", () => {
    const rows = [
      faculty("Arts", { value: 6.4, lower: 6, upper: 7, intervalText: "6.0 to 7.0", base: 1, baseText: "1" }),
      faculty("Law", { value: 8.1 }),
      faculty("Science", { value: null }),
      faculty("Medicine", { value: null }),
      faculty("Music", { value: null, asked: false }),
    ];
    expect(overviewWords(rows, "made up", en)).toEqual([
      "Chart: Grade, all 5 groups, 2024.",
      "Lowest: Arts: 6.4 (95% interval 6.0 to 7.0, one respondent).",
      "Highest: Law: 8.1.",
      "2 figures are not shown (privacy).",
      "One group was not in the survey.",
    ]);
    expect(overviewWords(rows, "verzonnen", sayerOf("nl"))).toContain("2 cijfers worden niet getoond (privacy).");
    expect(overviewWords(rows, "erfunden", sayerOf("de"))).toContain("2 Zahlen werden nicht gezeigt (Datenschutz).");
    expect(statusWords(rows.slice(0, 1), en)).toBe("Grade, Arts, 2024: one figure is shown.");
  });

  it("counts figures that stand at the same end where they are many, and names no end where all are the same", () => {
    const low = ["A", "B", "C", "D"].map((name) => faculty(name, { value: 6 }));
    expect(overviewWords([...low, faculty("E", { value: 7 })], "", en)).toContain("Lowest: 6.0 (4 figures).");
    expect(overviewWords(low, "", en).slice(1)).toEqual(["All stand at 6.0."]);
    expect(overviewWords([aRow({ value: null })], "", en).slice(1)).toEqual(["One figure is not shown (privacy)."]);
  });

  it("compares nothing across a break, also where a wave lies between", () => {
    const rows = [
      aRow({ wave: 2019, value: 9, series: "x@start" }),
      faculty("Arts", { wave: 2021, value: 8, series: "x@2023" }),
      aRow({ wave: 2023, value: 6, series: "x@2023" }),
      aRow({ wave: 2024, value: 7, series: "x@2023" }),
    ];
    const words = overviewWords(rows, "", en).join(" ");
    expect(words).toContain("A new series begins in 2023");
    expect(words).toContain("Lowest: University, 2023: 6.0. Highest: University, 2024: 7.0.");
  });

  it("keeps braces and signs of replacements that names hold", () => {
    const rows = [faculty("{whom} $& {number}", { value: 6 }), faculty("Law", { value: 7 })];
    expect(overviewWords(rows, "", en)).toContain("Lowest: {whom} $& {number}: 6.0.");
  });

  it("is a list of at most two levels, in which each value is said once", () => {
    const rows = [aRow({ wave: 2023, value: 6 }), aRow({ wave: 2024, value: 7 }), faculty("Law", { value: 8 })];
    const list = readingOf(rows, "", en);
    expect(list.slice(1)).toEqual([
      {
        words: "University: 2 figures",
        mark: "University",
        below: [
          { words: "2023: 6.0", mark: "University", below: [] },
          { words: "2024: 7.0", mark: "University", below: [] },
        ],
      },
      { words: "Law, 2024: 8.0", mark: "Law", below: [] },
    ]);
  });
});

describe("what the explorer is asked for", () => {
  const rows = [
    aRow({ wave: 2023 }),
    aRow({ wave: 2024 }),
    faculty("law", { wave: 2024 }),
    aRow({ indicator: "y.share", indicatorName: "Share", wave: 2025 }),
    faculty("arts", { indicator: "y.share", indicatorName: "Share", wave: 2025 }),
  ];

  it("is the newest wave where the address says nothing, and the first indicator that has what it asks for", () => {
    expect(askedIn("", rows)).toEqual({ indicator: "x.grade", domain: "", wave: "2024" });
    expect(askedIn("?utm=1", rows)).toEqual({ indicator: "x.grade", domain: "", wave: "2024" });
    expect(askedIn("?domain=faculty:arts", rows)).toEqual({ indicator: "y.share", domain: "faculty:arts", wave: "" });
  });

  it.each([
    ["?indicator=none", "There is no indicator “none” here, so nothing is shown. Choose one from the list."],
    [
      "?indicator=y.share&domain=faculty:law",
      "There is no figure of “law” for “Share”, so nothing is shown. There are figures of: University and arts.",
    ],
    [
      "?indicator=x.grade&domain=faculty:law&wave=2023",
      "There is no figure of law in 2023 for “Grade”, so nothing is shown. Of this group there are figures of: 2024.",
    ],
  ])("is named where there is none: %s", (search, words) => {
    const choice = chosen(askedIn(search, rows), rows);
    expect(choice.kind === "none" && missingWords(choice.missing, en)).toBe(words);
  });

  it("is never longer in the message than can be read", () => {
    const choice = chosen(askedIn(`?indicator=${"x".repeat(5000)}`, rows), rows);
    expect(choice.kind === "none" && missingWords(choice.missing, en).length).toBeLessThan(200);
  });

  it("leaves what another indicator has not", () => {
    expect(withIndicator({ indicator: "y.share", domain: "faculty:law", wave: "2024" }, rows)).toEqual({
      indicator: "y.share",
      domain: "",
      wave: "",
    });
  });
});
