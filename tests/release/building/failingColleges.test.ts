/** What a review broke, from response files to rows of open data: what must be hidden is, what can be shown is, and each ends in a release. */
import { afterAll, describe, expect, it } from "vitest";
import { aReleasedCollege, type CheckedRows, type ReleasedCollege, type Row, rowAt } from "./aReleasedCollege.ts";
import type { AskedSurvey, Programmes } from "./collegeFiles.ts";
import {
  answersLikeAGroup,
  askedOfFew,
  countedByAll,
  exactMeans,
  nearlyEverybodyAnswered,
  nestedGroups,
  programmes,
  smallFaculty,
  tiesOfTen,
  twoSurveys,
  unknownWhoAllSaySo,
} from "./failingColleges.ts";

const colleges: ReleasedCollege[] = [];
afterAll(async () => {
  for (const college of colleges) await college[Symbol.asyncDispose]();
});

/** What `check` lets through: a college that it has findings on fails its test with them. */
async function releasedRows(surveys: readonly AskedSurvey[], of: Programmes = {}) {
  const college = await aReleasedCollege(surveys, of);
  colleges.push(college);
  const checked: CheckedRows = await college.check();
  if (checked.kind === "findings") throw new Error(checked.findings.join("\n"));
  return checked;
}

const statuses = (rows: readonly Row[], indicator: string) =>
  Object.fromEntries(
    rows.filter((row) => row.indicator === indicator).map(({ domain = "", status = "" }) => [domain, status]),
  );

/** Whether a reader who takes rows from others learns that all who are left said so: nobody of as many as they can be can have said otherwise. Rows that are hidden tell nothing. */
function isEverybodyTold(
  rows: readonly Row[],
  indicator: string,
  plus: readonly string[],
  minus: readonly string[],
): boolean {
  const all = [...plus, ...minus].map((domain) => rowAt(rows, indicator, domain));
  if (all.some((row) => row?.status !== "computed")) return false;
  const [added, taken] = [plus, minus].map((keys) => keys.map((key) => behind(rowAt(rows, indicator, key))));
  // Those who said otherwise: at most so many in the wholes, at least so many in the parts.
  const most = (added ?? []).reduce((sum, each) => sum + each.most * (1 - each.low / 100), 0);
  const least = (taken ?? []).reduce((sum, each) => sum + each.least * (1 - each.high / 100), 0);
  return most - least < 1;
}

/** Totals of a share or mean that can lie behind a row, on any base that can. */
function behind(row: Row | undefined) {
  if (row?.status !== "computed") throw new Error(`not printed: ${JSON.stringify(row)}`);
  const [base, baseStep, value, step] = [row.base, row.base_step, row.value, row.value_step].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const low = row.bound === "at_most" ? 0 : row.bound === "at_least" ? value : value - step / 2;
  const high = row.bound === "at_least" ? 100 : row.bound === "at_most" ? value : value + step / 2;
  return { least: base - baseStep / 2, most: base + baseStep / 2, low, high };
}

describe("a question that three students were asked", () => {
  it("is left out alone", async () => {
    const { rows } = await releasedRows([askedOfFew]);
    expect(statuses(rows, "s.dark")).toEqual({});
    const grades = statuses(rows, "s.grade");
    expect(Object.keys(grades)).toEqual(expect.arrayContaining(["university", "faculty:arts", "faculty:law"]));
    expect(new Set(Object.values(grades))).toEqual(new Set(["computed"]));
  });
});

describe("answers that an indicator counts, which all of a faculty gave", () => {
  it("are not told of the faculty, nor by the university less the others", async () => {
    const { rows } = await releasedRows([countedByAll]);
    const counted = statuses(rows, "s.grade-counted");
    expect(counted["faculty:law"]).toBe("suppressed");
    // With both others, nearly all of law would be known to have said it: one of them is hidden with it.
    expect(counted).toMatchObject({ university: "computed" });
    expect(["faculty:arts", "faculty:science"].map((domain) => counted[domain]).sort()).toEqual([
      "computed",
      "suppressed",
    ]);
    expect(isEverybodyTold(rows, "s.grade-counted", ["university"], ["rest:law"])).toBe(false);
  });
});

describe("groups that lie within others, and one student between them", () => {
  it("do not tell the one's answers", async () => {
    const { rows } = await releasedRows([nestedGroups]);
    for (const indicator of ["s.grade", "s.dark"]) {
      const shown = statuses(rows, indicator);
      expect(shown).toMatchObject({ university: "computed", "stage:ba": "computed", "stage:ma": "computed" });
      const three = ["stage:ba", "phase:first", "phase:later"];
      if (three.every((domain) => shown[domain] === "computed")) {
        // All are printed: then how many are left, and what they said, stays open.
        const [whole, first, later] = three.map((domain) => behind(rowAt(rows, indicator, domain)));
        if (whole === undefined || first === undefined || later === undefined) throw new Error("no rows");
        expect(whole.most - first.least - later.least).toBeGreaterThanOrEqual(3);
      }
      expect(Object.values(shown).filter((status) => status === "computed").length).toBeGreaterThan(10);
    }
  });
});

describe("two surveys of one year", () => {
  it("are two problems: programmes that one hides are printed by the other, and nobody is alarmed", async () => {
    const { rows } = await releasedRows(twoSurveys, programmes);
    for (const domain of ["programme:arts-a", "programme:science-b"])
      expect([domain, statuses(rows, "a.grade")[domain], statuses(rows, "b.grade")[domain]]).toEqual([
        domain,
        "suppressed",
        "computed",
      ]);
    expect(new Set(Object.values(statuses(rows, "b.grade")))).toEqual(new Set(["computed"]));
  });
});

describe("bases to the nearest five", () => {
  it("do not follow from means, since no file has more digits than are printed", async () => {
    const { rows, files } = await releasedRows([exactMeans]);
    // 47 sixes and 60 sevens.
    expect(rowAt(rows, "a.grade", "faculty:science")).toMatchObject({ base: "105", value: "6.6", value_step: "0.1" });
    for (const [, text] of files) expect(text).not.toMatch(/\d\.\d\d/);
    for (const row of rows.filter(({ status }) => status === "computed")) {
      const { least, most } = behind(row);
      const [value, step] = [Number(row.value), Number(row.value_step)];
      for (let n = Math.ceil(least); n < most; n += 1)
        // Some whole sum of grades lies behind the value, whatever the base is.
        expect(Math.floor((value + step / 2) * n + 1e-9)).toBeGreaterThanOrEqual(
          Math.ceil((value - step / 2) * n - 1e-9),
        );
    }
  });
});

describe("bases in the middle between two tens", () => {
  it("are printed as the upper one, and a hidden one among them stops nobody", async () => {
    const { rows } = await releasedRows([tiesOfTen], programmes);
    expect(rowAt(rows, "a.grade", "programme:arts-a")).toMatchObject({
      status: "computed",
      base: "20",
      base_step: "10",
    });
    expect(statuses(rows, "a.grade")["programme:law-b"]).toBe("suppressed");
    expect(statuses(rows, "a.grade").university).toBe("computed");
  });
});

describe("students of unknown origin, who all say yes to what is sensitive", () => {
  it("are protected as a group is: not both origins are printed beside the university", async () => {
    const { rows } = await releasedRows([unknownWhoAllSaySo]);
    const shown = statuses(rows, "s.dark");
    expect(shown.university).toBe("computed");
    expect(isEverybodyTold(rows, "s.dark", ["university"], ["origin:home", "origin:abroad"])).toBe(false);
    expect(statuses(rows, "s.grade")).toMatchObject({ "origin:home": "computed", "origin:abroad": "computed" });
  });
});

describe("answers that nearly are a group", () => {
  it("do not tell what the few of a hidden cell said", async () => {
    const { rows, protection } = await releasedRows([answersLikeAGroup]);
    const shown = statuses(rows, "s.dark");
    expect(shown["faculty:arts/origin:abroad"]).toBe("suppressed");
    expect(shown.university).toBe("computed");
    for (const faculty of ["faculty:arts", "faculty:law", "faculty:science"])
      expect([faculty, isEverybodyTold(rows, "s.dark", [faculty], [`${faculty}/origin:home`])]).toEqual([
        faculty,
        false,
      ]);
    expect(
      isEverybodyTold(
        rows,
        "s.dark",
        ["origin:abroad"],
        ["faculty:law", "faculty:science"].map((each) => `${each}/origin:abroad`),
      ),
    ).toBe(false);
    expect(statuses(rows, "s.grade")).toMatchObject({ university: "computed", "faculty:law": "computed" });
    expect(protection.attack.rows).toBeGreaterThan(20);
  });
});

describe("merged programmes of which nearly everybody answered", () => {
  it("obey the rule on those who did not, and no other row gives them", async () => {
    const { rows } = await releasedRows([nearlyEverybodyAnswered], programmes);
    const shown = statuses(rows, "s.grade");
    // 14 of 16 answered.
    expect(shown["other:arts"]).toBe("suppressed");
    expect([shown["faculty:arts"], shown["programme:arts-a"]]).toContain("suppressed");
    expect(shown).toMatchObject({ university: "computed", "programme:law-a": "computed" });
  });
});

describe("a faculty of about twenty, with a question about gender", () => {
  it("ends in a release, which says what had to go", async () => {
    const { rows, protection } = await releasedRows([smallFaculty], programmes);
    const shown = statuses(rows, "e.grade");
    expect(shown).toMatchObject({ university: "computed", "faculty:arts": "computed", "faculty:science": "computed" });
    const hidden = Object.values(shown).filter((status) => status === "suppressed").length;
    expect(hidden).toBeGreaterThan(0);
    expect(hidden).toBeLessThan(Object.keys(shown).length / 2);
    const reasons = protection.decided.flatMap(({ items }) =>
      items.flatMap(({ decisions }) => decisions.flatMap((each) => (each.status === "hidden" ? [each.because] : []))),
    );
    expect(new Set(reasons)).toContain("few respondents");
  });
});

describe("the files of faculties", () => {
  it("hold rows of the university, of groups, and of the own faculty, its programmes and parts", async () => {
    const { files, rows } = await releasedRows(twoSurveys, programmes);
    const domainsIn = (audience: string) =>
      (files.get(audience) ?? "")
        .split("\r\n")
        .slice(1)
        .flatMap((line) => line.split(",")[2] ?? []);
    for (const faculty of ["arts", "law", "science"]) {
      const foreign = domainsIn(`faculty:${faculty}`).filter((domain) =>
        ["arts", "law", "science"].some((each) => each !== faculty && domain.includes(each)),
      );
      expect([faculty, foreign]).toEqual([faculty, []]);
      expect(domainsIn(`faculty:${faculty}`)).toContain(`programme:${faculty}-a`);
    }
    // What the site shows: nothing of what is inside a faculty.
    const ofFaculties = domainsIn("public").filter((domain) => domain.includes(":"));
    expect(ofFaculties).toContain("faculty:law");
    expect(ofFaculties.filter((domain) => !/^(?:faculty|rest):\w+$/.test(domain))).toEqual([]);
    expect(rows.some(({ domain }) => domain === "programme:law-a")).toBe(true);
  });
});
