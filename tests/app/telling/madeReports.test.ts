import path from "node:path";
import { describe, expect, it } from "vitest";
import { madeReports } from "../../../src/app/telling/madeReports.ts";

const folder = path.resolve("out/2024");
const outcome = { folder, artefacts: 9, pages: 12, charts: 5 };
const made = { kind: "made", ...outcome, made: 4, reused: 3, kept: 2, explanations: [] } as const;

describe("reports that were made", () => {
  it("are counted: new, used again, kept from before", () => {
    expect(madeReports(made, false, 1.25)).toEqual({
      text: "out/2024: 4 files made, 3 used again, 2 kept from before; 12 PDF pages, 5 charts, 1.3 s\n",
      value: { manifest: `${folder}/manifest.json`, made: 4, reused: 3, kept: 2, pages: 12, charts: 5 },
      stderr: "",
    });
    expect(madeReports({ ...made, reused: 0, kept: 0 }, false, 1).text).toContain("4 files made; 12 PDF pages");
  });

  it("are all used again where nothing has changed", () => {
    const unchanged = madeReports({ kind: "unchanged", ...outcome }, true, 1);
    expect(unchanged.text).toBe("out/2024: nothing has changed, all 9 files stay as they are\n");
    expect(unchanged.value).toMatchObject({ made: 0, reused: 9, kept: 0 });
    expect(unchanged.stderr).toContain("all 9 files are as they were");
  });

  it.each([
    ["made", null, "made: not made here before"],
    ["reused", null, "reused: the store has it"],
    ["made", [], "made: the store had lost it"],
    ["reused", [], "reused: nothing in it has changed"],
    ["made", ["a", "b"], "made: a; b"],
    ["reused", ["a"], "reused: a, which changes nothing in it"],
    ["made", ["a", "b", "c", "d", "e", "f", "g", "h"], "made: a; b; c; d; e; f; and 2 more"],
  ] as const)("say why: %s, of what changed %j", (what, changes, reason) => {
    const explanations = [{ id: "board.nl.pdf", what, changes }];
    expect(madeReports({ ...made, explanations }, true, 1).stderr).toBe(`board.nl.pdf: ${reason}\n`);
  });
});
