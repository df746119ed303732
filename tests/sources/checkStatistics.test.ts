import { describe, expect, it } from "vitest";
import { readData } from "../../src/sources/index.ts";
import { aCollege } from "./aCollege.ts";

const file = "indicators.yaml";

/** The findings of a college whose first indicator, a mean on the range 1 to 10, says this instead. */
async function findingsWith(from: string, to: string) {
  await using college = await aCollege();
  await college.change(file, from, to);
  return await college.findings();
}

describe("an indicator's statistic", () => {
  it.each([
    ["grade", "mean"],
    ["percent", "share"],
    ["count", "count"],
  ])("is, with unit %s, a %s where the file does not say it", async (unit, statistic) => {
    await using college = await aCollege();
    await college.change(file, `    statistic: ${statistic}\n    unit: ${unit}\n`, `    unit: ${unit}\n`);
    const { data, findings } = await readData(college.folder);
    expect(findings).toEqual([]);
    expect(data?.indicators.indicators.find((each) => each.unit === unit)?.statistic).toBe(statistic);
  });

  it("can be a median of grades", async () => {
    expect(await findingsWith("statistic: mean", "statistic: median")).toEqual([]);
  });

  it("is told with the one that was probably meant where nobody knows it", async () => {
    const [finding] = await findingsWith("statistic: mean", "statistic: medians");
    expect(finding).toContain('data/indicators.yaml:7:16  "statistic": "medians" is not known: did you mean "median"?');
    expect(finding).toContain("one of mean, share, count, median");
  });

  it("does not contradict its unit", async () => {
    const [finding, ...others] = await findingsWith(
      "statistic: share\n    unit: percent",
      "statistic: median\n    unit: percent",
    );
    expect(others).toEqual([]);
    expect(finding).toContain("data/indicators.yaml:19:16  a median has the unit grade, not percent");
    expect(finding).toContain("write `unit: grade`, or for percent the statistic `share`");
  });

  it.each([
    [
      "median",
      "statistic: share\n    unit: percent",
      "a median is nothing that an item can have whose scale is a share",
    ],
    ["mean", "statistic: count\n    unit: count", "a mean is nothing that an item can have whose scale is a count"],
  ])("does not contradict the item's scale: %s", async (statistic, from, words) => {
    const [finding, ...others] = await findingsWith(from, `statistic: ${statistic}\n    unit: grade`);
    expect(others).toEqual([]);
    expect(finding).toContain(words);
    expect(finding).toMatch(/data\/indicators\.yaml:\d+:16 /);
  });

  it("is a share where some answers are counted", async () => {
    const [finding] = await findingsWith(
      "statistic: mean\n    unit: grade",
      "statistic: median\n    unit: grade\n    answers: { from: 1, to: 5, of: { nl: studenten, en: students } }",
    );
    expect(finding).toContain("the figure of those who gave some `answers` is a share, not a median");
    expect(finding).toContain("write `statistic: share` and `unit: percent`, or leave `answers` out");
  });

  it("is told by its unit where it is not written", async () => {
    const [finding] = await findingsWith("statistic: share\n    unit: percent", "unit: grade");
    expect(finding).toContain(
      "data/indicators.yaml:19:11  the unit grade is nothing that an item can have whose scale is a share",
    );
    expect(finding).toContain("write `statistic: share` and `unit: percent`");
  });
});

describe("where a figure comes from", () => {
  const responses = (items: string) =>
    `responses:\n  files: {}\n  faculty: { column: f }\n  populations: [{ by: faculty, counts: {} }]\n  response: { count: responses, rate: stress, definition: { nl: d, en: d } }\n  items: [${items}]\n`;

  async function findingsFrom(items: string, from: string, to: string) {
    await using college = await aCollege();
    await college.change("surveys/cs/survey.yaml", "privacy:", `${responses(items)}privacy:`);
    await college.change(file, from, to);
    return await college.findings();
  }

  it("says that the survey's own response is counted", async () => {
    const found = await findingsFrom("{ item: grade, column: g }", "better: higher", "better: higher");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("this is the rate of the responses of survey cs: it is counted");
    expect(found[0]).toContain("write `counted: true`");
  });

  it("says that what is computed from answers is not counted", async () => {
    const found = await findingsFrom(
      "{ item: grade, column: g }",
      "statistic: mean",
      "statistic: mean\n    counted: true",
    );
    expect(found.join()).toContain("data/indicators.yaml:8:14  item grade is read from the responses of survey cs");
  });

  it("lets nobody compute a number of people from answers", async () => {
    await using college = await aCollege();
    const own = responses("{ item: responses, column: r, yes: [1], no: [0] }").replace(/ {2}response:.*\n/, "");
    await college.change("surveys/cs/survey.yaml", "privacy:", `${own}privacy:`);
    expect((await college.findings()).join()).toContain("no number of people can be estimated from answers");
  });
});

describe("a part of an indicator", () => {
  const part = (whole: string, item: string) => `indicators:
  - id: cs.low
    survey: cs
    item: ${item}
    statistic: share
    unit: percent
    answers: { from: 1, to: 10, of: { nl: studenten, en: students } }
    partOf: ${whole}
    decimals: 0
    name: { nl: Laag, en: Low }
    short: { nl: Laag, en: Low }
    topic: wellbeing
    better: lower
`;

  it("holds answers to its whole's question", async () => {
    expect(await findingsWith("indicators:\n", part("cs.grade", "grade"))).toEqual([]);
    const [finding] = await findingsWith("indicators:\n", part("cs.stress", "grade"));
    expect(finding).toContain("cs.stress is about another item (cs stress, not cs grade)");
  });

  it("is no part of a part", async () => {
    const [finding] = await findingsWith("indicators:\n", part("cs.low", "grade"));
    expect(finding).toContain("cs.low is itself a share of some answers");
  });
});
