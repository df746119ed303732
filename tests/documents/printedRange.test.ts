import { describe, expect, it } from "vitest";
import { printedRange } from "../../src/documents/printedRange.ts";
import { plain } from "../../src/statements/words.ts";
import { sayIn } from "./anExample.ts";

const messages = ["waves.alternative", "sideBySide.alternative", "who.alternative"] as const;

describe.each(["nl", "en"] as const)("an alternative text in %s", (language) => {
  const words = (id: (typeof messages)[number], lowest: string, highest: string) =>
    plain(
      sayIn(language)(id, {
        ...{ name: "Figure", before: "2023", wave: "2024", topic: "Topic", faculty: "Law", all: 3, count: 3 },
        ...printedRange(lowest, highest),
      }),
    );

  it.each(messages)("says a figure once where all are printed alike: %s", (id) => {
    expect(words(id, "60.0%", "60.0%").split("60.0%")).toHaveLength(2);
    expect(words(id, "60.0%", "60.0%")).not.toMatch(/between|tussen/);
    expect(words(id, "58.0%", "60.0%")).toMatch(/(between|tussen) 58.0% (and|en) 60.0%/);
  });
});
