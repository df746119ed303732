/** What `wellbeing import` keeps of people: the copy of the answers, and the note for next year. */
import { execFileSync } from "node:child_process";
import { mkdir, readdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { keepAnswers } from "../../src/app/importing/keepAnswers.ts";
import { aSavFile } from "../responses/aSavFile.ts";
import { aDraftedCollege, csv, type DraftedCollege, oneOf, rowsOf } from "./aDraftedCollege.ts";

const survey = "id: cs";
const folderOf = (college: DraftedCollege) => path.join(college.data, "surveys/cs/responses");

async function delivered(college: DraftedCollege, more: readonly [string, string, (row: number) => string | number][]) {
  const columns: readonly (readonly [string, string, (row: number) => string | number])[] = [
    ["respondent", "", (row) => row + 1],
    ["faculty", "Faculty", oneOf(["arts", "law", "science"])],
    ["q1", "Are you well?", oneOf(["Yes", "No"], 3)],
    ...more,
  ];
  const cells = columns.map(([, , cell]) => cell);
  const file = await college.deliver("cs-2024.csv", csv([columns.map(([name]) => name), ...rowsOf(120, cells)]));
  const codebook = await college.deliver(
    "codes.csv",
    csv([["Variable", "Label"], ...columns.map(([name, label]) => [name, label])]),
  );
  return { file, codebook };
}

describe("the copy of the answers", () => {
  it("has no column that says who somebody is by its label alone: first names, mail, student numbers, years of birth", async () => {
    await using college = await aDraftedCollege();
    const { file, codebook } = await delivered(college, [
      ["v7", "Student number", (row) => 1_000_000 + row * 7],
      ["v8", "First name", (row) => `Name${row % 30}`],
      ["v9", "Your e-mail address", (row) => `mail of ${row}`],
      ["v10", "Year of birth", (row) => 1990 + (row % 15)],
      ["v11", "Anything else?", (row) => (row % 3 === 0 ? `I like the garden, on day ${row}` : "")],
    ]);
    const said = await college.imported(file, "--survey", "cs", "--codebook", codebook, "--yes");
    expect(said.written.left).toEqual(["v7", "v8", "v9", "v10"]);
    const [head] = (await college.text("surveys/cs/responses/cs-2024.csv")).split("\r\n");
    expect(head).toBe("respondent,faculty,q1,v11");
    expect(await college.run("check", "--out", college.out)).toMatchObject({ status: 0 });
  });

  it("of SPSS loses them too, whatever the column is called", async () => {
    await using college = await aDraftedCollege();
    const file = await college.deliver(
      "cs-2024.sav",
      aSavFile(
        [
          { name: "ID", label: "Student number", missing: [9], labels: { 9: "no answer" } },
          { name: "FAC", label: "Faculty", labels: { 1: "Arts", 2: "Law", 3: "Natural Sciences" } },
          { name: "Q1", label: "Are you well?", labels: { 1: "Yes", 2: "No" } },
        ],
        rowsOf(120, [(row) => 100_000 + row * 7, oneOf([1, 2, 3]), oneOf([1, 2], 3)]) as (readonly number[])[],
      ),
    );
    const said = await college.imported(file, "--survey", "cs", "--yes");
    expect(said.written.left).toEqual(["ID"]);
    expect((await college.text("surveys/cs/responses/cs-2024.csv")).split("\r\n")[0]).toBe("FAC,Q1");
  });

  it("is none where the file with people in it lies among the answers already", async () => {
    await using college = await aDraftedCollege();
    const { file, codebook } = await delivered(college, [["v7", "Student number", (row) => 1_000_000 + row * 7]]);
    const inPlace = path.join(folderOf(college), "cs-2024.csv");
    await mkdir(folderOf(college), { recursive: true });
    await rename(file, inPlace);
    const words = ["import", inPlace, "--survey", "cs", "--codebook", codebook, "--yes"];
    const { status, stderr } = await college.run(...words);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/says who somebody is: v7/)]);
    expect(await readdir(folderOf(college))).toEqual(["cs-2024.csv"]);
  });

  it("and the note can be read by their owner alone; what a killed run left is gone", async () => {
    await using college = await aDraftedCollege();
    const { file, codebook } = await delivered(college, []);
    await mkdir(folderOf(college), { recursive: true });
    await writeFile(path.join(folderOf(college), ".importing-cs-2024.csv"), "half");
    await college.imported(file, "--survey", "cs", "--codebook", codebook, "--yes");
    const names = await readdir(folderOf(college));
    expect(names.toSorted()).toEqual(["cs-2024.csv", "cs-2024.described.json"]);
    for (const name of names) expect((await stat(path.join(folderOf(college), name))).mode & 0o777).toBe(0o600);
  });

  it("is refused where git would track it", async () => {
    await using college = await aDraftedCollege();
    const { file, codebook } = await delivered(college, []);
    execFileSync("git", ["init", "-q", college.data]);
    const { status, stderr } = await college.run("import", file, "--survey", "cs", "--codebook", codebook, "--yes");
    expect([status, stderr]).toEqual([2, expect.stringContaining("git would track")]);
    expect(await readdir(folderOf(college))).toEqual([]);
  });

  it("takes its place in one step, and leaves it where the draft can't be written", async () => {
    await using college = await aDraftedCollege();
    const { file } = await delivered(college, []);
    const to = path.join(folderOf(college), "cs-2024.csv");
    const asked = { from: file, to, personal: new Map(), survey, wave: 2024, read: {} };
    const kept = await keepAnswers(asked);
    if (kept.kind === "findings") throw new Error("refused");
    expect(await readdir(folderOf(college))).toEqual([".importing-cs-2024.csv"]);
    await kept.place();
    expect(await readdir(folderOf(college))).toEqual(["cs-2024.csv"]);
    await kept.undo();
    expect(await readdir(folderOf(college))).toEqual([]);
  });

  it("that a killed run has placed is taken as it is; one with other answers is not replaced", async () => {
    await using college = await aDraftedCollege();
    const { file, codebook } = await delivered(college, []);
    await mkdir(folderOf(college), { recursive: true });
    await college.imported(file, "--survey", "cs", "--codebook", codebook, "--yes");
    const words = ["import", file, "--survey", "cs", "--codebook", codebook, "--yes"];
    expect(await college.run(...words)).toMatchObject({ status: 0 });
    await writeFile(
      file,
      csv([["respondent", "faculty", "q1"], ...rowsOf(60, [(row) => row, () => "arts", () => "Yes"])]),
    );
    const { status, stderr } = await college.run(...words);
    expect([status, stderr]).toEqual([1, expect.stringContaining("there already, with other answers")]);
  });
});

describe("the note for next year", () => {
  it("says nothing of what people wrote, of their amounts, and of how many gave an answer", async () => {
    await using college = await aDraftedCollege();
    const { file, codebook } = await delivered(college, [
      ["hours", "How many hours do you work?", (row) => (row === 7 ? 97 : row % 30)],
      ["v11", "Anything else?", (row) => (row % 11 === 0 ? "a garden of my own" : "")],
      ["weight", "Weight", (row) => 0.8 + (row % 5) / 10 + (row === 3 ? 4.321 : 0)],
    ]);
    await college.imported(file, "--survey", "cs", "--codebook", codebook, "--yes");
    const note = await college.text("surveys/cs/responses/cs-2024.described.json");
    expect(note).toContain("How many hours do you work?");
    expect(note).not.toMatch(/garden|97|5\.121|5\.221|"filled":11\b/);
    expect(JSON.parse(note).file.columns.map(({ name }: { name: string }) => name)).toEqual([
      "faculty",
      "q1",
      "hours",
      "weight",
    ]);
  });
});
