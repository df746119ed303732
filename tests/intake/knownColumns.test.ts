/** Files that do not say what their numbers mean, year after year: what was answered once is not asked again, as long as the answers go with it. */
import { expect, it } from "vitest";
import { aDraftedCollege, csv, type DraftedCollege, rowsOf } from "./aDraftedCollege.ts";

interface Year {
  readonly wave: number;
  readonly wording?: string;
  /** The highest point of the scale. */
  readonly most?: number;
}

const answers = `answers:
  numbers-q1: scale 1 5
  two-q2: yes 1
  group-q3: group gender 1=Women; 2=Men
`;

/** As Qualtrics writes it, with codes and without labels. */
async function delivered(college: DraftedCollege, { wave, wording = "I feel at home", most = 5 }: Year) {
  const head = [
    ["StartDate", "q1", "q2", "q3"],
    ["Start Date", wording, "Do you have a job?", "What is your gender?"],
    ["a", "b", "c", "d"].map((id) => `{"ImportId":"${id}"}`),
  ];
  const rows = rowsOf(240, [
    () => `${wave}-03-01 10:00:00`,
    (row) => 1 + (row % most),
    (row) => 1 + (row % 3 === 0 ? 0 : 1),
    (row) => 1 + (Math.floor(row / 3) % 2),
  ]);
  return await college.deliver(`wb-${wave}.csv`, csv([...head, ...rows]));
}

async function begun(): Promise<DraftedCollege> {
  const college = await aDraftedCollege();
  const told = await college.run(
    ...["import", await delivered(college, { wave: 2023 }), "--survey", "wb"],
    ...["--answers", await college.deliver("answers.yaml", answers)],
  );
  expect(told).toMatchObject({ status: 0, stderr: "" });
  return college;
}

const kindsOf = ({ changes }: { changes: { kind: string; column: string }[] }) =>
  changes.map(({ kind, column }) => `${column} ${kind}`);

it("asks nothing of a year like the one before, and tells other words as that", async () => {
  await using college = await begun();
  const file = await delivered(college, { wave: 2024, wording: "I feel at home in this town, too" });
  const told = await college.imported(file, "--survey", "wb");
  expect(told.questions).toEqual([]);
  expect(kindsOf(told)).toEqual(["q1 wording"]);
  expect(await college.text("surveys/wb/survey.yaml")).toMatch(/breaks:\n {2}- \{ items: \[q1\], wave: 2024/);
  expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
});

it("asks again where the numbers have other ends, and the new question goes on in the year after", async () => {
  await using college = await begun();
  const file = await delivered(college, { wave: 2024, most: 7 });
  const asked = await college.imported(file, "--survey", "wb", "--look");
  expect(asked.questions.map(({ id }: { id: string }) => id)).toEqual(["numbers-q1"]);
  expect(kindsOf(asked)).toEqual(["q1 scale"]);
  const seven = await college.deliver("seven.yaml", "answers: { numbers-q1: scale 1 7 }\n");
  expect((await college.imported(file, "--survey", "wb", "--answers", seven)).written).not.toBeNull();
  const next = await college.imported(await delivered(college, { wave: 2025, most: 7 }), "--survey", "wb");
  expect(kindsOf(next)).toEqual([]);
  const survey = await college.text("surveys/wb/survey.yaml");
  expect(survey).toContain("- { item: q1, column: q1, waves: [2023] }");
  expect(survey).toContain("- { item: q1-2, column: q1, waves: [2024, 2025] }");
  expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
});
