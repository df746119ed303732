import { describe, expect, it } from "vitest";
import { asCards, cardAttributes } from "../../src/html/cards.ts";

const table = (heads: readonly string[], align: "start" | "end", ...rows: readonly (readonly string[])[]) => ({
  columns: heads.map((label) => ({ label, align })),
  rows,
});

describe("on a phone a table", () => {
  it("stays one where a few values stand beside the names of rows", () => {
    expect(asCards(table(["Indicator", "2021", "2022", "2023"], "end", ["Grade", "7.1", "6.9", "7.2"]))).toBe(false);
  });

  it("becomes cards where it has more columns than fit, or several of words", () => {
    expect(asCards(table(["Indicator", "2019", "2021", "2022", "2023"], "end"))).toBe(true);
    expect(asCards(table(["Action", "Priority", "Period"], "start"))).toBe(true);
  });

  it("becomes cards where its longest words can't stand beside each other, in its heads or its cells", () => {
    expect(asCards(table(["Jahr", "Angeschriebene", "Rücklaufquote", "Fakultät"], "end"))).toBe(true);
    expect(asCards(table(["Indicator", "Rest"], "end", ["Geesteswetenschappen", "Gedragswetenschappen"]))).toBe(true);
    // Spaces that keep numbers with what they mean are no places to break.
    expect(
      asCards(table(["Item", "All"], "end", ["Grade", "7.2\u00A0(7.1\u00A0to\u00A07.3)\u00A0n\u00A0=\u00A010,275"])),
    ).toBe(false);
    expect(asCards(table(["Well-being", "All"], "end", ["x", `${"n\u00A0=\u00A0".repeat(9)}`]))).toBe(true);
  });

  it("tells what its parts are, and before each value what it is of", () => {
    expect(cardAttributes("name", null)).toBe(' role="rowheader"');
    expect(cardAttributes("cell", "Year")).toBe(' role="cell" data-label="Year"');
  });
});
