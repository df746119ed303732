import { describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { aFolder, type Fault, tryMany, tryOne } from "./words.ts";

/** Twenty thousand by `npm run fuzz:words`. */
const count = isFull ? 2000 : 300;

describe("what people write, damaged", () => {
  it("ends in findings that have a place, or is read: no crash, no hang, nothing let in that is not set", async () => {
    const faults: Fault[] = [];
    await tryMany(1, count, (fault) => faults.push(fault));
    expect(faults).toEqual([]);
  });

  it("is the same for the same seed", async () => {
    const whole = await aFolder();
    const file = whole.files.get("texts/2024/en/summary.md");
    if (file === undefined) throw new Error("no text");
    expect(await tryOne(7, whole)).toEqual(await tryOne(7, whole));
  });
});

describe("a fault", () => {
  it("is seen where a file makes the reader crash", async () => {
    const whole = await aFolder();
    const broken = {
      ...whole,
      files: new Map([...whole.files].map(([name, file]) => [name, { ...file, text: null as unknown as string }])),
    };
    expect(await tryOne(3, broken)).not.toBeNull();
  });
});
