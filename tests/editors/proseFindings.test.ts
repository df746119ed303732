import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/domain/index.ts";
import { parityFindings, proseFindings, verdictsOf } from "../../src/editors/index.ts";
import { startProse } from "../../src/statements/index.ts";
import { aFigure, anExample, aText, indexOf } from "../documents/anExample.ts";

const figures = [
  aFigure(2023, 7.1),
  aFigure(2024, 7.2),
  { ...aFigure(2023, 30), indicator: "nse.support" },
  { ...aFigure(2024, 61), indicator: "nse.support" },
];
const index = indexOf(anExample({ published: { figures } }));
const prose = startProse(index, [], verdictsOf(index));
const grade = '{{estimate "nse.wellbeing" wave=2024}}';
const support = '{{estimate "nse.support" wave=2024}}';

function problems(markdown: string, language: "nl" | "en" = /^(Op|Het|Ruim) /.test(markdown) ? "nl" : "en"): string[] {
  return proseFindings(aText("nse", markdown, language), prose).map((each) => formatFinding(each).split("\n")[0] ?? "");
}

describe("a number by hand", () => {
  it.each([
    ["The grade was 7.2.", "1:15  the number 7.2 is written by hand"],
    ["First line.\n\nMore than 60% need support.", "3:11  the number 60% is written by hand"],
    ["Ruim 12.000 studenten", "1:6  the number 12.000 is written by hand"],
  ])("in %j is a finding, with line and column", (markdown, message) => {
    expect(problems(markdown)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    `In 2024 it was ${grade}, in the plan of 2024–2027.`,
    "1. first\n2. second",
    "On 1 September and on March 12 we met.",
    "Op 29 februari kwamen wij bijeen.",
    '{{quoted "45%" source="annual-page"}} answered.',
    "See [the page](https://example.org/2023/45).",
  ])("in %j is none", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("a word that claims something beside a figure", () => {
  it.each([
    [`The grade rose to ${grade}.`, '1:11  "rose": the data does not show that it rose'],
    [`Het cijfer is gestegen naar ${grade}.`, '"gestegen": the data does not show that it rose'],
    [`A significant change, to ${grade}.`, '"significant": no test says so'],
    [`It doubled, to ${grade}.`, '"doubled": no figure in this sentence is twice another'],
    [
      'Most students, {{estimate "nse.support" wave=2023}}, need support.',
      '"Most students": no percentage in this sentence is surely above 50',
    ],
    [
      `A minority of students, ${support}, need support.`,
      '"A minority of students": no percentage in this sentence is surely below 50',
    ],
    [`Less than half of the students, ${support}, need support.`, "no figure in this sentence rounds to this number"],
  ])("%j is checked against the data", (markdown, message) => {
    expect(problems(markdown)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    `Most students, ${support}, need support.`,
    `It doubled from {{estimate "nse.support" wave=2023}} to ${support}.`,
    "Prices rose. They have no figure here.",
    `The grade {{change "nse.wellbeing" wave=2024}}.`,
  ])("%j is carried by it", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("a claim without a figure", () => {
  it.each([
    ["First.\n\nStress rose significantly this year.", '3:8  "rose": no figure in this sentence says so'],
    ["Loneliness is now much higher than ever.", '1:12  "is now much higher'],
    ["The number of lonely students doubled.", '1:31  "doubled"'],
    ["Nine of the ten students say so.", '1:1  "Nine of the ten students"'],
  ])("in %j is a finding, with line and column", (markdown, message) => {
    expect(problems(markdown)[0]).toContain(message);
  });

  it.each([
    'Stress {{plain "rose significantly"}} this year.',
    '{{quoted "Stress rose" source="annual-page"}} it says.',
    "Did stress rise?",
    "We want more students to find help.",
    "Two lecturers start in September.",
    `Six in ten students, ${support}, need support.`,
    `More than half of the students, ${support}, need support.`,
    `A minority of students, {{estimate "nse.support" wave=2023}}, needed support.`,
    `Less than half of the students, {{estimate "nse.support" wave=2023}}, needed support.`,
  ])("in %j is none", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });

  it("is one beside a figure that rounds to another number", () => {
    expect(problems(`Three in four students, ${support}, need support.`)).toEqual([
      expect.stringContaining("no figure in this sentence rounds to this number"),
    ]);
  });
});

describe("two languages", () => {
  it("print the same figures in the same place", () => {
    const both = [aText("nse", `x ${grade}`, "nl"), aText("nse", `y ${grade} ${support}`, "en")];
    expect(parityFindings(both, index).map(({ message }) => message)).toEqual([
      expect.stringContaining("nse.support/2024/university is printed here, but not there"),
    ]);
    expect(parityFindings([aText("nse", grade, "nl"), aText("nse", `As ${grade}`, "en")], index)).toEqual([]);
  });
});

describe("a university that calls its faculties otherwise", () => {
  const noun = [
    { nl: "instituut", en: "school" },
    { nl: "instituten", en: "schools" },
  ];
  const own = startProse(index, [], verdictsOf(index), noun);
  const isRefused = (markdown: string, language: "nl" | "en", of: typeof prose) =>
    proseFindings(aText("nse", markdown, language), of).length > 0;

  it.each([
    ["en", "No school has such happy students.", "No faculty has such happy students."],
    ["en", "Well-being is above the school average.", "Well-being is above the faculty average."],
    ["nl", "Ons instituut scoort het beste.", "Onze faculteit scoort het beste."],
  ] as const)("has claims of it found in %s as those of a faculty: %s", (language, markdown, ofFaculty) => {
    const refused = [isRefused(markdown, language, prose), isRefused(markdown, language, own)];
    expect([...refused, isRefused(ofFaculty, language, prose)]).toEqual([false, true, true]);
  });

  it.each([
    ["en", "The schools want less stress.", "The faculties want less stress."],
    ["nl", "De instituten willen dat stress daalt.", "De faculteiten willen dat stress daalt."],
  ] as const)("says what it aims at in %s as a faculty does: %s", (language, markdown, ofFaculty) => {
    const refused = [isRefused(markdown, language, prose), isRefused(markdown, language, own)];
    expect([...refused, isRefused(ofFaculty, language, own)]).toEqual([true, false, false]);
  });
});

describe("a long row of signs that are no words", () => {
  const rows = ["*".repeat(400), "`*_".repeat(150), `${"**_".repeat(70)}"${"_**".repeat(70)}`, " ".repeat(600)];

  it.each(rows)("hides no claim, and moves none (%#)", (row) => {
    const before = `The ${row} grade`;
    expect(problems(`${before} ${row} rose to ${grade}.`)).toEqual([
      expect.stringContaining(`1:${before.length + row.length + 3}  "rose": the data does not show that it rose`),
    ]);
  });

  it.each(rows)("keeps nobody waiting between number words (%#)", (row) => {
    expect(problems(`Help for ${row}one${row}in${row}two${row}hundred${row}of${row}all people.`)).not.toBeNull();
  });
});
