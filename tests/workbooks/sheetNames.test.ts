import { describe, expect, it } from "vitest";
import { tableName, tabName } from "../../src/documents/workbook/sheetNames.ts";

describe("the name of a sheet", () => {
  it("has the number of its table, and whole words as far as they fit into 31 letters", () => {
    expect(tabName(3, "Loneliness")).toBe("3 Loneliness");
    expect(tabName(12, "Somewhat or severely lonely students")).toBe("12 Somewhat or severely lonely");
    expect(tabName(1, "Studierendenwohlbefindenserhebungen")).toBe("1 Studierendenwohlbefindenserhe");
  });

  it("has none of the signs that a spreadsheet program refuses, and no half letter", () => {
    expect(tabName(4, "Help: [asked]/‘got’?")).toBe("4 Help asked got");
    expect(tabName(5, `${"a".repeat(28)}😀`)).toBe(`5 ${"a".repeat(28)}`);
  });
});

it("names tables for formulas, each otherwise where ids differ in their signs only", () => {
  expect(tableName(1, "nse.life-satisfaction")).toBe("figures_1_nse_life_satisfaction");
  expect(tableName(2, "nse.life.satisfaction")).not.toBe(tableName(1, "nse.life-satisfaction"));
});
