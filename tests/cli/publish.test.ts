/** `wellbeing publish` with a real release of Hill College, in steps as they are taken. */

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/store/index.ts";
import { sharedStore } from "../madeOnce.ts";
import { isLong } from "../skips.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

const hill = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
const day = "2025-03-01";

let root: string;
let data: string;
let out: string;
let web: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-publish-cli-"));
  [data, out, web] = [path.join(root, "college"), path.join(root, "out"), path.join(root, "web")];
  await cp(hill, data, { recursive: true });
  // A small site: every page of it is judged.
  await changed("university.yaml", "faculties:\n", "site: { faculties: false }\nfaculties:\n");
  await report();
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

async function report(...words: string[]): Promise<void> {
  const { status, stderr } = await wellbeing(["report", "--data", data, "--out", out, ...sharedStore(), ...words]);
  if (status !== 0) throw new Error(stderr);
}

async function publish(...words: string[]) {
  return await wellbeing([
    "publish",
    "--data",
    data,
    "--out",
    out,
    "--to",
    web,
    "--now",
    day,
    ...sharedStore(),
    ...words,
  ]);
}

async function adoption(...lines: string[]): Promise<void> {
  await mkdir(path.join(data, "adoption"), { recursive: true });
  await writeFile(path.join(data, "adoption/2024.yaml"), ["year: 2024", ...lines, ""].join("\n"));
}

async function adopt(...more: string[]): Promise<void> {
  const manifest = sha256(await readFile(path.join(out, "2024/manifest.json")));
  await adoption("state: adopted", "by: Board of Trustees", "on: 2025-02-11", `manifest: ${manifest}`, ...more);
}

async function changed(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(data, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await writeFile(path.join(data, file), text.replace(from, to));
}

const isUp = async () => (await readdir(web).catch((): string[] => [])).includes("current");

describe("wellbeing publish", () => {
  it("refuses a release that nobody adopted, and says what an adoption looks like", async () => {
    const { status, stderr } = await publish();
    expect(status).toBe(1);
    expect(stderr).toContain("college/adoption/2024.yaml  nothing says that this release was adopted");
    expect(stderr).toContain(sha256(await readFile(path.join(out, "2024/manifest.json"))));
    await adoption("state: checked");
    expect((await publish()).stderr).toContain("college/adoption/2024.yaml:2:8  this release is checked, not adopted");
    expect(await isUp()).toBe(false);
  });

  it("refuses another release than the one that was adopted, and an adoption that says neither by whom nor when", async () => {
    await adoption("state: adopted", "by: Board of Trustees", "on: 2025-02-11", `manifest: ${"ab".repeat(32)}`);
    expect((await publish()).stderr).toContain("college/adoption/2024.yaml:5:11  another release was adopted");
    await adoption("state: adopted");
    const { status, stderr } = await publish();
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/adoption\/2024\.yaml:2:8 {2}"state": what is adopted says by/),
    ]);
  });

  it("refuses a manifest of another version, or one that is cut off, and says what is wrong about it", async () => {
    await adoption("state: draft");
    const place = path.join(out, "2024/manifest.json");
    const text = await readFile(place, "utf8");
    for (const [wrong, message] of [
      [text.replace('"schema": 2', '"schema": 3'), /manifest can't be read: "schema": /],
      [text.slice(0, 200), /manifest can't be read: .*JSON/],
    ] as const) {
      await writeFile(place, wrong);
      const { status, stderr } = await publish();
      expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
      expect(stderr).toContain("another version of the program wrote it");
    }
    await writeFile(place, text);
    expect(await isUp()).toBe(false);
  });

  it("refuses an embargo on the release, or on one of its reports, until the day has come", async () => {
    await adopt("embargo: 2025-04-01");
    expect((await publish()).stderr).toContain("the release may not be published before 2025-04-01");
    await adopt("reports: [{ report: faculty-arts, until: 2025-03-02 }]");
    expect((await publish()).stderr).toContain("report faculty-arts may not be published before 2025-03-02");
    expect((await publish("--now", "2025-03-02", "--check")).status).toBe(0);
    await adopt("reports: [{ report: faculty-art, until: 2025-03-02 }]");
    const { stderr } = await publish();
    expect(stderr).toMatch(/adoption\/2024\.yaml:6:21 .*no report "faculty-art"/);
    expect(await isUp()).toBe(false);
  });

  it("refuses files that are not as the manifest and the list of the site say", async () => {
    await adopt();
    for (const file of ["reports/board.en.html", "site/en/2024/explorer.html", "data/estimates.public.csv"]) {
      const place = path.join(out, "2024", file);
      const text = await readFile(place, "utf8");
      await writeFile(place, text.replace(/<\/html>|$/, "<p>7.9</p>$&"));
      const { status, stderr } = await publish();
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(`(^|\n)${file} .*(not as the manifest|missing or changed)`),
      ]);
      await writeFile(place, text);
    }
  });

  it("puts an adopted release up, and an earlier one back", async () => {
    await adopt();
    const { status, stdout } = await publish();
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(
        /released.2024\.json says what this release prints and hides: commit it\n.*current: 000001-2024-[0-9a-f]{12}\n$/,
      ),
    ]);
    const home = await readFile(path.join(web, "current/en/index.html"), "utf8");
    expect(home).toBe(await readFile(path.join(out, "2024/site/en/index.html"), "utf8"));
    await publish();
    const back = await wellbeing(["rollback", "--to", web]);
    expect(back.stdout).toMatch(/000001-2024-\S+ {2}\(shown\)\n000002/);
  });

  it("knows the release again when it was recorded, as it is when it is handed out, and made once more", async () => {
    await adopt();
    const manifest = await readFile(path.join(out, "2024/manifest.json"), "utf8");
    await rm(path.join(data, "released"), { recursive: true });
    expect(await wellbeing(["record", "--data", data, "--out", out])).toMatchObject({ status: 0 });
    await report();
    expect(await readFile(path.join(out, "2024/manifest.json"), "utf8")).toBe(manifest);
    expect(await publish("--check")).toMatchObject({ status: 0 });
  });

  it("says what is wrong about the words it was given", async () => {
    expect(await wellbeing(["publish"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--to") });
    expect((await publish("--now", "tomorrow")).stderr).toContain("--now tomorrow: a day is written as 2025-02-11");
  });
});

describe("an embargo", () => {
  beforeEach(async () => await adoption("state: draft"));

  it("on a wave keeps the release from being published; without the wave, no file of the release holds anything of it", async () => {
    await changed(
      "surveys/hcs/survey.yaml",
      "{ id: 2024, population: 1500 }",
      "{ id: 2024, population: 1500, embargo: 2025-09-01 }",
    );
    await report();
    await adopt();
    const { status, stderr } = await publish();
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining("wave hcs/2024 may not be published before 2025-09-01"),
    ]);
    const text = await wellbeing([
      "report",
      "--data",
      data,
      "--out",
      out,
      ...sharedStore(),
      "--without-embargoed",
      "--now",
      day,
    ]);
    expect([text.status, text.stderr]).toEqual([
      1,
      expect.stringContaining('summary.md:1:34  no figure for "hcs.grade" in 2024'),
    ]);
    await writeFile(path.join(data, "texts/2024/en/summary.md"), "This year the college asked again.\n");
    await report("--without-embargoed", "--now", day);
    await adopt();
    // Every page is new, and judged anew.
    if (isLong) expect((await publish()).status).toBe(0);
    for (const file of await readdir(path.join(out, "2024/data")))
      expect(await readFile(path.join(out, "2024/data", file), "utf8")).not.toContain(",2024,");
    const everywhere = await readdir(path.join(out, "2024"), { recursive: true, withFileTypes: true });
    for (const each of everywhere.filter((one) => /\.(html|csv|json)$/.test(one.name))) {
      const text = await readFile(path.join(each.parentPath, each.name), "utf8");
      expect([each.name, /hcs\.[a-z]+\/2024\//.exec(text)]).toEqual([each.name, null]);
    }
  });

  it("on a report leaves it out of the release and of the site", async () => {
    await adopt("reports: [{ report: faculty-arts, until: 2025-09-01 }]");
    await changed("university.yaml", "site: { faculties: false }\n", "");
    await report();
    await report("--without-embargoed", "--now", day);
    const manifest = JSON.parse(await readFile(path.join(out, "2024/manifest.json"), "utf8"));
    const ids = manifest.artefacts.map(({ id }: { id: string }) => id);
    expect(ids).toContain("faculty-law.en.html");
    expect(ids.filter((id: string) => id.startsWith("faculty-arts"))).toEqual([]);
    const pages = await readdir(path.join(out, "2024/site/en/2024"));
    expect(pages).toContain("faculty-law");
    expect(pages).not.toContain("faculty-arts");
    await adopt("reports: [{ report: faculty-arts, until: 2025-09-01 }]");
    if (isLong) expect(await publish()).toMatchObject({ status: 0 });
  });
});
