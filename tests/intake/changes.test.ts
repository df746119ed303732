/** Two years of one survey with planted changes -> what is told of them, by kind, and nothing besides. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aDraftedCollege, csv, type DraftedCollege, oneOf, rowsOf } from "./aDraftedCollege.ts";

interface Column {
  readonly name: string;
  readonly label: string;
  readonly codes: string;
  readonly cell: (row: number) => string | number;
}

const agree = "1=Strongly disagree; 2=Disagree; 3=Neutral; 4=Agree; 5=Strongly agree; 99=Don't know";
const likert = (name: string, label: string): Column => ({
  name,
  label,
  codes: agree,
  cell: oneOf([1, 2, 3, 4, 5, 99], 5),
});
const option = (name: string, label: string): Column => ({
  name,
  label: `Where do you want help? - ${label}`,
  codes: "1=Selected",
  cell: (row) => ((row * 7 + name.length * Number(name.at(-1))) % 3 === 0 ? 1 : ""),
});

const last: readonly Column[] = [
  { name: "faculty", label: "Faculty", codes: "1=Arts; 2=Law; 3=Natural Sciences", cell: oneOf([1, 2, 3]) },
  { name: "origin", label: "Origin", codes: "1=Home; 2=Abroad", cell: oneOf([1, 2], 3) },
  { name: "weight", label: "Weight", codes: "", cell: (row) => 0.8 + (row % 5) / 10 },
  ...[
    "I feel at home",
    "I feel safe",
    "I can be myself",
    "I have friends here",
    "My teachers know me",
    "I like the buildings",
  ].map((label, at) => likert(`v${at + 1}`, label)),
  {
    name: "grade",
    label: "Which grade do you give your well-being, from 1 to 10?",
    codes: "",
    cell: (row) => 1 + (row % 10),
  },
  { name: "lonely", label: "Do you feel lonely?", codes: "1=Yes; 2=No; 9=No answer", cell: oneOf([1, 2, 9], 5) },
  { name: "job", label: "Do you have a job?", codes: "1=Yes; 2=No", cell: oneOf([1, 2], 3) },
  {
    name: "home",
    label: "With whom do you live?",
    codes: "1=Parents; 2=Friends; 3=Alone; 4=Other",
    cell: oneOf([1, 2, 3, 4], 3),
  },
  {
    name: "sport",
    label: "How often do you do sports?",
    codes: "1=Never; 2=Sometimes; 3=Often; 4=Always",
    cell: oneOf([1, 2, 3, 4], 3),
  },
  option("help_1", "Concentration"),
  option("help_2", "Contacts"),
  option("help_3", "Money"),
];

const with_ = (name: string, change: Partial<Column>) => (columns: readonly Column[]) =>
  columns.map((column) => (column.name === name ? { ...column, ...change } : column));
const without = (name: string) => (columns: readonly Column[]) => columns.filter((column) => column.name !== name);
const behind = (name: string, column: Column) => (columns: readonly Column[]) =>
  columns.flatMap((each) => (each.name === name ? [each, column] : [each]));

async function delivered(college: DraftedCollege, columns: readonly Column[], year: number) {
  const file = await college.deliver(
    `cs-${year}.csv`,
    csv([
      columns.map(({ name }) => name),
      ...rowsOf(
        120,
        columns.map(({ cell }) => cell),
      ),
    ]),
  );
  const codebook = await college.deliver(
    `codes-${year}.csv`,
    csv([["Variable", "Label", "Values"], ...columns.map(({ name, label, codes }) => [name, label, codes])]),
  );
  return { file, codebook };
}

async function changesOf(...changes: readonly ((columns: readonly Column[]) => readonly Column[])[]) {
  await using college = await aDraftedCollege();
  const before = await delivered(college, last, 2023);
  const after = await delivered(
    college,
    changes.reduce((columns, change) => change(columns), last),
    2024,
  );
  const said = await college.imported(
    after.file,
    "--survey",
    "cs",
    "--codebook",
    after.codebook,
    "--before",
    before.file,
    "--before-codebook",
    before.codebook,
    "--look",
  );
  return said.changes.map(({ kind, column }: { kind: string; column: string }) => `${kind} ${column}`);
}

describe("what changed since last year's delivery", () => {
  it("is nothing where only the answers, capitals and spaces are others", async () => {
    expect(await changesOf(with_("v1", { label: "i  feel at home.", cell: oneOf([5, 4, 99], 3) }))).toEqual([]);
  });

  it.each([
    ["other words", [with_("v2", { label: "I feel safe on campus at night" })], ["wording v2"]],
    [
      "a longer scale",
      [with_("sport", { codes: "1=Never; 2=Rarely; 3=Sometimes; 4=Often; 5=Always" })],
      ["scale sport"],
    ],
    [
      "a scale from 0",
      [with_("grade", { label: "Which grade do you give your well-being, from 0 to 10?" })],
      ["scale grade", "wording grade"],
    ],
    ["other codes", [with_("job", { codes: "1=Yes; 0=No", cell: oneOf([1, 0], 3) })], ["codes job"]],
    [
      "answers turned round",
      [with_("v3", { codes: "1=Strongly agree; 2=Agree; 3=Neutral; 4=Disagree; 5=Strongly disagree; 99=Don't know" })],
      ["order v3"],
    ],
    ["codes that changed places", [with_("lonely", { codes: "2=Yes; 1=No; 9=No answer" })], ["order lonely"]],
    [
      "an option more",
      [with_("home", { codes: "1=Parents; 2=Friends; 3=Alone; 4=Other; 5=A partner" })],
      ["options home"],
    ],
    ["an option of several more", [behind("help_3", option("help_4", "Housing"))], ["options help_4"]],
    ["an option of several less", [without("help_2")], ["options help_2"]],
    [
      "another code of no answer",
      [with_("lonely", { codes: "1=Yes; 2=No; 8=No answer", cell: oneOf([1, 2, 8], 5) })],
      ["missing lonely"],
    ],
    ["another name", [with_("v4", { name: "friends" })], ["renamed friends"]],
    ["a question less", [without("v6")], ["dropped v6"]],
    ["a question more", [behind("v6", likert("v7", "I know where to find help"))], ["new v7"]],
    [
      "another question in the place of one",
      [with_("v5", { name: "v8", label: "My teachers like me" })],
      ["dropped v5", "new v8"],
    ],
    [
      "another name for nearly the same words",
      [with_("grade", { name: "mark", label: "Which grade do you give to your well-being, from 1 to 10?" })],
      ["renamed mark", "wording mark"],
    ],
    [
      "names that moved up by a question",
      [without("v2"), with_("v3", { name: "v2" }), with_("v4", { name: "v3" })],
      ["dropped v2", "renamed v2", "renamed v3"],
    ],
    [
      "a question that fewer are asked",
      [with_("job", { cell: (row) => (row % 2 === 0 ? "" : 1 + (row % 3 === 0 ? 1 : 0)) })],
      ["denominator job"],
    ],
    [
      "a code for who was not asked",
      [with_("job", { codes: "1=Yes; 2=No; 7=Not asked", cell: oneOf([1, 2, 7], 5) })],
      ["denominator job"],
    ],
    [
      "a faculty that was not asked",
      [with_("faculty", { codes: "1=Arts; 2=Law", cell: oneOf([1, 2]) })],
      ["population faculty"],
    ],
    ["another weight", [with_("weight", { cell: (row) => 9.1 + (row % 5) })], ["weight weight"]],
    ["no weight", [without("weight")], ["weight weight"]],
    [
      "nothing, where a question stands elsewhere",
      [without("v1"), behind("sport", likert("v1", "I feel at home"))],
      [],
    ],
  ] as const)("%s", async (_, changes, told) => {
    expect((await changesOf(...changes)).toSorted()).toEqual([...told].toSorted());
  });
});

describe("the draft of a second year", () => {
  it("goes on with what stayed, ends what is gone, begins what is new, breaks what changed; check passes on both years", async () => {
    await using college = await aDraftedCollege();
    const before = await delivered(college, last, 2023);
    await college.imported(before.file, "--survey", "cs", "--codebook", before.codebook, "--yes");
    const changed = [
      with_("v2", { label: "I feel safe on campus at night" }),
      with_("v4", { name: "friends" }),
      with_("job", { codes: "1=Yes; 0=No", cell: oneOf([1, 0], 3) }),
      with_("sport", { codes: "1=Never; 2=Rarely; 3=Sometimes; 4=Often; 5=Always", cell: oneOf([1, 2, 3, 4, 5], 3) }),
      without("v6"),
      behind("grade", likert("v7", "I know where to find help")),
    ].reduce((columns, change) => change(columns), last);
    const after = await delivered(college, changed, 2024);
    const said = await college.imported(after.file, "--survey", "cs", "--codebook", after.codebook, "--yes");
    expect(
      said.changes.map(({ kind, column }: { kind: string; column: string }) => `${kind} ${column}`).toSorted(),
    ).toEqual([...["codes job", "dropped v6", "new v7", "renamed friends", "scale sport", "wording v2"]]);
    const survey = await college.text("surveys/cs/survey.yaml");
    expect(survey).toContain('- { item: v4, column: v4, missing: { "99": Don\'t know }, waves: [2023] }');
    expect(survey).toContain('- { item: v4, column: friends, missing: { "99": Don\'t know }, waves: [2024] }');
    expect(survey).toContain("- { item: job, column: job, yes: [1], no: [0], waves: [2024] }");
    expect(survey).toContain("- { item: sport-2, column: sport, waves: [2024] }");
    expect(survey).toContain(
      "{ items: [v2], wave: 2024, reason: wording, note: { en: The question was put in other words. } }",
    );
    expect(survey).toContain("{ items: [job], wave: 2024, reason: scale,");
    // How it was put this year is what this year's report tells; what people had written of it would have stayed.
    expect(survey).toContain("wording: { en: I feel safe on campus at night } # before 2024: I feel safe\n");
    const checked = await college.run("check", "--out", college.out);
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
  });

  it("reads a wave that is delivered again, in another form, once: check passes, and nothing is counted twice", async () => {
    await using college = await aDraftedCollege();
    const first = await delivered(college, last, 2023);
    await college.imported(first.file, "--survey", "cs", "--codebook", first.codebook, "--yes");
    const otherwise = (cell: "1=Yes; 0=No" | "3=Yes; 4=No") =>
      with_("job", { codes: cell, cell: cell.startsWith("1") ? oneOf([1, 0], 3) : oneOf([3, 4], 3) })(last);
    for (const columns of [otherwise("1=Yes; 0=No"), otherwise("3=Yes; 4=No")]) {
      const file = await delivered(college, columns, 2024);
      await rm(path.join(college.data, "surveys/cs/responses/cs-2024.csv"), { force: true });
      await college.imported(file.file, "--survey", "cs", "--codebook", file.codebook, "--yes");
    }
    const survey = await college.text("surveys/cs/survey.yaml");
    expect(survey).toContain("- { item: job, column: job, yes: [3], no: [4], waves: [2024] }");
    expect(survey.match(/column: job,.*2024/g)).toHaveLength(1);
    const checked = await college.run("check", "--out", college.out);
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
  });
});
