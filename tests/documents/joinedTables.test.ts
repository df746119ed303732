import { describe, expect, it } from "vitest";
import type { Table } from "../../src/documents/blocks.ts";
import { joinedTables } from "../../src/documents/joinedTables.ts";

function aTable(head: string, columns: readonly string[], rows: readonly string[], note: string | null = null): Table {
  const labels = [head, ...columns].map((label) => ({ label, align: "start" as const }));
  return {
    kind: "table",
    id: head,
    caption: head,
    columns: labels,
    rows: rows.map((row) => [row]),
    note,
    dense: false,
  };
}

describe("tables that follow on one another", () => {
  it("are one where their columns are the same but for the first, with all rows and each note once", () => {
    const tables = [
      aTable("Level", ["Grade"], ["Bachelor", "Master"], "n."),
      aTable("Origin", ["Grade"], ["Here"], "n."),
    ];
    const joined = joinedTables(tables, "Who", (heads) => heads.join(" and "));
    expect(joined).toMatchObject([
      { caption: "Level and Origin", rows: [["Bachelor"], ["Master"], ["Here"]], note: "n." },
    ]);
    expect(joined[0]?.columns.map(({ label }) => label)).toEqual(["Who", "Grade"]);
  });

  it("are left as they are where their columns differ", () => {
    const tables = [aTable("Level", ["Grade"], ["Master"]), aTable("Origin", ["Support"], ["Here"])];
    expect(joinedTables(tables, "Who", () => "both")).toEqual(tables);
  });
});
