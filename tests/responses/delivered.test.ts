import { describe, expect, it } from "vitest";
import { aDelivery, aDeliveryOf, meanOf, readDelivery } from "./aDelivery.ts";

const place = "data/surveys/hcs/responses/a";

async function read(name: string) {
  await using delivery = await aDelivery(name);
  return await readDelivery(delivery);
}

describe("a file as a bureau, Qualtrics, LimeSurvey, SPSS or Excel wrote it is read right:", () => {
  it("rows whose first field begins with a number sign are no comments", async () => {
    const { tallies, findings } = await read("hash-row-dropped");
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual({ base: 300, mean: 6.433 });
  });

  it("of 555 columns, five that are asked for are read", async () => {
    const more = Array.from({ length: 550 }, (_, place) => `v${place}`);
    const head = ["respondent", "faculty", "grade", "stress", "lonely", ...more].join(",");
    const rows = Array.from({ length: 300 }, (_, row) =>
      [`r${row}`, "arts", 1 + (row % 10), row % 2, row % 3 === 0 ? 1 : 0, ...more.map((_, at) => (row * at) % 7)].join(
        ",",
      ),
    );
    await using delivery = await aDeliveryOf({ "a.csv": [head, ...rows].join("\n") });
    const { tallies, findings, notes } = await readDelivery(delivery);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual({ base: 300, mean: 5.5 });
    expect(notes[0]).toBe(
      `${place}.csv  300 rows, 5 of 555 columns read; utf-8, a comma between fields, head in row 1`,
    );
  });

  it("an exclusion of 1 takes out rows that hold 1.0", async () => {
    const { tallies, findings } = await read("exclude-double");
    expect(findings).toEqual([]);
    expect(tallies[0]?.excluded).toEqual([50]);
    expect(meanOf(tallies, "grade").base).toBe(250);
  });

  it("an exclusion of an empty field takes out rows where nothing stands", async () => {
    const { tallies, findings } = await read("exclude-empty");
    expect(findings).toEqual([]);
    expect(tallies[0]?.excluded).toEqual([50]);
  });

  it("faculties with the codes 1.1 and 1.10, which survey.yaml declares apart, stay apart", async () => {
    const { tallies, findings } = await read("code-collision-decimal");
    expect(findings).toEqual([]);
    expect(["arts", "law", "science"].map((faculty) => meanOf(tallies, "grade", faculty).base)).toEqual([100, 80, 120]);
  });

  it("the visible sheet of a workbook is read, not the hidden one before it", async () => {
    const { tallies, findings, notes } = await read("xlsx-hidden-sheet");
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual({ base: 300, mean: 6.433 });
    expect(notes[0]).toBe(`${place}.xlsx  300 rows, 5 of 5 columns read; sheet "now", of 2 sheets, head in row 1`);
  });

  it("a head with commas in its names is read with semicolons where the rows have them", async () => {
    const { tallies, findings } = await read("semicolon-with-commas-in-head");
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "lonely").base).toBe(300);
  });

  it("the sign that DOS ends a file with is no answer", async () => {
    const { tallies, findings } = await read("ctrl-z");
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "lonely").base).toBe(300);
  });

  it("a code that an SPSS file declares to be no answer puts a respondent in no group", async () => {
    const { tallies, findings } = await read("spss-group-missing");
    expect(findings).toEqual([]);
    const groups = tallies[0]?.cells.map(({ groups }) => Object.values(groups)[0] ?? "none") ?? [];
    expect([...new Set(groups)].sort()).toEqual(["abroad", "home", "none"]);
    expect(meanOf(tallies, "grade").base).toBe(300);
  });

  it("who was shown no option of a question was not asked: 50% of 150", async () => {
    const { tallies, findings } = await read("among-na");
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "stress")).toEqual({ base: 150, mean: 0.5 });
  });
});

describe("what can't be read right is told, with its place and its mend:", () => {
  it("two columns of one name", async () => {
    expect((await read("duplicate-columns")).findings).toEqual([
      `${place}.csv:1:4  the column "grade" is there twice: first as column 1\n    nobody can know which of them is meant: rename or take out all but one`,
    ]);
  });

  it("cells of a workbook that hold an error", async () => {
    expect((await read("xlsx-error-cells")).findings).toEqual([
      `${place}.xlsx:5:3  the cell holds the error #N/A, no answer\n    mend the formula in Excel, or empty the cell where there is no answer`,
      `${place}.xlsx:9:3  the cell holds the error #DIV/0!, no answer\n    mend the formula in Excel, or empty the cell where there is no answer`,
    ]);
  });

  it("columns that say who somebody is, all of them at once", async () => {
    const { findings } = await read("personal-data");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(
      '"RecipientLastName" (names), "IPAddress" (IP addresses), "Stamnummer" (student numbers), "postcode" (addresses), "Naam_student" (names), "mobiel" (telephone numbers), "birthdate" (dates of birth), "LocationLatitude" (locations)',
    );
    expect(findings[0]).not.toContain("Jansen");
  });

  it("the same in the UTF-16 of Qualtrics", async () => {
    const { findings } = await read("utf16-qualtrics-tsv");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${place}.csv:1:3  4 columns say who somebody is`);
  });

  it("an SPSS file that says it is weighted, where survey.yaml names no weight", async () => {
    expect((await read("spss-weighted")).findings).toEqual([
      `${place}.sav  the file says that its rows are weighted by "w"; survey.yaml names no weight\n    under responses: weight: w; or \`ignoreFileWeight: true\` where the file is wrong about itself`,
    ]);
  });

  it("a 0 that is declared to be no answer, though others of the question are ticked: it is `no`", async () => {
    const { findings } = await read("among-hint");
    expect(findings[0]).toBe(
      `${place}.csv:3:6  "0" is declared to be no answer to stress, but another option of the question is chosen in this row\n    where it says that the option was not chosen: \`no: [0]\` in survey.yaml, instead of \`missing\`; where the option was not shown: missing: { "0": { reason: not shown, kind: not-asked } }`,
    );
  });
});
