import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { aHouse, type House } from "./aHouse.ts";
import { type ReadBackKind, readBack, readBackKinds } from "./readBack.ts";
import { Heard } from "./reading.ts";

/** Of each kind. Thousands by `npm run fuzz`. */
const countOf = (kind: ReadBackKind) => (kind === "job" ? (isFull ? 400 : 60) : isFull ? 25 : 3);

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(async () => await house[Symbol.asyncDispose]());

describe("what is read back, broken, is read or told with its file; nothing beside it is read, written or removed:", () => {
  it.each(readBackKinds)("%s", async (kind) => {
    const problems: string[] = [];
    for (let seed = 1; seed <= countOf(kind); seed += 1)
      problems.push(...(await readBack(house, kind, seed)).problems.map((problem) => `${seed}: ${problem}`));
    expect(problems).toEqual([]);
  });

  it("is the same for the same seed", async () => {
    expect(await readBack(house, "manifest", 5)).toEqual(await readBack(house, "manifest", 5));
  });
});

describe("a message", () => {
  it.each([
    ["out/2024/manifest.json is not a manifest", true],
    ["data/adoption/2024.yaml", true],
    ["the release of 2024 can't be read...", false],
    ["site/gone.css, which a list names, is missing", true],
    ["nowhere/nothing-of-ours.json is not a manifest", false],
    ["a path. And/or another one", false],
    ["", false],
  ])("“%s” names a file of the house: %s", async (message, isNamed) => {
    await house.clear();
    const heard = new Heard(house.names);
    await heard.refused("a command", message, message);
    expect(heard.problems).toHaveLength(isNamed ? 0 : 1);
  });
});

describe("harm", () => {
  it("is seen where the victim is touched, read aloud or given away, or where something lies beside it", async () => {
    await house.clear();
    expect(await house.harm("")).toEqual([]);
    expect(await house.harm("precious, and nobody's to read")).toEqual(["the victim was read aloud"]);
    await mkdir(path.join(house.root, "www/x"));
    await writeFile(path.join(house.root, "www/x/page"), "precious, and nobody's to read");
    expect(await house.harm("")).toEqual(["the victim was given away in www/page"]);
    await house.clear();
    await symlink(house.victim, path.join(house.root, "victim/other"));
    expect(await house.harm("")).toEqual([expect.stringContaining("beside the victim lies")]);
  });
});
