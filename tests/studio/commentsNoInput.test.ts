/** What people say of the reports is no input of a release, and never in one. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { wellbeing } from "../cli/run.ts";
import { smallRelease } from "../smallRelease.ts";
import { aCollege, type College } from "../sources/aCollege.ts";

const said = ["Zebrafinch said so", "Quokka Quine", "Nobody's paragraph"] as const;
const comments = (text: string) => `year: 2024
comments:
  - id: c-0001
    where: { document: board, language: en, anchor: summary, words: "${said[2]}" }
    who: ${said[1]}
    on: 2025-02-11
    text: ${text}
`;

let college: College;
let out: string;

beforeAll(async () => {
  college = await aCollege();
  out = path.join(college.folder, "../out");
  await cp((await smallRelease()).out, out, { recursive: true });
  await rm(path.join(out, "2024"), { recursive: true });
  await mkdir(path.join(college.folder, "comments"));
  await college.write("comments/2024.yaml", comments(said[0]));
});

afterAll(async () => await college?.[Symbol.asyncDispose]());

it("a release of a folder with comments is, byte for byte, that of the folder without", async () => {
  const words = ["report", "--data", college.folder, "--out", out];
  expect((await wellbeing(words)).status).toBe(0);
  const plain = path.join((await smallRelease()).out, "2024");
  const files = await filesBelow(path.join(out, "2024"));
  expect(files).toEqual(await filesBelow(plain));
  for (const file of files) {
    const made = await readFile(path.join(out, "2024", file));
    expect(made.equals(await readFile(path.join(plain, file))), file).toBe(true);
    expect(said.filter((each) => made.includes(each))).toEqual([]);
  }
});

it("nothing has changed where only somebody said something, has a studio open, or an editor is at work", async () => {
  await college.write("comments/2024.yaml", comments("Another thing"));
  await college.write(".studio", "1 host");
  await college.write(".studio-address", "http://127.0.0.1/");
  await college.write("texts/2024/en/summary.md~", "before");
  const { stdout, stderr } = await wellbeing(["report", "--data", college.folder, "--out", out, "--explain"]);
  expect(stdout + stderr).toMatch(/nothing (?:has )?changed/i);
});

it("a file of comments that can't be read keeps no release from being made, and is no finding", async () => {
  await writeFile(path.join(college.folder, "comments/2024.yaml"), "year: [\n");
  expect(await college.findings()).toEqual([]);
});

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
    .sort();
}
