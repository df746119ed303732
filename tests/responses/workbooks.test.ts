import { describe, expect, it } from "vitest";
import { aDeliveryOf, meanOf, readDelivery } from "./aDelivery.ts";
import { aWorkbook, type WrittenCell, type WrittenSheet } from "./aWorkbook.ts";

const head: readonly WrittenCell[] = ["respondent", "faculty", "grade", "stress", "lonely"];
const rows: readonly (readonly WrittenCell[])[] = Array.from({ length: 40 }, (_, row) => [
  `r${row}`,
  row % 2 ? "arts" : "law",
  1 + (row % 10),
  row % 2,
  1,
]);
const right = { base: 40, mean: 5.5 };
const place = "data/surveys/hcs/responses/a.xlsx";
const answers: WrittenSheet = { name: "Answers", rows: [head, ...rows] };
const others: WrittenSheet = {
  name: "Code book",
  rows: [
    ["code", "meaning"],
    [1, "yes"],
  ],
};

async function read(bytes: Uint8Array, declared = "") {
  await using delivery = await aDeliveryOf({ "a.xlsx": bytes }, (survey) =>
    survey
      .replace("a.csv", "a.xlsx")
      .replace("  respondent: respondent", `${declared === "" ? "" : `  read: ${declared}\n`}  respondent: respondent`),
  );
  return await readDelivery(delivery);
}

const withCell = (row: number, column: number, cell: WrittenCell): WrittenSheet => ({
  ...answers,
  rows: answers.rows.map((own, at) => (at === row ? own.map((old, each) => (each === column ? cell : old)) : own)),
});

describe("a workbook is read from the sheet with the answers:", () => {
  it.each<[string, Uint8Array, string]>([
    ["the only one", aWorkbook([answers]), ""],
    ["the one that has the columns", aWorkbook([others, answers]), ""],
    [
      "the visible one",
      aWorkbook([{ ...answers, name: "Old", state: "hidden", rows: [head, ["x", "law", 1, 1, 1]] }, answers]),
      "",
    ],
    ["the one that is named", aWorkbook([answers, { ...answers, name: "Pilot", rows: [head] }]), "{ sheet: Answers }"],
    ["a hidden one, where it is named", aWorkbook([others, { ...answers, state: "veryHidden" }]), "{ sheet: Answers }"],
    [
      "below a title",
      aWorkbook([{ ...answers, rows: [["Survey"], [], ...answers.rows], merged: ["A1:E1"] }]),
      "{ skipRows: 2 }",
    ],
    ["with a formula whose value is stored", aWorkbook([withCell(2, 2, { formula: "1+1", value: 2 })]), ""],
    [
      "with an error in a column that nobody asked for",
      aWorkbook([{ ...answers, rows: answers.rows.map((row, at) => [...row, at === 0 ? "more" : { error: "#N/A" }]) }]),
      "",
    ],
  ])("%s", async (_, bytes, declared) => {
    const { tallies, findings } = await read(bytes, declared);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual(right);
  });
});

describe("a workbook that can't be read right is told:", () => {
  const doubled = (bytes: Uint8Array) => Buffer.concat([bytes, bytes]);
  const changed = (bytes: Uint8Array) => {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf("xl/worksheets/sheet1.xml") + 60;
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  };
  it.each<[string, Uint8Array, string, string]>([
    [
      "two sheets with the columns",
      aWorkbook([answers, { ...answers, name: "Again" }]),
      "",
      `${place}  several sheets have the columns: "Answers", "Again"`,
    ],
    [
      "only a hidden sheet with the columns",
      aWorkbook([others, { ...answers, state: "hidden" }]),
      "",
      `no visible sheet has the columns, but a hidden one has: "Answers"`,
    ],
    [
      "a sheet that is not there",
      aWorkbook([answers]),
      "{ sheet: Data }",
      'there is no sheet "Data" in this workbook\n    its sheets are "Answers"',
    ],
    [
      "a title above the head",
      aWorkbook([{ ...answers, rows: [["Survey"], ...answers.rows] }]),
      "",
      `${place}:2:1  sheet "Answers": the columns' names stand in row 2, not in row 1\n    declare it in survey.yaml, under responses: read: { skipRows: 1 }`,
    ],
    [
      "a formula without a value",
      aWorkbook([withCell(3, 2, { formula: "SUM(A1)" })]),
      "",
      `${place}:4:3  a formula stands here whose value is not stored in the file`,
    ],
    [
      "an error",
      aWorkbook([withCell(3, 1, { error: "#REF!" })]),
      "",
      `${place}:4:2  the cell holds the error #REF!, no answer`,
    ],
    [
      "merged cells",
      aWorkbook([{ ...answers, merged: ["B3:B5"] }]),
      "",
      `${place}:3:2  the cells of rows 3 to 5 are merged here`,
    ],
    [
      "two columns of one name",
      aWorkbook([{ ...answers, rows: answers.rows.map((row, at) => [...row, at === 0 ? "grade" : 1]) }]),
      "",
      `the column "grade" is there twice`,
    ],
    [
      "a file that was copied behind itself",
      doubled(aWorkbook([answers])),
      "",
      `${place}  this workbook is damaged: something stands before or behind its directory`,
    ],
    [
      "a file that is cut off",
      aWorkbook([answers]).subarray(0, 1500),
      "",
      `${place}  this workbook is damaged: it ends before its directory`,
    ],
    ["a changed byte", changed(aWorkbook([answers])), "", `${place}  this workbook is damaged`],
    [
      "another kind of Office file",
      aWorkbook([], { "xl/workbook.xml": "<x/>" }),
      "",
      "this workbook has no visible sheet",
    ],
    [
      "a part that does not end",
      aWorkbook([answers], { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }),
      "",
      "its part xl/worksheets/sheet1.xml is not whole",
    ],
    [
      "an old workbook, or one with a password",
      Buffer.from("d0cf11e0a1b11ae10000", "hex"),
      "",
      "this is an Excel workbook with a password, or an old one (.xls)",
    ],
    [
      "a text file",
      Buffer.from("a,b\n1,2\n"),
      "",
      "the name ends in .xlsx, as that of an Excel workbook (XLSX), but it is none",
    ],
  ])("%s", async (_, bytes, declared, told) => {
    const { tallies, findings } = await read(bytes, declared);
    expect(findings.join("\n")).toContain(told);
    expect(tallies).toEqual([]);
  });

  it("a list of codes that Excel took for a number", async () => {
    const sheet = {
      ...answers,
      rows: answers.rows.map((row, at) => [...row, at === 0 ? "kinds" : at === 4 ? 1.3 : 1]),
    };
    await using delivery = await aDeliveryOf({ "a.xlsx": aWorkbook([sheet]) }, (survey) =>
      survey
        .replace("a.csv", "a.xlsx")
        .replace("column: lonely, yes: [1], no: [0]", 'column: kinds, chosen: { code: 3, separator: "," }'),
    );
    const { findings } = await readDelivery(delivery);
    expect(findings[0]).toContain(`${place}:5:6  1.3 is a number in this file: a list of codes such as 1,3 was taken`);
  });

  it("codes that are one number in cells of numbers", async () => {
    const sheet = { ...answers, rows: [head, ...rows.map((row) => row.map((cell, at) => (at === 1 ? 1.1 : cell)))] };
    await using delivery = await aDeliveryOf({ "a.xlsx": aWorkbook([sheet]) }, (survey) =>
      survey
        .replace("a.csv", "a.xlsx")
        .replace("{ column: faculty }", '{ column: faculty, codes: { "1.1": arts, "1.10": law } }'),
    );
    expect((await readDelivery(delivery)).findings[0]).toContain(
      `${place}:1:2  "faculty" holds numbers, in which "1.1" and "1.10" are one: arts and law can't be told apart`,
    );
  });
});
