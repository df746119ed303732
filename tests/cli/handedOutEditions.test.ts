/** One year from its embargo to its withdrawal, from file to mailbox, folder and record: let out early, refused by an address, sent again, decided, corrected, and withdrawn. One release for each edition. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256 } from "../../src/store/index.ts";
import { sharedStore } from "../madeOnce.ts";
import { aMailServer, type Fate, type MailServerScript } from "../publish/aMailServer.ts";
import { isFull } from "../skips.ts";
import { aReleasedShrinkingCollege, type ShrinkingCollege } from "./aShrinkingCollege.ts";
import type { Ran } from "./run.ts";

const until = "2025-09-01";
const early = ["--now", until, "--by", "Board of Trustees", "--why", "The press has it."];

let college: ShrinkingCollege;
let server: MailServerScript;
let fates: Readonly<Record<string, Fate>> = {};
beforeAll(async () => {
  college = await aReleasedShrinkingCollege();
  server = await aMailServer((to) => fates[to.split("@")[0] ?? ""] ?? "ok");
  // Two deans of Law have one mailbox.
  await college.write("distribution.yaml", [
    "from: { name: { en: Hill College }, address: dean@example.org }",
    "limits: { messagesPerMinute: 600, connections: 1, attachmentMegabytes: 10 }",
    "recipients:",
    recipient("dean-law", "faculty-law", "law@example.org", "faculty-law.pdf, estimates.faculty-law.xlsx"),
    recipient("vice-law", "faculty-law", "Law@Example.org", "faculty-law.pdf, factsheet-law.pdf"),
    recipient("dean-arts", "faculty-arts", "arts@example.org", "faculty-arts.pdf"),
    recipient("trustees", "board", "trustees@example.org", "board.pdf, board.html"),
  ]);
  await college.write("letters/covering.en.md", [
    "# Figures {{year}}: {{audience}}",
    "",
    "Dear {{name}},",
    "",
    "{{headlines}}",
    "",
    "{{documents}}",
  ]);
  await adopt(`embargo: ${until}`);
  on("2025-03-01T12:00:00Z");
});
afterAll(async () => {
  vi.useRealTimers();
  await server[Symbol.asyncDispose]();
  await college[Symbol.asyncDispose]();
});

function recipient(id: string, audience: string, address: string, gets: string): string {
  return `  - { id: ${id}, audience: ${audience}, name: "The ${id}", role: { en: dean }, language: en, by: mail, address: ${address}, letter: covering, gets: [${gets}] }`;
}

/** The clock of the program: timers run on. */
function on(moment: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(moment) });
}

async function adopt(...more: string[]): Promise<void> {
  const manifest = sha256(await readFile(path.join(college.out, "2024/manifest.json")));
  const by = ["by: Board of Trustees", "on: 2025-02-11", `manifest: ${manifest}`];
  await college.write("adoption/2024.yaml", ["year: 2024", "state: adopted", ...by, ...more]);
}

const distribute = async (...words: string[]) => await college.run(["distribute", ...sharedStore(), ...words]);
const send = async (...words: string[]) =>
  await distribute("--send", "--smtp", `smtp://127.0.0.1:${server.port}`, "--retry-for", "0", ...words);
const status = async () => (await distribute("--status")).status;

/** Those who got a mail while this was done, with what it told. */
async function mailedBy(work: () => Promise<Ran>) {
  const before = server.arrived.length;
  const ended = await work();
  return { ...ended, to: server.arrived.slice(before).map(({ to }) => to.toLowerCase().split("@")[0]) };
}

async function lastMail(): Promise<ParsedMail> {
  return await simpleParser(server.arrived.at(-1)?.content ?? "");
}

/** Ten more of its bachelor's students feel much stress in 2024. */
async function tenMoreOfLaw(): Promise<void> {
  const file = path.join(college.data, "surveys/hcs/responses/answers-2024.csv");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^(law-llb-(?:6[2-9]|7[01]),law,law-llb,\d+),0,/gm, "$1,1,"));
}

const record = async () => JSON.parse(await readFile(path.join(college.data, "released/2024.json"), "utf8"));

/** What it says of a figure, by each edition that printed it otherwise. */
async function recorded(cell: string, indicator: string): Promise<readonly number[]> {
  const { cells } = await record();
  const own = cells.filter((each: { cell: string; wave: number }) => each.cell === cell && each.wave === 2024);
  return own
    .flatMap(({ printed }: { printed: { indicator: string; value: number }[] }) => printed)
    .filter((each: { indicator: string }) => each.indicator === indicator)
    .map(({ value }: { value: number }) => value)
    .sort();
}

describe("a release under embargo", () => {
  it("goes to nobody, and is not recorded, until somebody decides so", async () => {
    const refused = await mailedBy(async () => await send());
    expect([refused.status, refused.to]).toEqual([1, []]);
    expect(await readdir(path.join(college.data, "released")).catch(() => "none")).toBe("none");
  });

  it("goes out once when it is let out; two deans with one mailbox get each file once", async () => {
    fates = { arts: "refused" };
    const first = await mailedBy(async () => await send(...early));
    expect([first.status, first.to]).toEqual([1, ["law", "law", "trustees"]]);
    expect(first.stdout).toMatch(/3 sent, 1 not;/);
    const mails = await Promise.all(server.arrived.map(async ({ content }) => await simpleParser(content)));
    expect(mails.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([
      ["faculty-law.en.pdf", "estimates.faculty-law.en.xlsx"],
      ["factsheet-law.en.pdf"],
      ["board.en.pdf", "board.en.html"],
    ]);
    expect(server.arrived[0]?.content).toMatch(/Content-Type:\s+application\/vnd\.openxmlformats-officedocument\./);
    expect(mails[2]?.text?.replace(/\s+/g, " ")).toContain("“Report to the board, 2024” is easiest to read as a web");
    fates = {};
  });

  it("is lacked by whom the server refused, run after run, and nobody else gets it twice", async () => {
    const others = ["--now", until, "--by", "Somebody else", "--why", "Another reason."];
    const again = await mailedBy(async () => await send(...others));
    expect([again.status, again.to]).toEqual([1, []]);
    expect(again.stdout).toMatch(
      /0 sent, 1 not;[\s\S]*dean-arts, .* lacks faculty-arts\.en\.pdf: the address refused it/,
    );
    expect(await status()).toBe(1);
    // It was let out once: who decided so first stays on record.
    expect((await record()).passed).toEqual([
      { what: "the release", until, on: "2025-03-01", by: "Board of Trustees", why: "The press has it." },
    ]);
  });

  it("reaches whom it was refused for at a mended address, or once more at the same", async () => {
    const first = await mailedBy(async () => await send(...early, "--again", "dean-arts"));
    expect([first.status, first.to, await status()]).toEqual([0, ["arts"], 0]);
    const text = await readFile(path.join(college.data, "distribution.yaml"), "utf8");
    await college.write("distribution.yaml", [text.trim().replace("arts@", "new-arts@")]);
    expect(await status()).toBe(3);
    const second = await mailedBy(async () => await send(...early));
    expect([second.status, second.to, await status()]).toEqual([0, ["new-arts"], 0]);
  });

  it("that somebody asks for once more goes once more, and is in doubt until a person says whether it arrived", async () => {
    fates = { trustees: "taken without answer" };
    const again = await mailedBy(async () => await send(...early, "--again", "trustees"));
    expect([again.status, again.to]).toEqual([1, ["trustees"]]);
    fates = {};
    const still = await mailedBy(async () => await send(...early, "--again", "trustees"));
    expect([still.status, still.to, await status()]).toEqual([1, [], 1]);
    expect(await distribute("--decide", "trustees=lost")).toMatchObject({ status: 0, stdout: "1 decided\n" });
    const last = await mailedBy(async () => await send(...early, "--again", "trustees"));
    expect([last.status, last.to, await status()]).toEqual([0, ["trustees"], 0]);
  });

  // Every page of the site is judged.
  it.runIf(isFull)("goes up after a run that ended between recording and publishing, recorded the same", async () => {
    const web = path.join(college.out, "../web");
    await mkdir(web);
    await writeFile(path.join(web, "releases"), "");
    const before = await record();
    const words = ["publish", "--to", web, ...sharedStore(), ...early];
    expect((await college.run(words)).status).not.toBe(0);
    expect(await readdir(web)).not.toContain("current");
    await rm(path.join(web, "releases"));
    const up = await college.run(words);
    expect([up.status, up.stdout]).toEqual([
      0,
      expect.stringMatching(/released.2024\.json says what this .* commit it\n.*current: 000001-2024-/),
    ]);
    expect(await record()).toEqual(before);
  });
});

describe("an edition that corrects one under embargo", () => {
  it("does not offer the earlier one before its day, and says so", async () => {
    await tenMoreOfLaw();
    await college.report();
    expect((await college.diff("--write", "--now", "2025-03-02")).status).toBe(0);
    expect(await readFile(path.join(college.data, "corrections/2024.yaml"), "utf8")).toContain(`embargo: ${until}`);
    await college.sayWhy();
    await college.report();
    await adopt();
    const refused = await mailedBy(async () => await send("--correction"));
    expect([refused.status, refused.to]).toEqual([1, []]);
    expect(refused.stderr).toMatch(/edition 1, the release, may not be published before/);
    await college.report("--without-embargoed");
    expect(await readdir(path.join(college.out, "2024/site/downloads/2024"))).not.toContain("edition-1");
    await adopt();
  });

  it("goes to nobody where its entry does not tell all that it changes", async () => {
    const file = path.join(college.data, "corrections/2024.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/ {6}- document: faculty-law\.en\n( {8}.*\n)+/, ""));
    const { stdout } = await distribute("--correction");
    expect(stdout).toContain("edition 2 changes what this entry does not tell: faculty-law.en");
    await writeFile(file, text);
  });

  it("goes to those who have what it changes, once, though nobody ran record; what both printed is on record", async () => {
    const [first] = await recorded("faculty:law", "hcs.stress");
    const sent = await mailedBy(async () => await send("--correction"));
    expect([sent.status, sent.to]).toEqual([0, ["law", "law", "new-arts", "trustees"]]);
    expect((await lastMail()).text?.replace(/\s+/g, " ")).toContain("What is different in your files:");
    expect((await mailedBy(async () => await send("--correction"))).to).toEqual([]);
    const both = await recorded("faculty:law", "hcs.stress");
    expect(both).toHaveLength(2);
    expect(both).toContain(first);
    expect(await status()).toBe(0);
  });
});

describe("an edition that is withdrawn after it was mailed", () => {
  beforeAll(async () => {
    const file = path.join(college.data, "corrections/2024.yaml");
    const text = await readFile(file, "utf8");
    const withdrawn = 'withdrawn: { edition: 2, on: "2025-03-01", reason: { en: A student could be recognised. } }';
    await writeFile(file, `${text.trimEnd()}\n${withdrawn}\n`);
  });

  it("is told to each mailbox that has a file of it, once, with the files' names", async () => {
    const told = await distribute();
    expect(told.status).toBe(0);
    const mails = (await readdir(path.join(college.out, "distribution-2024"))).filter((name) =>
      /^withdrawn/.test(name),
    );
    expect(mails.filter((name) => name.endsWith(".eml")).sort()).toEqual(
      ["dean-arts", "dean-law", "trustees"].map((id) => `withdrawn-${id}.eml`),
    );
    const eml = await readFile(path.join(college.out, "distribution-2024/withdrawn-dean-law.eml"), "utf8");
    const mail = await simpleParser(eml);
    expect(mail.text?.replace(/\s+/g, " ")).toContain("That edition was withdrawn on 1 March 2025.");
    expect(mail.text).toMatch(/faculty-law\.en\.pdf[\s\S]*factsheet-law\.en\.pdf/);
    expect(await mailedBy(async () => await send())).toMatchObject({ status: 1, to: [] });
  });

  it("is put in no place where it was never shown: nobody hears of it before its day", async () => {
    const web = path.join(college.out, "../another-web");
    await mkdir(web);
    const { status: ended, stderr } = await college.run(["publish", "--to", web, ...sharedStore()]);
    expect([ended, stderr]).toEqual([1, expect.stringContaining("its pages were never shown here")]);
    expect(await readdir(web)).toEqual([]);
  });

  it.runIf(isFull)("is brought back by no rollback, nor is the edition that it replaced", async () => {
    const web = path.join(college.out, "../web");
    const [first = ""] = await readdir(path.join(web, "releases"));
    // Its own site, as publishing would have put it up.
    const { artefacts } = JSON.parse(await readFile(path.join(college.out, "2024/manifest.json"), "utf8"));
    const site = artefacts.find(({ kind }: { kind: string }) => kind === "site").sha256.slice(0, 12);
    await cp(path.join(college.out, "2024/site"), path.join(web, `releases/000002-2024-${site}`), { recursive: true });
    const { status: ended, stdout } = await college.run(["publish", "--to", web, ...sharedStore()]);
    expect([ended, stdout]).toEqual([0, expect.stringContaining("2 kept copies of it were taken away")]);
    expect(await readdir(path.join(web, "releases"))).not.toContain(first);
    expect((await college.run(["rollback", "--to", web])).status).toBe(2);
  });
});
