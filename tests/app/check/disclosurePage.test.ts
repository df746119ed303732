/** From response files to what a release hides: `check --disclosure` and the page that a privacy officer signs, by the command. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DisclosureTold } from "../../../src/app/check/disclosureOf.ts";
import { disclosurePage } from "../../../src/app/check/disclosurePage.ts";
import { readData, readDesign } from "../../../src/sources/index.ts";
import { aShrinkingCollege, type ShrinkingCollege } from "../../cli/aShrinkingCollege.ts";
import { wellbeingHere as wellbeing } from "../../cli/run.ts";

let college: ShrinkingCollege;
beforeAll(async () => {
  college = await aShrinkingCollege();
  const survey = path.join(college.data, "surveys/hcs/survey.yaml");
  const text = await readFile(survey, "utf8");
  await writeFile(
    survey,
    text.replace("privacy: {", "privacy: { mergeSmallProgrammes: false, sensitive: [lonely], reliableResponse: 20,"),
  );
  await college.takeSixOut();
});
afterAll(async () => await college[Symbol.asyncDispose]());

async function pageOf(...words: readonly string[]): Promise<string> {
  const file = path.join(college.out, "../page.md");
  const { status, stderr } = await college.run(["check", "--disclosure", "--to", file, ...words]);
  expect([status, stderr]).toEqual([0, ""]);
  return await readFile(file, "utf8");
}

describe("check --disclosure", () => {
  it("says what is hidden by why and by what it is of, and what was attacked", async () => {
    const { status, stdout } = await college.run(["check", "--disclosure"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/hcs 2024: \d+ figures; \d+ printed, \d+ hidden \(few respondents \d+/);
    expect(stdout).toMatch(/hcs 2024: hidden by what they are of: .*programme \d+/);
    expect(stdout).toMatch(/The attack read \d+ rows of \d+ questions/);
    expect(stdout).toContain("hcs/2024/stress/programme:law-tax  few respondents");
  });

  it("writes a page on one sheet, which tells every setting and names nothing hidden", async () => {
    const page = await pageOf();
    expect(page).toContain("# Disclosure control: Hill College, reports of 2024");
    expect(page).toContain("fewer than 10 people answered the question");
    expect(page).toContain("For sensitive answers (Do you feel lonely?)");
    expect(page).toContain("Small programmes are hidden, not combined.");
    expect(page).toContain("or of groups of which less than 20% answered,");
    expect(page).toMatch(/\| College survey \| 2023–2024 \| \d+ \| \d+ \| \d+/);
    expect(page).toMatch(/Hidden figures by what they are about: .*programmes \d+/);
    expect(page).toContain("No earlier edition is known.");
    expect(page).toContain("Signature: ___");
    // Nothing hidden, by name or id.
    expect(page).not.toMatch(/law-tax|Programme|programme:/);
    // A sheet of A4 holds some 55 lines of 95 letters.
    const lines = page.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 95)), 0);
    expect(lines).toBeLessThan(75);
  });

  it("refuses a language that the university has not", async () => {
    const refused = await college.run(["check", "--disclosure", "--to", "/nowhere/page.md", "--lang", "nl"]);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("languages are en") });
  });

  it("writes the page in Dutch", async () => {
    const file = path.join(college.out, "../pagina.md");
    expect(await wellbeing(["check", "--disclosure", "--to", file])).toMatchObject({ status: 0 });
    const page = await readFile(file, "utf8");
    expect(page).toContain("Voor de functionaris gegevensbescherming");
    expect(page).toContain("## Welk risico blijft");
    expect(page).not.toMatch(/[{}]|hidden|respondents\b/);
  });
});

const told: DisclosureTold = {
  waves: [
    {
      survey: "hcs",
      wave: 2024,
      figures: 40,
      printed: 33,
      hidden: new Map([
        ["few respondents", 4],
        ["protects others", 3],
      ]),
      kinds: new Map([
        ["programme", 5],
        ["part", 2],
      ]),
      leftOut: ["stress"],
      withoutPopulation: 2,
      exposed: 1,
    },
  ],
  costs: [{ survey: "hcs", dimension: "phase", shows: 14, loses: 6 }],
  attack: { questions: 3, rows: 33, hidden: 1, cut: 0 },
  known: 5,
  seconds: 0.1,
};

describe("the page for the privacy officer", () => {
  it("says what breakdowns cost, which question is left out, and what earlier editions gave away", async () => {
    const [{ data }, { design }] = await Promise.all([
      readData(college.data),
      readDesign(path.join(import.meta.dirname, "../../..")),
    ]);
    if (data === null) throw new Error("no data");
    const page = disclosurePage(told, data, 2024, "en", design.messages);
    expect(page).toContain("| College survey | 2024 | 40 | 33 | 4 | 3 |");
    expect(page).toContain("leaving out `phase` shows 14 figures more");
    expect(page).toContain(
      "Left out of College survey 2024, since too few answered in all: “Do you feel much stress?”.",
    );
    expect(page).toContain("It had one row hidden besides");
    expect(page).toContain("was taken into account (5 rows)");
    expect(page).toContain("For 2 groups it is not stated how many students there are");
    expect(page).toContain("Answers of one group of few people follow from what earlier editions printed");
  });
});
