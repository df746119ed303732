import { describe, expect, it } from "vitest";
import { aCollegeBesideOthers, benchmark, groups } from "./aCollegeBesideOthers.ts";
import { findingsOf } from "./figuresOf.ts";

const yaml = "surveys/cs/benchmark.yaml";

async function refusals(file: string, text: string): Promise<string> {
  await using college = await aCollegeBesideOthers();
  await college.write(file, text);
  return (await findingsOf(college)).join("\n");
}

describe("benchmark.yaml", () => {
  it("is read where nothing is wrong in it", async () => {
    await using college = await aCollegeBesideOthers();
    expect(await findingsOf(college)).toEqual([]);
  });

  it.each([
    [
      "an unknown indicator",
      "indicator: cs.lonely, wave",
      "indicator: cs.alone, wave",
      /benchmark\.yaml:\d+:\d+ {2}there is no indicator "cs\.alone"/,
    ],
    [
      "an unknown wave",
      "wave: 2024, value: 21",
      "wave: 2022, value: 21",
      /benchmark\.yaml:\d+:\d+ {2}there is no wave "2022"/,
    ],
    ["an unknown source", "21, source: yearbook", "21, source: almanac", /there is no source "almanac"/],
    ["a percentage beyond 100", "value: 21", "value: 210", /benchmark\.yaml:\d+:\d+ {2}210 % is no percentage/],
    ["a grade off its scale", "value: 6.9, margin", "value: 69, margin", /69 lies outside the scale of 1 to 10/],
    [
      "a figure twice",
      "indicator: cs.lonely, wave",
      "indicator: cs.mean, wave",
      /this figure is there twice: cs\.mean in 2024/,
    ],
    ["two groups of one id", "id: all-colleges", "id: like-ours", /group of institutions "like-ours" is there twice/],
    [
      "two ways to say how sure a figure is",
      "margin: 0.1",
      "margin: 0.1, standardError: 0.05",
      /say the same in several ways/,
    ],
    ["an institution twice", "en: Fir }", "en: Elder }", /this institution is in the group twice/],
    ["the university as one of the others", "en: Fir }", "en: Small College }", /this is the university itself/],
    ["an unknown indicator of a file", "V9: cs.lonely", "V9: cs.alone", /there is no indicator "cs\.alone"/],
    [
      "a file that is not there",
      "file: benchmark.csv",
      "file: other.csv",
      /benchmark\/other\.csv {2}this benchmark file is not there/,
    ],
    [
      "a column that is not there",
      "value: Score",
      "value: Scores",
      /benchmark\.csv:1 {2}there is no column "Scores" \(value\): did you mean "Score"\?/,
    ],
    [
      "a code that no row has",
      "code: D4",
      "code: D5",
      /benchmark\.yaml:\d+:\d+ {2}no benchmark file has a figure of "D5"/,
    ],
  ])("is refused with %s", async (_, from, to, finding) => {
    expect(groups).toContain(from);
    expect(await refusals(yaml, groups.replace(from, to))).toMatch(finding);
  });

  it.each([
    [2, /a group has at least 3 institutions besides the university/],
    [3, null],
  ])("needs three institutions in a group: %s", async (count, finding) => {
    let text = groups;
    for (const name of ["Gorse", "Hazel"].slice(0, 4 - count))
      text = text.replace(`      - { name: { nl: ${name}, en: ${name} } }\n`, "");
    const found = await refusals(yaml, text);
    if (finding === null) expect(found).toBe("");
    else expect(found).toMatch(finding);
  });

  it("has three groups at most, and none from which the figure of one institution follows", async () => {
    const more = (id: string, names: string) =>
      `  - { id: ${id}, name: { nl: ${id}, en: ${id} }, members: [${[...names].map((each) => `{ name: { nl: ${each}, en: ${each} } }`).join(", ")}], figures: [{ indicator: cs.mean, wave: 2024, value: 7, source: yearbook, obtained: primary }] }\n`;
    const withGroups = (text: string) => groups.replace("files:\n", `${text}files:\n`);
    expect(await refusals(yaml, withGroups(more("third", "PQR")))).toBe("");
    expect(await refusals(yaml, withGroups(more("third", "PQR") + more("fourth", "STV")))).toMatch(/at most 3 groups/);
    const nearly = more("third", "PQR")
      .replace("{ nl: P, en: P }", "{ nl: Elder, en: Elder }")
      .replace("{ nl: Q, en: Q }", "{ nl: Fir, en: Fir }")
      .replace("{ nl: R, en: R } }", "{ nl: Gorse, en: Gorse } }, { name: { nl: Hazel, en: Hazel } }");
    expect(await refusals(yaml, withGroups(nearly))).toMatch(/the figure of one or two institutions follows/);
  });
});

describe("a benchmark file", () => {
  it.each([
    [
      "a row twice",
      "A1;V1;2024;6,0;100;2\n",
      "A1;V1;2024;6,0;100;2\nA1;V1;2024;6,1;100;2\n",
      /benchmark\.csv:3:4 {2}cs\.mean in 2024 is there twice for this institution, first at data\/surveys\/cs\/benchmark\/benchmark\.csv:2/,
    ],
    [
      "a percentage beyond 100",
      "A1;V9;2024;20;",
      "A1;V9;2024;200;",
      /benchmark\.csv:6:4 {2}200 lies outside the scale of 0 to 100/,
    ],
    ["what is no number", "A1;V9;2024;20;", "A1;V9;2024;few;", /benchmark\.csv:6:4 {2}"few" is no number/],
    [
      "a figure on nobody",
      "A1;V9;2024;20;100",
      "A1;V9;2024;20;0",
      /benchmark\.csv:6:5 {2}"0" is no number of respondents/,
    ],
    ["what is no year", "A1;V9;2024", "A1;V9;twenty", /benchmark\.csv:6:3 {2}"twenty" is no year/],
    [
      "student numbers",
      "Instelling;Vraag;Jaar;Score;N;SD",
      "Instelling;Vraag;Jaar;Score;N;SD;studentnummer",
      /benchmark\.csv:1:7 {2}this is no file of aggregated figures/,
    ],
  ])("is refused with %s", async (_, from, to, finding) => {
    expect(benchmark).toContain(from);
    expect(await refusals("surveys/cs/benchmark/benchmark.csv", benchmark.replace(from, to))).toMatch(finding);
  });

  it("with shares as hundredths is not taken for one of percentages", async () => {
    const text = benchmark.replace(/;V9;2024;(\d)0;/g, ";V9;2024;0,$1;");
    expect(await refusals("surveys/cs/benchmark/benchmark.csv", text)).toMatch(/no percentage in this file is above 1/);
    expect(text).toContain("0,2");
  });

  it("has no figure that benchmark.yaml gives too", async () => {
    const figure =
      "    figures: [{ indicator: cs.mean, wave: 2024, value: 7, source: yearbook, obtained: primary }]\n    members:\n      - { name: { nl: Ashby";
    const text = groups.replace("    members:\n      - { name: { nl: Ashby", figure);
    expect(await refusals(yaml, text)).toMatch(
      /benchmark\.yaml:\d+:\d+ {2}cs\.mean in 2024 is there twice: here, and in a benchmark file/,
    );
  });
});
