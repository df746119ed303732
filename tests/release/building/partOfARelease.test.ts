/** `--only`, `--lang` and `--format`: what is read, composed and made of a release of which a part was asked for. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeReports } from "../../../src/app/make/makeReports.ts";
import { reportKeys } from "../../../src/documents/index.ts";
import { reportId } from "../../../src/domain/index.ts";
import { documentFindings } from "../../../src/release/building/checking/documentFindings.ts";
import { scopeOf } from "../../../src/release/building/scope.ts";
import type { Told } from "../../../src/release/building/telling.ts";
import { word } from "../../../src/release/building/worded.ts";
import { checkRelease } from "../../../src/release/index.ts";

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
const hill = path.join(projectFolder, "tests/fixtures/hill-college/data");

let root: string;
let dataFolder: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-part-"));
  dataFolder = path.join(root, "data");
  await cp(hill, dataFolder, { recursive: true });
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

const nothing = () => undefined;

/** All that `wellbeing report` does once its words are read. */
async function report(out: string, only: string | undefined, languages: readonly ("nl" | "en")[] | null) {
  const told: Told[] = [];
  const asked = {
    dataFolder,
    responsesFolder: null,
    year: null,
    releases: path.join(root, out),
    languages,
    day: undefined,
    asAdopted: false,
  };
  const result = await makeReports(
    { ...asked, only: only === undefined ? null : [only], formats: ["html"] },
    {
      store: path.join(root, `${out}-store`),
      tabs: 1,
      progress: {
        ...{ planned: nothing, started: nothing, made: nothing, reused: nothing, note: nothing, end: nothing },
        told: (each) => told.push(each),
      },
      queue: null,
      env: {},
    },
  );
  if (result.kind === "findings") throw new Error(JSON.stringify(result.findings));
  return { told, folder: result.folder };
}

describe("one page of one report", () => {
  it("reads the data once, and composes one report", async () => {
    const { told, folder } = await report("one", "faculty-law", ["en"]);
    expect(told).toEqual([{ did: "read" }, { did: "composed", report: "faculty-law", language: "en" }]);
    expect(path.basename(folder)).toBe("2024.partial");
    expect(await readdir(path.join(folder, "reports"))).toEqual(["faculty-law.en.html"]);
  });

  it("has the bytes that it has among all others", async () => {
    const one = await report("one-again", "faculty-law", ["en"]);
    const all = await report("all", undefined, null);
    const page = async (folder: string) => await readFile(path.join(folder, "reports/faculty-law.en.html"), "utf8");
    expect(await page(one.folder)).toBe(await page(all.folder));
    expect(all.told.filter(({ did }) => did === "read")).toHaveLength(1);
    const composed = all.told.flatMap((each) => (each.did === "composed" ? [`${each.report}.${each.language}`] : []));
    expect(new Set(composed).size).toBe(composed.length);
  });
});

describe("what keeps a part from being made", () => {
  it("is nothing where nothing keeps the whole", async () => {
    const checked = await checkRelease({ dataFolder, responsesFolder: null, projectFolder, year: null });
    if (checked.kind === "findings") throw new Error(JSON.stringify(checked.findings));
    for (const id of reportKeys(checked.data).map(reportId))
      for (const language of checked.data.university.languages) {
        const scope = scopeOf(checked.data, { only: [id], languages: [language], formats: null });
        // Nothing was composed of it before: the program's own words are those of this report only.
        expect(documentFindings(word(checked.rounded, checked), scope)).toEqual([]);
      }
  });

  it("is told as of the whole: an unknown text, in whichever report it would stand", async () => {
    const file = path.join(dataFolder, "texts/2024/en/nowhere.md");
    await writeFile(file, "Nobody has a place for this.\n");
    const folders = { dataFolder, responsesFolder: null, projectFolder, year: null };
    const part = await checkRelease(folders, (data) =>
      scopeOf(data, { only: ["board"], languages: ["nl"], formats: null }),
    );
    const whole = await checkRelease(folders);
    await rm(file);
    expect(part.kind).toBe("findings");
    expect(part.kind === "findings" && part.findings).toEqual(whole.kind === "findings" && whole.findings);
  });
});
