import { describe, expect, it } from "vitest";
import { contentsOf } from "../../src/documents/contents.ts";
import type { Block, Report } from "../../src/documents/index.ts";
import type { EstimateId } from "../../src/domain/index.ts";
import { marked } from "../../src/statements/index.ts";

const contentsWith = (...blocks: readonly Block[]) =>
  contentsOf({ chapters: [{ id: "own", number: "1", title: "Own figures", blocks }] } as unknown as Report);
const grade = "hcs.grade/2024/university" as EstimateId;
const says = (words: string): Block => ({ kind: "paragraph", words });
const anAction = (state: string): Block => ({
  kind: "table",
  id: "own-actions",
  caption: "Actions",
  columns: [],
  rows: [
    ["Buddies", state],
    ["Open desk", "planned"],
  ],
  note: null,
  dense: false,
  tells: "actions",
});

describe("what a document holds", () => {
  it("is the same where only a figure is another, and another where a word is", () => {
    const before = contentsWith(says(`The grade is ${marked(grade, "7.1")}.`));
    expect(contentsWith(says(`The grade is ${marked(grade, "7.2")}.`))).toEqual(before);
    expect(contentsWith(says(`The grade was ${marked(grade, "7.1")}.`))).not.toEqual(before);
    expect(contentsWith(says("The grade is hidden."))).not.toEqual(before);
  });

  it("is told by kind and name: each action by itself, texts by their chapter", () => {
    const contents = contentsWith(says("A sentence."), anAction("delayed"));
    expect(contents.map(({ kind, name }) => [kind, name])).toEqual([
      ["actions", "Buddies"],
      ["actions", "Open desk"],
      ["texts", "Own figures"],
    ]);
    const later = contentsWith(says("A sentence."), anAction("done"));
    expect(later.filter(({ says }, at) => says !== contents[at]?.says).map(({ name }) => name)).toEqual(["Buddies"]);
  });

  it("has nothing of what an edition says of itself", () => {
    const sheet = { kind: "paragraph", words: "Corrected on this sheet: …", tells: "corrections" } as const;
    expect(contentsWith(says("A sentence."), sheet)).toEqual(contentsWith(says("A sentence.")));
    const chapter = { id: "corrections", number: null, title: "What was corrected", blocks: [says("7.2, not 7.1")] };
    expect(contentsOf({ chapters: [chapter] } as unknown as Report)).toEqual([]);
    const plan = (today: object | null) =>
      ({ kind: "chart", shape: "gantt", until: "2026-06", today, reading: [today] }) as unknown as Block;
    const borne = plan({ day: "2025-03-01", label: "This report: 1 March 2025" });
    expect(contentsWith(borne)).toEqual(contentsWith(plan(null)));
    expect(contentsWith(borne)).toHaveLength(1);
  });
});
