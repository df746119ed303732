/** A release on disk, every file of it: no number with more digits than are printed; text, table, picture and data say the same of a figure. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOfCsv } from "../../../src/audit/index.ts";
import { wellbeingHere } from "../../cli/run.ts";
import { aUniversity } from "../../documents/aUniversity.ts";

/** Sizes and counts of which the exact share gives the base away, and shares near both ends. */
const answers = (
  [
    ["arts", 106, 41],
    ["law", 53, 12],
    ["dance", 37, 1],
    ["film", 23, 22],
    ["physics", 317, 3],
    ["history", 211, 207],
  ] as const
).flatMap(([faculty, respondents, yes]) => [
  { wave: 2023, faculty, respondents: respondents + 3, yes },
  { wave: 2024, faculty, respondents, yes },
]);
const counts = { arts: 350, law: 160, dance: 100, film: 90, physics: 1000, history: 700 };

let out: string;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-digits-"));
  await using made = await aUniversity({
    answers,
    responses: { populations: [{ by: "faculty", counts: { "2023": counts, "2024": counts } }] },
  });
  for (const format of ["html", "site"]) {
    const ran = await wellbeingHere(["report", "--data", made.folder, "--out", out, "--format", format]);
    expect(ran).toMatchObject({ status: 0 });
  }
  files = await textsIn(path.join(out, "2024.partial"));
});
afterAll(async () => await rm(out, { recursive: true, force: true }));

async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const kept = all.filter((each) => each.isFile() && /\.(csv|html|json|svg)$/.test(each.name));
  return new Map(
    await Promise.all(
      kept.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file), await readFile(file, "utf8")] as const;
      }),
    ),
  );
}

const rows = () =>
  [...files].filter(([file]) => /^data\/estimates\.[^.]+\.csv$/.test(file)).flatMap(([, text]) => [...rowsOfCsv(text)]);
const isMultiple = (value: string | undefined, step: string | undefined) => {
  const ratio = Number(value) / Number(step);
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
};

describe("a release", () => {
  it("holds no number with more digits than anything that is drawn or printed", () => {
    const long = [...files].flatMap(([file, text]) =>
      // Letters of fonts, and the program's own scripts and styles, hold no figures.
      [...text.replace(/data:[^"')]*|<(style|script)\b(?![^>]*json)[\s\S]*?<\/\1>/g, "").matchAll(/\d\.\d{4,}/g)].map(
        ([number]) => `${file}: ${number}`,
      ),
    );
    expect(files.size).toBeGreaterThan(40);
    expect(long).toEqual([]);
  });

  it("has open data in the steps that it names", () => {
    const shown = rows().filter(({ status }) => status === "computed");
    expect(shown.length).toBeGreaterThan(20);
    for (const { value, value_step, bound, lower, upper, base, base_step } of shown) {
      expect(base_step).toBe("5");
      expect(isMultiple(base, base_step)).toBe(true);
      if (bound === "") expect(isMultiple(value, value_step)).toBe(true);
      expect(isMultiple(lower, value_step) && isMultiple(upper, value_step)).toBe(true);
      expect(Number(lower)).toBeLessThan(Number(value));
      expect(Number(upper)).toBeGreaterThan(Number(value));
    }
    const of = (faculty: string) => shown.find((row) => row.domain === `faculty:${faculty}` && row.wave === "2024");
    expect(of("arts")).toMatchObject({ value: "39", value_step: "1", base: "105", bound: "" });
    expect(of("law")).toMatchObject({ value: "22", value_step: "2", base: "55", bound: "" });
    expect(of("dance")).toMatchObject({ value: "5", value_step: "5", bound: "at_most", lower: "0" });
    expect(of("film")).toMatchObject({ value: "95", value_step: "5", bound: "at_least", upper: "100" });
    expect(of("physics")).toMatchObject({ value: "1", bound: "at_most" });
  });

  it("counts respondents in rounded numbers, and makes rates of these", () => {
    const counted = rows().filter(({ status }) => status === "counted");
    for (const { value, value_step, unit, base } of counted) {
      expect(isMultiple(value, value_step)).toBe(true);
      expect(value_step).toBe(unit === "count" ? "5" : base === "90" ? "2" : "1");
    }
    const rate = counted.find(({ indicator, domain }) => indicator === "cs.rate" && domain === "faculty:arts");
    // 110 of 350: of the rounded number, not of the 109.
    expect(rate).toMatchObject({ value: "31", base: "350", base_step: "1" });
  });

  it("says the same of a figure in every text, table and picture as in its data", () => {
    const data = new Map(rows().map((row) => [`${row.indicator}/${row.wave}/${row.domain}`, row]));
    let compared = 0;
    for (const [file, text] of files) {
      if (!/\.en\.html$|\/en\//.test(file)) continue;
      for (const [, id = "", part = "", printed = ""] of text.matchAll(
        /data-estimate="([^"]+)" data-part="(value|base)">([^<]*)</g,
      )) {
        const row = data.get(id);
        const number = /[\d,.]+/.exec(printed.replace(/&[#\w]+;/g, " "))?.[0].replaceAll(",", "");
        expect(`${id} ${Number(number)}`).toBe(`${id} ${Number(row?.[part])}`);
        if (part === "value")
          expect(printed.includes("or less") ? "at_most" : printed.includes("or more") ? "at_least" : "").toBe(
            row?.bound,
          );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("draws what it prints", () => {
    const shares = new Set(rows().map(({ value }) => value));
    const live = [...files].filter(([file]) => /^site\/assets\/charts\/.*\.json$/.test(file));
    let drawn = 0;
    for (const [, text] of live)
      for (const [, value = "", label = ""] of text.matchAll(/"value":([\d.]+)[^{}]*?"label":"([^"]+)"/g)) {
        expect(shares.has(value)).toBe(true);
        expect(label).toContain(value);
        drawn += 1;
      }
    expect(live.length).toBeGreaterThan(3);
    expect(drawn).toBeGreaterThan(10);
  });
});
