/** Three made-up universities, from the first question to the second year: what the tutorial, docs/init.md, says. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacks } from "../skips.ts";
import { type Ran, wellbeingHere as wellbeing } from "./run.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-first-year-"));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const program = fileURLToPath(new URL("../../src/cli/wellbeing.ts", import.meta.url));
const inRoot = (name: string) => path.join(root, name);
const common = ["--no-mark", "--email", "wellbeing@example.org", "--year", "2024"];
const textOf = async (folder: string, file: string) => await readFile(path.join(folder, file), "utf8");

/** As a person types, or pipes, it. */
async function answered(folder: string, lines: readonly string[]): Promise<Ran> {
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [program, "init", folder], (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
    child.stdin?.end(lines.map((line) => `${line}\n`).join(""));
  });
}

const universities = [
  {
    id: "veenstad",
    is: "a Dutch one without English",
    words: ["--languages", "nl", "--name", "Universiteit Veenstad", "--faculty", "Faculteit der Letteren"].concat(
      ["--faculty", "Rechten", "--priority", "Erbij horen", "--priority", "Vroeg signaleren"],
      ["--colour", "#0a2a6b"],
    ),
    prints: "Wat moet het bestuur van dit jaar onthouden?",
  },
  {
    id: "bergheim",
    is: "a German-speaking one",
    words: ["--languages", "de,en", "--name", "Universität Bergheim | Bergheim University"].concat(
      ["--faculty", "Fakultät für Philosophie | Faculty of Philosophy", "--faculty", "Rechtswissenschaft | Law"],
      ["--priority", "Zugehörigkeit | Belonging", "--colour", "8b0000"],
    ),
    prints: "Was soll die Leitung von diesem Jahr behalten?",
  },
  {
    id: "hill",
    is: "an English college with four priorities and no faculties",
    words: ["--languages", "en", "--name", "Hill College", "--no-faculties", "--colour", "#00594c"].concat(
      ["Belonging", "Prevention", "Support", "Safe study"].flatMap((name) => ["--priority", name]),
    ),
    prints: "What should the board remember of this year?",
  },
] as const;

describe.each(universities)("$id, $is", ({ id, words, prints }) => {
  it("is begun, checked and printed, with questions where words are to be written", async () => {
    const folder = inRoot(id);
    expect(await wellbeing(["init", folder, ...words, ...common])).toMatchObject({ status: 0 });
    const checked = await wellbeing(["check", "--data", folder, "--out", inRoot(`out-${id}`)]);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    expect(checked.stdout).toContain(`to be written`);
    expect(checked.stdout).toContain('there are no answers to survey "survey", and no published figures');
    const report = ["report", "--data", folder, "--out", inRoot(`out-${id}`), "--only", "board", "--format", "html"];
    expect(await wellbeing(report)).toMatchObject({ status: 0 });
    const [language] = (words[1] ?? "").split(",");
    expect(await textOf(inRoot(`out-${id}`), `2024.partial/reports/board.${language}.html`)).toContain(prints);
  });

  it("goes on to a second year, with no wave and no words of the first", async () => {
    const folder = inRoot(id);
    expect(await wellbeing(["new-year", "2025", "--data", folder])).toMatchObject({ status: 0 });
    const checked = await wellbeing(["check", "--data", folder, "--out", inRoot(`out-${id}`)]);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    expect(checked.stdout).toContain("students were asked in 2024, and no wave of 2025 is there");
    expect(checked.stdout).toContain("for the reports of 2025");
  });
});

describe("wellbeing init", () => {
  const answers = ["nl, en", "Heuvelcollege | Hill College"].concat(
    [
      "Faculteit der Kunsten | Faculty of Arts",
      "- Kunsten",
      "3. Bètawetenschappen;",
      "",
      "Kunst; ba; Muziek",
      "",
      "kunsten; BA; Muziek | Music",
      "",
    ],
    ["Erbij horen | Belonging", "", "#ffe066", "#7a1f3d", "", "nobody", "wellbeing@example.org", "2025"],
  );

  it("asks again where an answer has no meaning, and says which colour can be read instead", async () => {
    const folder = inRoot("asked");
    const { status, stderr } = await answered(folder, answers);
    expect(status).toBe(0);
    expect(stderr).toMatch(/#ffe066 on white has a contrast of 1.3:1.*the nearest that can is #[0-9a-f]{6}/);
    expect(stderr).toContain("this is no e-mail address");
    const university = await textOf(folder, "university.yaml");
    expect(university).toContain('accent: "#7a1f3d"');
    expect([...university.matchAll(/^ {2}- id: (\S+)/gm)].map(([, id]) => id)).toEqual([
      "kunsten",
      "kunsten-2",
      "betawetenschappen",
      "kunsten-2-muziek",
    ]);
    expect(stderr).toContain('no faculty is called "Kunst"');
  });

  it("writes nothing where the answers end too early, or something lies there", async () => {
    const folder = inRoot("early");
    const { status, stderr } = await answered(folder, answers.slice(0, 5));
    expect(status).toBe(2);
    expect(stderr).toContain("the answers end here; nothing was written");
    expect(existsSync(folder)).toBe(false);
    await writeFile(inRoot("full"), "");
    expect((await wellbeing(["init", root])).stderr).toContain("something lies there already");
  });

  it("refuses a mark that could run a script, with nothing left behind", async () => {
    await writeFile(inRoot("bad.svg"), "<svg onload='alert(1)'></svg>");
    const words = ["--languages", "en", "--name", "Hill", "--no-faculties", "--priority", "Belonging"].concat([
      "--colour",
      "#00594c",
      "--email",
      "wellbeing@example.org",
      "--year",
      "2024",
      "--mark",
      inRoot("bad.svg"),
    ]);
    const before = await readdir(root);
    const { status, stderr } = await wellbeing(["init", inRoot("marked"), ...words]);
    expect(status).toBe(1);
    expect(stderr).toContain("holds a script");
    expect(await readdir(root)).toEqual(before);
  });

  it("refuses a colour, a language and an address that are none, before it asks anything", async () => {
    for (const words of [
      ["--colour", "#ffe066"],
      ["--languages", "nl,fr"],
      ["--email", "nobody"],
    ])
      expect((await wellbeing(["init", inRoot("refused"), ...words])).status).toBe(2);
  });

  const hasTerminal = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
  const noTerminal = lacks(!hasTerminal, "program `script`", "a conversation on a terminal");
  it.skipIf(noTerminal)("is a conversation on a terminal too", async () => {
    const folder = inRoot("terminal");
    const command = `"${process.execPath}" "${program}" init "${folder}"`;
    const said = await new Promise<string>((resolve) => {
      const child = execFile("script", ["-qec", command, "/dev/null"], (_, stdout) => resolve(stdout));
      const lines = [...answers];
      child.stdout?.on("data", (text: string) => {
        // Each prompt is answered when it is there.
        if (/> $/.test(text) && lines.length > 0) child.stdin?.write(`${lines.shift()}\n`);
      });
    });
    expect(said).toContain("House colour [#0a2a6b]");
    expect(await textOf(folder, "priorities.yaml")).toContain("Erbij horen");
  });
});
