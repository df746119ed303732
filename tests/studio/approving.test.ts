/** A release is approved as somebody saw it: by the file of its adoption as it stands, and never over what somebody else has saved since. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Manifest, UniversityData } from "../../src/domain/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { DataFolder } from "../../src/studio/dataFolder.ts";
import { releasingRoutes } from "../../src/studio/desks/releasing/routes.ts";
import type { Standing } from "../../src/studio/desks/releasing/standing.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { createMessages } from "../../src/wording/index.ts";
import { aCollege, type College } from "../sources/aCollege.ts";

let college: College;
let out: string;
let manifest: string;
let studio: Studio;
let state: { data: UniversityData; isBehind: boolean };

beforeEach(async () => {
  college = await aCollege();
  out = path.join(college.folder, "../out");
  await mkdir(path.join(college.folder, "adoption"));
  await aRelease("<p>All is said.</p>");
  state = { data: await dataNow(), isBehind: false };
  const preview = {
    draft: null,
    get inputs() {
      return { data: state.data, year: 2024, dataFiles: [], designFiles: [] };
    },
    get isBehind() {
      return state.isBehind;
    },
    settled: async () => undefined,
    changed: () => undefined,
  };
  const choices = { read: async () => ({}), keep: async () => undefined };
  const releasing = { folders: { responsesFolder: null, releases: out, year: null }, choices };
  const effects = { now: () => new Date("2025-02-11T12:00:00Z"), note: () => undefined, releasing };
  // What approving asks of a studio, and no more.
  studio = { preview, files: new DataFolder(college.folder), effects, tell: () => undefined } as unknown as Studio;
});

afterEach(async () => await college[Symbol.asyncDispose]());

async function dataNow(): Promise<UniversityData> {
  const { data } = await readData(college.folder);
  if (data === null) throw new Error("the college can be read");
  return data;
}

/** With one page. */
async function aRelease(page: string): Promise<void> {
  const artefact: Manifest["artefacts"][number] = {
    id: "board.en.html",
    kind: "report",
    title: "Board",
    audience: "board",
    language: "en",
    format: "html",
    path: "reports/board.en.html",
    bytes: page.length,
    sha256: sha256(page),
    estimates: [],
  };
  const made: Manifest = {
    schema: 2,
    year: 2024,
    edition: 1,
    artefacts: [artefact],
    inputs: [],
    tools: {},
    embargoes: [],
    figures: "rounded",
  };
  await mkdir(path.join(out, "2024/reports"), { recursive: true });
  await writeFile(path.join(out, "2024/reports/board.en.html"), page);
  await writeFile(path.join(out, "2024/manifest.json"), JSON.stringify(made));
  manifest = sha256(JSON.stringify(made));
}

const english = readDesign(process.cwd()).then(({ design }) => createMessages("en", design?.messages.en ?? {}));

async function ask(route: string, sent: unknown = null) {
  const say = await english;
  const asking = { path: "", query: new URLSearchParams(), say, languageOf: "en" as const, sent };
  const reply = await (releasingRoutes as Record<string, (typeof releasingRoutes)["GET /api/work"]>)[route]?.(
    asking,
    studio,
  );
  if (reply === undefined) throw new Error(`nothing answers ${route}`);
  return reply;
}

async function standing(): Promise<Standing> {
  const reply = await ask("GET /api/release");
  if (reply.kind === "refused") throw new Error(reply.refusal.message);
  return reply.value as Standing;
}

const file = () => path.join(college.folder, "adoption/2024.yaml");
const said = async () => await readFile(file(), "utf8");
const checked = async () => {
  const { seen } = await standing();
  await ask("POST /api/adoption", { to: "checked", by: "Analyst", manifest, seen: seen.adoption });
};
const refusedWith = (words: string) => ({ kind: "refused", refusal: { message: expect.stringContaining(words) } });

describe("a release that is approved", () => {
  it("is adopted where the file says that exactly it was checked", async () => {
    await checked();
    const { seen, adoption } = await standing();
    expect(adoption).toMatchObject({ state: "checked", isOfThis: true });
    const reply = await ask("POST /api/adoption", { to: "adopted", by: "Board", manifest, seen: seen.adoption });
    expect(reply.kind).toBe("value");
    expect(await said()).toContain("state: adopted");
  });

  it("is not adopted where its check was taken back, though that could not be read yet", async () => {
    await checked();
    state.data = await dataNow();
    const before = await standing();
    const taken = "year: 2024\nstate: draft\n";
    await writeFile(file(), taken);
    const adopted = { to: "adopted", by: "Board", manifest };
    const old = await ask("POST /api/adoption", { ...adopted, seen: before.seen.adoption });
    expect(old).toMatchObject(refusedWith("Somebody else saved"));
    const { seen, adoption } = await standing();
    expect(adoption).toMatchObject({ state: "draft", checked: null });
    expect((await ask("POST /api/adoption", { ...adopted, seen: seen.adoption })).kind).toBe("refused");
    expect(await said()).toBe(taken);
  });

  it("stays adopted where another page, which did not see it yet, marks it as checked", async () => {
    await checked();
    const { seen } = await standing();
    await ask("POST /api/adoption", { to: "adopted", by: "Board", manifest, seen: seen.adoption });
    const adopted = await said();
    const late = await ask("POST /api/adoption", { to: "checked", by: "Other", manifest, seen: seen.adoption });
    expect(late).toMatchObject(refusedWith("Somebody else saved"));
    expect(await said()).toBe(adopted);
  });

  it("is left alone as long as the data can't be read, or the file can't", async () => {
    state.isBehind = true;
    const asked = { to: "checked", by: "Analyst", manifest };
    expect((await ask("POST /api/adoption", { ...asked, seen: null })).kind).toBe("refused");
    state.isBehind = false;
    await writeFile(file(), "year: [\n");
    const { seen } = await standing();
    expect((await ask("POST /api/adoption", { ...asked, seen: seen.adoption })).kind).toBe("refused");
    expect(await said()).toBe("year: [\n");
  });

  it("is not adopted where its pages print a question, though the texts have an answer by now", async () => {
    await aRelease("<p>[? What was <em>learnt</em> this year?]</p>");
    await checked();
    const { seen } = await standing();
    const reply = await ask("POST /api/adoption", { to: "adopted", by: "Board", manifest, seen: seen.adoption });
    expect(reply).toMatchObject(refusedWith("a question that is still open"));
    expect(await said()).toContain("state: checked");
  });
});

describe("days before which nothing is published", () => {
  it("are not written over those that somebody else has saved since they were seen", async () => {
    const { seen } = await standing();
    const one = { embargo: null, reports: [{ report: "faculty-arts", until: "2030-01-01" }] };
    const other = { embargo: null, reports: [{ report: "faculty-law", until: "2030-01-01" }] };
    expect((await ask("POST /api/embargoes", { ...one, seen: seen.adoption })).kind).toBe("value");
    const late = await ask("POST /api/embargoes", { ...other, seen: seen.adoption });
    expect(late).toMatchObject(refusedWith("Somebody else saved"));
    expect(await said()).toContain("faculty-arts");
    expect(await said()).not.toContain("faculty-law");
  });
});

describe("the words of a correction", () => {
  it("are not written over those that somebody else has saved since they were seen", async () => {
    const { seen } = await standing();
    const both = (words: string) => ({ nl: words, en: words });
    const withdrawal = { edition: 1, reason: both("One."), seen: seen.corrections };
    expect((await ask("POST /api/withdrawal", withdrawal)).kind).toBe("value");
    const late = await ask("POST /api/withdrawal", { ...withdrawal, reason: both("Other.") });
    expect(late).toMatchObject(refusedWith("Somebody else saved"));
    expect(await readFile(path.join(college.folder, "corrections/2024.yaml"), "utf8")).toContain("One.");
  });
});
