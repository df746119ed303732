/** A hidden faculty that is called by one letter: a number beside its name is found, and none beside the article that looks like it. */
import { describe, expect, it } from "vitest";
import { createAuditor, type Knowledge, type KnownCell } from "../../src/audit/index.ts";
import { auditAll } from "./auditAll.ts";

const cells: readonly KnownCell[] = ["A", "Law"].map((name) => ({
  survey: "s",
  wave: 2024,
  key: `faculty:${name.toLowerCase()}`,
  family: "faculties",
  names: [[name]],
  hidden: name === "A",
}));

const knowledge: Knowledge = {
  cells,
  directory: {
    structure: { faculties: new Set(["a", "law"]), programmes: new Map(), groups: new Set(), peers: new Set() },
    called: new Map(cells.map((cell) => [cell.key, cell.names])),
    printed: new Map(),
  },
  surveyOf: new Map([["s.grade", "s"]]),
  facultyNouns: [],
  hiddenFigures: new Set(["s.grade/2024/faculty:a"]),
  harmless: [],
  hiddenWords: ["not shown"],
  labels: [],
};

function channelsOf(content: string): readonly string[] {
  const file = { kind: "html" as const, path: "reports/board.en.html", content };
  return auditAll([file], createAuditor(knowledge, []), { kind: "board" }).leaks.map(({ channel }) => channel);
}

describe("a hidden faculty called A", () => {
  it.each([
    "<p>A: 12 students answered.</p>",
    "<p>At A, 12 students answered.</p>",
    "<p>Of all who answered, 12 are at A.</p>",
    "<table><tr><th>Faculty</th><th>Where</th><th>Students</th></tr><tr><th>A</th><td>Delft</td><td>12</td></tr></table>",
  ])("gives it away where a number stands beside it: %s", (words) => {
    expect(channelsOf(words)).toEqual(["number in words"]);
  });

  it.each([
    "<p>A mentor sees 12 students.</p>",
    "<p>It begins in 12 weeks. A room is free.</p>",
    "<table><tr><th>What</th><th>Why</th></tr><tr><th>12 mentors</th><td>A mentor helps</td></tr></table>",
  ])("gives nothing away by the article: %s", (words) => {
    expect(channelsOf(words)).toEqual([]);
  });
});
