import { appendFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aDeliveryOf, meanOf, readDelivery } from "./aDelivery.ts";
import { aSavFile, type SavColumn } from "./aSavFile.ts";

const place = "data/surveys/hcs/responses/a.csv";
const columns = ["respondent", "faculty", "grade", "stress", "lonely", "w", "prog", "class", "size", "year", "sent"];
/** Forty students, of whom row 9 of the file is changed. */
const rows = Array.from({ length: 40 }, (_, row) => {
  const faculty = row % 2 ? "arts" : "law";
  const own = [1 + (row % 10), row % 2, 1, 1.5, row % 2 ? "painting" : "tax", `c${row % 8}`, 900, 2024, "yes"];
  return [`r${row}`, faculty, ...own];
});
const programmes = `
programmes:
  - { id: painting, faculty: arts, level: bachelor, name: { en: Painting } }
  - { id: tax, faculty: law, level: master, name: { en: Tax law } }
`;

/** `rules` go into the survey file; `cells` into row 9, by their columns. */
async function read(rules: string, cells: Readonly<Record<string, string>>, more: readonly string[] = []) {
  const lines = rows.map((row, at) =>
    row.map((cell, place) => (at === 7 ? (cells[columns[place] ?? ""] ?? cell) : cell)).join(","),
  );
  await using delivery = await aDeliveryOf({ "a.csv": [columns.join(","), ...lines, ...more].join("\n") }, (survey) => {
    const named = /^\s*(\w+):/.exec(rules)?.[1] ?? "";
    const without = survey.replace(new RegExp(`^ {2}${named}: .*\\n`, "m"), "");
    return without.replace("  items:\n    - { item: grade", `${rules}\n  items:\n    - { item: grade`);
  });
  await appendFile(path.join(delivery.dataFolder, "university.yaml"), programmes);
  return await readDelivery(delivery);
}

const column = (name: string) => columns.indexOf(name) + 1;

describe("a code that survey.yaml declares to be no answer is as good as an empty field", () => {
  it.each([
    ["faculty", "faculty", "faculty: { column: faculty, missing: { MISSING } }", "faculty"],
    ["prog", "programme", "programme: { column: prog, missing: { MISSING } }", "programme"],
    ["w", "weight", "weight: { column: w, missing: { MISSING } }", "weight"],
    ["class", "cluster", "cluster: { column: class, missing: { MISSING } }", "cluster"],
    ["class", "stratum", "strata: [{ column: class, missing: { MISSING } }]", "stratum"],
    [
      "size",
      "population of the stratum",
      "stratumPopulation: { column: size, missing: { MISSING } }",
      "size of a stratum",
    ],
    ["year", "wave", "wave: { column: year, missing: { MISSING } }", "wave"],
  ])("in the column %s: no %s", async (name, what, rule) => {
    const rules = `  ${rule.replace("MISSING", '"-9": unknown')}`;
    const told = `${place}:9:${column(name)}  no ${what}`;
    const empty = await read(rules, { [name]: "" });
    expect(empty.findings[0]?.split("\n")[0]).toBe(told);
    // The code is one in all its spellings.
    for (const spelling of ["-9", "-9.0", "-09"]) {
      const { findings, tallies } = await read(rules, { [name]: spelling });
      expect(findings[0]?.split("\n")[0]).toBe(`${told}: survey.yaml declares "${spelling}" to be no answer (unknown)`);
      expect(tallies).toEqual([]);
    }
    expect((await read(rules, {})).findings).toEqual([]);
  });

  it("where it is a weight that could be one", async () => {
    const { findings } = await read('  weight: { column: w, missing: { "99": unknown } }', { w: "99" });
    expect(findings[0]).toContain('no weight: survey.yaml declares "99" to be no answer (unknown)');
  });

  it("which a rule that leaves out empty fields leaves out, too", async () => {
    const rule = (codes: string) =>
      `  exclude: [{ column: sent, codes: [${codes}], missing: { "1970": never }, reason: { en: unfinished } }]`;
    const { tallies, findings } = await read(rule('""'), { sent: "1970.0" }, ["r40,law,3,1,1,1,tax,c1,900,2024,"]);
    expect(findings).toEqual([]);
    expect(tallies[0]?.excluded).toEqual([2]);
    // A rule that names another code leaves it in.
    expect(
      (await read(rule('"no"'), { sent: "1970" }, ["r40,law,3,1,1,1,tax,c1,900,2024,no"])).tallies[0]?.excluded,
    ).toEqual([1]);
  });

  it("and is left out by a rule that the finding proposes, without a note that nobody has it", async () => {
    const rules = `  faculty: { column: faculty, missing: { "99": unknown } }
  exclude: [{ column: faculty, codes: ["99"], reason: { en: of no faculty } }]`;
    const { tallies, findings, notes } = await read(rules, { faculty: "99" });
    expect(findings).toEqual([]);
    expect(tallies[0]?.excluded).toEqual([1]);
    expect(notes.join("\n")).not.toContain("stands in no row");
  });
});

describe("a missing code of any column", () => {
  it("that stands in no row is a note at its line", async () => {
    const rules = `  weight: { column: w, missing: { "-9": unknown } }
  strata: [{ column: class, missing: { "98": unknown } }]`;
    const { findings, notes } = await read(rules, {});
    expect(findings).toEqual([]);
    expect(notes.filter((note) => note.includes("stands in no row")).map((note) => note.split("  ")[1])).toEqual([
      expect.stringContaining('the code "-9" stands in no row of any wave'),
      expect.stringContaining('the code "98" stands in no row of any wave'),
    ]);
  });

  it("has one meaning: it is no group and no rule besides", async () => {
    const group = await read('  faculty: { column: faculty, codes: { "1": arts }, missing: { "01": none } }', {});
    expect(group.findings.join("\n")).toContain('"1" and "01" are one code, and stand under "arts" and `missing`');
    const rule = '  exclude: [{ column: sent, codes: [2], missing: { "2.0": no }, reason: { en: pilot } }]';
    expect((await read(rule, {})).findings.join("\n")).toContain("stand under `codes` and `missing`");
  });
});

describe("a stratum", () => {
  it("of nobody knows which is told", async () => {
    const { findings } = await read("  strata: [class]", { class: "" });
    expect(findings[0]).toContain(`${place}:9:${column("class")}  no stratum`);
  });

  it("may be that of those without a level", async () => {
    const rules = '  level: { column: sent, codes: { "yes": bachelor }, missing: { "": none } }\n  strata: [sent]';
    const { findings, tallies } = await read(rules, { sent: "" });
    expect(findings).toEqual([]);
    expect(new Set(tallies[0]?.cells.map(({ stratum }) => stratum)).size).toBe(2);
  });
});

describe("a respondent without a code of their own", () => {
  const twoWithout = ["0,law,3,1,1,1,tax,c1,900,2024,yes", "0,law,3,1,1,1,tax,c1,900,2024,yes"];

  it("is told, and not called the same as another", async () => {
    const { findings } = await read("  respondent: respondent", { respondent: "" }, [
      ",law,3,1,1,1,tax,c1,900,2024,yes",
    ]);
    expect(findings).toHaveLength(2);
    expect(findings[0]).toContain(`${place}:9:1  no code of this respondent's own`);
  });

  it("counts where it is declared, with a note; others are still found twice", async () => {
    const rules = '  respondent: { column: respondent, missing: { "0": on paper } }';
    const { findings, notes, tallies } = await read(rules, {}, twoWithout);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade").base).toBe(42);
    expect(notes.join("\n")).toContain('2 respondents have no code in "respondent"');
    expect((await read(rules, { respondent: "r3" }, twoWithout)).findings[0]).toContain(
      "this respondent is there twice",
    );
    expect((await read(rules, { respondent: "" }, twoWithout)).findings[0]).toContain(
      "no code of this respondent's own",
    );
  });
});

describe("what an SPSS file declares to be no answer", () => {
  const sav: readonly SavColumn[] = [
    { name: "ID" },
    { name: "FAC" },
    { name: "GRADE", missing: [98, 99], labels: { 98: "refused", 99: "don't know" } },
    { name: "W", range: [90, 99] },
    { name: "STRAT", missing: [9] },
    { name: "CLASS", missing: [0] },
  ];
  const numbers = Array.from({ length: 40 }, (_, row) => [
    row,
    1 + (row % 2),
    1 + (row % 10),
    1.5,
    1 + (row % 3),
    1 + (row % 5),
  ]);
  const readSav = async (cells: Readonly<Record<number, number | null>>, rules = "", codes = "") => {
    const changed = numbers.map((row, at) =>
      row.map((value, cell) => (at === 7 && cell in cells ? (cells[cell] ?? null) : value)),
    );
    await using delivery = await aDeliveryOf({ "a.sav": aSavFile(sav, changed) }, (survey) =>
      survey
        .replace("a.csv", "a.sav")
        .replace("respondent: respondent", `respondent: ID\n  weight: W\n  strata: [STRAT]\n  cluster: CLASS${rules}`)
        .replace("{ column: faculty }", '{ column: FAC, codes: { "1": law, "2": arts } }')
        .replace(/ {4}- \{ item: grade, .*\n.*\n.*\n/, `    - { item: grade, column: GRADE${codes} }\n`),
    );
    return await readDelivery(delivery);
  };
  const file = "data/surveys/hcs/responses/a.sav:8";

  it.each([
    [3, 95, 'no weight: the file declares "95" to be no answer'],
    [3, null, "no weight"],
    [4, 9, 'no stratum: the file declares "9" to be no answer'],
    [4, null, "no stratum"],
    [5, 0, 'no cluster: the file declares "0" to be no answer'],
  ])("is no weight, no stratum and no cluster (column %i, %j)", async (cell, value, told) => {
    const { findings } = await readSav({ [cell]: value });
    expect(findings.map((each) => each.split("\n")[0])).toEqual([`${file}:${cell + 1}  ${told}`]);
    expect((await readSav({})).findings).toEqual([]);
  });

  it("is told apart from what is not stored, and from who was not asked, which survey.yaml declares before it", async () => {
    const codes = ', missing: { "98": { reason: not shown, kind: not-asked } }';
    const kinds = async (value: number | null) =>
      (await readSav({ 2: value }, "", codes)).tallies[0]?.cells.flatMap(({ missing }) => missing ?? []);
    expect(await kinds(98)).toEqual([{ kind: "not-asked", reason: "not shown" }]);
    expect(await kinds(99)).toEqual([{ kind: "no-answer", reason: "don't know" }]);
    expect(await kinds(null)).toEqual([{ kind: "system-missing" }]);
  });
});
