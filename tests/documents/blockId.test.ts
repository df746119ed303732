import { expect, test } from "vitest";
import { blockId } from "../../src/documents/blockId.ts";

test("what a block is about makes an id that is fit for an address", () => {
  expect(blockId("chart-funnel", "nse.wellbeing")).toBe("chart-funnel-nse-wellbeing");
  expect(blockId("faculties", "nse.wellbeing", "table")).toBe("faculties-nse-wellbeing-table");
  expect(blockId("summary")).toBe("summary");
});
