/** An edition that must not be read any more, and has no other in its place: what the site shows, what is handed out, and what its holders are told, by the commands. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLinks } from "../../src/site/index.ts";
import { sharedStore } from "../madeOnce.ts";
import { aReleasedShrinkingCollege, type ShrinkingCollege } from "./aShrinkingCollege.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

let college: ShrinkingCollege;
let www: string;
beforeAll(async () => {
  college = await aReleasedShrinkingCollege();
  www = path.join(college.out, "../www");
  await college.write("distribution.yaml", [
    "from: { name: { en: Hill College }, address: dean@example.org }",
    "limits: { messagesPerMinute: 600, connections: 1, attachmentMegabytes: 10 }",
    "recipients:",
    ...["law", "arts"].map(
      (id) =>
        `  - { id: dean-${id}, audience: faculty-${id}, name: "Dean *of* ${id}", role: { en: dean }, language: en, by: folder, letter: covering, gets: [estimates.faculty-${id}.csv] }`,
    ),
  ]);
  await college.write("letters/covering.en.md", ["# Figures {{year}}", "", "Dear {{name}},", "", "{{documents}}"]);
  await college.adopt();
  expect(await college.run(["publish", "--to", www, ...sharedStore()])).toMatchObject({ status: 0, stderr: "" });
  const handed = await college.run([
    "distribute",
    "--to-folder",
    path.join(college.out, "handed"),
    "--only",
    "dean-law",
  ]);
  expect(handed).toMatchObject({ status: 0, stderr: "" });
  await college.write("corrections/2024.yaml", [
    "year: 2024",
    "withdrawn:",
    "  edition: 1",
    '  on: "2025-03-01"',
    "  reason: { en: Students of a small programme could be recognised. }",
  ]);
});
afterAll(async () => await college[Symbol.asyncDispose]());

const words = "The reports of 2024 (edition 1) were withdrawn on 1 March 2025 and can no longer be read.";
const plain = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, "")
    .replaceAll("'", "’")
    .replaceAll("&#x27;", "’")
    .replace(/\s+/g, " ");

describe("a withdrawn edition", () => {
  it("is told to those who have files of it, by name of what they have, and to nobody else", async () => {
    const told = await college.run(["distribute"]);
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(told.stdout).toContain("edition 1 of 2024 was withdrawn on 2025-03-01: nothing of it is handed out");
    expect(told.stdout).toContain("dean-law: estimates.faculty-law.csv");
    const folder = path.join(college.out, "distribution-2024");
    expect((await readdir(folder)).sort()).toEqual(["withdrawn-dean-law.eml", "withdrawn-dean-law.html"]);
    const mail = plain(await readFile(path.join(folder, "withdrawn-dean-law.html"), "utf8"));
    expect(mail).toContain("That edition was withdrawn on 1 March 2025.");
    expect(mail).toContain("Students of a small programme could be recognised.");
    expect(mail).toContain("Please delete these files");
    expect(mail).toContain("This message was sent to Dean *of* law.");
  });

  it("is handed out to nobody any more", async () => {
    const to = path.join(college.out, "handed-again");
    expect(await college.run(["distribute", "--to-folder", to])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/corrections.2024\.yaml:\d+.*edition 1 in .* was withdrawn on 2025-03-01/s),
    });
  });

  it("is looked at as what may not be published", async () => {
    const looked = await college.run(["publish", "--to", www, "--check", ...sharedStore()]);
    expect([looked.status, looked.stderr]).toEqual([1, expect.stringContaining("was withdrawn on 2025-03-01")]);
  });

  it("stands on the site as one line wherever its pages were, without a figure and without a link, and no rollback brings it back", async () => {
    const before = await readdir(path.join(www, "releases"));
    const { status, stdout, stderr } = await college.run(["publish", "--to", www, ...sharedStore()]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "edition 1 of 2024 was withdrawn, and its pages say so; 1 kept copies of it were taken away",
    );
    const files = await readdir(path.join(www, "current"), { recursive: true });
    const pages = files.filter((file) => file.endsWith(".html"));
    expect(pages).toEqual(expect.arrayContaining(["index.html", "en/index.html", "en/2024/board/index.html"]));
    const texts = new Map(
      await Promise.all(
        pages.map(async (file) => [file, await readFile(path.join(www, "current", file), "utf8")] as const),
      ),
    );
    for (const [file, html] of texts) {
      expect([file, plain(html)]).toEqual([file, expect.stringContaining(words)]);
      expect([file, html.match(/href="(?!mailto:)[^"]*"|data-estimate/g)]).toEqual([file, null]);
    }
    expect(checkLinks(texts, new Set(files))).toEqual([]);
    expect(files.filter((file) => /\.(csv|pdf|json)$/.test(file))).toEqual(["files.json"]);
    expect((await readdir(path.join(www, "releases"))).filter((name) => before.includes(name))).toEqual([]);
    expect((await wellbeing(["rollback", "--to", www])).status).toBe(2);
  });

  it("is a line in the archive of another year's site, which takes nothing of it over", async () => {
    await college.write("texts/2023/en/summary.md", ["Nothing new."]);
    await college.report("--year", "2023");
    const archive = await readFile(path.join(college.out, "2023/site/en/archive.html"), "utf8");
    expect(plain(archive)).toContain(words);
    expect(archive).not.toContain("2024/index.html");
    const { files } = JSON.parse(await readFile(path.join(college.out, "2023/site/files.json"), "utf8"));
    expect(files.filter((file: { path: string }) => /^en\/2024\/|^downloads\/2024\//.test(file.path))).toEqual([]);
  });
});
