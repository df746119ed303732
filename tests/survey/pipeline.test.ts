import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareEstimates } from "../reference/compareEstimates.ts";
import { designs } from "../reference/designs.ts";
import { readFixture } from "../reference/fixture.ts";
import { estimatesOf } from "../reference/pipeline.ts";

const inR = (name: string, csv: string) =>
  readFixture(readFileSync(new URL(`../fixtures/reference/${name}.csv`, import.meta.url), "utf8"), csv);

describe("estimates of a response file, through the whole program", () => {
  it.each(designs.map((design) => [design.name, design] as const))(
    "are those of R's survey package to nine digits: %s",
    async (name, design) => {
      const expected = inR(name, design.csv);
      expect(expected.length).toBeGreaterThan(10);
      expect(compareEstimates(await estimatesOf(design), expected).differences).toEqual([]);
    },
  );

  it("rake to two margins: the mean of api00 is R's 641.230320927, where the weights alone give 644.169398907", async () => {
    const mean = async (name: string) => {
      const design = designs.find((each) => each.name === name);
      if (design === undefined) throw new Error(`no design ${name}`);
      const rows = await estimatesOf(design);
      return rows.find(({ indicator, domain }) => indicator === "s.api00" && domain === "university")?.numbers[0];
    };
    expect((await mean("apiclus1-raked"))?.toFixed(9)).toBe("641.230320927");
    expect((await mean("apiclus1"))?.toFixed(9)).toBe("644.169398907");
  });
});
