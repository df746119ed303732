/** When a studio, which stays, makes figures anew. */
import { mkdir, utimes } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { figuresStamp, readInputs } from "../../../src/release/index.ts";
import { aCollege } from "../../sources/aCollege.ts";

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

it("is for a release that came or changed and for what was handed out; not for a word or a comment", async () => {
  await using college = await aCollege();
  const releases = path.join(college.folder, "../out");
  const stamp = async () => {
    const read = await readInputs({
      dataFolder: college.folder,
      responsesFolder: null,
      projectFolder,
      year: null,
      releases,
    });
    if (read.kind === "findings") throw new Error(JSON.stringify(read.findings));
    return await figuresStamp(read);
  };
  let last = await stamp();
  const isAnother = async () => {
    const before = last;
    last = await stamp();
    return last !== before;
  };
  await college.change("texts/2024/en/summary.md", "The grade", "A grade");
  expect(await isAnother()).toBe(false);
  await college.change("surveys/cs/survey.yaml", "id: cs", "id: cs # a comment");
  expect(await isAnother()).toBe(false);
  await mkdir(path.join(releases, "2024"), { recursive: true });
  await college.write("../out/2024/manifest.json", "{}");
  expect(await isAnother()).toBe(true);
  await utimes(path.join(releases, "2024/manifest.json"), new Date(0), new Date(0));
  expect(await isAnother()).toBe(true);
  await mkdir(path.join(college.folder, "distributed"));
  await college.write("distributed/2024.jsonl", '{"event":"begun","artefacts":[{"sha256":"abc"}]}\n');
  expect(await isAnother()).toBe(true);
  await college.write("distributed/2024.jsonl", '{"event":"begun","artefacts":[{"sha256":"abc"}]}\n{"event":"done"}\n');
  expect(await isAnother()).toBe(false);
});
