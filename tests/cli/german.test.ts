/** A university that publishes in German, from its files to what its readers get: Hill College with German words, and with a faculty that is too small to be told about. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inGerman } from "../fixtures/german/inGerman.ts";
import { sharedStore } from "../madeOnce.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

const hill = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
const counts = { arts: 6, law: 211, science: 227 };

let root: string;
let data: string;
let out: string;
const summary = () => path.join(data, "texts/2024/de/summary.md");
const made = (file: string) => path.join(out, "2024.partial", file);
const read = async (file: string) => await readFile(made(file), "utf8");

async function writeResponses(): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect();
  for (const wave of [2023, 2024]) {
    const rows = Object.entries(counts).map(
      ([faculty, count]) =>
        `SELECT '${faculty}' || i AS respondent, '${faculty}' AS faculty, (i % 3 = 0)::INTEGER AS stress, (i % 5 = 0)::INTEGER AS lonely, 5 + i % 4 AS grade FROM range(1, ${count + 1}) t(i)`,
    );
    const file = path.join(data, `surveys/hcs/responses/synthetic-${wave}.parquet`);
    await connection.run(
      `COPY (${rows.join(" UNION ALL ")}) TO '${file}' (FORMAT parquet, KV_METADATA {synthetic: 'true', note: 'made up'})`,
    );
  }
  connection.closeSync();
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-german-"));
  [data, out] = [path.join(root, "data"), path.join(root, "out")];
  await inGerman(hill, data, ["de"]);
  await writeResponses();
  const words = await readFile(summary(), "utf8");
  await writeFile(summary(), `${words}\nWer an Suizid denkt, findet hier Hilfe.\n`);
  const { status, stderr } = await wellbeing([
    "report",
    "--data",
    data,
    "--out",
    out,
    "--format",
    "html,site",
    ...sharedStore(),
  ]);
  if (status !== 0) throw new Error(stderr);
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

describe("a release in German", () => {
  it("has pages in it, with its numbers, its quotation marks and its word for what is hidden", async () => {
    const page = await read("reports/board.de.html");
    expect(page).toMatch(/<html lang="de"/);
    for (const words of [
      "Die Prioritäten: zugesagt und getan",
      "Methode und Grenzen",
      "nicht gezeigt (Datenschutz)",
      "„Wie geht es Ihnen",
    ])
      expect(page).toContain(words);
    expect(page).toMatch(/\d\u00A0%/);
    expect(page).not.toMatch(/\d%(?!\d)(?![^<]*>)(?=[\s<.,;:)])/);
    const text = page.replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>|<[^>]*>/g, " ");
    expect(text.match(/(?<![\p{L}-])(?:the|and|respondents|het|een|niet|weinig)(?![\p{L}-])/giu)).toBe(null);
  });

  it("has a box with help beside what speaks of suicide", async () => {
    expect(await read("reports/board.de.html")).toContain("Denkst du an Suizid?");
  });

  it("has a site, with a page for each topic and an index to search them by", async () => {
    expect(await read("site/de/2024/index.html")).toContain("Wohlbefinden der Studierenden");
    const entry = JSON.parse(await read("site/pagefind/pagefind-entry.json")) as {
      readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
    };
    expect(entry.languages.de?.page_count).toBeGreaterThan(3);
    const { pages } = JSON.parse(await read("site/years.json")) as { readonly pages: readonly string[] };
    expect(pages).toContain("de/2024/index.html");
  });

  it("is attacked in its pages: a hidden figure that is planted in one is found", async () => {
    const audit = async () => await wellbeing(["audit", "--data", data, "--out", out, "--part"]);
    const before = await audit();
    expect([before.status, before.stderr]).toEqual([0, ""]);
    const file = "site/de/2024/index.html";
    const page = await read(file);
    await writeFile(made(file), page.replace("</main>", "<p>Kunst: 6,2.</p></main>"));
    const after = await audit();
    await writeFile(made(file), page);
    expect(after.status).toBe(1);
    expect(after.stderr).toMatch(/site\/de\/2024\/index\.html.*"Kunst: 6,2\." names the hidden faculty:arts/);
  });
});

describe("an editor's German text", () => {
  it.each([
    ["Der Stress unter Studierenden ist gestiegen.", /de\/summary\.md:\d+:\d+ {2}"gestiegen": no figure/],
    ["Die meisten Studierenden fühlen sich wohl.", /de\/summary\.md:\d+:\d+ {2}"Die meisten Studierenden/],
    ["In Kunst antworteten sechs Studierende.", /de\/summary\.md:\d+:\d+ {2}.*sechs/],
  ])("is refused where it says: %s", async (words, finding) => {
    const before = await readFile(summary(), "utf8");
    await writeFile(summary(), `${before}\n${words}\n`);
    const { status, stderr } = await wellbeing(["check", "--data", data]);
    await writeFile(summary(), before);
    expect(status).toBe(1);
    expect(stderr).toMatch(finding);
  });
});
