import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runKey } from "../../../src/app/make/runKey.ts";
import { readData } from "../../../src/sources/index.ts";
import { aCollege } from "../../sources/aCollege.ts";

const asides = {
  "spelling.yaml": "all: [Lirik]\n",
  "translations/2024.yaml": "year: 2024\nalike: [{ text: summary, words: { nl: 0123456789ab, en: ba9876543210 } }]\n",
};

describe("what people say of the data and no reader gets", () => {
  it("is read without a finding, and makes nothing be made again", async () => {
    await using college = await aCollege();
    const asked = {
      dataFolder: college.folder,
      responsesFolder: null,
      year: 2024,
      releases: college.folder,
      only: null,
      languages: null,
      formats: null,
      day: "2025-01-01",
      asAdopted: false,
    };
    const key = await runKey(asked, {});
    const before = await readData(college.folder);
    await mkdir(path.join(college.folder, "translations"));
    for (const [file, text] of Object.entries(asides)) await college.write(file, text);
    const after = await readData(college.folder);
    expect(after.findings).toEqual([]);
    expect(after.data).toEqual(before.data);
    expect(after.inputs).toEqual(before.inputs);
    expect(await runKey(asked, {})).toBe(key);
    await college.change("university.yaml", "Small College", "Smaller College");
    expect(await runKey(asked, {})).not.toBe(key);
  });

  it("is told of where it can't be read", async () => {
    await using college = await aCollege();
    await college.write("spelling.yaml", "all: [two words]\n");
    expect(await college.findings()).toEqual([expect.stringContaining("this is no single word")]);
  });
});
