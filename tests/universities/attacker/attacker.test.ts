import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Attack, attack } from "../checks/fewPeople.ts";
import type { Respondent, TrueIndicator, TrueWave } from "../university.ts";
import { type Printed, printedRelease } from "./printedRelease.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "attacker-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

type Group = Partial<Pick<Respondent, "faculty" | "groups">>;
const grades = [7, 6, 8, 5, 7, 9, 6, 7];

/** So many people alike, the first `yes` of whom say yes; grades go around. */
function people(
  count: number,
  yes: number,
  { faculty = "law", groups = {} }: Group = {},
  grade?: number,
): Respondent[] {
  return Array.from({ length: count }, (_, place) => ({
    faculty,
    programme: null,
    level: "bachelor",
    groups,
    weight: 1,
    answers: { grade: grade ?? grades[place % grades.length] ?? 7, dark: Number(place < yes) },
  }));
}

const indicators = ["s", "t"].flatMap((survey): readonly TrueIndicator[] => [
  { id: `${survey}.grade`, survey, item: "grade", unit: "grade", decimals: 1, scale: [1, 10], answers: null },
  { id: `${survey}.dark`, survey, item: "dark", unit: "percent", decimals: 0, scale: [0, 1], answers: null },
]);

function aWave(respondents: readonly Respondent[], more: Partial<TrueWave> = {}): TrueWave {
  return {
    survey: "s",
    wave: 2024,
    respondents,
    margins: [],
    invited: [],
    privacy: { minimumBase: 10 },
    tellsFaculties: true,
    roundCountsTo: 5,
    sensitive: [],
    items: ["grade", "dark"],
    ...more,
  };
}

/** What the attacker finds; a machine without SciPy has nothing to test. */
async function found(waves: readonly TrueWave[], printed: Printed, seed = 1): Promise<Attack | null> {
  const university = { seed, waves, indicators, faculties: ["law", "arts"], programmes: [] };
  return await attack(await printedRelease(university, printed, folder), university);
}

const nested = aWave([
  ...people(60, 9, { groups: { stage: "ba", phase: "first" } }),
  ...people(75, 12, { groups: { stage: "ba", phase: "later" } }),
  ...people(1, 1, { groups: { stage: "ba", phase: null } }, 1),
  ...people(80, 11, { groups: { stage: "ma", phase: "master" } }),
]);
const nestedRows = ["university", "stage:ba", "stage:ma", "phase:first", "phase:later", "phase:master"];

const unknown = (more: Partial<TrueWave>) =>
  aWave(
    [
      ...people(40, 3, { groups: { origin: "home" } }),
      ...people(30, 2, { groups: { origin: "abroad" } }),
      ...people(12, 12, { groups: { origin: null } }),
    ],
    more,
  );
const unknownRows = ["university", "origin:home", "origin:abroad"];

describe("the attacker", () => {
  it("finds what one student answered where exact figures of nested groups are printed", async () => {
    const result = await found([nested], { coarse: false, domains: { public: nestedRows } });
    if (result === null) return;
    expect(result.misread).toEqual([]);
    expect(result.breaks).toContainEqual({
      survey: "s",
      wave: 2024,
      indicator: "s.dark",
      set: "-phase:first -phase:later +stage:ba",
      size: 1,
      kind: "all",
      range: [1, 1],
    });
    expect(result.breaks).toContainEqual(expect.objectContaining({ indicator: "s.grade", size: 1, kind: "one" }));
  });

  it("finds nothing of the same student where figures are coarse", async () => {
    const result = await found([nested], { coarse: true, domains: { public: nestedRows } });
    if (result === null) return;
    expect(result).toMatchObject({ breaks: [], misread: [], untried: [] });
    expect(result.sets).toBeGreaterThan(0);
  });

  it("puts together what different readers have", async () => {
    const waves = [
      aWave([
        ...people(60, 20, { groups: { living: "alone" } }),
        ...people(55, 15, { groups: { living: "together" } }),
        ...people(5, 5, { groups: { living: null } }),
        ...people(90, 30, { faculty: "arts", groups: { living: "alone" } }),
        ...people(95, 20, { faculty: "arts", groups: { living: "together" } }),
      ]),
    ];
    const domains = {
      board: ["university", "faculty:arts"],
      "faculty-law": ["university", "faculty:law/living:alone", "faculty:law/living:together"],
    };
    const result = await found(waves, { coarse: false, domains });
    if (result === null) return;
    expect(result.breaks).toContainEqual(
      expect.objectContaining({
        set: "-faculty:arts -faculty:law/living:alone -faculty:law/living:together +university",
        indicator: "s.dark",
        size: 5,
        kind: "all",
      }),
    );
    expect((await found(waves, { coarse: false, domains: { board: domains.board } }))?.breaks).toEqual([]);
  });

  it("finds that all of more people than the minimum said so, where the question is sensitive", async () => {
    const printed: Printed = { coarse: false, domains: { public: unknownRows } };
    const sensitive = await found([unknown({ sensitive: ["dark"] })], printed);
    if (sensitive === null) return;
    expect(sensitive.breaks).toMatchObject([{ indicator: "s.dark", size: 12, kind: "all" }]);
    expect((await found([unknown({})], printed))?.breaks).toEqual([]);
  });

  it("keeps two surveys of one year apart", async () => {
    const other = { ...nested, survey: "t", respondents: nested.respondents.slice(3) };
    const result = await found([nested, other], { coarse: false, domains: { public: ["university", "stage:ba"] } });
    if (result === null) return;
    expect(result).toMatchObject({ breaks: [], misread: [], questions: 4 });
  });

  it("finds what trying all whole numbers finds, of a row within a row", async () => {
    for (const [inside, beside] of [
      [9, 0],
      [0, 9],
      [40, 0],
      [72, 0],
      [3, 9],
      [20, 4],
    ] as const) {
      const wave = aWave([
        ...people(75, inside, { groups: { stage: "ba" } }),
        ...people(9, beside, { groups: { stage: null } }),
      ]);
      const result = await found([wave], { coarse: true, domains: { public: ["university", "stage:ba"] } });
      if (result === null) return;
      const [low, high] = triedShares(84, inside + beside, 75, inside);
      const told = result.breaks.filter(({ indicator }) => indicator === "s.dark");
      if (high - low >= 1 / 3) expect(told).toEqual([]);
      else {
        expect(told).toHaveLength(1);
        expect(told[0]?.range[0]).toBeCloseTo(low, 3);
        expect(told[0]?.range[1]).toBeCloseTo(high, 3);
      }
    }
  });

  it("says which row it can't read instead of guessing", async () => {
    const swapped = { ...nested, respondents: nested.respondents.slice(20) };
    const university = { seed: 1, waves: [nested], indicators, faculties: ["law"], programmes: [] };
    const release = await printedRelease(university, { coarse: false, domains: { public: nestedRows } }, folder);
    const result = await attack(release, { ...university, waves: [swapped] });
    if (result === null) return;
    expect(result.misread[0]).toMatch(/^s 2024 dark: the true answers do not fit \d+ of \d+ inequalities$/);
  });
});

/** Least and greatest share of those in the whole who are not in the part, by every number of people and of yeses that coarse figures (a step of 2 points on bases of 75 and 85) may stand for. */
function triedShares(whole: number, wholeYes: number, part: number, partYes: number): readonly [number, number] {
  const fitting = (base: number, yes: number) => {
    const share = (100 * yes) / base;
    const isFew = share <= 5;
    const printed = 2 * Math.round(share / 2);
    const [least, most] = isFew ? [0, 5] : [printed - 1, printed + 1];
    return [-2, -1, 0, 1, 2].flatMap((more) => {
      const people = 5 * Math.round(base / 5) + more;
      const all = Array.from({ length: people + 1 }, (_, count) => ({ people, yes: count }));
      return all.filter((each) => 100 * each.yes >= least * people && 100 * each.yes <= most * people);
    });
  };
  const shares = fitting(whole, wholeYes).flatMap((all) =>
    fitting(part, partYes).flatMap((own) => {
      const [people, yes] = [all.people - own.people, all.yes - own.yes];
      return people >= 1 && yes >= 0 && yes <= people ? [yes / people] : [];
    }),
  );
  return [Math.min(...shares), Math.max(...shares)];
}
