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

describe("counts of the students of a wave", () => {
  const hint = "all counts of a wave are of the same students on the same date: which of the two is wrong?";
  const withPopulations = async (populations: string) =>
    await college.change(survey, "  items: [", `  populations:\n${populations}  items: [`);

  it("are the same in all, by faculty and by level", async () => {
    await withPopulations(
      '    - { by: faculty, counts: { "2024": { arts: 500, law: 300, science: 300 } } }\n    - { by: level, counts: { "2024": { bachelor: 900 } } }\n',
    );
    expect(await check()).toEqual([
      `data/${survey}:21:40  the students of 2024 come to 1,100 by faculty, and to 900 in all (line 7)\n    ${hint}`,
    ]);
  });

  it("are those of its programmes for each faculty", async () => {
    await college.change(
      "university.yaml",
      "faculties:",
      "programmes:\n  - { id: arts-ba, faculty: arts, level: bachelor, name: { nl: Kunst, en: Arts } }\n  - { id: law-ba, faculty: law, level: bachelor, name: { nl: Recht, en: Law } }\nfaculties:",
    );
    await withPopulations(
      '    - { by: faculty, counts: { "2024": { arts: 500, law: 400 } } }\n    - { by: programme, counts: { "2024": { arts-ba: 400, law-ba: 500 } } }\n',
    );
    expect((await check()).filter((finding) => finding.includes("programmes have"))).toEqual([
      `data/${survey}:21:48  faculty "arts" has 500 students in 2024, and its programmes have 400 (line 22)\n    ${hint}`,
      `data/${survey}:21:58  faculty "law" has 400 students in 2024, and its programmes have 500 (line 22)\n    ${hint}`,
    ]);
  });

  it("are no fewer than a group's, of waves that there are, and than those of it who answered", async () => {
    const origin = (counts: string) => `column: origin\n      populations: { ${counts} }`;
    await college.change(survey, "column: origin", origin('"2024": { near: 800, far: 200 }, "2025": { near: 1 }'));
    expect(await check()).toEqual([
      `data/${survey}:17:30  the students of 2024 come to 1,000 by origin, and to no more than 900 in all (line 7)\n    ${hint}`,
      `data/${survey}:17:63  there is no wave "2025"\n    known: 2023, 2024`,
    ]);
    await college.change(
      survey,
      '"2024": { near: 800, far: 200 }, "2025": { near: 1 }',
      '"2024": { near: 5, far: 800 }',
    );
    const [finding, ...others] = await check();
    expect(others).toEqual([]);
    expect(finding).toMatch(
      /survey\.yaml:17:38 {2}origin "near" has 204 respondents of 5 students: so many are in b\.csv/,
    );
  });

  it("are the number of respondents that the file holds, where the wave says one", async () => {
    await college.change(survey, "id: 2024, population: 900", "id: 2024, population: 900, respondents: 211");
    expect(await check()).toEqual([
      `data/${survey}:7:82  211 respondents in 2024, but b.csv holds 210\n    correct it, or leave \`respondents\` out; a published number that counts something else stands in published.yaml, with its source`,
    ]);
    await college.change(survey, "respondents: 211", "respondents: 210");
    expect(await check()).toEqual([]);
  });
});
