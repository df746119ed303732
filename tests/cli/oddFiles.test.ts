/** What is no ordinary file, in the data and where responses lie: each is told by its name, and nothing waits for it. */
import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aUniversity } from "../documents/aUniversity.ts";
import { isFull, lacksPosix, lacksRoot } from "../skips.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { wellbeing, wellbeingHere } from "./run.ts";

const noPosix = lacksPosix("what is no ordinary file");
const notRoot = lacksRoot("what the user may not read");

let root: string;
let college: College;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-odd-"));
  college = await aCollege();
});
afterEach(async () => {
  await college[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

describe.skipIf(noPosix)("what is no ordinary file", () => {
  it("in the data is named, in all its kinds, by wellbeing report too", async () => {
    const at = (name: string) => path.join(college.folder, name);
    execFileSync("mkfifo", [at("notes.txt"), at("glossary.yaml")]);
    await mkdir(at("texts/2024/en/method.md"));
    await symlink("/dev/zero", at("texts/2024/nl/method.md"));
    await symlink(root, at("linked"));
    await rm(at("policy.yaml"));
    execFileSync("mkfifo", [at("policy.yaml")]);
    const huge = await open(at("framework.yaml"), "w");
    // Every byte of it is read for its hash: in the long run more than Node holds in one piece.
    await huge.truncate(isFull ? 3 * 2 ** 30 : 2 ** 24);
    await huge.close();
    for (const command of ["check", "report"]) {
      const { status, stderr } = await wellbeing([command, "--data", college.folder, "--out", path.join(root, "out")]);
      expect(status).toBe(1);
      for (const told of [
        "data/notes.txt  this is a named pipe (FIFO), not a file",
        "data/glossary.yaml  this is a named pipe (FIFO), not a file",
        "data/policy.yaml  this is a named pipe (FIFO), not a file",
        "data/texts/2024/en/method.md  this is a folder with the name of a file",
        "data/texts/2024/nl/method.md  this is a symbolic link",
        "data/linked  this is a symbolic link",
        "data/framework.yaml  this file is larger than 5 MB",
      ])
        expect(stderr).toContain(told);
    }
  });

  it.skipIf(notRoot)("is what the user who runs the program may not read", async () => {
    await chmod(path.join(college.folder, "policy.yaml"), 0o000);
    await chmod(root, 0o777);
    // As another user than root, who may read everything.
    const script = `process.setgid(65534); process.setuid(65534);
      const { readData } = await import(${JSON.stringify(new URL("../../src/sources/index.ts", import.meta.url).href)});
      console.log(JSON.stringify((await readData(${JSON.stringify(college.folder)})).findings));`;
    await chmod(path.dirname(college.folder), 0o755);
    const told = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(JSON.parse(told)).toContainEqual({
      file: "data/policy.yaml",
      message: "this file can't be read: the system refuses it",
      hint: "give the user that runs this program the right to read it",
    });
  });

  it("where responses lie is named too, whether in the data or where --responses says, and no link is followed out of it", async () => {
    const answers = ["arts", "law"].flatMap((faculty) =>
      [2023, 2024].map((wave) => ({ wave, faculty, respondents: 40, yes: 20 })),
    );
    await using made = await aUniversity({ answers });
    const own = path.join(made.folder, "surveys/cs/responses");
    const elsewhere = path.join(root, "delivered");
    await mkdir(path.join(elsewhere, "cs"), { recursive: true });
    const victim = path.join(root, "victim.csv");
    await writeFile(victim, await readFile(path.join(own, "r2023.csv")));
    await symlink(victim, path.join(elsewhere, "cs/r2023.csv"));
    execFileSync("mkfifo", [path.join(elsewhere, "cs/r2024.csv")]);
    const out = path.join(root, "out");
    const words = ["check", "--data", made.folder, "--out", out];
    const there = await wellbeingHere([...words, "--responses", elsewhere]);
    expect(there.status).toBe(1);
    expect(there.stderr).toContain("responses/r2023.csv  this is a link that leads out of the folder, or nowhere");
    expect(there.stderr).toContain("responses/r2024.csv  this is a named pipe (FIFO), not a file");
    await rm(path.join(own, "r2024.csv"));
    await mkdir(path.join(own, "r2024.csv"));
    const inData = await wellbeingHere(words);
    expect(inData.stderr).toContain("responses/r2024.csv  this is a folder with the name of a file");
  });
});
