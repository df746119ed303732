import { expect, it } from "vitest";
import { composeReport, missingCharts } from "../../src/documents/index.ts";
import { plain } from "../../src/statements/index.ts";
import { anAction, anExample, aText, indexOf, sayIn } from "./anExample.ts";

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

it("a text refers to a picture by what it shows or by its anchor, and its link says the number that the picture bears", () => {
  const markdown = 'See {{figure "nse.wellbeing"}}, {{figure "chart-timeline"}} and {{figure "nse.support"}}.';
  const data = anExample({ actions: [anAction("a1")], texts: [aText("reading", markdown)] });
  const report = composeReport({ kind: "board" }, 2024, "en", data, indexOf(data), sayIn("en"));
  const blocks = report.chapters.flatMap((chapter) => chapter.blocks);
  const figureOf = (wanted: string) =>
    blocks.flatMap((block) => (block.kind === "chart" && block.id === wanted ? [block.figure] : []))[0];
  const [words] = blocks.flatMap((block) =>
    block.kind === "prose" && block.markdown.startsWith("See") ? [block.markdown] : [],
  );
  const [grade, timeline] = [figureOf("chart-nse-wellbeing"), figureOf("chart-timeline")];
  expect(plain(words ?? "").replaceAll("\u00A0", " ")).toBe(`See ${grade}, ${timeline} and .`);
  expect(words).toContain("#chart-nse-wellbeing");
  expect(missingCharts(report).missing).toEqual(["nse.support"]);
});

it("a decision refers to the picture that shows the very figure it rests on", () => {
  const data = anExample();
  const asked = data.decisions.get(2024)?.asked[0];
  const decisions = new Map([
    [2024, { ...data.decisions.get(2024), asked: [{ ...asked, indicators: ["nse.wellbeing"] }] }],
  ]);
  const all = { ...data, decisions } as unknown as typeof data;
  const { chapters } = composeReport({ kind: "board" }, 2024, "en", all, indexOf(all), sayIn("en"));
  const because = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "asked" ? block.decisions.flatMap((each) => each.because) : [])),
  );
  expect(because).toMatchObject([{ anchor: "chart-nse-wellbeing", figure: expect.stringMatching(/^Figure \d+$/) }]);
});
