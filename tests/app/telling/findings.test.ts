import { describe, expect, it } from "vitest";
import { findingsText } from "../../../src/app/telling/findings.ts";
import type { Finding } from "../../../src/domain/index.ts";
import { readData } from "../../../src/sources/index.ts";
import { aCollege, type College } from "../../sources/aCollege.ts";

async function told(college: College, json = false): Promise<string> {
  return findingsText((await readData(college.folder)).findings, json);
}

describe("findings that follow from another", () => {
  it("are a number below the file that is missing, which is told first", async () => {
    await using college = await aCollege();
    await college.remove("priorities.yaml");
    expect(await told(college)).toBe(
      "data/priorities.yaml  this file is missing\n    the example data that comes with the program shows what it holds\n    and 7 that follow from data/priorities.yaml\n\n1 problem in 1 file, and 7 that follow\n",
    );
  });

  it("are folded behind broken YAML, of which the first place is told, and behind a file in another encoding", async () => {
    await using college = await aCollege();
    await college.write("priorities.yaml", "source: { nl: x, en: y }\npriorities:\n  - id: [\n  - name: x\n");
    expect((await told(college)).split("\n").filter((line) => line.includes("priorities.yaml"))).toEqual([
      expect.stringContaining("data/priorities.yaml:4:3  this YAML can't be read"),
      expect.stringMatching(/^ {4}and \d+ that follow from data\/priorities\.yaml$/),
    ]);
    await college.write("priorities.yaml", new Uint8Array([0xff, 0xfe, 0x41, 0]));
    expect(await told(college)).toMatch(
      /^data\/priorities\.yaml {2}this file is not UTF-8 text\n.*\n {4}and 7 that follow/,
    );
  });

  it("stay findings of their own beside a file that is whole", async () => {
    await using college = await aCollege();
    await college.change("actions/2024.yaml", "priority: awareness", "priority: awarenes");
    expect(await told(college)).toMatch(
      /^data\/actions\/2024\.yaml:5:15 {2}there is no priority "awarenes": did you mean/,
    );
  });

  it("stand last for scripts, with their cause", async () => {
    await using college = await aCollege();
    await college.remove("priorities.yaml");
    const { findings } = JSON.parse(await told(college, true)) as { findings: readonly Finding[] };
    expect(findings.map(({ follows }) => follows ?? "")).toEqual(["", ...Array(7).fill("data/priorities.yaml")]);
  });
});
