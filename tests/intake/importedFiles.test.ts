/** Files in the forms of the tools, from delivery to a draft that `check` passes. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aSavFile } from "../responses/aSavFile.ts";
import { aWorkbook } from "../responses/aWorkbook.ts";
import { isFull } from "../skips.ts";
import { aDraftedCollege, csv, oneOf, rowsOf } from "./aDraftedCollege.ts";

const count = 240;
const faculties = oneOf(["Arts", "Law", "Natural Sciences"]);
interface Told {
  readonly columns: readonly {
    readonly name: string;
    readonly reading: { readonly as: string } | null;
    readonly question: string | null;
  }[];
}
const readings = ({ columns }: Told) =>
  Object.fromEntries(columns.map((column) => [column.name, column.reading?.as ?? `asked: ${column.question}`]));

describe("a delivered file becomes a draft that check passes", () => {
  it("of Qualtrics, with three rows of head, answers in words and columns that say who somebody is", async () => {
    await using college = await aDraftedCollege();
    const agree = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
    const columns: readonly (readonly [string, string, (row: number) => string | number])[] = [
      ["StartDate", "Start Date", () => "2025-03-01 10:00:00"],
      ["Finished", "Finished", (row) => (row % 20 === 3 ? "False" : "True")],
      ["IPAddress", "IP Address", (row) => `192.0.2.${row % 250}`],
      ["RecipientEmail", "Recipient Email", (row) => `p${row}@example.org`],
      ["ResponseId", "Response ID", (row) => `R_${row}abcd`],
      ["Q1", "At which faculty do you study?", faculties],
      ["Q2", "What is your gender? - Selected Choice", oneOf(["Female", "Male", "Other"], 11)],
      ["Q3_1", "How far do you agree? - I feel at home", oneOf(agree, 3)],
      ["Q3_2", "How far do you agree? - I feel <b>safe</b>", oneOf([...agree].reverse(), 4)],
      [
        "Q4_1",
        "Where do you want support? - Selected Choice - Concentration",
        (row) => (row % 3 === 0 ? "Concentration" : ""),
      ],
      ["Q4_2", "Where do you want support? - Selected Choice - Contacts", (row) => (row % 4 === 0 ? "Contacts" : "")],
      [
        "Q4_3_TEXT",
        "Where do you want support? - Other - Text",
        (row) => (row % 9 === 0 ? `something of my own ${row}` : ""),
      ],
      ["Q5", "Do you feel lonely?", oneOf(["Yes", "No", "Prefer not to say"], 5)],
      ["Q6_1", "How satisfied are you with your life, from 0 to 10?", (row) => row % 11],
      [
        "Q7",
        "What else would you like to tell us?",
        (row) => (row % 7 === 0 ? `I like it here, most of all on day ${row}` : ""),
      ],
    ];
    const head = [
      columns.map(([name]) => name),
      columns.map(([, label]) => label),
      columns.map(([name]) => `{"ImportId":"${name}"}`),
    ];
    const file = await college.deliver(
      "wb-2025.csv",
      csv([
        ...head,
        ...rowsOf(
          count,
          columns.map(([, , cell]) => cell),
        ),
      ]),
    );
    const said = await college.imported(file, "--survey", "wb", "--yes");
    expect(readings(said)).toEqual({
      ...{
        StartDate: "left-out",
        Finished: "unfinished",
        IPAddress: "left-out",
        RecipientEmail: "left-out",
        ResponseId: "respondent",
      },
      ...{
        Q1: "faculty",
        Q2: "group",
        Q3_1: "scale",
        Q3_2: "scale",
        Q4_1: "option",
        Q4_2: "option",
        Q4_3_TEXT: "left-out",
      },
      ...{ Q5: "yes-no", Q6_1: "scale", Q7: "left-out" },
    });
    expect(said.questions).toEqual([]);
    const survey = await college.text("surveys/wb/survey.yaml");
    expect(survey).toContain(
      "points: { Strongly disagree: 1, Disagree: 2, Neither agree nor disagree: 3, Agree: 4, Strongly agree: 5 }",
    );
    expect(survey).toContain("wording: { en: How far do you agree? - I feel safe }");
    expect(survey).toContain("missing: { Prefer not to say: Prefer not to say }");
    expect(await college.text("surveys/wb/responses/wb-2025.csv")).not.toMatch(/192\.0\.2|@example/);
    expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
  });

  it("of LimeSurvey, with subquestions in brackets, codes A1 to A5 and a codebook of its answers", async () => {
    await using college = await aDraftedCollege();
    const head = [
      "id",
      "submitdate",
      "lastpage",
      "startlanguage",
      "fac",
      "home[SQ001]",
      "home[SQ002]",
      "help[SQ001]",
      "help[SQ002]",
      "help[other]",
      "grade",
    ];
    const rows = rowsOf(count, [
      ...[
        (row: number) => row + 1,
        (row: number) => (row % 10 === 1 ? "" : "2025-03-01 10:00:00"),
        () => 4,
        () => "nl",
        oneOf(["F1", "F2", "F3"]),
      ],
      ...[
        oneOf(["A1", "A2", "A3", "A4", "A5"], 3),
        oneOf(["A5", "A4", "A3", "A2", "A1", ""], 4),
        (row: number) => (row % 3 === 0 ? "Y" : ""),
        (row: number) => (row % 4 === 0 ? "Y" : ""),
      ],
      ...[
        (row: number) => (row % 50 === 0 ? `iets anders, namelijk rust ${row}` : ""),
        (row: number) => 1 + (row % 10),
      ],
    ]);
    const file = await college.deliver("lime_2025.csv", csv([head, ...rows], ";"));
    const steps = "A1=Helemaal oneens\nA2=Oneens\nA3=Neutraal\nA4=Eens\nA5=Helemaal eens";
    const codebook = await college.deliver(
      "codes.csv",
      csv(
        [
          ["Variabele", "Vraag", "Antwoorden"],
          ["fac", "Faculteit", "F1=Arts\nF2=Law\nF3=Natural Sciences"],
          ["home_SQ001", "Ben je het hiermee eens? [Ik voel me thuis]", steps],
          ["home_SQ002", "Ben je het hiermee eens? [Ik voel me veilig]", steps],
          ["help_SQ001", "Waarbij wil je hulp? [Concentratie]", ""],
          ["help_SQ002", "Waarbij wil je hulp? [Contacten]", ""],
          ["grade", "Welk cijfer geef je je leven? (1-10)", ""],
        ],
        ";",
      ),
    );
    const said = await college.imported(file, "--survey", "lime", "--codebook", codebook, "--yes");
    expect(readings(said)).toEqual({
      ...{
        id: "respondent",
        submitdate: "unfinished",
        lastpage: "left-out",
        startlanguage: "left-out",
        fac: "faculty",
      },
      ...{
        "home[SQ001]": "scale",
        "home[SQ002]": "scale",
        "help[SQ001]": "option",
        "help[SQ002]": "option",
        "help[other]": "left-out",
        grade: "scale",
      },
    });
    expect(said.questions).toEqual([]);
    expect(await college.text("surveys/lime/survey.yaml")).toContain("points: { A1: 1, A2: 2, A3: 3, A4: 4, A5: 5 }");
    const checked = await college.run("check", "--out", college.out);
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
  });

  it("of SPSS, by its labels, declared codes of no answer and weight", async () => {
    await using college = await aDraftedCollege();
    const satisfied = {
      1: "Sehr unzufrieden",
      2: "Eher unzufrieden",
      3: "Teils/teils",
      4: "Eher zufrieden",
      5: "Sehr zufrieden",
    };
    const file = await college.deliver(
      "stud2025.sav",
      aSavFile(
        [
          { name: "LFDNR" },
          { name: "FAK", label: "Fakult\u00e4t", labels: { 1: "Arts", 2: "Law", 3: "Natural Sciences" } },
          { name: "SEX", label: "Geschlecht", labels: { 1: "weiblich", 2: "m\u00e4nnlich", 3: "divers" } },
          {
            name: "V1",
            label: "Wie zufrieden sind Sie mit Ihrem Studium?",
            labels: { ...satisfied, 9: "keine Angabe" },
            missing: [9],
          },
          { name: "V2", label: "Wie zufrieden sind Sie mit Ihrem Leben?", labels: satisfied },
          { name: "V3", label: "Wie viele Stunden arbeiten Sie in der Woche?" },
          { name: "V4", label: "F\u00fchlen Sie sich einsam?", labels: { 1: "Ja", 2: "Nein", 8: "Wei\u00df nicht" } },
          {
            name: "V5",
            label: "Wie oft treiben Sie Sport?",
            labels: { 1: "t\u00e4glich", 2: "w\u00f6chentlich", 3: "seltener" },
          },
        ],
        rowsOf(count, [
          (row) => row + 1,
          oneOf([1, 2, 3]),
          oneOf([1, 2, 3], 11),
          oneOf([1, 2, 3, 4, 5, 9], 5),
          oneOf([1, 2, 3, 4, 5], 4),
          (row) => row % 38,
          oneOf([1, 2, 8], 5),
          oneOf([1, 2, 3], 4),
        ]) as (readonly number[])[],
      ),
    );
    const look = await college.imported(file, "--survey", "stud", "--look");
    expect(look.questions.map(({ id, columns }: { id: string; columns: string[] }) => [id, columns])).toEqual([
      ["quantity", ["V3"]],
      ["answers-v5", ["V5"]],
    ]);
    const answers = await college.deliver("answers.yaml", "answers:\n  quantity: scale 0 80\ncolumns:\n  V5: yes 1\n");
    const said = await college.imported(file, "--survey", "stud", "--answers", answers);
    expect(readings(said)).toEqual({
      LFDNR: "respondent",
      FAK: "faculty",
      SEX: "group",
      V1: "scale",
      V2: "scale",
      V3: "scale",
      V4: "yes-no",
      V5: "yes-no",
    });
    const survey = await college.text("surveys/stud/survey.yaml");
    expect(survey).toContain('{ item: v1, column: V1, missing: { "9": keine Angabe } }');
    expect(survey).toContain("{ item: v5, column: V5, yes: [1], no: [2, 3] }");
    expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
  });

  it("of a workbook with its codebook on another sheet; numbers of students become populations", async () => {
    await using college = await aDraftedCollege();
    const rows = rowsOf(count, [
      (row) => row + 1,
      oneOf([1, 2, 3]),
      (row) => 0.7 + (row % 5) / 8,
      oneOf([1, 2, 3, 4, 99], 3),
      oneOf([0, 1], 3),
    ]);
    const file = await college.deliver(
      "answers-2025.xlsx",
      aWorkbook([
        {
          name: "Codebook",
          rows: [
            ["Column", "Question (EN)", "Code", "Label"],
            ["school", "School", 1, "Arts"],
            [null, null, 2, "Law"],
            [null, null, 3, "Sciences"],
            ["q1", "How often do you feel stressed?", 1, "Never"],
            [null, null, 2, "Sometimes"],
            [null, null, 3, "Often"],
            [null, null, 4, "Always"],
            [null, null, 99, "Not shown"],
            ["q2", "Do you have a friend here?", 1, "Yes"],
            [null, null, 0, "No"],
          ],
        },
        { name: "Data", rows: [["respondent", "school", "weight", "q1", "q2"], ...rows] },
      ]),
    );
    const populations = await college.deliver(
      "students.csv",
      csv([
        ["School", "Students"],
        ["Arts", 410],
        ["Law", 600],
        ["Natural Sciences", "1,200"],
      ]),
    );
    const said = await college.imported(file, "--survey", "book", "--populations", populations, "--yes");
    expect(readings(said)).toEqual({
      respondent: "respondent",
      school: "faculty",
      weight: "weight",
      q1: "scale",
      q2: "yes-no",
    });
    const survey = await college.text("surveys/book/survey.yaml");
    expect(survey).toContain('missing: { "99": { reason: Not shown, kind: not-asked } }');
    expect(survey).toContain('{ by: faculty, counts: { "2025": { arts: 410, law: 600, science: 1200 } } }');
    expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
  });
});

describe("numbers of students", () => {
  const file = csv([
    ["respondent", "faculty", "q1"],
    ...rowsOf(60, [(row) => row + 1, oneOf(["arts", "law", "science"]), oneOf(["Yes", "No"], 3)]),
  ]);
  const codebook = csv([
    ["Variable", "Label"],
    ["faculty", "Faculty"],
    ["q1", "Are you well?"],
  ]);
  const counts = (more: readonly (readonly (string | number)[])[]) =>
    csv([["Faculty", "Students"], ["Arts", 410], ["Law", 600], ...more]);

  it("of a second year stand in the entry that is there, with how it is used", async () => {
    await using college = await aDraftedCollege();
    const book = await college.deliver("c.csv", codebook);
    const students = await college.deliver("students.csv", counts([["Natural Sciences", 900]]));
    const words = ["--survey", "aa", "--codebook", book, "--populations", students, "--yes"];
    await college.imported(await college.deliver("a-2023.csv", file), ...words);
    const survey = path.join(college.data, "surveys/aa/survey.yaml");
    const text = await readFile(survey, "utf8");
    await writeFile(survey, text.replace("{ by: faculty, counts:", "{ by: faculty, calibrate: true, counts:"));
    await college.imported(await college.deliver("a-2024.csv", file), ...words);
    expect((await readFile(survey, "utf8")).match(/by: faculty.*/g)).toEqual([
      'by: faculty, calibrate: true, counts: { "2023": { arts: 410, law: 600, science: 900 }, "2024": { arts: 410, law: 600, science: 900 } } }',
    ]);
  });

  it("of which several stand in a row are refused", async () => {
    await using college = await aDraftedCollege();
    const book = await college.deliver("c.csv", codebook);
    const students = await college.deliver("students.csv", counts([["Natural Sciences", 400, 500]]));
    const delivered = await college.deliver("a-2024.csv", file);
    const { status, stderr } = await college.run(
      ...["import", delivered, "--survey", "aa", "--codebook", book, "--populations", students, "--yes"],
    );
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('several numbers stand in a row: "Natural Sciences"'),
    ]);
  });
});

describe("what is there is kept", () => {
  it("indicators.yaml keeps its comments, its order and its lines", async () => {
    await using college = await aDraftedCollege();
    const before = await college.text("indicators.yaml");
    const file = await college.deliver(
      "a-2025.csv",
      csv([["faculty", "q1"], ...rowsOf(60, [oneOf(["arts", "law", "science"]), oneOf(["Yes", "No"], 3)])]),
    );
    const codebook = await college.deliver(
      "c.csv",
      csv([
        ["Variable", "Label"],
        ["faculty", "Faculty"],
        ["q1", "Are you well?"],
      ]),
    );
    await college.imported(file, "--survey", "aa", "--codebook", codebook, "--yes");
    const after = await college.text("indicators.yaml");
    const own = before.split("\n").filter((line) => line.trim() !== "");
    expect(after.split("\n").filter((line) => own.includes(line))).toEqual(own);
    expect(after).toContain("id: aa.q1");
  });
});

describe("a file that holds no answers is refused", () => {
  it.each([
    [
      "figures of institutions",
      [
        ["institution", "programme", "n", "mean"],
        ["A", "Law", 34, 3.41],
        ["A", "Art", 12, 3.92],
        ["B", "Law", 51, 2.87],
      ],
      "figures of groups",
    ],
    [
      "who has which key",
      [["studentnummer", "token"], ...rowsOf(30, [(row) => `s${1234567 + row}`, (row) => `k${row * 7919}x`])],
      "who has which key",
    ],
  ])("%s", async (_, rows, words) => {
    await using college = await aDraftedCollege();
    const file = await college.deliver("nse-2025.csv", csv(rows as (string | number)[][]));
    const { status, stderr } = await college.run("import", file, "--survey", "nse", "--yes");
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  });
});

describe("where the answers lie in a workbook", () => {
  it("titles above the head are passed over, and said in survey.yaml", async () => {
    await using college = await aDraftedCollege();
    const head = ["respondent", "faculty", "q1", "q2", "q3"];
    const rows = rowsOf(60, [
      (row) => row + 1,
      oneOf(["arts", "law", "science"]),
      ...Array(3).fill(oneOf(["Yes", "No"], 3)),
    ]);
    const file = await college.deliver(
      "a-2025.xlsx",
      aWorkbook([{ name: "Data", rows: [["Student survey 2025"], [], head, ...rows] }]),
    );
    const codebook = await college.deliver(
      "c.csv",
      csv([
        ["Variable", "Label"],
        ["q1", "Are you well?"],
        ["q2", "Do you sleep?"],
        ["q3", "Do you eat?"],
      ]),
    );
    await college.imported(file, "--survey", "aa", "--codebook", codebook, "--yes");
    expect(await college.text("surveys/aa/survey.yaml")).toContain("read: { skipRows: 2 }");
    expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
  });
});

describe.runIf(isFull)("a draft prints", () => {
  it("a board report of a survey that nobody has written a line of", async () => {
    await using college = await aDraftedCollege();
    const rows = rowsOf(180, [
      (row) => row + 1,
      oneOf(["arts", "law", "science"]),
      oneOf([1, 2, 3, 4, 5], 5),
      oneOf(["Yes", "No"], 3),
    ]);
    const file = await college.deliver("cs-2024.csv", csv([["respondent", "faculty", "q1", "q2"], ...rows]));
    const codebook = await college.deliver(
      "c.csv",
      csv([
        ["Variable", "Label", "Values"],
        [
          "q1",
          "How satisfied are you?",
          "1=Very dissatisfied; 2=Dissatisfied; 3=Neutral; 4=Satisfied; 5=Very satisfied",
        ],
        ["q2", "Do you sleep well?", ""],
      ]),
    );
    await college.imported(file, "--survey", "cs", "--codebook", codebook, "--yes");
    const words = ["report", "--only", "board", "--format", "html", "--out", college.out];
    expect(await college.run(...words)).toMatchObject({ status: 0 });
    const page = await readFile(path.join(college.out, "2024.partial/reports/board.en.html"), "utf8");
    expect(page).toContain("How satisfied are you?");
  });
});
