import {
  type Color,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { signLook } from "../../src/charts/actionLook.ts";
import { createMeasure } from "../../src/charts/layout/measure.ts";
import { chartLook, drawingOf } from "../../src/charts/look.ts";
import type { ActionState } from "../../src/domain/index.ts";
import { readDesign } from "../../src/sources/index.ts";

const { design } = await readDesign(new URL("../..", import.meta.url).pathname);
const style = { accent: "#0a2a6b", comparison: "#b35900", tokens: {}, mark: null };
const drawing = drawingOf(chartLook(design, { language: "nl", style }), createMeasure(design.fonts));
const token = (name: string) => design.tokens[name] ?? "";

describe("the colours of pages and charts", () => {
  it.each([
    ["--ink", "--paper"],
    ["--ink", "--surface"],
    ["--ink-quiet", "--paper"],
    ["--ink-quiet", "--surface"],
    ["--caution", "--paper"],
    ["--caution", "--caution-surface"],
  ])("%s on %s is text of at least 7:1", (text, ground) => {
    expect(wcagContrast(token(text), token(ground))).toBeGreaterThanOrEqual(7);
  });

  it("what charts write is at least 7:1 on white, and white in a coloured part of a bar, whose share its table has too, 4.5:1", () => {
    for (const ink of [drawing.grey.text, drawing.grey.quiet])
      expect(wcagContrast(ink, "#ffffff")).toBeGreaterThanOrEqual(7);
    for (const ground of [drawing.accent, drawing.comparison])
      expect(wcagContrast(ground, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("lines and marks that carry meaning are at least 3:1 on paper", () => {
    for (const colour of [drawing.grey.rule, drawing.accent, drawing.comparison])
      expect(wcagContrast(colour, token("--paper"))).toBeGreaterThanOrEqual(3);
  });

  it("signs of actions: the sign is at least 3:1 on its square, and no two states share one", () => {
    const states: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
    const looks = states.map((state) => signLook(state, drawing));
    for (const { fill, ink } of looks) expect(wcagContrast(fill, ink)).toBeGreaterThanOrEqual(3);
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(states.length);
  });

  it.each([
    ["red-blind", filterDeficiencyProt(1)],
    ["green-blind", filterDeficiencyDeuter(1)],
    ["blue-blind", filterDeficiencyTrit(1)],
    ["in greyscale", filterGrayscale(1)],
  ])("accent and comparison are told apart by somebody who is or reads %s", (_, filter) => {
    const seen = (colour: string) => (filter as (colour: Color) => Color)(parse(colour) as Color);
    expect(differenceEuclidean("oklab")(seen(drawing.accent), seen(drawing.comparison))).toBeGreaterThan(0.1);
  });
});
