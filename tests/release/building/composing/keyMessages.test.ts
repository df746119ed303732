/** From answers to what a faculty's report says first: a difference from the rest that chance can give is no message. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composedReport } from "../../../../src/release/building/composing/composedReport.ts";
import { many } from "../../../disclosure/aUniversity.ts";
import { aReleasedCollege, type CheckedRows, type ReleasedCollege } from "../aReleasedCollege.ts";

/** So many, of whom so many gave an 8 and the others a 6. */
const graded = (faculty: string, count: number, high: number) => [
  ...many(high, { faculty, answers: { grade: 8 } }),
  ...many(count - high, { faculty, answers: { grade: 6 } }),
];

let college: ReleasedCollege;
let checked: CheckedRows;
beforeAll(async () => {
  const people = [...graded("arts", 150, 75), ...graded("law", 150, 82), ...graded("science", 150, 20)];
  college = await aReleasedCollege([
    { id: "s", questions: [{ id: "grade", scale: [1, 10] }], waves: { 2024: people } },
  ]);
  checked = await college.check();
});
afterAll(async () => await college[Symbol.asyncDispose]());

const saidOf = (faculty: string) => {
  if (checked.kind === "findings") throw new Error(checked.findings.join("\n"));
  const own = checked.data.university.faculties.find(({ id }) => id === faculty);
  if (own === undefined) throw new Error(`no ${faculty}`);
  const [summary] = composedReport(checked.worded, { kind: "faculty", faculty: own.id }, "en").chapters;
  return JSON.stringify(summary);
};

describe("a faculty's key messages", () => {
  it("say what it is against elsewhere, and that this is more than chance, where the test says so", () => {
    expect(saidOf("science")).toMatch(/against [^"]* elsewhere in the university; the difference is more than chance/);
  });

  it("say nothing of the rest where the difference may be chance", async () => {
    await college.write([
      {
        id: "s",
        questions: [{ id: "grade", scale: [1, 10] }],
        waves: { 2024: [...graded("arts", 150, 75), ...graded("law", 150, 82), ...graded("science", 150, 70)] },
      },
    ]);
    checked = await college.check();
    for (const faculty of ["arts", "law", "science"])
      expect(saidOf(faculty)).not.toContain("the difference is more than chance");
  });
});
