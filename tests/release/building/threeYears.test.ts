/** A university with programmes, levels, two groups of which one lies in the other, students of no known phase, two surveys in each of three years, and a second edition: from files to rows of open data. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerCell } from "../../../src/domain/index.ts";
import { cellsOfRelease } from "../../../src/release/editions/index.ts";
import type { Person } from "../../disclosure/aUniversity.ts";
import { aReleasedCollege, type ReleasedCollege, type ReleasedRows, type Row, rowAt } from "./aReleasedCollege.ts";
import type { AskedSurvey, Programmes } from "./collegeFiles.ts";

const programmes: Programmes = {
  "arts-a": { faculty: "arts", level: "bachelor" },
  "arts-b": { faculty: "arts", level: "bachelor" },
  "arts-m": { faculty: "arts", level: "master" },
  "law-a": { faculty: "law", level: "bachelor" },
  "law-m": { faculty: "law", level: "master" },
  "science-a": { faculty: "science", level: "bachelor" },
  "science-m": { faculty: "science", level: "master" },
};
const sizes: Readonly<Record<string, number>> = {
  "arts-a": 70,
  "arts-b": 6,
  "arts-m": 33,
  "law-a": 58,
  "law-m": 24,
  "science-a": 95,
  "science-m": 41,
};

function studentsOf(year: number, less = 0): readonly Person[] {
  return Object.entries(sizes).flatMap(([programme, count]) => {
    const about = programmes[programme];
    if (about === undefined) throw new Error(`no programme ${programme}`);
    const size = programme === "arts-a" ? count - less : count;
    return Array.from({ length: size }, (_, place): Person => {
      const stage = about.level === "bachelor" ? "ba" : "ma";
      const phase = stage === "ma" ? "master" : place % 5 < 2 ? "first" : "later";
      return {
        programme,
        ...about,
        // Of some the phase is not known.
        groups: place % 23 === 4 ? { stage } : { stage, phase },
        // Those who leave are the last of arts-a: all of them said yes.
        answers: { grade: 3 + ((place * 7 + year) % 8), dark: Number((place + year) % 6 === 0 || place >= 64) },
      };
    });
  });
}

/** `less`: so many of arts-a have withdrawn from the first survey of 2024. */
function surveysWith(less: number): readonly AskedSurvey[] {
  return ["a", "b"].map((id) => ({
    id,
    questions: [
      { id: "grade", scale: [1, 10] },
      { id: "dark", scale: "share" },
    ],
    groups: { stage: ["ba", "ma"], phase: ["first", "later", "master"] },
    waves: Object.fromEntries(
      [2022, 2023, 2024].map((year) => [year, studentsOf(year + id.length, id === "a" && year === 2024 ? less : 0)]),
    ),
    privacy: { sensitive: ["dark"], mergeSmallProgrammes: true },
  }));
}

let college: ReleasedCollege;
let first: ReleasedRows;
let printed: readonly LedgerCell[];
beforeAll(async () => {
  college = await aReleasedCollege(surveysWith(0), programmes);
  const checked = await college.check();
  if (checked.kind === "findings") throw new Error(checked.findings.join("\n"));
  first = checked;
  printed = cellsOfRelease(first.data, first.protection);
});
afterAll(async () => await college[Symbol.asyncDispose]());

const statusesOf = (rows: readonly Row[], survey: string, wave: number) =>
  rows
    .filter((row) => row.indicator?.startsWith(`${survey}.`) && row.wave === String(wave))
    .map(({ indicator, domain, status }) => `${indicator} ${domain} ${status}`)
    .sort();

describe("the first edition", () => {
  it.each(["a", "b"])("prints all but a few of what enough answered, in every year (%s)", (survey) => {
    for (const wave of [2022, 2023, 2024]) {
      const rows = first.rows.filter((row) => row.indicator?.startsWith(`${survey}.`) && row.wave === String(wave));
      const hidden = rows.filter(({ status }) => status === "suppressed");
      expect(rows.length).toBeGreaterThan(40);
      expect(hidden.length / rows.length).toBeLessThan(0.15);
      for (const domain of ["university", "level:master", "stage:ba", "phase:first", "faculty:law", "other:arts"])
        expect([wave, domain, rowAt(rows, `${survey}.grade`, domain, wave)?.status]).toEqual([
          wave,
          domain,
          "computed",
        ]);
    }
  });

  it("is attacked in the rows of all audiences together", () => {
    const { attack } = first.protection;
    expect(attack.rows - attack.hidden).toBe(first.rows.filter(({ status }) => status === "computed").length);
  });

  it("judges the two surveys of a year as one would be judged alone", async () => {
    const [only] = surveysWith(0);
    if (only === undefined) throw new Error("no survey");
    await using alone = await aReleasedCollege([only], programmes);
    const { rows } = await alone.figures();
    expect(statusesOf(rows, "a", 2024)).toEqual(statusesOf(first.rows, "a", 2024));
  });
});

describe("a second edition", () => {
  it("of the same answers prints the same", async () => {
    await college.write(surveysWith(0));
    const { rows, protection } = await college.figures(printed);
    expect(protection.known.length).toBeGreaterThan(50);
    expect(rows).toEqual(first.rows);
  });

  it("after six have withdrawn tells nothing of them beside the first, and is as it was where nobody has", async () => {
    await college.write(surveysWith(6));
    const { rows, protection } = await college.figures(printed);
    const changed = protection.known.filter(({ printed: then }) => then.kind === "rounded" && !then.sameAnswers);
    expect(new Set(changed.map(({ survey, wave }) => `${survey} ${wave}`))).toEqual(new Set(["a 2024"]));
    for (const [survey, wave] of [
      ["a", 2023],
      ["b", 2024],
    ] as const)
      expect(statusesOf(rows, survey, wave)).toEqual(statusesOf(first.rows, survey, wave));
    for (const domain of ["university", "faculty:arts", "level:bachelor", "stage:ba"]) {
      const [then, now] = [first.rows, rows].map((all) => rowAt(all, "a.dark", domain));
      // What is printed of the remaining students, or nothing: never that all six said yes.
      if (then?.status === "computed" && now?.status === "computed") expect(othersAtMost(then, now)).toBeGreaterThan(0);
    }
    expect(rowAt(rows, "a.grade", "university")?.status).toBe("computed");
  });
});

/** Of those who left, so many may have said no. */
function othersAtMost(then: Row, now: Row): number {
  const others = ({ base, base_step: step, value, value_step: width, bound }: Row, side: 1 | -1) => {
    const share =
      bound === "at_most" ? [0, Number(value)] : [Number(value) - Number(width) / 2, Number(value) + Number(width) / 2];
    const people = Number(base) + (side * Number(step)) / 2;
    return people * (1 - (side > 0 ? (share[0] ?? 0) : (share[1] ?? 0)) / 100);
  };
  return others(then, 1) - others(now, -1);
}
