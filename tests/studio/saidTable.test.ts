import { describe, expect, it } from "vitest";
import { textTable } from "../../src/app/telling/textTable.ts";
import { saidParts } from "../../src/studio/client/releasing/saidTable.ts";

const head = ["recipient", "to", "language", "file", "how"];
const rows = [
  ["dean-law", "dean-law@example.org", "en", "faculty-law.en.pdf", "mail"],
  ["archive", "archive", "nl", "board.nl.pdf", "goes to another here"],
  ["board", "", "nl", "board.nl.pdf", ""],
];

describe("what a command says", () => {
  it("is rows with their columns where it is a table, and lines before and after it", () => {
    const said = `a note\n${textTable(head, rows)}\nnothing was sent; 2 mails to look at: /out\n`;
    const parts = saidParts(said.split("\n"));
    expect(parts).toEqual([
      { kind: "line", text: "a note" },
      { kind: "rows", rows: rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place]]))) },
      { kind: "line", text: "nothing was sent; 2 mails to look at: /out" },
    ]);
  });

  it("ends its table where a line has no columns", () => {
    const table = textTable(head, rows.slice(0, 1)).trimEnd();
    expect(saidParts([...table.split("\n"), "everybody has what they should have"]).map(({ kind }) => kind)).toEqual([
      "rows",
      "line",
    ]);
  });

  it("is no table where nobody is named", () => {
    expect(saidParts(["recipients are missing"])).toEqual([{ kind: "line", text: "recipients are missing" }]);
  });
});
