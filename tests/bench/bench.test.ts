/** The bench is run by name; what of it is pure, and how it counts, are tried here, so that its figures can be believed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { isNotGiven } from "../skips.ts";
import { atLeast, atMost, isMissed, lacking, median, tableOf, told } from "./figures.ts";
import { unpackFixedHtml } from "./fixedHtml.ts";
import { loadNow, machineText, thisMachine } from "./machine.ts";
import { variantOf } from "./peers/documents.ts";
import { toTypst } from "./peers/toTypst.ts";
import { countsDescendants, measure } from "./processTree.ts";

const noCount = isNotGiven(!countsDescendants, "Linux with Perl", "CPU seconds of descendants");
const bench = path.dirname(fileURLToPath(import.meta.url));

describe("figures", () => {
  test("the median of an even number lies halfway, and none has none", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test("a goal is met just at it, and missed just beyond it", () => {
    expect(
      [atMost("", 1, 1), atMost("", 1.01, 1), atLeast("", 0.6, 0.6), atLeast("", 0.59, 0.6)].map(isMissed),
    ).toEqual([false, true, false, true]);
  });

  test("what could not be measured meets no goal, and misses none", () => {
    const figure = atMost("CPU", Number.NaN, 1);
    expect(isMissed(figure)).toBe(false);
    expect(tableOf([figure])).toContain("| CPU | not measured here | ≤ 1 | unknown |");
  });

  test("the table is Markdown with goals and whether they are met", () => {
    expect(tableOf([atMost("a", 0.5, 1), atLeast("b", 0.5, 1), told("c", 3), lacking("d", "no Java")])).toBe(
      `| figure | measured | goal | met |
| --- | --- | --- | --- |
| a | 0.50 | ≤ 1 | yes |
| b | 0.50 | ≥ 1 | no |
| c | 3.0 |  |  |
| d | no Java |  |  |
`,
    );
  });

  test("the machine and its load are said", () => {
    expect(machineText(thisMachine())).toMatch(/.+, \d+ cores, \d+ GB, \S+ \S+, Node v\d+/);
    expect(loadNow()).toHaveLength(3);
  });
});

/** Burns a quarter of a second of CPU, says how much it was, and is left behind by a parent that waits for nobody. */
const burning = `const began = process.cpuUsage(); let sum = 0;
  while (process.cpuUsage(began).user < 250000) sum += Math.sqrt(sum + 1);
  require("node:fs").writeFileSync(process.argv[1], String(process.cpuUsage().user / 1e6));`;

describe("CPU of a tree of processes", () => {
  test.skipIf(noCount)("counts a grandchild that nobody waits for", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const said = path.join(folder, "said");
    const leaving = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(burning)}, ${JSON.stringify(said)}], { detached: true, stdio: "ignore" }).unref();`;
    const { status, cpuSeconds } = await measure(process.execPath, ["-e", leaving]);
    expect(status).toBe(0);
    expect(cpuSeconds).toBeGreaterThanOrEqual(Number(readFileSync(said, "utf8")) - 0.02);
  });

  test("says with which status a command ended, and what it wrote", async () => {
    const { status, output } = await measure(process.execPath, ["-e", "console.log('done'); process.exitCode = 3"]);
    expect([status, output]).toEqual([3, "done\n"]);
  });

  test("memory is that of all of them at once", async () => {
    const holding = "const all = Buffer.alloc(64e6, 1); setTimeout(() => all.length, 500)";
    const { peakMegabytes } = await measure(process.execPath, ["-e", holding], { memory: true });
    expect(peakMegabytes).toBeGreaterThan(process.platform === "linux" ? 64 : -1);
  });
});

describe("what is printed beside", () => {
  test("the fixture has the thirty documents of November 2026", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const html = await unpackFixedHtml(bench, folder);
    expect(readFileSync(path.join(html, "board.nl.html")).length).toBe(1_396_601);
  });

  test("variants have other running text, and the same tags, styles and entities", () => {
    const html = '<style>a{}</style><p class="note">een &eacute; <img alt="een">uur</p>';
    expect(variantOf(html, 0)).toBe(html);
    expect(variantOf(html, 1)).toBe('<style>a{}</style><p class="note">iin &eacute; <img alt="een">aar</p>');
  });

  test("the same content is written in Typst's language", () => {
    const svg = Buffer.from("<svg/>").toString("base64");
    const html = `<html lang="en"><body><h1 id="top">A "b"</h1><p>#1 <a href="#top">up</a></p><table><caption>C</caption><thead><tr><th>x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><img src="data:image/svg+xml;base64,${svg}" width="9" alt="A line"></body></html>`;
    const { source, pictures } = toTypst(html, "n");
    expect(source).toContain('#heading(level: 1)[#"A \\"b\\"";] <top>');
    expect(source).toContain('#"#1 ";#link(<top>)[#"up";]');
    expect(source).toContain(
      '#figure(table(columns: 1, table.header(table.cell([#"x";])), table.cell([#"1";])), kind: table, caption: [#"C";])',
    );
    expect(source).toContain('#image("n-0.svg", width: 100%, alt: "A line")');
    expect([...pictures]).toEqual([["n-0.svg", "<svg/>"]]);
  });
});

test("the bench says which parts it has, and refuses one that it has not", () => {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [path.join(bench, "bench.ts"), ...words], { encoding: "utf8", stdio: "pipe" });
  expect(run("--help")).toMatch(/release .*\n.* {2}peers +by name: .*npm registry/s);
  expect(() => run("nothing")).toThrow(/there is no part nothing/);
});
