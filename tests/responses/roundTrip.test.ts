import { describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { type Random, randomOf } from "../universities/random.ts";
import { aDeliveryOf, readDelivery } from "./aDelivery.ts";
import { aWorkbook } from "./aWorkbook.ts";

/** What is written is known, so that every respondent must be found again, whatever the file looks like. */
const open = [
  "",
  "fine",
  'said "no"',
  "one, two; three|four\tfive",
  "two\nlines",
  "# no comment",
  "été ☂ 😀",
  "'",
  "\\",
  '"""',
];

interface Answers {
  readonly faculty: string;
  readonly grade: number;
  readonly stress: string;
  readonly open: string;
}

function answersOf(random: Random): readonly Answers[] {
  return Array.from({ length: random.whole(1, 120) }, () => ({
    faculty: random.pick(["arts", "law", "science"]),
    grade: random.whole(1, 10),
    stress: random.pick(["0", "1", ""]),
    open: random.pick(open),
  }));
}

/** Columns in a drawn order, among others. */
function tableOf(answers: readonly Answers[], random: Random): readonly (readonly string[])[] {
  const columns: readonly (readonly [string, (each: Answers, row: number) => string])[] = [
    ["respondent", (_, row) => `#${row}`],
    ["faculty", ({ faculty }) => faculty],
    ["grade", ({ grade }) => String(grade)],
    ["stress", ({ stress }) => stress],
    ["lonely", ({ stress }) => stress],
    ["open", (each) => each.open],
    ["Grade", () => "3"],
    ["", () => ""],
    ["", () => "x"],
  ];
  const order = random.some(columns, columns.length);
  return [order.map(([name]) => name), ...answers.map((each, row) => order.map(([, value]) => value(each, row)))];
}

function textOf(table: readonly (readonly string[])[], random: Random): Buffer {
  const separator = random.pick([",", ";", "\t", "|"]);
  const end = random.pick(["\n", "\r\n", "\r"]);
  const always = random.chance(0.3);
  const quoted = (cell: string) => (always || /[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = table.map((row) => row.map(quoted).join(separator)).join(end) + random.pick(["", end]);
  return random.pick<() => Buffer>([
    () => Buffer.from(text),
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(`\uFEFF${text}`, "utf16le"),
    () => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  ])();
}

/** Respondents of each faculty by what they answered. */
function countsOf(answers: readonly Answers[], of: (each: Answers) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const each of answers) counts[`${each.faculty} ${of(each)}`] = (counts[`${each.faculty} ${of(each)}`] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}

async function found(name: string, bytes: Uint8Array) {
  await using delivery = await aDeliveryOf({ [name]: bytes }, (survey) => survey.replace("a.csv", name));
  const { tallies, findings } = await readDelivery(delivery);
  expect(findings).toEqual([]);
  return tallies.map(({ cells }) => {
    const counts: Record<string, number> = {};
    for (const { faculty, answer, count } of cells) {
      const key = `${faculty} ${answer ?? ""}`;
      counts[key] = (counts[key] ?? 0) + count;
    }
    return Object.fromEntries(Object.entries(counts).sort());
  });
}

const seeds = Array.from({ length: isFull ? 100 : 25 }, (_, at) => at + 1);

describe("every respondent of a made-up file is found again with what they answered", () => {
  it.each(seeds)("as text (seed %i)", async (seed) => {
    const random = randomOf(seed, "text");
    const answers = answersOf(random);
    const [grade, stress] = await found("a.csv", textOf(tableOf(answers, random), random));
    expect(grade).toEqual(countsOf(answers, (each) => String(each.grade)));
    expect(stress).toEqual(countsOf(answers, (each) => each.stress));
  });

  it.each(seeds.slice(0, seeds.length / 5))("as a workbook (seed %i)", async (seed) => {
    const random = randomOf(seed, "workbook");
    const answers = answersOf(random);
    const rows = tableOf(answers, random).map((row) =>
      row.map((cell) => (cell === "" ? null : /^\d+$/.test(cell) && random.chance(0.8) ? Number(cell) : cell)),
    );
    const [grade, stress] = await found("a.xlsx", aWorkbook([{ name: "a", rows }]));
    expect(grade).toEqual(countsOf(answers, (each) => String(each.grade)));
    expect(stress).toEqual(countsOf(answers, (each) => each.stress));
  });
});
