/** The rule that keeps what was computed exactly from what readers get, tried on files that break it. */
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));
const biome = path.join(project, "node_modules/@biomejs/biome/bin/biome");

const saying = ["wording", "statements", "editors", "documents", "charts", "html", "site"] as const;
const rooms = [...saying, "publish", "release"] as const;
const exact = ["Estimate", "ComputedEstimate", "CountedEstimate", "PublishedEstimate", "Comparison"];
const printed = ["Figure", "ComputedFigure", "EstimateId", "FigureComparison"];

const cases = [
  ...rooms.flatMap((room) => [
    ...exact.map((name) => ({ room, name, from: "domain", isRefused: true })),
    ...printed.map((name) => ({ room, name, from: "domain", isRefused: false })),
  ]),
  ...saying.flatMap((room) =>
    ["survey", "disclosure", "responses"].map((from) => ({ room, name: "Anything", from, isRefused: true })),
  ),
  { room: "figures", name: "Estimate", from: "domain", isRefused: false },
  { room: "figures", name: "Anything", from: "documents", isRefused: true },
  { room: "survey", name: "Anything", from: "figures", isRefused: true },
  { room: "disclosure", name: "Anything", from: "figures", isRefused: true },
].map((each) => ({ ...each, file: `src/${each.room}/${each.from}${each.name}.ts` }));

let folder: string;
let told: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-imports-"));
  await cp(path.join(project, "biome.json"), path.join(folder, "biome.json"));
  for (const { file, name, from } of cases) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    const text = `import type { ${name} } from "../${from}/index.ts";\n\nexport type Mine = ${name};\n`;
    await writeFile(path.join(folder, file), text);
  }
  const words = [biome, "lint", "--vcs-enabled=false", "--max-diagnostics=none", "--colors=off", "src"];
  try {
    told = execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    told = `${stdout}${stderr}`;
  }
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

describe("the import rules", () => {
  it.each(cases)("judge $name of $from in $room: refused $isRefused", ({ file, isRefused }) => {
    expect(told.includes(`${file}:1`)).toBe(isRefused);
  });

  it("say why", () => {
    expect(told).toContain("What readers get is made of figures");
  });
});
