/** Each kind of input is changed in turn: what is then made from the store has the same bytes as what is made from nothing. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPool, findBrowser, openBrowserPool } from "../../../../src/pdf/index.ts";
import { buildRelease, type Explanation, localPrinter, Threads } from "../../../../src/release/index.ts";
import { Store, sha256 } from "../../../../src/store/index.ts";
import { onePageMs } from "../../../limits.ts";
import { isFull } from "../../../skips.ts";

const hillFolder = fileURLToPath(new URL("../../../fixtures/hill-college/data", import.meta.url));
const project = fileURLToPath(new URL("../../../..", import.meta.url));
const only = isFull ? ["board", "faculty-law", "factsheet-law"] : ["faculty-law"];

let root: string;
let pool: BrowserPool;
let threads: Threads;
/** Of the browser, as printers tell it. */
let version: string;
let date: Date;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-incremental-"));
  await cp(hillFolder, path.join(root, "data"), { recursive: true });
  for (const part of ["templates", "styles"])
    await cp(path.join(project, part), path.join(root, part), { recursive: true });
  await mkdir(path.join(root, "src"));
  await writeFile(path.join(root, "src/program.ts"), "1");
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  pool = await openBrowserPool({ browser, tabs: 2, jobTimeoutMs: onePageMs, onIncident: () => undefined });
  threads = new Threads(1);
  version = pool.version;
  date = new Date(Date.UTC(2024, 11, 31));
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await threads[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

async function make(name: string): Promise<readonly Explanation[]> {
  const nothing = () => undefined;
  const out = path.join(root, name);
  const result = await buildRelease(
    {
      dataFolder: path.join(root, "data"),
      responsesFolder: null,
      projectFolder: root,
      year: null,
      out,
      only: () => only,
      languages: null,
      formats: null,
    },
    {
      progress: { planned: nothing, started: nothing, made: nothing, reused: nothing },
      store: new Store(path.join(root, `${name}-store`), nothing),
      printer: async () => ({ ...localPrinter(pool, threads), version }),
      draw: async (chart, look) => await threads.draw(chart, look),
      readPdf: async (bytes, file) => await threads.readPdf(bytes, file),
      fileDate: () => date,
    },
  );
  if (result.kind === "findings") throw new Error(result.findings.map(({ message }) => message).join("; "));
  return result.explanations;
}

/** Path -> hash of every file of a release. */
async function filesOf(name: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(root, name, "2024.partial");
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const read = names.map(async (each) => {
    const file = path.join(each.parentPath, each.name);
    return [path.relative(folder, file), sha256(await readFile(file))] as const;
  });
  return new Map((await Promise.all(read)).sort());
}

async function change(file: string, from: string, to: string): Promise<void> {
  const place = path.join(root, file);
  const text = await readFile(place, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await writeFile(place, text.replace(from, to));
}

/** One student of Law answers otherwise. */
async function changeAnswer(): Promise<void> {
  const file = path.join(root, "data/surveys/hcs/responses/synthetic-2024.parquet");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (SELECT * REPLACE (CASE WHEN respondent = 'r250' THEN 11 - grade ELSE grade END AS grade) FROM '${file}')
     TO '${file}.new' (FORMAT parquet, KV_METADATA {synthetic: 'true', note: 'made up'})`,
  );
  connection.closeSync();
  await cp(`${file}.new`, file);
  await rm(`${file}.new`);
}

const inputs: readonly (readonly [string, () => unknown])[] = [
  ["the university's name", () => change("data/university.yaml", "Hill College }", "Hill University }")],
  ["its house colour", () => change("data/university.yaml", "#5b1030", "#103a5b")],
  ["its mark", () => change("data/mark.svg", "<svg", "<svg data-edition='2'")],
  ["its own tokens", () => change("data/tokens.css", "#241a1d", "#1d241a")],
  ["an answer in a response file", changeAnswer],
  [
    "the privacy policy of a survey",
    () => change("data/surveys/hcs/survey.yaml", "minimumBase: 10", "minimumBase: 11"),
  ],
  [
    "the wording of a question",
    () => change("data/surveys/hcs/survey.yaml", "How are you, from 1", "How do you feel, from 1"),
  ],
  ["an action", () => change("data/actions/2024.yaml", "Drop-in hour", "Walk-in hour")],
  [
    "the editors' text",
    () => change("data/texts/2024/en/summary.md", "\n", "\n\nThe college thanks all who answered.\n"),
  ],
  ["a priority", () => change("data/priorities.yaml", "name: { en: Belonging }", "name: { en: To belong }")],
  ["a style", () => change("styles/tokens.css", "--ink-quiet: ", "--ink-quiet:  ")],
  ["a sentence of the program", () => change("templates/messages/en.yaml", "skip: ", "skip: Right ")],
  ["a partial that all reports print", () => change("templates/partials/heading.hbs", "\n", "\n<!-- heading -->")],
  [
    "a partial that only some print",
    () => change("templates/partials/actions-table.hbs", "<table", "<table data-of='actions'"),
  ],
  ["a partial that none prints", () => change("templates/partials/quotation.hbs", "<", "<!-- none --><")],
  ["the date that files bear", () => (date = new Date(Date.UTC(2025, 0, 1)))],
];

describe("after a change of", () => {
  beforeAll(async () => {
    const first = await make("release");
    expect(new Set(first.map(({ what }) => what))).toEqual(new Set(["made"]));
  });

  it("nothing, nothing is made", async () => {
    const again = await make("release");
    expect(again.filter(({ what }) => what === "made")).toEqual([]);
    expect(again.flatMap(({ changes }) => changes ?? ["?"])).toEqual([]);
  });

  it.each(inputs.map(([what, apply], place) => [what, apply, isFull || place % 3 === 0] as const))(
    "%s, the store gives the same bytes as a run without it, and makes only what differs",
    async (_, apply, isCompared) => {
      const before = await filesOf("release");
      await apply();
      const explanations = await make("release");
      const now = await filesOf("release");
      // In a quick run after each third: what a change before it left behind is still there to be seen.
      if (isCompared) {
        await rm(path.join(root, "clean"), { recursive: true, force: true });
        await rm(path.join(root, "clean-store"), { recursive: true, force: true });
        await make("clean");
        expect(now).toEqual(await filesOf("clean"));
      }
      const changed = [...now].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => path.basename(file));
      const made = explanations.filter(({ what }) => what === "made").map(({ id }) => id);
      // A page may change in what is not seen on paper: then it is printed, and the same comes out.
      const isPdf = (file: string) => file.endsWith(".pdf");
      expect(changed.filter(isPdf).filter((file) => !made.includes(file))).toEqual([]);
      const isOther = (file: string) => !isPdf(file) && file !== "manifest.json";
      expect(made.filter(isOther).toSorted()).toEqual(changed.filter(isOther).sort());
      // Whatever is made again has a reason that can be named.
      for (const { id, what, changes } of explanations)
        if (what === "made") expect([id, changes?.length]).not.toEqual([id, 0]);
    },
  );

  it("the program, everything is made again", async () => {
    await writeFile(path.join(root, "src/program.ts"), "2");
    const explanations = (await make("release")).filter(({ id }) => /^(faculty|factsheet|board)/.test(id));
    expect(explanations.map(({ what, changes }) => [what, changes])).toEqual(
      explanations.map(({ id }) => [id.endsWith(".html") ? "reused" : "made", ["program changed"]]),
    );
  });

  it("the browser, everything is printed again, and nothing else is made", async () => {
    version = `${version}.1`;
    const made = (await make("release")).filter(({ what }) => what === "made");
    expect(made.map(({ id }) => id).sort()).toEqual(only.map((id) => `${id}.en.pdf`).sort());
    for (const { changes } of made) expect(changes).toEqual(["browser changed"]);
  });

  it("the store itself, by damage or loss, what it lacks is made again, with the same bytes", async () => {
    const before = await filesOf("release");
    const objects = path.join(root, "release-store/objects");
    for (const each of await readdir(objects, { recursive: true, withFileTypes: true })) {
      if (each.isFile()) await writeFile(path.join(each.parentPath, each.name), "damaged");
    }
    const explanations = await make("release");
    const made = explanations.filter(({ what }) => what === "made").map(({ id }) => id);
    expect(made.filter((id) => id.endsWith(".pdf"))).toHaveLength(only.length);
    expect(await filesOf("release")).toEqual(before);
  });
});

describe("an explanation", () => {
  it("names the figure that changed, with both values", async () => {
    await make("release");
    await changeAnswer();
    const explanations = await make("release");
    const law = explanations.find(({ id }) => id === "faculty-law.en.pdf");
    expect(law?.what).toBe("made");
    expect(law?.changes?.[0]).toMatch(
      /^estimate hcs\.\w+\/2024\/\S+ changed \d\.\d+ \(n = \d+\) → \d\.\d+ \(n = \d+\)$/,
    );
  });
});
