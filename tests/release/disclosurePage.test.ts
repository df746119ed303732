/** From response files to what a release hides: the made-up university of every setting, its `check` and the page that a privacy officer signs. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { disclosurePage } from "../../src/cli/disclosurePage.ts";
import type { DisclosureTold } from "../../src/cli/tellDisclosure.ts";
import { readData } from "../../src/sources/index.ts";

const hill = path.join(import.meta.dirname, "../fixtures/hill-college/data");

const told: DisclosureTold = {
  waves: [
    {
      survey: "hcs",
      wave: 2024,
      figures: 40,
      printed: 33,
      hidden: { "few respondents": 4, "protects others": 3 },
      leftOut: ["rare"],
      withoutPopulation: 2,
      exposed: 1,
    },
  ],
  costs: [{ survey: "hcs", dimension: "phase", shows: 14, loses: 6 }],
  attack: { questions: 3, rows: 33, hidden: 0, cut: 0 },
  known: 5,
  seconds: 0.1,
};

describe("the page for the privacy officer", () => {
  it("says every setting, what is hidden by why, what it costs, what was attacked and what remains", async () => {
    const { data } = await readData(hill);
    if (data === null) throw new Error("no data");
    const page = disclosurePage(told, data, 2024);
    const { privacy } = data.surveys[0]?.survey ?? {};
    expect(page).toContain(`fewer than ${privacy?.minimumBase} people answered`);
    expect(page).toContain("to the nearest 5");
    expect(page).toContain("| hcs | 2024 | 40 | 33 | 4 | 3 |");
    expect(page).toContain("leaving out `phase` shows 14 figures more");
    expect(page).toContain("Left out of hcs 2024, since too few answered in all: rare.");
    expect(page).toContain("33 rows of 3 questions");
    expect(page).toContain("Of 2 groups nobody says how many students there are");
    expect(page).toContain("Answers of 1 groups of few people follow from what earlier editions printed");
    expect(page).toContain("Signature: ___");
    for (const { id } of data.university.programmes) expect(page).not.toContain(id);
  });

  it("says a setting that is not set as such", async () => {
    const { data } = await readData(hill);
    if (data === null) throw new Error("no data");
    expect(await readFile(path.join(hill, "surveys/hcs/survey.yaml"), "utf8")).not.toContain("minimumNonrespondents");
    expect(disclosurePage(told, data, 2024)).toContain("No rule is set for groups in which almost everybody answered");
  });
});
