import { describe, expect, it } from "vitest";
import { printedRange } from "../../src/documents/printedRange.ts";
import { plain } from "../../src/statements/words.ts";
import { sayIn } from "./anExample.ts";

const messages = ["chart.range", "sideBySide.alternativeRange"] as const;

describe.each(["nl", "en"] as const)("the range of a chart in %s", (language) => {
  const words = (id: (typeof messages)[number], lowest: string, highest: string) =>
    plain(sayIn(language)(id, { all: 3, ...printedRange(lowest, highest) }));

  it.each(messages)("says a figure once where all are printed alike: %s", (id) => {
    expect(words(id, "60.0%", "60.0%").split("60.0%")).toHaveLength(2);
    expect(words(id, "60.0%", "60.0%")).not.toMatch(/% (to|tot)/);
    expect(words(id, "58.0%", "60.0%")).toMatch(/58.0% (to|tot) 60.0%/);
  });
});
