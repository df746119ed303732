/** A report that is held, from file to site and mailbox: whatever holds its figures is held with it, what is handed out is recorded, and nobody passes an embargo without saying who and why. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256 } from "../../src/store/index.ts";
import { sharedStore } from "../madeOnce.ts";
import { isFull } from "../skips.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

const hill = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
const until = "2025-09-01";

let root: string;
let data: string;
let out: string;
let web: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-held-"));
  [data, out, web] = [path.join(root, "data"), path.join(root, "out"), path.join(root, "web")];
  await cp(hill, data, { recursive: true });
  await write("distribution.yaml", [
    "from: { name: { en: Hill College }, address: dean@example.org }",
    "limits: { messagesPerMinute: 600, connections: 1, attachmentMegabytes: 10 }",
    "recipients:",
    ...["law", "arts"].map((id) =>
      recipient(
        id,
        `faculty-${id}`,
        `faculty-${id}.pdf, factsheet-${id}.pdf, estimates.faculty-${id}.csv, estimates.public.csv`,
      ),
    ),
    recipient("board", "board", "board.pdf, estimates.board.csv"),
  ]);
  await write("letters/covering.en.md", [
    "# Figures {{year}}",
    "",
    "Dear {{name}},",
    "",
    "{{headlines}}",
    "",
    "{{documents}}",
  ]);
  await adoption("state: draft", held("faculty-law"));
  on("2025-03-01T12:00:00Z");
  await report("--without-embargoed");
  await adopt(held("faculty-law"));
});
afterAll(async () => {
  vi.useRealTimers();
  await rm(root, { recursive: true, force: true });
});

function recipient(id: string, audience: string, gets: string): string {
  return `  - { id: to-${id}, audience: ${audience}, name: "To ${id}", role: { en: dean }, language: en, by: folder, letter: covering, gets: [${gets}] }`;
}

const held = (name: string) => `reports: [{ report: ${name}, until: ${until} }]`;

/** The clock of the program: timers run on. */
function on(moment: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(moment) });
}

async function write(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(path.dirname(path.join(data, file)), { recursive: true });
  await writeFile(path.join(data, file), `${lines.join("\n")}\n`);
}

async function adoption(...lines: string[]): Promise<void> {
  await write("adoption/2024.yaml", ["year: 2024", ...lines]);
}

async function adopt(...more: string[]): Promise<void> {
  const manifest = sha256(await readFile(path.join(out, "2024/manifest.json")));
  await adoption("state: adopted", "by: Board of Trustees", "on: 2025-02-11", `manifest: ${manifest}`, ...more);
}

const run = async (command: string, ...words: string[]) =>
  await wellbeing([command, "--data", data, "--out", out, ...words]);

async function report(...words: string[]): Promise<void> {
  const { status, stderr } = await run("report", ...sharedStore(), ...words);
  if (status !== 0) throw new Error(stderr);
}

const record = async () => JSON.parse(await readFile(path.join(data, "released/2024.json"), "utf8"));
const text = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, " ").replace(/\s+/g, " ");

/** Files of a folder that are text, by their path. */
async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(html|csv|json|svg|js)$/.test(name));
  const read = names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")] as const);
  return new Map(await Promise.all(read));
}

describe("a release that was made while a faculty's report is held", () => {
  it("holds nothing that is made for that faculty, and no figure about it: in no file, no page, no list of figures", async () => {
    const { artefacts } = JSON.parse(await readFile(path.join(out, "2024/manifest.json"), "utf8"));
    for (const { id, audience, estimates } of artefacts) {
      expect([id, audience]).toEqual([id, expect.not.stringMatching("law")]);
      expect([id, estimates.filter((each: string) => /(faculty|rest|other):law/.test(each))]).toEqual([id, []]);
    }
    const found = [...(await textsIn(path.join(out, "2024")))].filter(([, content]) =>
      /(faculty|rest|other):law|\/20\d\d\/faculty-law|faculty-law\/|without Law/.test(content),
    );
    expect(found.map(([name]) => name)).toEqual([]);
    expect(
      (await readdir(path.join(out, "2024/site"), { recursive: true })).filter((name) => /law/.test(name)),
    ).toEqual([]);
  });

  it("names it in the board's report as a faculty whose figures come later, not as one that was not asked", async () => {
    const board = text(await readFile(path.join(out, "2024/reports/board.en.html"), "utf8"));
    expect(board).toContain("The figures of Law come out later.");
    expect(board).not.toMatch(/Law: not in the/);
    const arts = await readFile(path.join(out, "2024/data/estimates.board.csv"), "utf8");
    expect(arts).toContain(",faculty:arts,");
  });

  it("is handed out without it: who should have it is told of, and everybody else gets theirs", async () => {
    const { status, stdout } = await run("distribute");
    expect(status).toBe(0);
    expect(stdout).toContain("to-law does not get estimates.faculty-law.csv yet: it is held");
    expect(stdout).not.toContain("would refuse");
    const handed = path.join(out, "handed");
    expect(await run("distribute", "--to-folder", handed)).toMatchObject({ status: 0 });
    const names = (await readdir(handed)).filter((name) => !name.endsWith(".zip"));
    expect(names.sort()).toEqual(["to-arts-2024", "to-board-2024", "to-law-2024"]);
    expect((await readdir(path.join(handed, "to-law-2024"))).filter((name) => /law/.test(name))).toEqual([]);
    const told = await run("distribute", "--status");
    expect(told.status).toBe(0);
    expect(told.stdout).toContain("to-law does not get faculty-law.pdf yet: it is held");
  });

  it("was recorded before anybody got it, without what is held", async () => {
    const { cells } = await record();
    const named = cells.map(({ cell }: { cell: string }) => cell);
    expect(named).toContain("faculty:arts");
    expect(named.filter((cell: string) => /law/.test(cell))).toEqual([]);
  });

  it("has no part of what is held, and says so where that is asked for by name", async () => {
    const { status, stderr } = await run("report", "--without-embargoed", "--only", "faculty-law", ...sharedStore());
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/--only faculty-law: this report is held.*\n.*--without-embargoed/),
    ]);
  });

  it("is known again when it is made once more, after it was handed out", async () => {
    const before = await readFile(path.join(out, "2024/manifest.json"), "utf8");
    await report("--without-embargoed");
    expect(await readFile(path.join(out, "2024/manifest.json"), "utf8")).toBe(before);
  });

  // Every page of the site is judged.
  it.runIf(isFull)("goes up, is recorded again the same, and no search finds the faculty", async () => {
    const before = await readFile(path.join(data, "released/2024.json"), "utf8");
    expect(await run("publish", "--to", web, ...sharedStore())).toMatchObject({ status: 0, stderr: "" });
    expect(await readFile(path.join(data, "released/2024.json"), "utf8")).toBe(before);
    const pages = await readdir(path.join(web, "current"), { recursive: true });
    expect(pages.filter((name) => /law/.test(name))).toEqual([]);
  });
});

describe("a whole release, one of whose reports is held", () => {
  const handOut = async (...words: string[]) =>
    await run("distribute", "--to-folder", path.join(out, "whole"), ...words);

  it("is refused until midnight where the university is, not where the machine is", async () => {
    // Nobody has anything yet.
    await rm(path.join(data, "distributed"), { recursive: true, force: true });
    await report();
    await adopt(held("factsheet-law"));
    on("2025-08-31T21:59:00Z");
    const refusal = `report factsheet-law may not be published before ${until}`;
    const early = await run("publish", "--to", web);
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining(refusal)]);
    expect((await handOut()).stderr).toContain(refusal);
    on("2025-08-31T22:01:00Z");
    expect((await run("distribute")).stdout).not.toContain("would refuse");
    const university = path.join(data, "university.yaml");
    const yaml = await readFile(university, "utf8");
    await writeFile(university, yaml.replace("id: hill\n", "id: hill\ntimeZone: America/New_York\n"));
    expect((await run("distribute")).stdout).toContain("would refuse");
    expect((await run("publish", "--to", web)).stderr).toContain(refusal);
    await writeFile(university, yaml.replace("id: hill\n", "id: hill\ntimeZone: Mars/Olympus\n"));
    expect((await run("check")).stderr).toContain('a time zone is written as "Europe/Amsterdam"');
    await writeFile(university, yaml);
  });

  it("is let out before by nobody who does not say who decided so and why, and both are recorded", async () => {
    on("2025-08-30T12:00:00Z");
    for (const words of [[], ["--by", "Board of Trustees", "--why", " "]]) {
      const silent = await handOut("--now", until, ...words);
      expect([silent.status, silent.stderr]).toEqual([
        1,
        expect.stringMatching(/today is 2025-08-30.*\n.*--by ROLE --why/s),
      ]);
    }
    expect((await run("publish", "--to", web, "--now", until)).stderr).toContain("--by ROLE --why REASON");
    const said = ["--now", until, "--by", "Board of Trustees", "--why", "The press has it."];
    expect(await handOut(...said)).toMatchObject({ status: 0 });
    // Once passed, it is not passed again: who decided so first stays on record.
    expect(await handOut("--now", until, "--by", "Somebody", "--why", "Once more.")).toMatchObject({ status: 0 });
    const { cells, passed } = await record();
    expect(passed).toEqual([
      { what: "report factsheet-law", until, on: "2025-08-30", by: "Board of Trustees", why: "The press has it." },
    ]);
    expect(cells.some(({ cell }: { cell: string }) => cell === "faculty:law")).toBe(true);
  });

  it("is not adopted on a day to come", async () => {
    on("2025-02-10T12:00:00Z");
    const { status, stderr } = await run("publish", "--to", web, "--now", "2026-01-01");
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/adoption\/2024\.yaml:4:5 .*adopted on 2025-02-11, and today is 2025-02-10/),
    ]);
  });
});

describe("a record", () => {
  beforeAll(() => on("2025-10-01T12:00:00Z"));

  it("says what was adopted, also where the data was mended since, and is made of nothing else", async () => {
    await rm(path.join(data, "released/2024.json"));
    expect(await run("record")).toMatchObject({ status: 0 });
    const released = await record();
    await rm(path.join(data, "released/2024.json"));
    const survey = path.join(data, "surveys/hcs/survey.yaml");
    const yaml = await readFile(survey, "utf8");
    await writeFile(survey, yaml.replace("minimumBase: 10, reliableBase: 30", "minimumBase: 205, reliableBase: 205"));
    expect(await run("record")).toMatchObject({ status: 0 });
    expect(printed(await record())).toEqual(printed(released));
    await writeFile(survey, yaml);
    await rm(path.join(data, "released/2024.json"));
    await adoption("state: checked");
    await rm(path.join(data, "distributed"), { recursive: true });
    const { status, stderr } = await run("record");
    expect([status, stderr]).toEqual([1, expect.stringContaining("there is nothing to record")]);
    expect(await readdir(path.join(data, "released"))).toEqual([]);
  });

  it("can be had of a release that is lost, by making it once more, and of no other", async () => {
    await adopt();
    await rename2024("lost");
    const lost = await run("report", ...sharedStore());
    expect([lost.status, lost.stderr]).toEqual([1, expect.stringContaining("report --as-adopted")]);
    await write("texts/2024/en/summary.md", ["Nothing new."]);
    const other = await run("report", "--as-adopted", ...sharedStore());
    expect([other.status, other.stderr]).toEqual([
      1,
      expect.stringContaining("what is made now is not the release that was adopted"),
    ]);
    expect(await readdir(out)).not.toContain("2024");
    await cp(path.join(hill, "texts/2024/en/summary.md"), path.join(data, "texts/2024/en/summary.md"));
    await report("--as-adopted");
    expect(await readFile(path.join(out, "2024/manifest.json"), "utf8")).toBe(
      await readFile(path.join(out, "lost/manifest.json"), "utf8"),
    );
    expect(await run("record")).toMatchObject({ status: 0 });
  });
});

async function rename2024(name: string): Promise<void> {
  await cp(path.join(out, "2024"), path.join(out, name), { recursive: true });
  await rm(path.join(out, "2024"), { recursive: true });
}

/** What readers got of each cell. */
function printed({ cells }: { cells: { survey: string; wave: number; cell: string; printed: object[] }[] }) {
  const all = cells.filter((each) => each.printed.length > 0);
  return new Map(
    all
      .map(({ survey, wave, cell, printed: own }): [string, unknown] => [
        `${survey} ${wave} ${cell}`,
        own.map((each) => JSON.stringify(each)).sort(),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
