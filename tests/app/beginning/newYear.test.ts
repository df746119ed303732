/** A new year of the small college, from its files to what `check` says of it. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { wellbeingHere as wellbeing } from "../../cli/run.ts";
import { aCollege, type College } from "../../sources/aCollege.ts";

interface Task {
  readonly file: string;
  readonly message: string;
  readonly task: { readonly owner: string; readonly by: string | null };
}

const begin = async ({ folder }: College, ...more: string[]) =>
  await wellbeing(["new-year", "2025", "--data", folder, ...more]);

async function check({ folder }: College, ...more: string[]) {
  const out = path.join(folder, "../out");
  const ran = await wellbeing(["check", "--data", folder, "--out", out, "--json", ...more]);
  const told: { findings: { message: string }[]; tasks?: Task[] } = JSON.parse(ran.stdout);
  return { ...ran, ...told, tasks: told.tasks ?? [] };
}

const textOf = async ({ folder }: College, file: string) => await readFile(path.join(folder, file), "utf8");

describe("wellbeing new-year", () => {
  it("carries over what is not over, asks what came of it, and keeps last year's words beside", async () => {
    await using college = await aCollege();
    const { status, stdout } = await begin(college, "--date", "2026-03-03");
    expect(status).toBe(0);
    expect(stdout).toContain("over and left out: room (done)");
    const plan = await textOf(college, "actions/2025.yaml");
    expect(plan).toContain("# 2024: running, promised by 2024-12");
    expect(plan).toContain('achieved: { nl: "[? Wat heeft het tot nu toe opgeleverd?]"');
    expect(plan).not.toContain("id: room");
    const decisions = await textOf(college, "decisions/2025.yaml");
    expect(decisions).toMatch(
      /asked: \[\]\ntaken:\n {2}# asked in 2024, by 2025-06[\s\S]*id: more[\s\S]*outcome: .*\[\?/,
    );
    expect(await textOf(college, "texts/2025/en/summary.md")).toBe(
      '[? What should the board remember of this year?]\n\n<!-- 2024:\n\nThe grade was {{estimate "cs.grade" wave=2024}}.\n-->\n',
    );
    expect(await textOf(college, "publication/2025.yaml")).toContain('date: "2026-03-03"');
  });

  it("gives a checklist with owner and day that counts down, and stands in the way of no report", async () => {
    await using college = await aCollege();
    await begin(college, "--date", "2026-03-03");
    const { status, tasks } = await check(college);
    expect(status).toBe(0);
    expect(tasks.map(({ message, task }) => `${message} (${task.owner}, ${task.by})`)).toContain(
      'to be written of "talk": Wat heeft het tot nu toe opgeleverd? (Studentenzaken, 2026-03-03)',
    );
    expect(tasks.map(({ message }) => message)).toContain("in 2024 the board was asked for 1; in 2025 for nothing");
    await college.write("texts/2025/nl/summary.md", "Het gaat.");
    await college.write("texts/2025/en/summary.md", "It goes on.");
    expect((await check(college)).tasks).toHaveLength(tasks.length - 1);
    expect((await check(college, "--year", "2024")).tasks).toEqual([]);
  });

  it("lets nobody adopt reports that still hold a question", async () => {
    await using college = await aCollege();
    await begin(college, "--date", "2026-03-03");
    await college.change("publication/2025.yaml", 'date: "2026-03-03"', 'date: "2026-03-03"\nadopted: "2026-03-01"');
    const { status, findings } = await check(college);
    expect(status).toBe(1);
    expect(findings.map(({ message }) => message)).toContain(
      "to be written, in en too: Wat moet het bestuur van dit jaar onthouden?",
    );
  });

  it("overwrites nothing: what is there stays to the byte, and a second run has nothing to do", async () => {
    await using college = await aCollege();
    const own = "year: 2025\nasked: []\n";
    await college.write("decisions/2025.yaml", own);
    expect((await begin(college)).stdout).toContain("left as they are: decisions/2025.yaml");
    expect(await textOf(college, "decisions/2025.yaml")).toBe(own);
    const before = await textOf(college, "actions/2025.yaml");
    expect((await begin(college)).stdout).toContain("nothing to begin");
    expect(await textOf(college, "actions/2025.yaml")).toBe(before);
  });

  it("leaves nothing where a file can't be written", async () => {
    await using college = await aCollege();
    // A file stands where the folder of the texts should be.
    await college.write("texts/2025", "");
    const before = await readdir(college.folder, { recursive: true });
    expect((await begin(college)).status).toBe(3);
    expect(await readdir(college.folder, { recursive: true })).toEqual(before);
  });

  it.each([
    ["check", ["--year", "2024"]],
    ["import", ["answers-2024.csv", "--survey", "cs", "--look"]],
    ["strip", ["--survey", "cs", "--wave", "2024", "--to", "copy.csv"]],
    ["estimates", ["--to", "estimates.csv"]],
  ])("is finished by the next %s where it was killed between two files", async (command, words) => {
    await using college = await aCollege();
    await using other = await aCollege();
    await begin(other);
    const laid = path.join(college.folder, ".written-new-year-2025");
    await mkdir(laid);
    const files = ["actions/2025.yaml", "decisions/2025.yaml"];
    await writeFile(path.join(laid, "list"), JSON.stringify(files.map((each) => ({ path: each, before: null }))));
    for (const [place, file] of files.entries())
      await writeFile(path.join(laid, String(place)), await textOf(other, file));
    // It had come as far as the first of them.
    await rename(path.join(laid, "0"), path.join(college.folder, "actions/2025.yaml"));
    // Whatever it says of files that are not there: it has looked at the data.
    const inFolder = words.map((each) => (each.endsWith(".csv") ? path.join(college.folder, "..", each) : each));
    await wellbeing([command, ...inFolder, "--data", college.folder]);
    expect(await textOf(college, "decisions/2025.yaml")).toBe(await textOf(other, "decisions/2025.yaml"));
    expect(existsSync(laid)).toBe(false);
  });

  it("begins from no year that is not there, and from no data that has something to mend", async () => {
    await using college = await aCollege();
    expect((await wellbeing(["new-year", "2024", "--data", college.folder])).stderr).toContain("no year before 2024");
    expect((await wellbeing(["new-year", "next", "--data", college.folder])).status).toBe(2);
    await college.change("actions/2024.yaml", "state: running", "state: runing");
    expect((await begin(college)).status).toBe(1);
    expect(existsSync(path.join(college.folder, "actions/2025.yaml"))).toBe(false);
  });
});

describe("a year that was made by copying files", () => {
  it("is told what is still of last year: actions, words, waves", async () => {
    await using college = await aCollege();
    await college.write(
      "actions/2025.yaml",
      (await textOf(college, "actions/2024.yaml")).replace("year: 2024", "year: 2025"),
    );
    for (const language of ["nl", "en"]) {
      await mkdir(path.join(college.folder, `texts/2025/${language}`), { recursive: true });
      await college.write(
        `texts/2025/${language}/summary.md`,
        await textOf(college, `texts/2024/${language}/summary.md`),
      );
    }
    const messages = (await check(college)).tasks.map(({ message }) => message);
    expect(messages).toContain('action "talk": it says what it said in 2024');
    expect(messages).toContain('action "talk": it was to end in 2024-12, and is running');
    expect(messages.filter((each) => /^this speaks of 2024: “.*wave=2024/.test(each))).toHaveLength(2);
    expect(messages).toContain("2024 had decisions; 2025 has none");
  });
});
