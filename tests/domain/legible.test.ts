import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { darkGrounds, legible, legibleInks, readTokens, textContrast } from "../../src/domain/index.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);
const styleSheet = (name: string) => readFileSync(new URL(`../../styles/${name}`, import.meta.url), "utf8");
const tokens = Object.fromEntries(readTokens(styleSheet("tokens.css")).tokens.map(({ name, value }) => [name, value]));
const light = ["#ffffff", tokens["--paper"] ?? "", tokens["--surface"] ?? ""];

describe("text in a house style's colour", () => {
  it("is at least 7:1 on light grounds and on dark ones, whatever the colour", () => {
    fc.assert(
      fc.property(colour, (each) => {
        for (const ground of light)
          expect(wcagContrast(legible(each, light), ground)).toBeGreaterThanOrEqual(textContrast);
        for (const ground of darkGrounds)
          expect(wcagContrast(legible(each, darkGrounds, "white"), ground)).toBeGreaterThanOrEqual(textContrast);
      }),
      { seed: 24, numRuns: 500 },
    );
  });

  it("is the university's own colour where that is read", () => {
    expect(legible("#0a2a6b", light)).toBe("#0a2a6b");
    expect(legible("#ffd9a0", darkGrounds, "white")).toBe("#ffd9a0");
  });

  it("of its own token file is made as dark as text needs, and no darker", () => {
    expect(legibleInks({ ...tokens, "--ink-quiet": "#7a8594" })["--ink-quiet"]).toMatch(/^#[4-5]/);
    expect(legibleInks(tokens)).toEqual({});
    fc.assert(
      fc.property(colour, colour, (quiet, caution) => {
        const own = { ...tokens, "--ink-quiet": quiet, "--caution": caution };
        const read: Readonly<Record<string, string>> = { ...own, ...legibleInks(own) };
        for (const ink of ["--ink-quiet", "--caution"])
          for (const ground of ["--paper", "--surface", "--caution-surface"])
            expect(wcagContrast(read[ink] ?? "", read[ground] ?? "")).toBeGreaterThanOrEqual(textContrast);
      }),
      { seed: 24, numRuns: 200 },
    );
  });

  it("stands on the dark grounds that the site has", () => {
    const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(styleSheet("site.css"))?.[1] ?? "";
    const grounds = ["--paper", "--surface"].map((name) => new RegExp(`${name}: (#\\w+)`).exec(dark)?.[1]);
    expect(grounds).toEqual([...darkGrounds]);
    for (const ink of ["--ink", "--ink-quiet", "--caution"]) {
      const own = new RegExp(`${ink}: (#\\w+)`).exec(dark)?.[1] ?? "";
      for (const ground of darkGrounds) expect(wcagContrast(own, ground), ink).toBeGreaterThanOrEqual(textContrast);
    }
  });
});
