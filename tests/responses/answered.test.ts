import { expect, it } from "vitest";
import { answersTable } from "../../src/app/telling/answersTable.ts";
import { answeredOf } from "../../src/responses/index.ts";
import { aDeliveryOf, readDelivery } from "./aDelivery.ts";

it("who was not asked, gave no answer, or has nothing stored is told apart, by reason", async () => {
  const grades = ["98", "98", "99", "97", "99", "", "", "", "5", "6"];
  const rows = Array.from({ length: 40 }, (_, row) => `r${row},law,${grades[row] ?? 7},1,1`);
  const content = ["respondent,faculty,grade,stress,lonely", ...rows].join("\n");
  const codes = '{ "98": { reason: not shown, kind: not-asked }, "99": refused, "97": did not know }';
  await using delivery = await aDeliveryOf({ "a.csv": content }, (survey) =>
    survey.replace("item: grade, column: grade", `item: grade, column: grade, missing: ${codes}`),
  );
  const { tallies, findings } = await readDelivery(delivery);
  expect(findings).toEqual([]);
  const answers = tallies.map(answeredOf);
  expect(answers[0]).toEqual({
    survey: "hcs",
    wave: 2024,
    item: "grade",
    respondents: 40,
    notAsked: 2,
    noAnswer: 3,
    empty: 3,
    asked: 38,
    answered: 32,
    reasons: {
      notAsked: [{ reason: "not shown", count: 2 }],
      noAnswer: [
        { reason: "refused", count: 2 },
        { reason: "did not know", count: 1 },
      ],
    },
  });
  const [head, first, second] = answersTable(answers).split("\n");
  expect(head).toMatch(/survey +wave +question +respondents +not asked +asked +no answer +nothing +answered/);
  expect(first).toMatch(/hcs +2024 +grade +40 +2 +38 +3 +3 +32 +2 not shown, 2 refused, 1 did not know$/);
  expect(second).toMatch(/hcs +2024 +stress +40 +0 +40 +0 +0 +40$/);
});
