import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aDeliveryOf, meanOf, readDelivery } from "./aDelivery.ts";

const head = "respondent,faculty,grade,stress,lonely";
const rows = Array.from(
  { length: 40 },
  (_, row) => `r${row},${row % 2 ? "arts" : "law"},${1 + (row % 10)},${row % 2},1`,
);
const right = { base: 40, mean: 5.5 };
const place = "data/surveys/hcs/responses/a.csv";

async function read(content: string | Uint8Array, declared = "") {
  await using delivery = await aDeliveryOf({ "a.csv": content }, (survey) =>
    declared === ""
      ? survey
      : survey.replace("  respondent: respondent", `  read: ${declared}\n  respondent: respondent`),
  );
  return await readDelivery(delivery);
}

const lines = (separator = ",", end = "\n") => [head, ...rows].map((line) => line.replaceAll(",", separator)).join(end);
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("a text file is read by its own head:", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["semicolons", lines(";"), ""],
    ["tabs", lines("\t"), ""],
    ["vertical bars", lines("|"), ""],
    ["a separator that nobody would guess", lines("^"), '{ separator: "^" }'],
    ["Excel's own line that names the separator", `sep=|\r\n${lines("|", "\r\n")}`, ""],
    ["line ends of Windows", lines(",", "\r\n"), ""],
    ["line ends of an old Macintosh", lines(",", "\r"), ""],
    [
      "mixed line ends",
      `${head}\r\n${rows.slice(0, 9).join("\n")}\r\n${rows.slice(9, 20).join("\r")}\r${rows.slice(20).join("\n")}`,
      "",
    ],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines("\t"), "utf16le")]), ""],
    ["UTF-16 the other way round", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(lines(";"))]), ""],
    ["UTF-16 without a mark", Buffer.from(lines("\t"), "utf16le"), ""],
    ["a byte order mark of UTF-8", `\uFEFF${lines()}`, ""],
    [
      "spaces and no-break spaces around names and codes",
      lines().replaceAll(",arts,", ", arts\u00a0,").replace("grade", " grade "),
      "",
    ],
    [
      "quotation marks around everything",
      [head, ...rows]
        .map((line) =>
          line
            .split(",")
            .map((text) => `"${text}"`)
            .join(","),
        )
        .join("\n"),
      "",
    ],
    ["empty rows between and behind", lines().replaceAll("\nr1", "\n\nr1").concat("\n\n\n"), ""],
    ["empty fields behind the last column", [head, ...rows.map((row) => `${row},,`)].join("\n"), ""],
    ["a title above the head", `Student survey,,,,\nprinted in May,,,,\n${lines()}`, "{ skipRows: 2 }"],
    [
      "a second row of the head",
      lines().replace("\n", "\nRespondent,Faculty,Grade,Stress,Lonely\n"),
      "{ headRows: 2 }",
    ],
    [
      "the three rows of Qualtrics",
      lines().replace(
        "\n",
        `\nR,F,G,S,L\n${head
          .split(",")
          .map((name) => `"{""ImportId"":""${name}""}"`)
          .join(",")}\n`,
      ),
      "",
    ],
    ["no line end behind the last row, and the end sign of DOS", `${lines()}\u001a`, ""],
    ["a column that differs in its capitals only", [`${head},Grade`, ...rows.map((row) => `${row},1`)].join("\n"), ""],
    [
      "columns with the names that the program uses itself",
      [`${head},_row,key,n`, ...rows.map((row) => `${row},9,9,9`)].join("\n"),
      "",
    ],
  ])("%s", async (_, content, declared) => {
    const { tallies, findings } = await read(content, declared);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade")).toEqual(right);
    expect(meanOf(tallies, "grade", "arts").base).toBe(20);
  });

  it("with a no-break space, a line end and a letter of two parts in a name and in a code", async () => {
    const content = lines().replace("lonely", '"lone\u00a0ly\ne\u0301"').replaceAll(",arts,", ",e\u0301cole,");
    await using delivery = await aDeliveryOf({ "a.csv": content }, (survey) =>
      survey
        .replace("column: lonely", 'column: "lone ly \u00e9"')
        .replace("{ column: faculty }", "{ column: faculty, codes: { \u00e9cole: arts, law: law } }"),
    );
    const { tallies, findings } = await readDelivery(delivery);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "lonely", "arts")).toEqual({ base: 20, mean: 1 });
  });

  it("declared to be UTF-8 and not so, by its line", async () => {
    const { findings } = await read(
      Buffer.from(lines().replace("r7,arts", "r7,\u00e9"), "latin1"),
      "{ encoding: utf-8 }",
    );
    expect(findings[0]).toContain(`${place}:9:1  the file is said to be UTF-8, but this line is not`);
  });

  it("in Windows-1252 and in Mac Roman, which must be declared", async () => {
    const survey = `{ encoding: macintosh }`;
    const mac = Buffer.from(
      `${head.replace("lonely", "lonely")},caf\u008e\n${rows.map((row) => `${row},x`).join("\n")}`,
      "latin1",
    );
    const { notes, findings } = await read(mac, survey);
    expect(findings).toEqual([]);
    expect(notes[0]).toBe(
      `${place}  40 rows, 5 of 6 columns read; macintosh (declared), a comma between fields, head in row 1`,
    );
  });

  it("a row is that of a spreadsheet, also behind an answer with line ends", async () => {
    const content = [`${head},open`, 'r0,arts,7,1,1,"one\ntwo\r\nthree, ""four"""', "r1,nowhere,7,1,1,"].join("\n");
    expect((await read(content)).findings[0]).toContain(`${place}:3:2  unknown faculty "nowhere"`);
  });
});

describe("a text file that can't be read right is told by row and column:", () => {
  it.each<[string, string | Uint8Array, string, string]>([
    [
      "a quotation mark that nothing closes",
      lines().replace("r7,arts", 'r7,"arts'),
      "",
      `${place}:9:2  a quotation mark is opened here and never closed`,
    ],
    [
      "a row with too few fields",
      lines().replace("r7,arts,8,1,1", "r7,arts,8,1"),
      "",
      `${place}:9:4  this row has 4 fields, the head has 5`,
    ],
    [
      "a row with too many",
      lines().replace("r7,arts,8,1,1", "r7,arts,8,5,1,1"),
      "",
      `${place}:9:5  this row has 6 fields, the head has 5`,
    ],
    [
      "text behind a closing quotation mark",
      lines().replace("r7,arts", 'r7,"ar"ts'),
      "",
      `${place}:9:2  text behind a closing quotation mark`,
    ],
    ["a NUL byte", lines().replace("r7,arts", "r7,a\0rts"), "", `${place}:9:2  a NUL byte (0x00), which no text has`],
    [
      "a control character",
      lines().replace("r7,arts", "r7,a\u0007rts"),
      "",
      `${place}:9:2  a control character (0x07) stands in this field`,
    ],
    [
      "the end sign of DOS within the file",
      lines().replace("r7,arts", "r7,\u001aarts"),
      "",
      `${place}:9:2  a control character (0x1A) stands in this field`,
    ],
    [
      "a UTF-8 mark before another encoding",
      Buffer.concat([Buffer.from(`\uFEFF${lines()}`), Buffer.from("\nr99,\xe9,1,1,1", "latin1")]),
      "",
      `${place}:42:1  the file is said to be UTF-8, but this line is not`,
    ],
    [
      "names below a title",
      `Student survey,,,,\n${lines()}`,
      "",
      `${place}:2:1  the columns' names stand in row 2, not in row 1`,
    ],
    [
      "a file packed with gzip",
      gzipSync(lines()),
      "",
      `${place}:1  this is a file packed with gzip, not a text file with separators (CSV)`,
    ],
    [
      "a web page",
      "<!DOCTYPE html><html><body>Log in</body></html>",
      "",
      `${place}:1  this is a web page or XML, not a text file`,
    ],
    ["an empty file", "", "", `${place}:1  this file is empty`],
    [
      "numbers with two decimal signs",
      lines(";").replace(";8;", ";7,5;").replace(";9;", ";8.5;"),
      "",
      "has another decimal sign than other numbers in",
    ],
    [
      "a number with another decimal sign than is declared",
      lines(";").replace(";8;", ";7.5;"),
      '{ decimal: "," }',
      '"7.5" lies outside the scale of grade',
    ],
    [
      "a code in two spellings",
      lines().replace("r7,arts,8,1,1", "r7,arts,8,1.0,1"),
      "",
      `${place}:9:4  "1.0" and "1" both stand in "stress": as numbers they are one code`,
    ],
  ])("%s", async (_, content, declared, told) => {
    const { tallies, findings } = await read(content, declared);
    expect(findings.join("\n")).toContain(told);
    expect(findings.join("\n")).not.toMatch(/sniff|tmp|wellbeing-responses|utf8\.csv|at .*\.ts:/i);
    expect(tallies).toEqual([]);
  });
});

describe("names of a file in messages", () => {
  it("can't steer the terminal that shows them", async () => {
    const { findings } = await read(lines().replace("grade", "grade\u001b"));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('was it renamed to "grade\ufffd"?');
  });
});

describe("what is declared and fits nothing", () => {
  const withRules = async (rules: string) => {
    await using delivery = await aDeliveryOf({ "a.csv": lines() }, (survey) =>
      survey.replace("  respondent: respondent", `${rules}  respondent: respondent`),
    );
    return await readDelivery(delivery);
  };

  it("is a finding of an exclusion, with its line", async () => {
    const { findings } = await withRules('  exclude: [{ column: stress, codes: [7, "x"], reason: { en: pilot } }]\n');
    expect(findings).toEqual([
      'data/surveys/hcs/survey.yaml:14:38  no row of any wave has "7" or "x" in "stress": nobody is left out\n    correct the code as it stands in the file ("" is an empty field), or take the rule out',
    ]);
  });

  it("is a note of a missing code", async () => {
    await using delivery = await aDeliveryOf({ "a.csv": lines() }, (survey) =>
      survey.replace("item: grade, column: grade", 'item: grade, column: grade, missing: { "99": none }'),
    );
    const { findings, notes } = await readDelivery(delivery);
    expect(findings).toEqual([]);
    expect(notes.at(-1)).toMatch(/survey\.yaml:\d+:\d+ {2}the code "99" stands in no row of any wave/);
  });
});

describe("kinds of no answer", () => {
  it("are told apart: who was not asked is no part of those who were", async () => {
    const content = lines()
      .replace("r1,arts,2,", "r1,arts,98,")
      .replace("r2,law,3,", "r2,law,99,")
      .replace("r3,arts,4,", "r3,arts,,");
    await using delivery = await aDeliveryOf({ "a.csv": content }, (survey) =>
      survey.replace(
        "item: grade, column: grade",
        'item: grade, column: grade, missing: { "98": { reason: not shown, kind: not-asked }, "99": no answer }',
      ),
    );
    const { tallies, findings, notes } = await readDelivery(delivery);
    expect(findings).toEqual([]);
    expect(meanOf(tallies, "grade").base).toBe(37);
    const missing = tallies[0]?.cells.flatMap((cell) => (cell.missing === null ? [] : [JSON.stringify(cell.missing)]));
    expect(missing?.sort()).toEqual([
      '{"kind":"no-answer","reason":"no answer"}',
      '{"kind":"system-missing"}',
      '{"reason":"not shown","kind":"not-asked"}',
    ]);
    expect(notes[1]).toBe(
      `${place}:1:3  grade: of 40 respondents 39 were asked and 37 answered; 1 not asked, 1 with a code of no answer, 1 with nothing filled in`,
    );
  });

  it("a code has one meaning: yes and missing can't share it", async () => {
    await using delivery = await aDeliveryOf({ "a.csv": lines() }, (survey) =>
      survey.replace("yes: [1], no: [0] }", 'yes: [1], no: [0], missing: { "01": none } }'),
    );
    expect((await readDelivery(delivery)).findings[0]).toContain(
      '"1" and "01" are one code, and stand under `yes` and `missing`',
    );
  });
});

describe("personal data by what stands in a column", () => {
  const withColumn = async (value: (row: number) => string) =>
    await read([`${head},extra`, ...rows.map((row, at) => `${row},${value(at)}`)].join("\n"));

  it.each<[string, (row: number) => string]>([
    ["bank accounts (IBAN)", () => "NL91 ABNA 0417 1643 00"],
    ["telephone numbers", (row) => `06-123456${String(10 + row)}`],
    ["telephone numbers", (row) => `+49 151 234567${10 + row}`],
    ["citizen service numbers (BSN)", (row) => ["111222333", "123456782", "999990019"][row % 3] ?? ""],
    ["IP addresses", (row) => `192.0.2.${row}`],
    ["e-mail addresses", (row) => (row === 5 ? "j.jansen@example.org" : "")],
    ["postcodes", () => "1234 AB"],
  ])("refuses %s", async (what, value) => {
    const { findings } = await withColumn(value);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`"extra" (holds ${what})`);
  });

  it("takes other numbers for what they are", async () => {
    for (const value of [
      (row: number) => `${100000000 + row * 7}`,
      (row: number) => `0.${1234567 + row}`,
      () => "2024-03-01",
    ]) {
      const { findings, tallies } = await withColumn(value);
      expect(findings).toEqual([]);
      expect(meanOf(tallies, "grade")).toEqual(right);
    }
  });

  it("is a note where one stands within the open answers of a column that is not read", async () => {
    const { findings, notes } = await withColumn((row) => (row === 3 ? "call me: 06 12345678 please" : "no comment"));
    expect(findings).toEqual([]);
    expect(notes[1]).toContain(`${place}:5:6  an answer in "extra" looks like telephone numbers: this is the first`);
    expect(notes.join("\n")).not.toContain("12345678");
  });
});
