/** What the columns and the codes of the open data mean, for programs (CSVW). */
import { describe, expect, it } from "vitest";
import { openData } from "../../src/documents/openData.ts";
import { codesFile, codesOf } from "../../src/documents/openDataCodes.ts";
import { openDataMetadata } from "../../src/documents/openDataMetadata.ts";
import type { Figure, Language } from "../../src/domain/index.ts";
import { startWriting } from "../../src/statements/index.ts";
import { csvwProblems, rowsOf, type TableGroup } from "../site/csvw.ts";
import { anExample, indexOf, sayIn } from "./anExample.ts";

const data = anExample();
const index = indexOf(data);
const { languages } = data.university;
const writingIn = (language: Language) => startWriting(language, 2024, data, index, sayIn(language));
const figures: readonly Figure[] = data.indicators.indicators.flatMap(({ id }) =>
  index.series(id, { kind: "university" }),
);
const metadata = openDataMetadata("public", data, 2024, sayIn) as TableGroup;
const [table, list] = metadata.tables;
if (table === undefined || list === undefined) throw new Error("two tables are described");
const files: Readonly<Record<string, string>> = {
  "estimates.public.csv": openData(figures, data),
  "codes.public.csv": codesFile(figures, languages.map(writingIn)),
};
const read = (changed: Readonly<Record<string, string>> = {}) =>
  csvwProblems(metadata, (url) => changed[url] ?? files[url] ?? "");

describe("the metadata of open data", () => {
  it("describes the file beside it and the list of its codes: a program that knows CSVW alone reads both", () => {
    expect(figures.length).toBeGreaterThan(1);
    expect(read()).toEqual([]);
  });

  it("lets such a program find a number that is none, a code that is none, and a code that nothing explains", () => {
    const file = files["estimates.public.csv"] ?? "";
    const withCell = (from: RegExp, to: string) => read({ "estimates.public.csv": file.replace(from, to) }).join("\n");
    expect(withCell(/mean,(\d)\.(\d)/, "mean,about $1")).toContain('value is "about');
    expect(withCell(/,mean,/, ",mode,")).toContain('statistic is "mode"');
    expect(withCell(/,university,/, ",faculty:gone,")).toContain('["domain","faculty:gone"] is not one row of');
  });

  it("gives each column a title in each language of the university, none of them twice", () => {
    const columns = table.tableSchema.columns.filter(({ virtual }) => virtual !== true);
    for (const language of ["und", ...languages]) {
      const titles = columns.map(({ titles: own }) => own?.[language] ?? "");
      expect(titles).not.toContain("");
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe("the list of codes", () => {
  it("labels each code in each language, as a person reads it", () => {
    const rows = rowsOf(list, files["codes.public.csv"] ?? "");
    const labelOf = (column: string, code: string) => rows.find((row) => row.column === column && row.code === code);
    expect(rows.flatMap((row) => languages.filter((language) => (row[`label_${language}`] ?? "") === ""))).toEqual([]);
    expect(labelOf("status", "suppressed")).toMatchObject({
      label_en: "Hidden to protect people",
      label_nl: "Niet getoond, om mensen te beschermen",
    });
    expect(labelOf("indicator", "nse.wellbeing")?.label_en).toMatch(/\(\w+\)$/);
    expect(labelOf("bound", "")?.label_en).toBe("An ordinary value, or hidden");
  });

  it("has every code that such a column can hold, be it in no row", () => {
    const none = codesOf([], writingIn("en")).map(({ column, code }) => `${column} ${code}`);
    expect(none).toContain("status suppressed");
    expect(none).toContain("precision more than");
    expect(none.some((each) => each.startsWith("domain"))).toBe(false);
  });
});
