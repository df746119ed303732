import { appendFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aDeliveryOf, meanOf, readDelivery } from "./aDelivery.ts";

const place = "data/surveys/hcs/responses/a.csv";
const head = "respondent;faculty;grade;stress;lonely;w;phase";
const rows = Array.from({ length: 40 }, (_, row) => [
  `r${row}`,
  row % 2 ? "arts" : "law",
  1 + (row % 10),
  row % 2,
  1,
  "1,5",
  "bachelor",
]);

const programmes = `
programmes:
  - { id: painting, faculty: arts, level: bachelor, name: { en: Painting } }
  - { id: tax, faculty: law, level: master, name: { en: Tax law } }
`;

async function read(change: (row: number) => Partial<Record<number, string>>, rules = "  weight: w\n") {
  const lines = rows.map((row, at) => row.map((cell, place) => change(at)[place] ?? cell).join(";"));
  await using delivery = await aDeliveryOf({ "a.csv": [head, ...lines].join("\n") }, (survey) =>
    survey.replace("  respondent: respondent", `${rules}  respondent: respondent`),
  );
  await appendFile(path.join(delivery.dataFolder, "university.yaml"), programmes);
  return await readDelivery(delivery);
}

describe("weights", () => {
  it("are read with the decimal sign that is said", async () => {
    const { findings, notes, tallies } = await read(() => ({}));
    expect(findings).toEqual([]);
    expect(notes[0]).toBe(
      `${place}  40 rows, 6 of 7 columns read; utf-8, a semicolon between fields, head in row 1, decimal commas`,
    );
    expect(tallies[0]?.cells.reduce((sum, { weight }) => sum + weight, 0)).toBe(60);
  });

  it.each([
    ["1e300", "the weight 1e300 is too large to reckon with"],
    ["1e-300", "the weight 1e-300 is too small to reckon with"],
    ["1e999", "the weight 1e999 is not a number above zero"],
    ["Infinity", "the weight Infinity is not a number above zero"],
    ["1_000", "the weight 1_000 is not a number above zero"],
    ["1.234,5", "the weight 1.234,5 is not a number above zero"],
    ["", "no weight"],
    ["1.234", '"1.234" has another decimal sign than other numbers in "w"'],
  ])("of %s are told by row", async (weight, told) => {
    const { findings, tallies } = await read((row) => (row === 7 ? { 5: weight } : {}));
    expect(findings[0]).toContain(`${place}:9:6  ${told}`);
    expect(tallies).toEqual([]);
  });
});

describe("a respondent without a level", () => {
  const level = '  level: { column: phase, missing: { "9": unknown, "": not filled in } }\n';
  const someNone = (row: number) => (row === 3 ? { 6: "9" } : row === 4 ? { 6: "" } : {});

  it("is in no level, where that is declared, and counts for the rest", async () => {
    const { findings, tallies } = await read(someNone, level);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual({ base: 40, mean: 5.5 });
    expect(tallies[0]?.cells.filter((cell) => cell.level === null).reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it("is told where it is not declared", async () => {
    const { findings } = await read(someNone, "  level: { column: phase }\n");
    expect(findings[0]).toContain(`${place}:5:7  unknown level "9"`);
    expect(findings[1]).toContain(`${place}:6:7  no level`);
  });

  it("can't be raked by level", async () => {
    const populations = '  populations: [{ by: level, calibrate: true, counts: { "2024": { bachelor: 1500 } } }]\n';
    const { findings } = await read(someNone, `${level}${populations}`);
    expect(findings.join("\n")).toContain(
      "2 respondents in a.csv have no level, so that weights can't be raked by level",
    );
  });
});

describe("a file of SPSS with a password", () => {
  it("is told as such", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0x1c, 0, 0, 0, 0, 0, 0, 0]),
      Buffer.from("ENCRYPTEDSAV"),
      Buffer.alloc(100, 7),
    ]);
    await using delivery = await aDeliveryOf({ "a.sav": bytes }, (survey) => survey.replace("a.csv", "a.sav"));
    expect((await readDelivery(delivery)).findings).toEqual([
      "data/surveys/hcs/responses/a.sav:1  this is an SPSS file with a password, not an SPSS file\n    open it in SPSS with the password and save it without one (File, Save As, without Encrypt)",
    ]);
  });
});
