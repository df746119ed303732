import { describe, expect, it } from "vitest";
import { withNotes } from "../../src/documents/chapterNotes.ts";
import type { Block } from "../../src/documents/report.ts";

type Table = Extract<Block, { kind: "table" }>;

function aTable(id: string, note: string | null, sources: readonly string[] = []): Table {
  return { kind: "table", id, caption: id, columns: [], rows: [], note, sources, dense: false };
}

function marksOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => ("marks" in block ? [block.marks?.map(({ number }) => number)] : []));
}

function notesOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === "notes" ? block.notes.map(({ words }) => words) : []));
}

describe("the notes of a chapter", () => {
  it("name each source once, in the order in which the chapter comes to them", () => {
    const blocks = withNotes("nse", [aTable("a", null, ["B."]), aTable("b", null, ["A.", "B."])]);
    expect(notesOf(blocks)).toEqual(["B.", "A."]);
    expect(marksOf(blocks)).toEqual([[1], [2, 1]]);
  });

  it("have what is said of two tables in the same words, and leave what is said of one beside it", () => {
    const blocks = withNotes("nse", [aTable("a", "Rounded."), aTable("b", "Rounded."), aTable("c", "Of three.")]);
    expect(notesOf(blocks)).toEqual(["Rounded."]);
    expect(blocks.flatMap((block) => (block.kind === "table" ? [block.note] : []))).toEqual([null, null, "Of three."]);
  });

  it("lead back to the first of their marks, which is the only one with that anchor", () => {
    const blocks = withNotes("nse", [aTable("a", null, ["B."]), aTable("b", null, ["B."])]);
    const marks = blocks.flatMap((block) => ("marks" in block ? (block.marks ?? []) : []));
    const [list] = blocks.filter((block) => block.kind === "notes");
    expect(marks.map(({ id }) => id)).toEqual([list?.notes[0]?.backTo, null]);
    expect(new Set(marks.map(({ to }) => to))).toEqual(new Set([list?.notes[0]?.id]));
  });

  it("are pointed to by single findings, and stand above the small print of their page", () => {
    const aFinding = (sources: readonly string[]) => ({
      value: "7",
      isNamed: false,
      words: "is",
      source: "NSE",
      madeUp: false,
      sources,
    });
    const blocks = withNotes<Block>("summary", [
      { kind: "findings", findings: [aFinding([]), aFinding(["No margin."])] },
      { kind: "foot", notes: ["Tested."] },
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["findings", "notes", "foot"]);
    expect(notesOf(blocks)).toEqual(["No margin."]);
    const marks = blocks.flatMap((block) =>
      block.kind === "findings" ? block.findings.map((each) => each.marks) : [],
    );
    expect(marks).toMatchObject([[], [{ number: 1 }]]);
  });

  it("are not made where there is nothing to note, nor a second time", () => {
    const plain = [aTable("a", "Of one.")];
    expect(withNotes("nse", plain)).toBe(plain);
    const noted = withNotes("nse", [aTable("a", null, ["B."])]);
    expect(withNotes("nse", noted)).toBe(noted);
  });
});
