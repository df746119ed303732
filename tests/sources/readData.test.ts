import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isMap, isPair, isScalar, parseDocument, visit } from "yaml";
import { jsonSchemas, readData } from "../../src/sources/index.ts";
import { aCollege, collegeFolder } from "./aCollege.ts";

const shipped = fileURLToPath(new URL("../../data", import.meta.url));

describe("a data folder", () => {
  it("may give a figure of the nation beside the university's own, never one of the university from a national survey", async () => {
    await using college = await aCollege();
    await college.change(
      "surveys/cs/published.yaml",
      "claims:",
      "  - { indicator: cs.stress, wave: 2024, domain: national, value: 35, source: annual, obtained: quoted }\nclaims:",
    );
    expect(await college.findings()).toEqual([]);
    await college.change("surveys/cs/survey.yaml", "coverage: university", "coverage: national");
    const lines = (await college.findings()).map((finding) =>
      /^data\/surveys\/cs\/published\.yaml:(\d+):/.exec(finding),
    );
    expect(lines.flatMap((found) => found?.[1] ?? [])).toEqual(["8", "9", "10", "11", "17"]);
  });

  it("that is right has no findings, and is read whole", async () => {
    const { data, findings, inputs } = await readData(collegeFolder);
    expect(findings).toEqual([]);
    expect(data?.surveys.map(({ survey }) => survey.id)).toEqual(["cs"]);
    expect(data?.plans.get(2024)?.actions).not.toEqual([]);
    expect(data?.texts.map(({ language, section }) => `${language}/${section}`)).toEqual(["en/summary", "nl/summary"]);
    const files = readdirSync(collegeFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(inputs).toHaveLength(files.length);
  });

  it("is shipped as an example, without findings", async () => {
    expect((await readData(shipped)).findings).toEqual([]);
  });

  it("shows all its problems at once, in the order of files and lines", async () => {
    await using college = await aCollege();
    await college.change("priorities.yaml", "id: support", "id: awareness");
    await college.change("university.yaml", "languages: [nl, en]", "languages: [nl, fr]");
    await college.change("surveys/cs/survey.yaml", "respondents: 300", "respondents: 940");
    expect((await college.findings()).map((finding) => finding.split("  ")[0])).toEqual(
      [
        "data/framework.yaml:14:19",
        "data/indicators.yaml:25:18",
        "data/priorities.yaml:7:9",
        "data/actions/2024.yaml:14:15",
        "data/decisions/2024.yaml:7:15",
        "data/surveys/cs/survey.yaml:10:18",
        "data/university.yaml:3:17",
      ].sort(),
    );
  });
});

const cases: readonly [string, string, string, string, readonly string[]][] = [
  [
    "broken YAML",
    "priorities.yaml",
    "source: { nl: eigen beleid, en: own policy }",
    "source: { nl: eigen beleid, en: own policy",
    [expect.stringMatching(/^data\/priorities\.yaml:\d+:\d+ {2}this YAML can't be read: /) as unknown as string],
  ],
  [
    "a wrong type",
    "framework.yaml",
    "from: 2023",
    "from: soon",
    ['data/framework.yaml:2:7  "from": expected a number, found "soon"'],
  ],
  [
    "a key that is missing",
    "actions/2024.yaml",
    "    state: running\n",
    "",
    ['data/actions/2024.yaml:4:5  "state" is missing\n    one of planned, running, delayed, done, stopped'],
  ],
  [
    "an unknown key, with the nearest one",
    "actions/2024.yaml",
    "    priority: awareness",
    "    pirority: awareness",
    [
      'data/actions/2024.yaml:4:5  "priority" is missing\n    add it: text',
      'data/actions/2024.yaml:5:5  unknown key "pirority": did you mean "priority"?\n    known keys here: id, priority, theme, title, goal, target, indicator, owner, from, until, promised, state, stated, achieved',
    ],
  ],
  [
    "a value that is not one of the known",
    "actions/2024.yaml",
    "state: running",
    "state: runing",
    [
      'data/actions/2024.yaml:12:12  "state": "runing" is not known: did you mean "running"?\n    one of planned, running, delayed, done, stopped',
    ],
  ],
  [
    "a duplicate id",
    "university.yaml",
    "  - id: science",
    "  - id: arts",
    [
      'data/university.yaml:11:9  faculty "arts" is there twice: first at data/university.yaml:9\n    give one of them another id',
    ],
  ],
  [
    "a key that stands twice",
    "university.yaml",
    "id: college",
    "id: college\nid: college",
    [
      expect.stringMatching(
        /^data\/university\.yaml:2:1 {2}this YAML can't be read: map keys must be unique/,
      ) as unknown as string,
    ],
  ],
  [
    "a reference that leads nowhere",
    "actions/2024.yaml",
    "priority: support",
    "priority: suport",
    [
      'data/actions/2024.yaml:14:15  there is no priority "suport": did you mean "support"?\n    known: awareness, support',
    ],
  ],
  [
    "a figure of an unknown indicator",
    "surveys/cs/published.yaml",
    "indicator: cs.grade, wave: 2024",
    "indicator: cs.grades, wave: 2024",
    [
      'data/surveys/cs/published.yaml:9:18  there is no indicator "cs.grades": did you mean "cs.grade"?\n    known: cs.grade, cs.stress, cs.responses',
    ],
  ],
  [
    "a figure of a wave that the survey does not have",
    "surveys/cs/published.yaml",
    "indicator: cs.grade, wave: 2024",
    "indicator: cs.grade, wave: 2020",
    ['data/surveys/cs/published.yaml:9:34  there is no wave "2020"\n    known: 2023, 2024'],
  ],
  [
    "an item of an indicator that is not in its survey",
    "indicators.yaml",
    "item: grade",
    "item: grde",
    ['data/indicators.yaml:6:11  there is no item "grde": did you mean "grade"?\n    known: grade, stress, responses'],
  ],
  [
    "a missing translation",
    "priorities.yaml",
    "description: { nl: Erover praten., en: To talk about it. }",
    "description: { nl: Erover praten. }",
    [
      'data/priorities.yaml:6:18  the English text is missing in "description"\n    add "en:" beside the other language',
    ],
  ],
  [
    "a response rate above 100 %",
    "surveys/cs/survey.yaml",
    "respondents: 300",
    "respondents: 940",
    [
      'data/surveys/cs/survey.yaml:10:18  "respondents": response rate 104 % (940 of 900)\n    a wave cannot have more respondents than students: is `population` the count of the same date?',
    ],
  ],
  [
    "a share above 100 %",
    "surveys/cs/published.yaml",
    "value: 31",
    "value: 131",
    [
      "data/surveys/cs/published.yaml:11:68  131 % is no percentage of students: it must lie between 0 and 100\n    a rate above 100 % points at a wrong denominator",
    ],
  ],
  [
    "a grade outside its scale",
    "surveys/cs/published.yaml",
    "value: 7,",
    "value: 72,",
    [
      "data/surveys/cs/published.yaml:8:67  72 lies outside the scale of 1 to 10\n    is it a figure of another question, or a percentage?",
    ],
  ],
  [
    "a figure given twice",
    "surveys/cs/published.yaml",
    "indicator: cs.stress, wave: 2024",
    "indicator: cs.stress, wave: 2023",
    [
      "data/surveys/cs/published.yaml:11:18  this figure is there twice: cs.stress in 2023, first on line 10\n    keep the one from the better source",
    ],
  ],
  [
    "an interval that does not hold its value",
    "surveys/cs/published.yaml",
    "lower: 7.1",
    "lower: 7.5",
    [
      "data/surveys/cs/published.yaml:9:93  the interval 7.5 to 7.7 does not hold the value 7.4\n    lower comes first, and the value lies between the two",
    ],
  ],
  [
    "words about others than the survey asks",
    "surveys/cs/published.yaml",
    "domain: university\n    words",
    "domain: national\n    words",
    [
      'data/surveys/cs/published.yaml:16:13  "national" words in a survey that covers the university\n    expected domain: university',
    ],
  ],
  [
    "waves out of order",
    "surveys/cs/survey.yaml",
    "  - id: 2024\nitems",
    "  - id: 2022\nitems",
    [
      'data/surveys/cs/survey.yaml:11:9  "id": wave 2022 stands after wave 2023\n    list the waves from the oldest to the newest, each once',
    ],
  ],
  [
    "a way out of the folder in an id",
    "university.yaml",
    "  - id: arts",
    "  - id: ../../etc/passwd",
    [
      'data/university.yaml:9:9  "id": an id is lower case letters, digits, "." and "-", and begins with a letter, found "../../etc/passwd"',
    ],
  ],
  [
    "an action that ends before it begins",
    "actions/2024.yaml",
    "until: 2024-06",
    "until: 2023-06",
    ['data/actions/2024.yaml:21:12  "until": the action ends before it begins'],
  ],
  [
    "a plan in the file of another year",
    "actions/2024.yaml",
    "year: 2024",
    "year: 2023",
    ['data/actions/2024.yaml:1:7  "year" is 2023, but the file is called 2024\n    they must be the same'],
  ],
  [
    "a year that is no number, once",
    "actions/2024.yaml",
    "year: 2024",
    "year: { a: 2024 }",
    ['data/actions/2024.yaml:1:7  "year": expected a number, found a block of keys'],
  ],
  [
    "HTML in a text",
    "texts/2024/en/summary.md",
    "The grade",
    'The <b onclick="x()">grade</b>',
    [
      'data/texts/2024/en/summary.md:1:5  HTML is not allowed in a text (<b onclick="x()">)\n    use Markdown: *emphasis*, **strong**, lists, tables, [links](https://…)',
    ],
  ],
  [
    "a script as the address of a link",
    "texts/2024/nl/summary.md",
    "Het cijfer",
    "[Het cijfer](javascript:alert(1))",
    [
      'data/texts/2024/nl/summary.md:1:1  a link can\'t lead to "javascript:alert(1)"\n    links begin with https:// or mailto:, or with # for a sub-heading of the same text',
    ],
  ],
];

describe("bad input is told with its place, what, why and how to mend it:", () => {
  it.each(cases)("%s", async (_, file, from, to, messages) => {
    await using college = await aCollege();
    await college.change(file, from, to);
    expect(await college.findings()).toEqual(messages);
  });

  it("a text in one language only", async () => {
    await using college = await aCollege();
    await college.remove("texts/2024/en/summary.md");
    expect(await college.findings()).toEqual([
      "data/texts/2024/nl/summary.md  this text has no English version\n    write data/texts/2024/en/summary.md",
    ]);
  });

  it("a file that is missing, one that is unknown, one that is a link, one that is no text", async () => {
    await using college = await aCollege();
    await college.remove("indicators.yaml");
    await college.write("polcy.yaml", "events: []");
    await symlink("/etc/hostname", path.join(college.folder, "link.yaml"));
    await college.write("decisions/2024.yaml", new Uint8Array([0xff, 0xfe, 0x00]));
    expect((await college.findings()).map((finding) => finding.split("\n")[0])).toEqual([
      "data/indicators.yaml  this file is missing",
      "data/decisions/2024.yaml  this file is not UTF-8 text",
      "data/link.yaml  this is a symbolic link",
      "data/polcy.yaml  no part of the data has this name",
    ]);
  });

  it("an empty folder, and none at all", async () => {
    const empty = path.join(await mkdtemp(path.join(tmpdir(), "wellbeing-")), "data");
    expect((await readData(empty)).findings).toEqual([
      {
        file: empty,
        message: "there is no such folder",
        hint: "begin with a copy of the example data that comes with the program, or name another folder with --data",
      },
    ]);
    const folder = path.dirname(empty);
    expect((await readData(folder)).findings).toMatchObject([{ message: "this folder holds no data" }]);
    await rm(folder, { recursive: true });
  });

  it("places are right after a byte order mark and with Windows line ends", async () => {
    await using college = await aCollege();
    const text = await readFile(path.join(college.folder, "framework.yaml"), "utf8");
    await college.write(
      "framework.yaml",
      `\uFEFF${text.replaceAll("\n", "\r\n").replace("until: 2030", "until: later")}`,
    );
    expect(await college.findings()).toEqual(['data/framework.yaml:3:8  "until": expected a number, found "later"']);
  });

  it("aliases that multiply are refused, not expanded", async () => {
    await using college = await aCollege();
    const bomb = Array.from(
      { length: 9 },
      (_, place) => `x${place + 1}: &x${place + 1} [${Array(10).fill(`*x${place}`).join(", ")}]`,
    );
    await college.write("policy.yaml", `x0: &x0 [a]\n${bomb.join("\n")}\nevents: []\n`);
    const [first] = await college.findings();
    expect(first).toMatch(/^data\/policy\.yaml:\d+:\d+ {2}this YAML can't be read: excessive alias count/);
  });
});

describe("HTML and script", () => {
  const files = [
    "university.yaml",
    "priorities.yaml",
    "framework.yaml",
    "policy.yaml",
    "indicators.yaml",
    "actions/2024.yaml",
    "decisions/2024.yaml",
    "surveys/cs/survey.yaml",
    "surveys/cs/published.yaml",
  ];

  it.each(files)("are refused in every text of %s, at its place", async (file) => {
    await using college = await aCollege();
    const original = await readFile(path.join(college.folder, file), "utf8");
    const places = textPlaces(original);
    expect(places.length).toBeGreaterThan(1);
    for (const { start, end, line } of places) {
      await college.write(file, `${original.slice(0, start)}"<script>alert(1)</script>"${original.slice(end)}`);
      const findings = await college.findings();
      expect(
        findings.filter(
          (each) => each.startsWith(`data/${file}:${line}:`) && each.includes("HTML is not allowed here (<script>)"),
        ),
      ).toHaveLength(1);
    }
  });
});

/** Where each text of a language stands in a YAML file. */
function textPlaces(text: string): { start: number; end: number; line: number }[] {
  const places: { start: number; end: number; line: number }[] = [];
  visit(parseDocument(text), {
    Pair(_, pair) {
      const { key, value } = pair;
      if (!isPair(pair) || !isScalar(key) || !isScalar(value) || isMap(value)) return;
      if ((key.value === "nl" || key.value === "en") && value.range) {
        const [start, end] = value.range;
        places.push({ start, end, line: text.slice(0, start).split("\n").length });
      }
    },
  });
  return places;
}

describe("the JSON Schemas", () => {
  it("in data/schemas are those of the program: run npm run schemas where they are not", async () => {
    for (const [name, text] of jsonSchemas()) {
      expect([name, await readFile(path.join(shipped, "schemas", name), "utf8")]).toEqual([name, text]);
    }
  });
});
