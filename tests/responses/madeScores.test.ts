/** What a scale made of items is: bounds, reversal, rules for missing answers, and what is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsOf, type MadeOf, madeProblems, Survey, scoreOf, turned } from "../../src/domain/index.ts";
import { aDeliveryOf, readDelivery } from "./aDelivery.ts";

const five = ["a", "b", "c", "d", "e"] as MadeOf["items"];
const made = (more: Partial<MadeOf>): MadeOf => ({
  items: five,
  reversed: [],
  by: "sum",
  minus: 0,
  times: 1,
  source: "–",
  ...more,
});

describe("a score", () => {
  it("lies on the scale that its items allow, whatever is answered of them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("sum" as const, "mean" as const),
        fc.constantFrom(1, 4, 2.5, 10 / 6),
        (answers, by, times) => {
          const rule = made({ by, times, minus: by === "sum" ? 5 : 1 });
          const score = scoreOf(
            rule,
            answers.reduce((sum, each) => sum + each, 0),
            answers.length,
          );
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(scoreOf(rule, 30, 5));
        },
      ),
    );
  });

  it("is that of everybody who gave the same answer throughout, however many answers are missing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), (answer, count) => {
        expect(scoreOf(made({ times: 4 }), answer * count, count)).toBe(answer * 20);
      }),
    );
  });

  it("turns an answer around and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (min, width, up) => {
        const ends = { min, max: min + width };
        const answer = min + Math.min(up, width);
        expect(turned(ends, turned(ends, answer))).toBe(answer);
        expect(turned(ends, min)).toBe(ends.max);
      }),
    );
  });
});

const questions = (range: readonly [number, number], madeOf: object, scale: object) => ({
  items: [
    ...five.map((id) => ({ id, wording: { en: id }, scale: { kind: "range", min: range[0], max: range[1] } })),
    {
      id: "score",
      wording: { en: "Score" },
      scale,
      madeOf: { items: five, by: "sum", source: "Somebody (2020)", ...madeOf },
    },
  ],
});
const survey = (asked: object) => ({
  id: "hcs",
  name: { en: "Survey" },
  short: { en: "Survey" },
  coverage: "university",
  organiser: { en: "College" },
  description: { en: "Survey" },
  waves: [{ id: 2024 }],
  privacy: { minimumBase: 10, reliableBase: 30 },
  ...asked,
});
const problemsOf = (asked: object) => {
  const read = Survey.safeParse(survey(asked));
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};
const hundred = { kind: "range", min: 0, max: 100 };

describe("a scale that is declared", () => {
  it("is accepted as WHO-5 and MHI-5 have it", () => {
    expect(problemsOf(questions([0, 5], { times: 4 }, hundred))).toEqual([]);
    expect(
      problemsOf(questions([1, 6], { reversed: ["a", "b"], minus: 5, times: 4, leastAnswered: 4 }, hundred)),
    ).toEqual([]);
    expect(problemsOf(questions([1, 5], { by: "mean", leastAnswered: 3 }, { kind: "range", min: 1, max: 5 }))).toEqual(
      [],
    );
  });

  it.each([
    [
      "a sum that nobody multiplied",
      questions([0, 5], {}, hundred),
      "items.5.scale: by `madeOf` it runs from 0 to 25, not from 0 to 100",
    ],
    [
      "an item that does not exist",
      questions([0, 5], { items: ["a", "z"] }, hundred),
      'items.5.madeOf.items.1: this survey has no item "z"',
    ],
    [
      "a reversed item that is none of its own",
      questions([0, 5], { times: 4, reversed: ["z"] }, hundred),
      'items.5.madeOf.reversed.0: "z" is none of the scale\'s `items`',
    ],
    [
      "an item twice",
      questions([0, 5], { items: ["a", "a"], times: 10 }, hundred),
      'items.5.madeOf.items.1: "a" is named twice',
    ],
    [
      "more answers than items",
      questions([0, 5], { times: 4, leastAnswered: 6 }, hundred),
      "items.5.madeOf.leastAnswered: the scale has only 5 items",
    ],
    [
      "a scale of itself",
      questions([0, 5], { items: ["a", "score"] }, hundred),
      'items.5.madeOf.items.1: "score" is made of items itself',
    ],
  ])("is refused with %s", (_, asked, message) => expect(problemsOf(asked)).toEqual([message]));

  it("needs its items among the columns, and none of its own", () => {
    const items = questions([0, 5], { times: 4 }, hundred);
    const responses = (read: readonly string[]) => ({
      responses: {
        files: { "2024": "a.csv" },
        faculty: { column: "faculty" },
        items: read.map((item) => ({ item, column: item })),
      },
    });
    expect(problemsOf({ ...items, ...responses(five.slice(1)) })).toEqual([
      'items.5.madeOf.items.0: "a" is read from no column',
    ]);
    expect(problemsOf({ ...items, ...responses([...five, "score"]) })).toEqual([
      'items.5.madeOf: "score" is read from a column too',
    ]);
  });

  it("can't prorate items of different scales", () => {
    const all = ["a", "b"].map((id, place) => ({ id, scale: { kind: "range", min: 0, max: 3 + place } }));
    const own = (leastAnswered: number) => ({
      id: "score",
      scale: { kind: "range", min: 0, max: 7 },
      madeOf: made({ items: ["a", "b"] as MadeOf["items"], leastAnswered }),
    });
    expect(madeProblems(own(2), all, null)).toEqual([]);
    expect(madeProblems(own(1), all, null).map(({ message }) => message)).toEqual([
      "the items have different scales: their mean depends on which of them were answered",
    ]);
    expect(endsOf({ scale: { kind: "share" } })).toEqual({ min: 0, max: 1 });
  });
});

describe("scores of a file", () => {
  const yaml = (least: number) =>
    JSON.stringify(
      survey({
        items: [
          ...questions([1, 5], { reversed: ["e"], leastAnswered: least }, { kind: "range", min: 5, max: 25 }).items,
          // The college's indicators are about these.
          { id: "grade", wording: { en: "Grade" }, scale: { kind: "range", min: 1, max: 10 } },
          ...["stress", "lonely"].map((id) => ({
            id,
            wording: { en: id },
            scale: { kind: "share", of: { en: "students" } },
          })),
        ],
        responses: {
          files: { "2024": "a.csv" },
          faculty: { column: "faculty" },
          items: five.map((item) => ({
            item,
            column: `q_${item}`,
            missing: { "8": { reason: "other version", kind: "not-asked" }, "9": "no answer" },
          })),
        },
      }),
    );
  const scoresOf = async (rows: readonly string[], least: number) => {
    const csv = ["faculty;q_a;q_b;q_c;q_d;q_e", ...rows.map((row) => `arts;${row}`)].join("\n");
    await using delivery = await aDeliveryOf({ "a.csv": csv }, () => yaml(least));
    const { tallies, findings } = await readDelivery(delivery);
    const own = tallies.find(({ item }) => item === "score")?.cells ?? [];
    return {
      findings,
      scores: own
        .flatMap(({ answer, count }) => (answer === null ? [] : new Array<number>(count).fill(answer)))
        .sort((a, b) => a - b),
      without: own.flatMap(({ missing, count }) =>
        missing === null ? [] : [`${count} ${missing.kind}${"reason" in missing ? `: ${missing.reason}` : ""}`],
      ),
    };
  };

  it("are made of what is answered, where enough is; else it is said why there is none", async () => {
    const rows = ["1;2;3;4;5", "5;5;5;5;1", "1;2;3;9;5", "9;9;;4;5", "8;8;3;4;5", "1;2;8;4;9", ";;;;"];
    expect(await scoresOf(rows, 4)).toEqual({
      findings: [],
      // 1 + 2 + 3 + 4 + (6 − 5); five times 5; (1 + 2 + 3 + 1) × 5/4.
      scores: [8.75, 11, 25],
      without: [
        "2 no-answer: fewer than 4 of its 5 items answered",
        "1 not-asked: fewer than 4 of its 5 items asked",
        "1 system-missing",
      ],
    });
  });

  it("are made only in waves that asked all items; where some were asked, it is said", async () => {
    const read = (waves: (item: string) => object) => (text: string) => {
      const own = JSON.parse(yaml(4)) as { waves: unknown; responses: { files: object; items: { item: string }[] } };
      own.waves = [2022, 2023, 2024].map((id) => ({ id }));
      own.responses.files = { "2022": "c.csv", "2023": "b.csv", "2024": "a.csv" };
      own.responses.items = own.responses.items.map((item) => ({ ...item, missing: {}, ...waves(item.item) }));
      own.responses.items.push({ item: "grade", column: "grade" } as { item: string });
      return text === "" ? "" : JSON.stringify(own);
    };
    await using delivery = await aDeliveryOf(
      {
        "a.csv": "faculty;q_a;q_b;q_c;q_d;q_e;grade\narts;1;2;3;4;5;6",
        "b.csv": "faculty;q_a;q_b;q_c;q_d;grade\narts;1;2;3;4;6",
        "c.csv": "faculty;grade\narts;6",
      },
      read((item) => ({ waves: item === "e" ? [2024] : [2023, 2024] })),
    );
    const { tallies, findings, notes } = await readDelivery(delivery);
    expect(findings).toEqual([]);
    expect(tallies.filter(({ item }) => item === "score").map(({ wave }) => wave)).toEqual([2024]);
    expect(tallies.filter(({ item }) => item === "a").map(({ wave }) => wave)).toEqual([2023, 2024]);
    expect(notes.filter((note) => note.includes("score:"))).toEqual([
      expect.stringMatching(/b\.csv.*score: this wave is read for 4 of its 5 items, not for e: there is no score/),
    ]);
  });

  it("are those of every respondent, added up by hand, for any answers and any rule", async () => {
    const answer = fc.constantFrom("1", "2", "3", "4", "5", "9", "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(answer, answer, answer, answer, answer), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (rows, least) => {
          const byHand = rows.flatMap((row) => {
            const points = row.flatMap((text, place) =>
              text === "" || text === "9" ? [] : [place === 4 ? 6 - Number(text) : Number(text)],
            );
            const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
            return points.length < least ? [] : [5 * mean];
          });
          const { scores } = await scoresOf(
            rows.map((row) => row.join(";")),
            least,
          );
          expect(scores).toHaveLength(byHand.length);
          for (const [place, score] of byHand.sort((a, b) => a - b).entries())
            expect(scores[place]).toBeCloseTo(score, 8);
        },
      ),
      { numRuns: 12, seed: 27 },
    );
  });
});
