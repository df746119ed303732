import { expect, it } from "vitest";
import { composeReport } from "../../src/documents/index.ts";
import { anAction, anExample, indexOf, sayIn } from "./anExample.ts";

it.each([
  ["en", "Figure"],
  ["nl", "Figuur"],
] as const)("the charts of a report are numbered through it, and those of a sheet are not: %s", (language, word) => {
  const data = anExample({ actions: [anAction("a1")] });
  const figuresOf = (kind: "board" | "students") =>
    composeReport({ kind }, 2024, language, data, indexOf(data), sayIn(language)).chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "chart" ? [block.figure ?? "none"] : [])),
    );
  const figures = figuresOf("board");
  expect(figures.length).toBeGreaterThan(0);
  expect(figures).toEqual(figures.map((_, place) => `${word} ${place + 1}`));
  expect(figuresOf("students").filter((each) => each !== "none")).toEqual([]);
});
