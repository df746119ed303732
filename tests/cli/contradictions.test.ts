/** What files of the data folder say against one another, from file to what the terminal shows. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { College } from "../sources/aCollege.ts";
import { aMedianCollege } from "./aMedianCollege.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

const survey = "surveys/cs/survey.yaml";

let college: College;
beforeEach(async () => {
  college = await aMedianCollege();
});
afterEach(async () => await college[Symbol.asyncDispose]());

/** Each finding with its hint. */
async function check(): Promise<readonly string[]> {
  const { status, stderr } = await wellbeing(["check", "--data", college.folder]);
  if (status === 0) return [];
  return stderr
    .trim()
    .split(/\n(?! {4})/)
    .filter((line) => line !== "" && !/^\d+ problems? in/.test(line));
}

describe("wellbeing check", () => {
  it("tells of a statistic that can't be computed from answers, instead of computing it", async () => {
    await college.change("indicators.yaml", "statistic: mean, unit: grade", "statistic: count, unit: count");
    const [finding, ...others] = await check();
    expect(others).toEqual([]);
    expect(finding).toMatch(
      /^data\/indicators\.yaml:4:\d+ {2}a number of people is nothing that an item can have whose scale is a range\n/,
    );
  });

  it("does not blame the indicators for a survey file that can't be read", async () => {
    await college.change(
      "indicators.yaml",
      "indicators:\n",
      "indicators:\n  - { id: cs.low, survey: cs, item: grade, statistic: share, unit: percent, answers: { from: 1, to: 10, of: { nl: studenten, en: students } }, partOf: cs.mean, decimals: 0, name: { nl: Laag, en: Low }, short: { nl: Laag, en: Low }, topic: wellbeing, better: lower }\n",
    );
    expect(await check()).toEqual([]);
    await college.change(survey, "organiser:", "organizer:");
    expect((await check()).map((finding) => finding.split(":")[0])).toEqual([`data/${survey}`, `data/${survey}`]);
  });
});

describe("categories that are joined", () => {
  const populations = (join: string) =>
    `  populations:\n    - by: faculty\n      counts: { "2024": { arts: 300, law: 300, science: 300 } }\n      calibrate: true\n      join: ${join}\n  items: [`;

  it("are known on both sides", async () => {
    await college.change(survey, "  items: [", populations("{ scence: law, arts: lauw }"));
    expect(await check()).toEqual([
      `data/${survey}:24:15  there is no faculty "scence": did you mean "science"?\n    known: arts, law, science`,
      `data/${survey}:24:34  there is no faculty "lauw": did you mean "law"?\n    known: arts, law, science`,
    ]);
  });
});
