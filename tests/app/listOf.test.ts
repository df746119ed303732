import { describe, expect, it } from "vitest";
import { listOf } from "../../src/app/listOf.ts";

describe("a list of names", () => {
  it("is written by commas, by repeating the option, or both", () => {
    expect(listOf("only", ["board,faculty-law", "faculty-arts"], ["board", "faculty-arts", "faculty-law"])).toEqual([
      "board",
      "faculty-law",
      "faculty-arts",
    ]);
  });

  it.each([
    [
      "only",
      "faculty-lwa",
      "--only faculty-lwa: there is no such report",
      'did you mean "faculty-law"? One of board, faculty-law',
    ],
    ["only", "x", "--only x: there is no such report", "one of board, faculty-law"],
    ["format", "x", "--format x: there is no such format", "one of board, faculty-law"],
    ["only", "", "--only : there is no such report", "one of board, faculty-law"],
  ])("with --%s %j is refused, and says what is known", (option, name, message, hint) => {
    expect(() => listOf(option, [name], ["board", "faculty-law"])).toThrow(
      expect.objectContaining({ status: 2, message, hint }),
    );
  });
});
