import { describe, expect, it } from "vitest";
import { chartAnatomy } from "../../src/documents/chartAnatomy.ts";

const words = {
  id: "chart-grade",
  headline: "The grade is 7.2",
  subtitle: "On a scale from 1 to 10",
  alternative: "The grade in three years",
  origin: { sources: ["Annual page"], example: "Synthetic data" },
  notes: [],
  tableInPrint: true,
  table: { caption: "The grade", columns: [], rows: [["2024", "7.2"]] },
} as const;

describe("what every chart says", () => {
  it("is its words, where they come from, and a table that is named after it", () => {
    expect(chartAnatomy(words)).toEqual({
      kind: "chart",
      id: "chart-grade",
      headline: "The grade is 7.2",
      subtitle: "On a scale from 1 to 10",
      alternative: "The grade in three years",
      sources: ["Annual page"],
      example: "Synthetic data",
      notes: [],
      tableInPrint: true,
      table: {
        kind: "table",
        id: "chart-grade-table",
        caption: "The grade",
        columns: [],
        rows: [["2024", "7.2"]],
        note: null,
        dense: true,
      },
    });
  });

  it("may have a table with a name and a note of its own", () => {
    const { table } = chartAnatomy({
      ...words,
      table: { ...words.table, id: "grades", note: "Rounded", dense: false },
    });
    expect(table).toMatchObject({ id: "grades", note: "Rounded", dense: false });
  });
});
