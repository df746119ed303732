import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Manifest } from "../../src/domain/index.ts";
import { Store } from "../../src/store/index.ts";
import { isFull } from "../skips.ts";
import { smallRelease } from "../smallRelease.ts";
import { aCollege, collegeFolder } from "../sources/aCollege.ts";
import { type Ran, wellbeing, wellbeingHere } from "./run.ts";

const hillFolder = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));

const run = promisify(execFile);
const project = fileURLToPath(new URL("../..", import.meta.url));
/** What a clone has of this folder. */
const isOfClone = (place: string) =>
  !["node_modules", "out", ".git", "tests"].includes(path.relative(project, place).split(path.sep)[0] ?? "");

let root: string;
let out: string;
/** What the command said that made what lies in `out`. */
let ran: Ran;
let ranAgain: Ran;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-report-"));
  const made = await smallRelease();
  [ran, ranAgain] = [made.ran, made.again];
  out = path.join(root, "out");
  await cp(made.out, out, { recursive: true });
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

async function manifestOf(folder: string, name: "2024" | "2024.partial" = "2024"): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(path.join(folder, name, "manifest.json"), "utf8")));
}

function hashes({ artefacts }: Manifest): Record<string, string> {
  return Object.fromEntries(artefacts.map(({ id, sha256 }) => [id, sha256]));
}

describe("wellbeing report", () => {
  it("makes every artefact of a year, each as its manifest says", async () => {
    const { status, stdout, stderr } = ran;
    const manifest = await manifestOf(out);
    const count = manifest.artefacts.length;
    expect({ status, stderr: stderr.split("\n")[0] }).toEqual({ status: 0, stderr: `making ${count} files` });
    expect(stdout).toMatch(new RegExp(`2024: ${count} files made; \\d+ PDF pages, \\d+ charts`));
    const reports = ["board", "faculty-arts", "faculty-science"];
    const inLanguages = (names: readonly string[]) =>
      names.flatMap((name) => ["en", "nl"].map((language) => name.replace("*", language)));
    const ids = manifest.artefacts.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toEqual(
      expect.arrayContaining([
        ...inLanguages(["accessibility.*.html", "factsheet-arts.*.pdf", "factsheet-science.*.pdf"]),
        ...inLanguages(reports.flatMap((report) => [`${report}.*.html`, `${report}.*.page.html`, `${report}.*.pdf`])),
        ...[...reports, "public"].map((audience) => `estimates.${audience}.csv`),
        ...inLanguages(
          [...reports, "public"].flatMap((each) => [`estimates.${each}.*.xlsx`, `estimates.${each}.*.ods`]),
        ),
        "site",
      ]),
    );
    for (const { path: place, bytes, sha256 } of manifest.artefacts) {
      const content = await readFile(path.join(out, "2024", place));
      expect([place, content.length, createHash("sha256").update(content).digest("hex")]).toEqual([
        place,
        bytes,
        sha256,
      ]);
    }
    expect(await readdir(out)).toEqual([".store", "2024"]);
  });

  it("makes nothing where nothing has changed, and what was changed by hand again", async () => {
    const words = ["report", "--data", collegeFolder, "--out", out, "--explain"];
    const before = await manifestOf(out);
    const { stdout, stderr } = ranAgain;
    const count = before.artefacts.length;
    expect(stdout).toContain(`2024: nothing has changed, all ${count} files stay as they are\n`);
    expect(stderr).toBe(`nothing that the reports are made from has changed: all ${count} files are as they were\n`);
    // In the copy, for what is told of a folder is told from the last run in it.
    await wellbeingHere(words);
    await writeFile(path.join(out, "2024/reports/board.nl.pdf"), "scribbled");
    const again = await wellbeingHere(words);
    expect(again.stdout).toContain(`2024: 0 files made, ${count} used again; `);
    expect(again.stderr).toContain("board.nl.pdf: reused: nothing in it has changed\n");
    expect(hashes(await manifestOf(out))).toEqual(hashes(before));
    expect(
      createHash("sha256")
        .update(await readFile(path.join(out, "2024/reports/board.nl.pdf")))
        .digest("hex"),
    ).toBe(hashes(before)["board.nl.pdf"]);
  });

  it("says how much is kept for later runs, and prunes it", async () => {
    const { stdout } = await wellbeingHere(["cache", "--out", out]);
    expect(stdout).toMatch(/\.store: \d+ files, \d+\.\d MB\n$/);
    const kept = await wellbeingHere(["cache", "--out", out, "--prune", "--json"]);
    expect(JSON.parse(kept.stdout)).toMatchObject({ gone: { files: 0, bytes: 0 } });
    const copy = path.join(root, "pruned");
    await cp(path.join(out, ".store"), copy, { recursive: true });
    const pruned = await wellbeingHere(["cache", "--store", copy, "--prune", "--days", "0"]);
    expect(pruned.stdout).toMatch(/removed \d+ files, \d+\.\d MB; 0 files, 0\.0 MB\n$/);
    expect((await wellbeingHere(["cache", "--days", "3"])).status).toBe(2);
  });

  it("prints each report in its language, with bookmarks, tags and a title, on A4", async () => {
    const bytes = await readFile(path.join(out, "2024/reports/board.nl.pdf"));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe(
      "Studentenwelzijn 2024 – Rapport aan het College van Bestuur, 2024 – Klein College",
    );
    expect(document.getPageCount()).toBeGreaterThan(5);
    const catalog = [...document.catalog.keys()].map((key) => key.decodeText());
    expect(catalog).toEqual(expect.arrayContaining(["Lang", "MarkInfo", "StructTreeRoot", "Outlines"]));
  });

  it.runIf(isFull)("prints another house, in English alone, with its own colours, mark and tokens", async () => {
    const hill = path.join(root, "hill");
    const { status, stderr } = await wellbeing(["report", "--data", hillFolder, "--out", hill]);
    expect({ status, stderr: stderr.split("\n")[0] }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^making \d+ files$/),
    });
    const html = await readFile(path.join(hill, "2024/reports/board.en.html"), "utf8");
    expect(html).toContain("--accent: #5b1030");
    expect(html).toContain("--ink: #241a1d");
    expect(html).toMatch(/<img class="mark" src="data:image\/svg\+xml;base64,[^"]+" alt="">/);
    // Its own survey is tested, so that a headline says what the test found.
    expect(html.replace(/<[^>]*>/g, "")).toContain("Well-being rose from 7.1 in 2023 to 7.5 in 2024");
  });

  it.runIf(isFull)(
    "makes the same bytes again, also where answers are added up, with every file of the site",
    async () => {
      const [one, two] = [path.join(root, "shipped-one"), path.join(root, "shipped-two")];
      for (const each of [one, two]) {
        const { status } = await wellbeingHere(["report", "--out", each, "--format", "html,site", "--json"]);
        expect(status).toBe(0);
      }
      // The site is known by its list of all files with their hashes.
      expect(hashes(await manifestOf(two, "2024.partial"))).toEqual(hashes(await manifestOf(one, "2024.partial")));
    },
  );

  it.runIf(isFull)("makes the same bytes again", async () => {
    const again = path.join(root, "again");
    await wellbeing(["report", "--data", collegeFolder, "--out", again, "--json"]);
    expect(hashes(await manifestOf(again))).toEqual(hashes(await manifestOf(out)));
  });

  it.runIf(isFull)(
    "makes the same bytes with one tab and with four, in another order, on another day and in a fresh clone",
    async () => {
      const [one, four, clone] = ["one", "four", "clone"].map((name) => path.join(root, name));
      if (one === undefined || four === undefined || clone === undefined) throw new Error("no folders");
      const only = (ids: string) => ["--data", collegeFolder, "--only", ids];
      await wellbeing(["report", ...only("board,faculty-arts,factsheet-arts"), "--tabs", "1", "--out", one]);
      await wellbeing(["report", ...only("factsheet-arts,faculty-arts,board"), "--tabs", "4", "--out", four], {
        TZ: "Pacific/Auckland",
        LC_ALL: "C",
      });
      await cp(project, clone, { recursive: true, filter: isOfClone });
      await symlink(path.join(project, "node_modules"), path.join(clone, "node_modules"));
      const program = path.join(clone, "src/cli/wellbeing.ts");
      const there = path.join(clone, "out");
      await run(process.execPath, [program, "report", ...only("board,faculty-arts,factsheet-arts"), "--out", there]);
      const expected = hashes(await manifestOf(one, "2024.partial"));
      expect(hashes(await manifestOf(four, "2024.partial"))).toEqual(expected);
      expect(hashes(await manifestOf(there, "2024.partial"))).toEqual(expected);
    },
  );

  it("gives a faculty the university's estimates and no other faculty's", async () => {
    const csv = await readFile(path.join(out, "2024/data/estimates.faculty-arts.csv"), "utf8");
    expect(csv.split("\r\n")).toEqual([
      "indicator,wave,domain,statistic,value,value_step,lower,upper,unit,base,base_step,status,source,edition,precision,bound",
      "cs.grade,2023,university,mean,7,,,,grade,,,published,annual,corrected 2024-09,exact,",
      "cs.grade,2024,university,mean,7.4,,7.1,7.7,grade,280,,published,annual,corrected 2024-09,exact,",
      "cs.stress,2023,university,share,40,,,,percent,,,published,annual,corrected 2024-09,exact,",
      "cs.stress,2024,university,share,31,,,,percent,,,published,annual,corrected 2024-09,exact,",
      "",
    ]);
  });

  describe("asked for a part of a release", () => {
    const part = async (data: string, ...words: string[]) =>
      JSON.parse((await wellbeingHere(["report", "--data", data, "--out", out, "--json", ...words])).stdout);
    const arts = ["--only", "faculty-arts", "--lang", "nl", "--format", "html"];

    it("makes it beside the release, and adds to it while the data is the same", async () => {
      const whole = await readFile(path.join(out, "2024/manifest.json"), "utf8");
      expect(await part(collegeFolder, ...arts)).toMatchObject({
        manifest: path.join(out, "2024.partial/manifest.json"),
        // What says how accessible it is tells of these files only.
        made: 2,
        reused: 7,
        kept: 0,
        pages: 0,
      });
      expect(await part(collegeFolder, "--only", "board", "--lang", "nl")).toMatchObject({ kept: 4 });
      expect((await readdir(path.join(out, "2024.partial/reports"))).sort()).toEqual([
        "board.nl.html",
        "board.nl.page.html",
        "board.nl.pdf",
        "faculty-arts.nl.html",
      ]);
      expect((await manifestOf(out, "2024.partial")).part).toBe(true);
      expect(await readFile(path.join(out, "2024/manifest.json"), "utf8")).toBe(whole);
    });

    it("never takes the release away, though the data has changed, and drops what was made from other data", async () => {
      await using college = await aCollege();
      await college.change("surveys/cs/published.yaml", "value: 7.4", "value: 7.5");
      const whole = await manifestOf(out);
      expect(await part(college.folder, "--only", "board", "--format", "html")).toMatchObject({ kept: 0 });
      expect((await readdir(path.join(out, "2024.partial/reports"))).sort()).toEqual([
        "board.en.html",
        "board.nl.html",
      ]);
      expect(await manifestOf(out)).toEqual(whole);
      expect(await readdir(path.join(out, "2024/reports"))).toContain("faculty-arts.nl.pdf");
    });

    it("makes the whole where nothing is left out by it", async () => {
      const words = ["--lang", "nl,en", "--format", "pdf,html,page,xlsx,ods,site"];
      expect(await part(collegeFolder, ...words)).toMatchObject({ manifest: path.join(out, "2024/manifest.json") });
      expect((await manifestOf(out)).part).toBeUndefined();
    });

    it.each(["publish", "distribute"])("makes what wellbeing %s refuses, wherever it lies", async (command) => {
      await part(collegeFolder, ...arts);
      await using college = await aCollege();
      await college.write(
        "distribution.yaml",
        "from: { name: { nl: X, en: X }, address: x@example.org }\nrecipients: []\n",
      );
      const moved = path.join(root, `moved-${command}`);
      await cp(path.join(out, "2024.partial"), path.join(moved, "2024.partial"), { recursive: true });
      const words = [
        command,
        "--data",
        college.folder,
        "--out",
        moved,
        ...(command === "publish" ? ["--to", moved] : []),
      ];
      expect(await wellbeingHere(words)).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/there is no release in .*\n.*only a part was made, which is beside it/),
      });
      await cp(path.join(out, "2024.partial"), path.join(moved, "2024"), { recursive: true });
      expect(await wellbeingHere(words)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("holds a part of a release, made with --only, --lang or --format"),
      });
    });
  });
});

describe("of earlier parts a part keeps", () => {
  const make = async (folder: string, to: string, ...words: string[]) => {
    const { status, stdout, stderr } = await wellbeingHere([
      ...["report", "--data", folder, "--out", to, "--format", "html", "--json"],
      ...words,
    ]);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const board = ["--only", "board", "--lang", "nl"];
  /** With a store of its own that knows what was made before. */
  const aFolder = async (name: string) => {
    const to = path.join(root, name);
    await cp(path.join(out, ".store"), path.join(to, ".store"), { recursive: true });
    return to;
  };

  it("nothing that still holds what is under embargo now", async () => {
    await using college = await aCollege();
    const to = await aFolder("embargoed");
    await college.change(
      "surveys/cs/published.yaml",
      "wave: 2023, domain: university, value: 40,",
      "wave: 2023, domain: university, value: 40, embargo: 2025-09-01,",
    );
    const early = ["--without-embargoed", "--now", "2025-03-01"];
    await make(college.folder, to);
    expect(await make(college.folder, to, ...board, ...early)).toMatchObject({ kept: 0 });
    await make(college.folder, to, ...early);
    expect(await make(college.folder, to, ...board, ...early)).toMatchObject({ kept: 11 });
  });

  it("no report that is held until a later day", async () => {
    await using college = await aCollege();
    const to = await aFolder("held");
    await mkdir(path.join(college.folder, "adoption"));
    await college.write(
      "adoption/2024.yaml",
      "year: 2024\nstate: draft\nreports: [{ report: faculty-arts, until: 2025-09-01 }]\n",
    );
    await make(college.folder, to);
    expect(await readdir(path.join(to, "2024.partial/reports"))).toContain("faculty-arts.nl.html");
    await make(college.folder, to, ...board, "--without-embargoed", "--now", "2025-03-01");
    const left = await readdir(path.join(to, "2024.partial/reports"));
    expect(left.filter((file) => file.startsWith("faculty-"))).toEqual([
      "faculty-science.en.html",
      "faculty-science.nl.html",
    ]);
  });

  it("no site of which a page is not as it was made, and no part of it", async () => {
    await using college = await aCollege();
    const to = await aFolder("torso");
    await make(college.folder, to, "--format", "html,site");
    await writeFile(path.join(to, "2024.partial/site/en/index.html"), "changed");
    await make(college.folder, to, ...board);
    expect((await manifestOf(to, "2024.partial")).artefacts.map(({ kind }) => kind)).not.toContain("site");
    expect(await readdir(path.join(to, "2024.partial"))).not.toContain("site");
  });

  it("nothing that another state of the program made, or nobody knows which", async () => {
    await using college = await aCollege();
    const to = await aFolder("otherwise");
    await make(college.folder, to);
    const made = createHash("sha256").update(await readFile(path.join(to, "2024.partial/manifest.json")));
    await new Store(path.join(to, ".store"), (what) => expect.fail(what)).note(`program of ${made.digest("hex")}`, {
      code: "another",
    });
    const { stderr } = await wellbeingHere([
      ...["report", "--data", college.folder, "--out", to, "--format", "html"],
      ...board,
    ]);
    expect(stderr).toMatch(/not in this part any more: .*faculty-arts\.nl\.html.*npx wellbeing report makes the whole/);
    expect(await readdir(path.join(to, "2024.partial/reports"))).toEqual(["board.nl.html"]);
    await make(college.folder, to);
    expect(await make(college.folder, to, ...board, "--store", path.join(root, "new-store"))).toMatchObject({
      kept: 0,
    });
  });
});

describe("what goes wrong ends with a message and a status:", () => {
  it("1 for findings, and the old release stays", async () => {
    await using college = await aCollege();
    await college.change("texts/2024/en/summary.md", "cs.grade", "cs.grad");
    const before = await readdir(path.join(out, "2024"));
    const { status, stderr } = await wellbeingHere(["report", "--data", college.folder, "--out", out]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'data/texts/2024/en/summary.md:1:15  no indicator "cs.grad"\n    indicators stand in indicators.yaml; did you mean "cs.grade"?\n\n1 problem in 1 file\n',
    );
    expect(await readdir(path.join(out, "2024"))).toEqual(before);
  });

  it("1 from check as well, as JSON for machines", async () => {
    await using college = await aCollege();
    await college.change("framework.yaml", "from: 2023", "from: x");
    const { status, stdout } = await wellbeingHere(["check", "--data", college.folder, "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      findings: [{ file: "data/framework.yaml", line: 2, column: 7, message: '"from": expected a number, found "x"' }],
    });
  });

  it("1 with the line of words that stand within a YAML file", async () => {
    await using college = await aCollege();
    await mkdir(path.join(college.folder, "corrections"));
    await college.write("texts/2024/messages.yaml", "pin: []\ndrop:\n  - change:nope\n");
    await college.write(
      "corrections/2024.yaml",
      `year: 2024
editions:
  - edition: 2
    on: 2025-03-01
    reason: { nl: Er ging iets mis., en: The grade was 7.9. }
    replaces: ${"ab".repeat(32)}
    corrections: []
`,
    );
    const { status, stderr } = await wellbeingHere(["check", "--data", college.folder]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^data\/corrections\/2024\.yaml:5:42 {2}the number 7\.9 is written by hand/m);
    expect(stderr).toMatch(/^data\/texts\/2024\/messages\.yaml:3:5 {2}there is no message "change:nope"/m);
  });

  it.each([
    [["reprot"], 'unknown command "reprot"\n    did you mean "report"?'],
    [["report", "--onyl", "board"], "unknown option --onyl\n    did you mean --only?"],
    [
      ["report", "--only", "faculty-art", "--data", collegeFolder],
      '--only faculty-art: there is no such report\n    did you mean "faculty-arts"? One of board, faculty-arts, faculty-science',
    ],
    [["report", "--lang", "fr"], "--lang fr: there is no such lang"],
  ])("2 for wrong usage: %j", async (words, message) => {
    const { status, stderr } = await wellbeingHere(words);
    expect(status).toBe(2);
    expect(stderr).toContain(`wellbeing: ${message}`);
  });

  it("3 where there is no browser", async () => {
    const { status, stderr } = await wellbeing(["report", "--data", collegeFolder, "--out", path.join(root, "none")], {
      WELLBEING_BROWSER: "/nowhere/chrome",
    });
    expect({ status, message: stderr.split("\n").slice(-3) }).toEqual({
      status: 3,
      message: [
        "wellbeing: there is no browser at /nowhere/chrome",
        "    WELLBEING_BROWSER names the program of a Chrome, Chromium or Edge; without it one is looked for",
        "",
      ],
    });
    // No release: only what was found on the way is kept for the next run.
    expect(await readdir(path.join(root, "none"))).toEqual([".store"]);
  });

  it("3 where another year's site is not as it was released", async () => {
    const to = path.join(root, "beside");
    const list = path.join(to, "2023/site/files.json");
    await mkdir(path.dirname(list), { recursive: true });
    await writeFile(path.join(to, "2023/manifest.json"), "{}");
    await writeFile(list, "{");
    const store = ["--store", path.join(out, ".store")];
    const words = [
      "report",
      "--data",
      collegeFolder,
      "--out",
      to,
      ...store,
      "--only",
      "board",
      "--format",
      "html,site",
    ];
    expect(await wellbeingHere(words)).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/2023\/site\/files\.json: this file is not as it was released\n.*make 2023 again/),
    });
  });

  it("3 where the folder for releases can't be written", async () => {
    const file = path.join(root, "file");
    await writeFile(file, "");
    const { status, stderr } = await wellbeingHere([
      "report",
      "--data",
      collegeFolder,
      "--out",
      path.join(file, "out"),
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain("a file stands where a folder should be");
  });

  it("0 and help for each command", async () => {
    for (const command of ["report", "check", "doctor", "schemas"]) {
      const { status, stdout } = await wellbeingHere([command, "--help"]);
      expect([status, stdout.includes("examples:")]).toEqual([0, true]);
    }
  });
});

describe("wellbeing doctor", () => {
  it("names the runtime, the browser, the fonts and the folders, and finds them in order", async () => {
    const { status, stdout } = await wellbeingHere(["doctor", "--out", out]);
    expect(stdout).toMatch(/ok +Node\.js +24\./);
    expect(stdout).toMatch(/ok +browser +HeadlessChrome/);
    expect(stdout).toMatch(/ok +fonts +Source Sans 3/);
    expect(status).toBe(0);
  });

  it("says what is missing and how to mend it", async () => {
    const { status, stdout } = await wellbeing(["doctor"], { WELLBEING_BROWSER: "/nowhere/chrome" });
    expect(status).toBe(3);
    expect(stdout).toMatch(/MISSING +browser +there is no browser at \/nowhere\/chrome/);
  });
});
