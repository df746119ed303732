import { readFileSync } from "node:fs";
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Rgb,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { priorityMark } from "../../src/documents/priorityMarks.ts";

const eight = Array.from({ length: 8 }, (_, index) => priorityMark(index));
const pairs = eight.flatMap((one, index) => eight.slice(0, index).map((other) => [one, other] as const));
const difference = differenceCiede2000();
const rgb = converter("rgb");
const views: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
  "colour vision": (colour: Rgb) => colour,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
};

function parsed(colour: string): Rgb {
  const found = rgb(colour);
  if (found === undefined) throw new Error(`no colour ${colour}`);
  return found;
}

describe("the marks of eight priorities", () => {
  it("can be read on white, and hold white numbers", () => {
    for (const { colour } of eight) expect(wcagContrast(colour, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(views))("have colours that can be told apart with %s", (_, seen) => {
    for (const [one, other] of pairs)
      expect(
        difference(seen(parsed(one.colour)), seen(parsed(other.colour))),
        `${one.colour} ${other.colour}`,
      ).toBeGreaterThan(13);
  });

  it("can be told apart without colour: each has a shape and a number of its own", () => {
    expect(new Set(eight.map(({ path }) => path)).size).toBe(eight.length);
    expect(new Set(eight.map(({ number }) => number)).size).toBe(eight.length);
  });

  it("of a ninth are drawn too, with its own number", () => {
    expect(priorityMark(8)).toEqual({ ...priorityMark(0), number: 9 });
  });

  it("have their colours in the style sheet, by number", () => {
    const css = readFileSync(new URL("../../styles/page-one.css", import.meta.url), "utf8");
    for (const { colourNumber, colour } of eight)
      expect(css).toContain(`.priority-${colourNumber} { --priority: ${colour} }`);
  });
});
