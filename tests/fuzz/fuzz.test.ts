import { describe, expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";
import { type Kind, kinds } from "./kinds.ts";

/** A Parquet file costs a process of its own. */
const counts: Readonly<Record<Kind, number>> = { csv: 120, xlsx: 100, sav: 60, zsav: 40, parquet: 12 };
/** Nothing here judges speed: what takes so long on any machine has no end. */
const patienceMs = 180_000;

describe("a broken response file is read or told with its place; the program never falls:", () => {
  it.each(kinds)("%s", async (kind) => {
    const { problems, read, inputs } = await fuzz(kind, 1, counts[kind], patienceMs);
    expect(problems).toEqual([]);
    expect(read).toBeLessThan(inputs);
  });
});
