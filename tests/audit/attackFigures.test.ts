/** What an attacker makes of printed rows: small universities of which a few people's answers follow, and the same with coarser figures. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  type AttackKnowledge,
  attackFigures,
  cellName,
  readySolver,
  rowsOfCsv,
  sayTold,
  searchFigures,
} from "../../src/audit/index.ts";
import { type Notebook, noNotebook } from "../../src/domain/index.ts";

beforeAll(readySolver);

interface Printed {
  readonly atoms: readonly number[];
  readonly base: number;
  readonly value: number;
  readonly more?: string;
}

const head = "indicator,wave,domain,value,base,status,base_step,value_step,bound";
const csvOf = (indicator: string, rows: Readonly<Record<string, Printed>>, steps: string) =>
  rowsOfCsv(
    [
      head,
      ...Object.entries(rows).map(
        ([key, { value, base, more = "" }]) => `${indicator},2024,${key},${value},${base},computed,${steps},${more}`,
      ),
    ].join("\n"),
  );

function knowledgeOf(
  rows: Readonly<Record<string, Printed>>,
  atomCounts: readonly number[],
  asked: Partial<AttackKnowledge["asked"][number]> = {},
): AttackKnowledge {
  const own = {
    id: "x.yes",
    survey: "x",
    item: "yes",
    kind: "share" as const,
    from: 1,
    to: 1,
    whole: true,
    wholeAnswers: true,
    sensitive: false,
  };
  return {
    asked: [{ ...own, scale: { lo: 0, hi: 1 }, points: { origin: 0, step: 1 }, ...asked }],
    atomsOf: new Map(Object.entries(rows).map(([key, { atoms }]) => [cellName("x", 2024, key), atoms])),
    answered: [{ survey: "x", wave: 2024, item: asked.item ?? "yes", atomCounts }],
    scales: [],
    policies: new Map([[asked.survey ?? "x", { minimum: 10, baseStep: 1 }]]),
  };
}

const told = (...of: Parameters<typeof attackFigures>) => attackFigures(...of).map(sayTold);

/** Rows by their steps, of counts and of values. */
type Steps = Readonly<Record<string, Readonly<Record<string, Printed>>>>;

/** Where counts are rounded to five. */
function toldInSteps(steps: Steps, atomCounts: readonly number[]): readonly string[] {
  const rows = Object.entries(steps).flatMap(([step, own]) => csvOf("x.yes", own, step));
  const knowledge = knowledgeOf(Object.assign({}, ...Object.values(steps)), atomCounts);
  return told(rows, { ...knowledge, policies: new Map([["x", { minimum: 10, baseStep: 5 }]]) });
}

describe("an attack on printed figures", () => {
  // 271 bachelors; 120 in their first year and 150 later; one has no phase.
  const nested = {
    university: { atoms: [0, 1, 2, 3], base: 372, value: 25 },
    "stage:ba": { atoms: [0, 1, 2], base: 271, value: 19.557 },
    "phase:first": { atoms: [0], base: 120, value: 10 },
    "phase:later": { atoms: [1], base: 150, value: 26.667 },
  };

  it("finds the one student who is left of a printed whole, and names the rows", () => {
    expect(told(csvOf("x.yes", nested, "1,0.001"), knowledgeOf(nested, [120, 150, 1, 101]))).toContain(
      "x.yes in 2024: of one person (stage:ba less phase:first less phase:later), it follows that all gave this answer",
    );
  });

  it("finds nobody where rounding leaves the answer open", () => {
    const coarse = {
      university: { atoms: [0, 1, 2, 3], base: 370, value: 25 },
      "stage:ba": { atoms: [0, 1, 2], base: 270, value: 20 },
      "phase:first": { atoms: [0], base: 120, value: 10 },
      "phase:later": { atoms: [1], base: 150, value: 27 },
    };
    expect(told(csvOf("x.yes", coarse, "5,1"), knowledgeOf(coarse, [120, 150, 1, 101]))).toEqual([]);
  });

  it("reads weighted figures as weighted: five who stand for many more than others would have shown", () => {
    const rows = {
      university: { atoms: [0, 1], base: 105, value: 5, more: "at_most" },
      "faculty:arts": { atoms: [0], base: 100, value: 5, more: "at_most" },
    };
    const knowledge = knowledgeOf(rows, [100, 5]);
    const [one, ten] = [0.5, 10].map((weight) => ({ lo: weight * 0.9, hi: weight * 1.1 }));
    const weights = [one ?? { lo: 1, hi: 1 }, ten ?? { lo: 1, hi: 1 }];
    const weighted = { ...knowledge, answered: knowledge.answered.map((each) => ({ ...each, weights })) };
    expect(told(csvOf("x.yes", rows, "1,10"), knowledge)).toEqual([]);
    expect(told(csvOf("x.yes", rows, "1,10"), weighted)).toEqual([
      "x.yes in 2024: of 5 people (university less faculty:arts), the share follows within a third of 100 points",
    ]);
  });

  it("finds nine people of two sets of whom neither tells enough", () => {
    // Of four and of five who are left, the row between them is coarse; of all nine together nothing is.
    const exact = {
      university: { atoms: [0, 1, 2, 3], base: 149, value: 24.832 },
      "faculty:arts": { atoms: [0], base: 100, value: 20 },
      "faculty:law/stage:ba": { atoms: [1], base: 40, value: 25 },
    };
    const coarse = { "faculty:law": { atoms: [1, 2], base: 44, value: 30 } };
    const knowledge = knowledgeOf({ ...exact, ...coarse }, [100, 40, 4, 5]);
    const rows = [...csvOf("x.yes", exact, "1,0.001"), ...csvOf("x.yes", coarse, "1,10")];
    expect(told(rows, knowledge)).toEqual([
      "x.yes in 2024: of 9 people (university less faculty:arts less faculty:law/stage:ba), the share follows within a third of 100 points",
    ]);
  });

  describe("of nine people, by the sum of rows that tells the most of them, which is not the shortest", () => {
    // Men (0), women (1) of one faculty; women (2), men (3), others (4) of a second; women (5), men and others (6) of a third; women elsewhere (7).
    const atomCounts = [11, 7, 102, 124, 2, 116, 257, 79];
    const rows: Steps = {
      "5,10": { "faculty:one/gender:m": { atoms: [0], base: 10, value: 50 } },
      "5,2": {
        "faculty:two/gender:f": { atoms: [2], base: 100, value: 42 },
        "faculty:four/gender:f": { atoms: [7], base: 80, value: 44 },
      },
      "5,1": {
        "rest:four": { atoms: [0, 1, 2, 3, 4, 5, 6], base: 620, value: 42 },
        "faculty:two": { atoms: [2, 3, 4], base: 230, value: 44 },
        "faculty:two/gender:m": { atoms: [3], base: 125, value: 48 },
        "faculty:three": { atoms: [5, 6], base: 375, value: 42 },
        "faculty:three/gender:f": { atoms: [5], base: 115, value: 44 },
        "gender:f": { atoms: [1, 2, 5, 7], base: 305, value: 43 },
      },
    };
    const nine =
      "x.yes in 2024: of 9 people (rest:four less faculty:three less faculty:two/gender:m less faculty:two/gender:f less faculty:one/gender:m), the share follows within a third of 100 points";

    it("finds them in whole numbers", () => {
      expect(toldInSteps(rows, atomCounts)).toEqual([nine]);
    });

    it("finds them also where all rows together leave less of others, of whom their own rows leave all", () => {
      // Eight are left of a thousand and eight; of a row of fourteen with these eight, at most a fifth said so.
      const others = [8, 11, 14, 17, 20, 23, 26];
      const steps: Steps = {
        ...rows,
        "1,9": Object.fromEntries(others.map((at) => [`small:${at}`, { atoms: [at, at + 1], base: 14, value: 15 }])),
        "1,1": Object.fromEntries(
          others.flatMap((at) => [
            [`wide:${at}`, { atoms: [at, at + 2], base: 1008, value: 40 }],
            [`narrow:${at}`, { atoms: [at + 2], base: 1000, value: 40 }],
          ]),
        ),
      };
      expect(toldInSteps(steps, [...atomCounts, ...others.flatMap(() => [8, 6, 1000])])).toEqual([nine]);
    });
  });

  it("finds nine people by their own rows where all rows of a large question together are too many to be read", () => {
    // Bachelors (0) and masters (1) of a small faculty; masters of two others (2, 3); forty more faculties.
    const few: Steps = {
      "1,10": {
        "faculty:design": { atoms: [0, 1], base: 15, value: 10 },
        "faculty:music/phase:master": { atoms: [3], base: 20, value: 20 },
      },
      "1,1": {
        "faculty:care/phase:master": { atoms: [2], base: 1030, value: 25 },
        "phase:master": { atoms: [1, 2, 3], base: 1056, value: 25 },
      },
    };
    const faculties = Array.from({ length: 40 }, (_, place) => [0, 1, 2, 3].map((atom) => 4 + 4 * place + atom));
    const rest = faculties.map((_, own) => [
      `rest:${own}`,
      { atoms: [0, 1, 2, 3, ...faculties.filter((_, each) => each !== own).flat()], base: 24_465, value: 25 },
    ]);
    const parts = faculties.flatMap((own, place) =>
      own.map((atom, part) => [`faculty:${place}/part:${part}`, { atoms: [atom], base: 150, value: 25 }]),
    );
    const steps = { ...few, "5,1": Object.fromEntries([...rest, ...parts]) };
    expect(toldInSteps(steps, [9, 6, 1030, 20, ...faculties.flat().map(() => 150)])).toContain(
      "x.yes in 2024: of 9 people (faculty:care/phase:master and faculty:design and faculty:music/phase:master less phase:master), the share follows within a third of 100 points",
    );
  });

  it("finds what is left of a sensitive whole, though ten or more are", () => {
    const rows = {
      university: { atoms: [0, 1, 2], base: 82, value: 20.732 },
      "origin:home": { atoms: [0], base: 40, value: 7.5 },
      "origin:abroad": { atoms: [1], base: 30, value: 6.667 },
    };
    const sensitive = knowledgeOf(rows, [40, 30, 12], { sensitive: true });
    expect(told(csvOf("x.yes", rows, "1,0.001"), sensitive)).toEqual([
      "x.yes in 2024: of 12 people (university less origin:abroad less origin:home), it follows that all gave this answer",
    ]);
    expect(told(csvOf("x.yes", rows, "1,0.001"), knowledgeOf(rows, [40, 30, 12]))).toEqual([]);
  });

  it("finds what crossing rows have in common, from four rows", () => {
    const rows = {
      university: { atoms: [0, 1, 2, 3], base: 100, value: 40 },
      "faculty:law": { atoms: [0, 1], base: 50, value: 40 },
      "origin:abroad": { atoms: [0, 2], base: 30, value: 40 },
      "pair:home": { atoms: [1, 2, 3], base: 95, value: 36.842 },
    };
    const found = attackFigures(csvOf("x.yes", rows, "1,0.001"), knowledgeOf(rows, [5, 45, 25, 25]));
    expect(found.map(({ rule, people }) => [rule, people])).toEqual([["everybody", 5]]);
  });

  it("finds four people whom other rows tell apart, as what four rows leave together", () => {
    const rows = {
      "faculty:arts": { atoms: [0, 1, 4, 5], base: 62, value: 3.226 },
      "faculty:law": { atoms: [2, 3, 6, 7], base: 62, value: 3.226 },
      "level:bachelor": { atoms: [0, 2], base: 60, value: 0 },
      "level:master": { atoms: [1, 3], base: 60, value: 0 },
      "origin:abroad": { atoms: [4, 6, 8], base: 42, value: 4.762 },
    };
    expect(
      told(csvOf("x.yes", rows, "1,0.001"), knowledgeOf(rows, [30, 30, 30, 30, 1, 1, 1, 1, 40])).filter((each) =>
        each.includes("of 4 people (faculty:arts and faculty:law less level:bachelor less level:master)"),
      ),
    ).toHaveLength(1);
  });

  it("finds the same by what it found before, and anew where anything is another", () => {
    const rows = {
      university: { atoms: [0, 1], base: 100, value: 40 },
      "faculty:law": { atoms: [0], base: 60, value: 40 },
    };
    const kept = new Map<string, unknown>();
    let times = 0;
    const sealed: Notebook = {
      ...noNotebook,
      found: (kind, of, isFound, find) => {
        const name = `${kind} ${JSON.stringify(of, (_, value) => (value instanceof Map ? [...value] : value))}`;
        const before = kept.get(name);
        if (isFound(before)) return before;
        times += 1;
        const found = find();
        kept.set(name, found);
        return found;
      },
    };
    const search = (counts: readonly number[]) =>
      searchFigures(csvOf("x.yes", rows, "1,0.001"), knowledgeOf(rows, counts), sealed).told;
    const found = search([95, 5]);
    expect(found).not.toEqual([]);
    expect(search([95, 5])).toEqual(found);
    expect(times).toBe(1);
    expect(search([60, 40])).toEqual([]);
    expect(times).toBe(2);
  });

  it("finds what the limits of rows tell of a hidden set, though it is no combination of them", () => {
    // Nobody from home said yes, and everybody from abroad: six of law are from abroad.
    const rows = {
      university: { atoms: [0, 1, 2, 3], base: 161, value: 19.255 },
      "faculty:law": { atoms: [0, 1], base: 66, value: 9.091 },
      "faculty:arts": { atoms: [2, 3], base: 95, value: 26.316 },
      "origin:home": { atoms: [0, 2], base: 130, value: 0 },
      "origin:abroad": { atoms: [1, 3], base: 31, value: 100 },
    };
    const known = knowledgeOf(
      { ...rows, "faculty:law/origin:abroad": { atoms: [1], base: 6, value: 100 } },
      [60, 6, 70, 25],
    );
    const found = attackFigures(csvOf("x.yes", rows, "1,0.001"), known);
    expect(found.map(({ rule, people }) => [rule, people])).toEqual([["everybody", 6]]);
    expect(found[0]?.rows.map(({ key }) => key)).toContain("origin:abroad");
    const coarse = {
      ...rows,
      "origin:home": { ...rows["origin:home"], value: 1, more: "at_most" },
      "origin:abroad": { ...rows["origin:abroad"], value: 95, more: "at_least" },
    };
    expect(told(csvOf("x.yes", coarse, "5,5"), known)).toEqual([]);
  });

  it("tells two surveys of one year apart", () => {
    const knowledge = knowledgeOf(nested, [120, 150, 1, 101], { survey: "y" });
    expect(told(csvOf("x.yes", nested, "1,0.001"), knowledge)).toEqual([]);
  });

  it.each<[string, number, string]>([
    ["a mean that follows within a quarter of the scale", 7, "narrow mean"],
    ["a mean at the end of the scale", 10, "narrow mean"],
  ])("finds %s", (_, mean, rule) => {
    // 50 gave 7 on the mean, and so did 45; five are left.
    const sum = 45 * 7 + 5 * mean;
    const rows = {
      "faculty:law": { atoms: [0, 1], base: 50, value: Number((sum / 50).toFixed(2)) },
      "programme:tax": { atoms: [0], base: 45, value: 7 },
    };
    const asked = { id: "x.grade", item: "grade", kind: "mean" as const, from: 1, to: 10, scale: { lo: 1, hi: 10 } };
    const found = attackFigures(csvOf("x.grade", rows, "1,0.01"), knowledgeOf(rows, [45, 5], asked));
    expect(found.map((each) => each.rule)).toEqual([rule]);
    const coarse = Object.fromEntries(
      Object.entries(rows).map(([key, row]) => [key, { ...row, value: Math.round(row.value * 5) / 5 }]),
    );
    expect(attackFigures(csvOf("x.grade", coarse, "5,0.5"), knowledgeOf(rows, [45, 5], asked))).toEqual([]);
  });

  it("puts several shares of one question together", () => {
    const rows = {
      "faculty:law": { atoms: [0, 1], base: 24, value: 0 },
      "programme:tax": { atoms: [0], base: 20, value: 0 },
    };
    const knowledge = knowledgeOf(rows, [20, 4], {
      id: "x.low",
      item: "grade",
      from: 1,
      to: 5,
      scale: { lo: 1, hi: 10 },
    });
    const high = { ...knowledge.asked[0], id: "x.high", from: 6, to: 10 } as AttackKnowledge["asked"][number];
    const lows = csvOf(
      "x.low",
      {
        "faculty:law": { ...rows["faculty:law"], value: 40 },
        "programme:tax": { ...rows["programme:tax"], value: 40 },
      },
      "1,20",
    );
    const highs = csvOf(
      "x.high",
      {
        "faculty:law": { ...rows["faculty:law"], value: 66.667 },
        "programme:tax": { ...rows["programme:tax"], value: 60 },
      },
      "1,0.001",
    );
    expect(attackFigures(lows, knowledge).map(({ rule }) => rule)).toEqual([]);
    const both = attackFigures([...lows, ...highs], { ...knowledge, asked: [...knowledge.asked, high] });
    expect(both.map(({ indicator, rule }) => [indicator, rule])).toContainEqual(["x.low", "nobody"]);
  });

  it("takes a coded end as the range that it is", () => {
    const rows = {
      "faculty:law": { atoms: [0, 1], base: 50, value: 5, more: "at_most" },
      "programme:tax": { atoms: [0], base: 45, value: 5, more: "at_most" },
    };
    expect(told(csvOf("x.yes", rows, "5,5"), knowledgeOf(rows, [45, 5]))).toEqual([]);
    const exact = {
      "faculty:law": { ...rows["faculty:law"], value: 0, more: "" },
      "programme:tax": { ...rows["programme:tax"], value: 0, more: "" },
    };
    expect(attackFigures(csvOf("x.yes", exact, "1,0.001"), knowledgeOf(rows, [45, 5])).map(({ rule }) => rule)).toEqual(
      ["nobody"],
    );
  });
});
