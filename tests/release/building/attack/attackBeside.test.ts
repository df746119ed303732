/** Questions of made-up universities that a thread attacks -> found again by the attack, which then searches nothing itself and decides as it would alone. */
import { describe, expect, it } from "vitest";
import { readySolver } from "../../../../src/audit/index.ts";
import { noSealedNotes } from "../../../../src/domain/index.ts";
import { attackBeside, questionsOf, withFound } from "../../../../src/release/building/attack/attackBeside.ts";
import { inThread } from "../../../../src/release/building/attack/inThread.ts";
import { attack } from "../../../../src/release/building/attacked.ts";
import { estimate } from "../../../../src/release/building/estimated.ts";
import { group } from "../../../../src/release/building/grouped.ts";
import { protect } from "../../../../src/release/building/protected.ts";
import { aSurveyOf } from "../../../disclosure/aUniversity.ts";
import { protectedData } from "../../../disclosure/protectedData.ts";
import {
  groupsOf,
  questionsOf as questionsAsked,
  randomPeople,
  type Sizes,
} from "../../../disclosure/randomUniversity.ts";

await readySolver();

function figuresOf(seed: number, more: Partial<Sizes> = {}) {
  const sizes: Sizes = {
    faculties: 2,
    programmesPerFaculty: 2,
    groups: 1,
    unknown: 0,
    items: 2,
    programmeSize: 60,
    ...more,
  };
  const made = aSurveyOf(randomPeople(seed, sizes), { questions: questionsAsked(sizes), groups: groupsOf(sizes) });
  const [data, tallies] = protectedData([made]);
  return protect(estimate(group({ data, tallies, released: [] })));
}

/** All that is decided, and nothing that only says where it comes from. */
function told({ decided, attack: sums, judged }: ReturnType<typeof attack>) {
  return { decided, sums, judged: [...judged].sort() };
}

describe("questions that a thread attacks", () => {
  it("are found by the attack as it finds them itself, with nothing left to search", async () => {
    const figures = figuresOf(3);
    const questions = questionsOf(figures).map(({ rows, made }) => ({ rows, made }));
    const found = new Map<string, unknown>();
    await inThread({ questions, taken: new Int32Array(new SharedArrayBuffer(4)) }, found);
    const before = [...found.keys()];
    expect(before.length).toBe(questions.length);
    const itself = attack(figures, noSealedNotes);
    expect(itself.attack.hidden).toBe(0);
    expect(told(attack(figures, withFound(found, noSealedNotes)))).toEqual(told(itself));
    expect([...found.keys()]).toEqual(before);
  });

  it("are decided on alike with threads and without them, where rows are hidden besides", async () => {
    const figures = figuresOf(4, { groups: 2, unknown: 0.04, programmeSize: 25 });
    const itself = attack(figures, noSealedNotes);
    expect(itself.attack.hidden).toBeGreaterThan(0);
    expect(told(attack(figures, await attackBeside(figures, noSealedNotes, 1, 0)))).toEqual(told(itself));
  });

  it("are left to the attack where a thread can't do them", async () => {
    const figures = figuresOf(6);
    const [first] = questionsOf(figures);
    const broken = { rows: null, made: first?.made } as never;
    const found = new Map<string, unknown>();
    await inThread({ questions: [broken], taken: new Int32Array(new SharedArrayBuffer(4)) }, found);
    expect(found.size).toBe(0);
  });
});
