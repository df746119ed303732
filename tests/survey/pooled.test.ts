import { describe, expect, it } from "vitest";
import { pooled } from "../../src/survey/pooled.ts";

const row = (value: number, base: number, standardError: number | null = null) => ({ value, base, standardError });

describe("figures of several institutions, pooled", () => {
  it("are weighted by their bases, with the variances of the strata of a sample", () => {
    const { value, base, standardError } = pooled([row(6, 100, 0.2), row(7, 300, 0.1)], false);
    expect([value, base]).toEqual([6.75, 400]);
    expect(standardError).toBeCloseTo(Math.sqrt(0.25 ** 2 * 0.04 + 0.75 ** 2 * 0.01), 12);
  });

  it("have the error of simple random samples where they are shares of which only bases are given", () => {
    const { value, standardError } = pooled([row(20, 100), row(40, 100)], true);
    expect(value).toBe(30);
    expect(standardError).toBeCloseTo(Math.sqrt(0.25 * 16 + 0.25 * 24), 12);
  });

  it("have no error where one mean is given without its own", () => {
    expect(pooled([row(6, 100, 0.2), row(7, 300)], false).standardError).toBeNull();
  });
});
