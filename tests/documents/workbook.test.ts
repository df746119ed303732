import { describe, expect, it } from "vitest";
import { rankings } from "../../src/audit/rankings.ts";
import { composeWorkbook, type SheetCell } from "../../src/documents/index.ts";
import { type Figure, Indicators, type Language, OpenDataRow } from "../../src/domain/index.ts";
import { anExample, indexOf, sayIn } from "./anExample.ts";

/** An indicator of each kind that has a column of its own. */
const kinds = [
  { id: "nse.wellbeing", statistic: "mean", unit: "grade" },
  { id: "nse.middle", statistic: "median", unit: "grade" },
  { id: "nse.support", statistic: "share", unit: "percent" },
  { id: "nse.number", statistic: "count", unit: "count", counted: true },
  { id: "nse.rate", statistic: "share", unit: "percent", counted: true },
] as const;

const example = inGermanToo(anExample());
const [first, second] = example.indicators.indicators;
if (first === undefined || second === undefined) throw new Error("the example has two indicators");
const data = {
  ...example,
  indicators: Indicators.parse({
    ...example.indicators,
    indicators: kinds.map((kind) => ({ ...(kind.unit === "grade" ? first : second), keyFigure: false, ...kind })),
  }),
};
const index = indexOf(example);
const [printed] = index.series(first.id, { kind: "university" });
if (printed === undefined) throw new Error("the example has a figure");
const figures = data.indicators.indicators.map(
  ({ id }) => ({ ...printed, indicator: id, id: `${id}/${printed.wave}/university` }) as Figure,
);
const workbookIn = (language: Language) =>
  composeWorkbook("board", 2024, language, data, figures, index, sayIn(language));
/** The example speaks Dutch and English. */
function inGermanToo<Value>(value: Value): Value {
  const change = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(change);
    if (each === null || typeof each !== "object" || each instanceof Map || each instanceof Set) return each;
    const changed = Object.fromEntries(Object.entries(each).map(([key, one]) => [key, change(one)]));
    return "nl" in changed && "en" in changed ? { ...changed, de: changed.en } : changed;
  };
  return change(value) as Value;
}
const textOf = (cell: SheetCell | undefined) => (cell?.kind === "text" ? cell.text : "");

describe.each(["nl", "en", "de"] as const)("a workbook in %s", (language) => {
  const [, , notes, ...sheets] = workbookIn(language).sheets;
  const entries = (notes?.table?.rows ?? []).map(([entry, meaning]) => [textOf(entry), textOf(meaning)] as const);
  const heads = sheets.flatMap(({ table }) => table?.head ?? []);

  it("explains each column of each of its tables, once, by its head", () => {
    expect(sheets).toHaveLength(kinds.length);
    for (const head of new Set(heads)) {
      const meanings = entries.filter(([entry]) => entry === head).map(([, meaning]) => meaning);
      expect([head, meanings]).toEqual([head, [expect.stringMatching(/\.$/)]]);
    }
  });

  it("has no word that ranks among what it explains: beside figures of which some are hidden, it would say something of them", () => {
    const told = entries.map(([, meaning]) => meaning);
    expect(told.filter((words) => rankings.some(({ superlative }) => superlative.test(words)))).toEqual([]);
  });

  it("calls a column as the file with the same figures does", () => {
    const say = sayIn(language);
    for (const column of ["domain", "wave", "lower", "upper", "base", "value_step", "base_step", "source"] as const) {
      expect(Object.keys(OpenDataRow.shape)).toContain(column);
      expect(heads).toContain(say(`openData.column.${column}`));
    }
  });
});
