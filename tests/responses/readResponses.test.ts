import { execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { formatFinding, ResponseMapping, type UniversityData } from "../../src/domain/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { anExample } from "../documents/anExample.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-answers-"));
  await mkdir(path.join(folder, "nse"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

const mapping = {
  files: { "2024": "answers.csv" },
  respondent: "id",
  weight: "weging",
  strata: ["fac"],
  faculty: { column: "fac", codes: { L: "law", S: "science" } },
  items: [
    { item: "wellbeing", column: "cijfer", missing: { "99": "weet niet" } },
    { item: "support", column: "hulp", yes: [1], no: [2] },
  ],
};

function withResponses(more: object = {}, population?: number): UniversityData {
  const data = anExample();
  const [first] = data.surveys;
  if (first === undefined) throw new Error("no survey");
  const waves = first.survey.waves.map((wave) =>
    wave.id === 2024 && population !== undefined ? { ...wave, population } : wave,
  );
  const survey = { ...first.survey, waves, responses: ResponseMapping.parse({ ...mapping, ...more }) };
  return { ...data, surveys: [{ ...first, survey }] };
}

const good = ["id;fac;weging;cijfer;hulp", "a;L;1,5;7;1", "b;L;0,5;8;2", "c;S;1;99;1", "d;S;1;6,5;"];

async function read(lines: readonly string[] | Uint8Array, data = withResponses()) {
  await writeFile(path.join(folder, "nse", "answers.csv"), lines instanceof Uint8Array ? lines : lines.join("\n"));
  const { tallies, findings } = await readResponses(data, "/project/data", folder);
  return { tallies, findings: findings.map(formatFinding) };
}

/** Stratum, faculty, answer, respondents, weight. */
async function cellsOf(lines: readonly string[] | Uint8Array) {
  const { tallies, findings } = await read(lines);
  expect(findings).toEqual([]);
  return tallies[0]?.cells.map(({ stratum, faculty, answer, count, weight }) => [
    stratum,
    faculty,
    answer,
    count,
    weight,
  ]);
}

const wellbeing = [
  ["L", "law", 7, 1, 1.5],
  ["L", "law", 8, 1, 0.5],
  ["S", "science", 6.5, 1, 1],
  ["S", "science", null, 1, 1],
];

describe("a response file", () => {
  it("becomes sums by stratum, faculty and answer; no answer stays in the design", async () => {
    expect(await cellsOf(good)).toEqual(wellbeing);
    const { tallies } = await read(good);
    expect(tallies[1]?.cells.map(({ faculty, answer, count }) => [faculty, answer, count])).toEqual([
      ["law", 0, 1],
      ["law", 1, 1],
      ["science", 1, 1],
      ["science", null, 1],
    ]);
    expect(tallies.map(({ synthetic }) => synthetic)).toEqual([false, false]);
  });

  it.each([
    ["commas and decimal points", good.map((line) => line.replaceAll(",", ".").replaceAll(";", ","))],
    ["tabs", good.map((line) => line.replaceAll(";", "\t"))],
    ["a byte order mark and Windows line ends", [`\uFEFF${good.join("\r\n")}`]],
    [
      "a quoted text with a line end in it",
      ["id;fac;weging;cijfer;hulp;open", 'a;L;1,5;7;1;"één\ntwee; drie"', "b;L;0,5;8;2;", "c;S;1;99;1;", "d;S;1;6,5;;"],
    ],
  ])("is read alike with %s", async (_, lines) => {
    expect(await cellsOf(lines)).toEqual(wellbeing);
  });

  it("is read in Windows-1252, as Excel writes it", async () => {
    const text = good.map((line, place) => `${line};${place === 0 ? "opmerking" : "één"}`).join("\n");
    expect(await cellsOf(Buffer.from(text, "latin1"))).toEqual(wellbeing);
  });

  it("is read from the first sheet of a workbook", async () => {
    const sheet = good.map((line, row) =>
      line.split(";").map((text) => {
        const number = Number(text.replace(",", "."));
        return row > 0 && text !== "" && !Number.isNaN(number) ? { value: number, type: Number } : { value: text };
      }),
    );
    await writeXlsx(sheet).toFile(path.join(folder, "nse", "answers.xlsx"));
    const data = withResponses({ files: { "2024": "answers.xlsx" } });
    const { tallies, findings } = await readResponses(data, "/project/data", folder);
    expect(findings).toEqual([]);
    expect(
      tallies[0]?.cells.map(({ stratum, faculty, answer, count, weight }) => [stratum, faculty, answer, count, weight]),
    ).toEqual(wellbeing);
  });

  it("gives the same sums in any order of rows", async () => {
    const [head = "", ...rows] = good;
    expect(await cellsOf([head, ...rows.toReversed()])).toEqual(wellbeing);
  });
});

describe("a question with several answers", () => {
  const head = "id;fac;weging;cijfer;hulp;a;b";
  const answers = async (item: object, rows: readonly string[]) => {
    const items = [{ item: "support", ...item }];
    const { tallies, findings } = await read([head, ...rows], withResponses({ items }));
    expect(findings).toEqual([]);
    return tallies[0]?.cells.map(({ answer, count }) => [answer, count]);
  };

  it("with a column for each: who ticked only another option did not choose this one; who ticked none, did not answer", async () => {
    const rows = ["p;L;1;7;1;1;", "q;L;1;7;1;;1", "r;L;1;7;1;;", "s;L;1;7;1;1;1"];
    expect(await answers({ column: "a", yes: [1], among: ["a", "b"] }, rows)).toEqual([
      [0, 1],
      [1, 2],
      [null, 1],
    ]);
  });

  it("with all of them in one column", async () => {
    const rows = ['p;L;1;7;1;"1,3";', 'q;L;1;7;1;"3";', "r;L;1;7;1;;", 's;L;1;7;1;"13";'];
    expect(await answers({ column: "a", chosen: { code: 3, separator: "," } }, rows)).toEqual([
      [0, 1],
      [1, 2],
      [null, 1],
    ]);
  });
});

describe("who answered", () => {
  const lines = ["id;fac;weging;cijfer;hulp;op;n", "a;L;1;7;1;x;10", "b;L;1;98;1;;10", "c;S;1;;1;y;4"];
  const group = {
    id: "origin",
    name: { nl: "Herkomst", en: "Origin" },
    column: "op",
    categories: [
      { id: "home", name: { nl: "a", en: "a" }, codes: ["x"] },
      { id: "abroad", name: { nl: "b", en: "b" }, codes: ["y"] },
    ],
  };
  const items = [{ item: "wellbeing", column: "cijfer", missing: { "98": "does not apply" } }];

  it("is known by group, and why there is no answer", async () => {
    const { tallies, findings } = await read(lines, withResponses({ items, groups: [group] }));
    expect(findings).toEqual([]);
    expect(tallies[0]?.cells.map(({ groups, answer, missing }) => [groups, answer, missing])).toEqual([
      [{ origin: "home" }, 7, null],
      [{}, null, { kind: "no-answer", reason: "does not apply" }],
      [{ origin: "abroad" }, null, { kind: "system-missing" }],
    ]);
  });

  it("of a group with a code that nobody declared", async () => {
    const { findings } = await read([...lines, "d;S;1;7;1;z;4"], withResponses({ items, groups: [group] }));
    expect(findings).toEqual([
      `${place}:5:6  unknown origin "z"\n    known: x, y; a code that is no answer belongs under \`missing\` of the group`,
    ]);
  });

  it("is a part of the stratum's population, where the survey declares a correction for that", async () => {
    const { tallies } = await read(lines, withResponses({ items, stratumPopulation: "n" }));
    expect(tallies[0]?.fractions).toEqual({ L: 0.2, S: 0.25 });
    const { findings } = await read(
      [...lines.map((line) => line.replace("y;4", "y;0,5")), "d;L;1;7;1;x;11"],
      withResponses({ items, stratumPopulation: "n" }),
    );
    expect(findings).toEqual([
      `${place}:4:7  0,5 is no number of students\n    this column holds the number of students in the respondent's stratum`,
    ]);
  });

  it("may be no more than the students of the group", async () => {
    const populations = [{ by: "faculty", counts: { "2024": { law: 1, science: 9 } } }];
    const { findings } = await read(lines, withResponses({ items, populations }));
    expect(findings).toEqual([
      `data/surveys/nse/survey.yaml  faculty "law" has 2 respondents of 1 students: so many are in answers.csv\n    is the count of the same date as the file, or does the file hold two waves?`,
    ]);
  });

  it("is read from the numbers of a Parquet file as from text: 7.0 is the code 7", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const file = path.join(folder, "nse", "answers.parquet");
    await connection.run(
      `COPY (SELECT * FROM (VALUES (1, 'L', 2.0, 7.0, 1.0), (2, 'S', 2.0, 98.0, 2.0)) AS t(id, fac, weging, cijfer, hulp)) TO '${file}' (FORMAT parquet)`,
    );
    connection.closeSync();
    const data = withResponses({ files: { "2024": "answers.parquet" }, items: [...items, mapping.items[1]] });
    const { tallies, findings } = await readResponses(data, "/project/data", folder);
    expect(findings).toEqual([]);
    expect(tallies.map(({ cells }) => cells.map(({ answer, missing }) => [answer, missing]))).toEqual([
      [
        [7, null],
        [null, { kind: "no-answer", reason: "does not apply" }],
      ],
      [
        [1, null],
        [0, null],
      ],
    ]);
  });
});

describe("a file of SPSS", () => {
  const spss = (items: readonly object[]) => {
    const place = fileURLToPath(new URL("../fixtures/spss/packed.zsav", import.meta.url));
    const more = { respondent: "id", weight: undefined, strata: [], files: { "2024": "packed.zsav" }, items };
    const faculty = { column: "id", codes: { 1: "law", 2: "law", 3: "science", 4: "science", 5: "science" } };
    return copyFile(place, path.join(folder, "nse", "packed.zsav")).then(
      async () => await readResponses(withResponses({ ...more, faculty }), "/project/data", folder),
    );
  };

  it("is read with what it says itself: its missing values are no answers, by their labels", async () => {
    const { tallies, findings } = await spss([{ item: "support", column: "hulp", yes: [1], no: [2] }]);
    expect(findings).toEqual([]);
    expect(tallies[0]?.cells.map(({ faculty, answer, missing }) => [faculty, answer, missing])).toEqual([
      ["law", 0, null],
      ["law", 1, null],
      ["science", 1, null],
      ["science", null, { kind: "no-answer", reason: "weet niet" }],
      ["science", null, { kind: "system-missing" }],
    ]);
  });

  it("tells an unknown code with the label that the file gives it", async () => {
    const { findings } = await spss([{ item: "support", column: "hulp", yes: [1], no: [3] }]);
    expect(findings.map(({ line, message }) => [line, message])).toEqual([
      [2, '"2" (nee) is no known answer to support'],
    ]);
  });
});

describe("the sums", () => {
  it("are the same to the last bit, in whatever order the rows stand and the threads add them", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `r${row};${row % 3 ? "L" : "S"};${1 + ((row * 7919) % 1000)}.${row};${1 + (row % 10)};1`,
    );
    const [head = ""] = good;
    const once = await read([head, ...rows]);
    const shuffled = rows.toSorted((a, b) => a.slice(-6).localeCompare(b.slice(-6)) || a.localeCompare(b)).reverse();
    expect(once.findings).toEqual([]);
    expect((await read([head, ...shuffled])).tallies).toEqual(once.tallies);
  });

  it("also where many codes mean the same answer, and the file gives each a sum of its own", async () => {
    const codes = Array.from({ length: 40 }, (_, code) => code + 1);
    const items = [{ item: "support", column: "hulp", yes: codes.slice(0, 30), no: codes.slice(30) }];
    const rows = Array.from(
      { length: 400 },
      (_, row) => `r${row};L;${1 + ((row * 7919) % 1000)}.${row};7;${codes[row % 40]}`,
    );
    const [head = ""] = good;
    const tally = async (lines: readonly string[]) => await read([head, ...lines], withResponses({ items }));
    const once = await tally(rows);
    expect(once.tallies[0]?.cells.map(({ count }) => count)).toEqual([100, 300]);
    for (const by of [7, 11, 13, 17, 19]) {
      const shuffled = rows.map((_, row) => rows[(row * by) % rows.length] ?? "");
      expect((await tally(shuffled)).tallies).toEqual(once.tallies);
    }
  });
});

const replaced = (from: string, to: string) => good.map((line) => line.replace(from, to));
const place = "data/surveys/nse/responses/answers.csv";

describe("rows that a declared rule leaves out", () => {
  it("are counted, each for the first rule that fits, and are in no sum", async () => {
    const reason = { nl: "test", en: "test" };
    const data = withResponses({
      exclude: [
        { column: "fac", codes: ["S"], reason },
        { column: "hulp", codes: [1, 2], reason },
      ],
    });
    const { tallies, findings } = await read([...good, "e;L;1;9;"], data);
    expect(findings).toEqual([]);
    expect(tallies[0]?.excluded).toEqual([2, 2]);
    expect(tallies[0]?.cells.map(({ answer, count }) => [answer, count])).toEqual([[9, 1]]);
  });
});

describe("what is wrong in it is told by row and column:", () => {
  it.each([
    [
      "a renamed column",
      replaced("cijfer", "Cijfers"),
      [
        `${place}  the column "cijfer" is missing: was it renamed to "Cijfers"?\n    name the column as it is in this file in survey.yaml, under responses`,
      ],
    ],
    ["an unknown faculty", replaced("b;L", "b;K"), [`${place}:3:2  unknown faculty "K"\n    known: L, S`]],
    [
      "a grade off its scale",
      replaced("0,5;8", "0,5;80"),
      [
        `${place}:3:4  "80" lies outside the scale of wellbeing, 1 to 10\n    codes that are no answer belong under \`missing\` in survey.yaml`,
      ],
    ],
    [
      "an unknown code",
      replaced("8;2", "8;3"),
      [
        `${place}:3:5  "3" is no known answer to support\n    codes that are no answer belong under \`missing\` in survey.yaml`,
      ],
    ],
    [
      "a weight of zero",
      replaced("0,5;8", "0;8"),
      [
        `${place}:3:3  the weight 0 is not a number above zero\n    every respondent needs one; leave \`weight\` out of survey.yaml where the file is unweighted`,
      ],
    ],
    [
      "a negative weight and none",
      replaced("0,5;8", "-2;8").map((line) => line.replace("c;S;1;", "c;S;;")),
      [
        `${place}:3:3  the weight -2 is not a number above zero\n    every respondent needs one; leave \`weight\` out of survey.yaml where the file is unweighted`,
        `${place}:4:3  no weight\n    every respondent needs one; leave \`weight\` out of survey.yaml where the file is unweighted`,
      ],
    ],
    [
      "a respondent who is there twice",
      replaced("c;S", "a;S"),
      [`${place}:4:1  this respondent is there twice: first in row 2\n    keep one of the two, by the bureau's rule`],
    ],
    [
      "student numbers",
      replaced("hulp", "studentnummer"),
      [
        `${place}:1:5  a column says who somebody is, which a report never needs; nothing is made of this file: "studentnummer" (student numbers)\n    have the bureau deliver the file without it, or write a copy without: npx wellbeing strip --survey nse --wave 2024 --to FILE`,
        `${place}  the column "hulp" is missing\n    name the column as it is in this file in survey.yaml, under responses`,
      ],
    ],
  ])("%s", async (_, lines, messages) => {
    const { findings, tallies } = await read(lines);
    expect(findings).toEqual(messages);
    expect(tallies).toEqual([]);
  });

  it("student numbers in a column of any name", async () => {
    const { findings } = await read(good.map((line, row) => `${line};${row === 0 ? "sleutel" : `s123456${row}`}`));
    expect(findings).toEqual([
      `${place}:1:6  a column says who somebody is, which a report never needs; nothing is made of this file: "sleutel" (holds student numbers)\n    have the bureau deliver the file without it, or write a copy without: npx wellbeing strip --survey nse --wave 2024 --to FILE`,
    ]);
  });

  it("e-mail addresses in a column of any name, without printing one", async () => {
    const { findings } = await read(good.map((line, row) => `${line};${row === 0 ? "x" : "jan@example.org"}`));
    expect(findings).toEqual([
      `${place}:1:6  a column says who somebody is, which a report never needs; nothing is made of this file: "x" (holds e-mail addresses)\n    have the bureau deliver the file without it, or write a copy without: npx wellbeing strip --survey nse --wave 2024 --to FILE`,
    ]);
  });

  it("two waves in one file", async () => {
    const lines = good.map((line, row) => `${line};${row === 0 ? "jaar" : row === 2 ? "2023" : "2024"}`);
    const { findings } = await read(lines, withResponses({ wave: "jaar" }));
    expect(findings).toEqual([`${place}:3:6  wave 2023 in the file of 2024\n    a file holds one wave: split it`]);
  });

  it("a population that is not given", async () => {
    const populations = [{ by: "faculty", counts: { "2024": { law: 100 } } }];
    const { findings } = await read(good, withResponses({ populations }));
    expect(findings).toEqual([
      'data/surveys/nse/survey.yaml  no population of faculty "science" is given for 2024, and 2 respondents in answers.csv are of it\n    add it here, or leave these counts out',
    ]);
  });

  it("more respondents than students", async () => {
    const { findings } = await read(good, withResponses({}, 3));
    expect(findings[0]).toContain("4 respondents of 3 students");
  });

  it("a stratum of two populations, and one that is smaller than its respondents, with the first row", async () => {
    const sizes = (...of: string[]) => good.map((line, row) => `${line};${["n", ...of][row]}`);
    const data = withResponses({ stratumPopulation: "n" });
    expect((await read(sizes("9", "9", "8", "7"), data)).findings).toEqual([
      `${place}:5:6  stratum S has several populations: 7 here, 8 in row 4\n    "n" holds one number in all rows of a stratum`,
    ]);
    expect((await read(sizes("9", "9", "1", "1"), data)).findings).toEqual([
      `${place}:4:6  stratum S has 2 respondents of 1 students\n    "n" must hold the number of all students in the stratum, who answered or not: is it the right column of the right date?`,
    ]);
  });

  it("many of a kind are counted, not listed", async () => {
    const { findings } = await read([good[0] ?? "", ...Array.from({ length: 25 }, (_, row) => `p${row};L;1;77;1`)]);
    expect(findings).toHaveLength(11);
    expect(findings.at(-1)).toBe(
      `${place}:12:4  15 more rows have the same problem in "cijfer": this is the first of them`,
    );
  });

  it("a file that git tracks", async () => {
    const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, stdio: "ignore" });
    await writeFile(path.join(folder, "nse", "answers.csv"), good.join("\n"));
    git("init");
    expect((await readResponses(withResponses(), "/project/data", folder)).findings).toEqual([]);
    git("add", "nse/answers.csv");
    expect(
      (await readResponses(withResponses(), "/project/data", folder)).findings.map(({ message }) => message),
    ).toEqual(["git tracks this file: answers of students never go into a repository"]);
  });

  it("a file that is not there, and one that is no CSV", async () => {
    const data = withResponses({ files: { "2024": "none.csv" } });
    expect((await readResponses(data, "/project/data", folder)).findings.map(({ message }) => message)).toEqual([
      "this response file is not there",
    ]);
    await writeFile(path.join(folder, "nse", "x.parquet"), "no parquet");
    const parquet = withResponses({ files: { "2024": "x.parquet" } });
    expect((await readResponses(parquet, "/project/data", folder)).findings[0]?.message).toBe(
      "the name ends in .parquet, as that of a Parquet file, but it is none: it may be a text file, or damaged",
    );
  });
});
