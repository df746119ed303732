import { describe, expect, it } from "vitest";
import { brokenInputMs } from "../limits.ts";
import { isFull } from "../skips.ts";
import { fuzz } from "./fuzz.ts";
import { type Kind, kinds } from "./kinds.ts";

/** A Parquet file costs a process of its own. */
const counts: Readonly<Record<Kind, number>> = isFull
  ? { csv: 120, xlsx: 100, sav: 60, zsav: 40, parquet: 12 }
  : { csv: 40, xlsx: 30, sav: 30, zsav: 20, parquet: 4 };

describe("a broken response file is read or told with its place; the program never falls:", () => {
  it.each(kinds)("%s", async (kind) => {
    const { problems, read, inputs } = await fuzz(kind, 1, counts[kind], brokenInputMs);
    expect(problems).toEqual([]);
    expect(read).toBeLessThan(inputs);
  });
});
