/** Handing out a release of Hill College, in steps as they are taken: real PDFs, a real SMTP server. */

import { spawn } from "node:child_process";
import { cp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfPdf } from "../../src/audit/index.ts";
import { judgePages } from "../../src/publish/judgePages.ts";
import { Store, sha256 } from "../../src/store/index.ts";
import { sharedStore } from "../madeOnce.ts";
import { aMailServer, type Fate, type MailServerScript } from "../publish/aMailServer.ts";
import { isFull } from "../skips.ts";
import {
  aDistributedCollege,
  answers,
  type DistributedCollege,
  type FacultyName,
  faculties,
} from "./aDistributedCollege.ts";
import { sayWhy } from "./aShrinkingCollege.ts";
import { wellbeing as inProcessOfItsOwn, wellbeingHere as wellbeing } from "./run.ts";

const program = fileURLToPath(new URL("../../src/cli/wellbeing.ts", import.meta.url));
const kills = isFull ? 5 : 1;

let college: DistributedCollege;
let server: MailServerScript;
let fateOf: (to: string, attempt: number) => Fate = () => "ok";
beforeAll(async () => {
  college = await aDistributedCollege();
  server = await aMailServer((to, attempt) => fateOf(to, attempt));
  await college.report();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await college[Symbol.asyncDispose]();
});

const smtp = () => ["--smtp", `smtp://127.0.0.1:${server.port}`, "--retry-for", "0"];
const addressesOf = () => server.arrived.map(({ to }) => to.split("@")[0]).sort();

async function mailsTo(id: string): Promise<readonly ParsedMail[]> {
  const own = server.arrived.filter(({ to }) => to === `${id}@example.org`);
  return await Promise.all(own.map(({ content }) => simpleParser(content)));
}

async function onlyMailTo(id: string): Promise<ParsedMail> {
  const [mail, ...others] = await mailsTo(id);
  if (mail === undefined || others.length > 0)
    throw new Error(`${id} got ${others.length + (mail === undefined ? 0 : 1)} mails`);
  return mail;
}

describe("wellbeing distribute", () => {
  it("shows what would go to whom, with each mail as a page and a file, and sends nothing", async () => {
    const { status, stdout } = await college.distribute([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/dean-law +dean-law@example\.org +en +faculty-law\.en\.pdf +mail\n/);
    expect(stdout).toMatch(/archive +folder:archive +en +board\.en\.pdf +folder\n/);
    expect(stdout).toContain("nothing was sent; 4 mails to look at");
    expect(stdout).toContain(
      "--send would refuse: data/adoption/2024.yaml  nothing says that this release was adopted",
    );
    const previews = await readdir(path.join(college.out, "distribution-2024"));
    expect(previews.sort()).toEqual(
      ["dean-arts", "dean-law", "dean-science", "trustees"].flatMap((id) => [`${id}.eml`, `${id}.html`]),
    );
    expect(server.arrived).toEqual([]);
  });

  it("writes mail that a blind reader can read", async () => {
    const folder = path.join(college.out, "distribution-2024");
    const store = new Store(path.join(college.out, ".store"), () => undefined);
    const texts = new Map([["dean-law.html", await readFile(path.join(folder, "dean-law.html"), "utf8")]]);
    expect(await judgePages(folder, { year: 2024, files: [] }, texts, store)).toEqual([]);
  });

  it("sends nothing of a release that nobody adopted", async () => {
    const { status, stderr } = await college.distribute(["--send", ...smtp()]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("nothing says that this release was adopted")]);
    expect(server.arrived).toEqual([]);
  });

  it("refuses a password where others can read it", async () => {
    await college.adopt();
    const inWords = await college.distribute(["--send", "--smtp", "smtp://me:hush@127.0.0.1:2525"]);
    expect(inWords).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("can be read by every user of this machine"),
    });
    const inData = await college.distribute([
      "--send",
      ...smtp(),
      "--password-file",
      path.join(college.data, "university.yaml"),
    ]);
    expect(inData).toMatchObject({ status: 2, stderr: expect.stringContaining("lies in the data") });
    expect(inWords.stderr + inData.stderr).not.toContain("hush");
  });

  it("sends each recipient their own files once, though it is killed again and again", async () => {
    for (let round = 0; round < kills; round += 1) {
      const words = ["distribute", "--data", college.data, "--out", college.out, "--send", ...smtp()];
      // The process that does the work, without the one that watches over it.
      const running = spawn(process.execPath, [program, ...words], {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        env: { ...process.env, WELLBEING_SUPERVISED: "1" },
      });
      // Killed while the server answers to the next recipient: before the content, then after it.
      fateOf = () => {
        if (server.arrived.length <= round) return "ok";
        running.kill("SIGKILL");
        return "ok";
      };
      await new Promise((resolve) => running.on("exit", resolve));
    }
    fateOf = () => "ok";
    const last = await college.distribute(["--send", ...smtp()]);
    // What was taken while the program died is in doubt, and said so.
    const { stdout } = await college.distribute(["--status", "--json"]);
    const { deliveries } = JSON.parse(stdout) as { deliveries: { recipient: string; state: string }[] };
    for (const { recipient } of deliveries.filter(({ state }) => state === "unknown")) {
      expect(last.stderr).toContain(`${recipient}: nobody knows whether it arrived`);
      const what = addressesOf().includes(recipient) ? "arrived" : "lost";
      expect((await college.distribute(["--decide", `${recipient}=${what}`])).status).toBe(0);
    }
    await college.distribute(["--send", ...smtp()]);
    expect(addressesOf()).toEqual(["dean-arts", "dean-law", "dean-science", "trustees"]);
    const again = await college.distribute(["--send", ...smtp()]);
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining("0 sent, 0 not")]);
    expect(server.arrived).toHaveLength(4);
  });

  it("takes a decision for whoever has the address, by any of their names", async () => {
    const data = path.join(college.out, "../shared-address");
    await cp(college.data, data, { recursive: true });
    const recipients = path.join(data, "distribution.yaml");
    const text = await readFile(recipients, "utf8");
    const [dean = ""] = / {2}- id: dean-law\n( {4}.*\n)+/.exec(text) ?? [];
    const adviser = dean.replace("id: dean-law", "id: adviser-law").replace("dean-law@", "Dean-Law@");
    await writeFile(recipients, `${text}${adviser}`);
    const ledger = path.join(college.out, "../doubt.jsonl");
    const stamp = { at: "2025-03-01T10:00:00.000Z", message: "m@example.org" };
    const artefacts = [{ id: "faculty-law.en.pdf", sha256: "a".repeat(64) }];
    const begun = { ...stamp, event: "begun", recipient: "dean-law", to: "dean-law@example.org", year: 2024 };
    const lines = [
      { ...begun, edition: 1, kind: "report", artefacts },
      { ...stamp, event: "content" },
    ];
    const asOf = async (entries: readonly object[], ...decisions: readonly string[]) => {
      await writeFile(ledger, entries.map((line) => `${JSON.stringify(line)}\n`).join(""));
      const words = ["distribute", "--data", data, "--ledger", ledger];
      return await wellbeing([...words, ...decisions.flatMap((each) => ["--decide", each])]);
    };
    expect(await asOf(lines, "adviser-law=arrived")).toMatchObject({ status: 0, stdout: "1 decided\n" });
    const torn = await asOf(lines, "adviser-law=arrived", "dean-law=lost");
    expect(torn).toMatchObject({ status: 2, stderr: expect.stringContaining("says both arrived and lost") });
    // Each of them has had a mail: each decides of their own.
    const second = { at: stamp.at, message: "n@example.org" };
    const two = [...lines, { ...lines[0], ...second, recipient: "adviser-law" }, { ...second, event: "content" }];
    expect(await asOf(two, "dean-law=lost", "adviser-law=arrived")).toMatchObject({ stdout: "2 decided\n" });
    expect((await readFile(ledger, "utf8")).match(/"arrived":(true|false)/g)).toEqual([
      '"arrived":false',
      '"arrived":true',
    ]);
  });

  it.runIf(isFull)("refuses a second run at the same time", async () => {
    const words = [
      "distribute",
      "--data",
      college.data,
      "--out",
      college.out,
      "--send",
      "--again",
      "trustees",
      ...smtp(),
    ];
    const before = server.arrived.length;
    const both = await Promise.all([inProcessOfItsOwn(words), inProcessOfItsOwn(words)]);
    const refused = both.filter(({ stderr }) => /another run \(process \d+\) is handing out/.test(stderr));
    // Whoever comes when the first has ended, sends once more, as asked.
    expect(server.arrived.length - before).toBe(both.length - refused.length);
  });

  it("writes mail that any program can read: text, page, the files, in the recipient's language", async () => {
    const mail = await onlyMailTo("dean-law");
    expect(mail.subject).toBe("Student well-being 2024: Law");
    expect(mail.from?.text).toBe('"Hill College" <dean@example.org>');
    expect((mail.to as AddressObject).value).toEqual([{ name: "dean-law *y* & Co", address: "dean-law@example.org" }]);
    expect(mail.headers.get("content-language")).toBe("en");
    expect(mail.text).toContain("Dear dean-law *y* & Co,");
    expect(mail.text).toMatch(/The college’s grade is \d\.\d\./);
    const words = mail.text?.replace(/\s+/g, " ");
    // Its own figures beside the rest, once told as made up; for whom the files are, and where they can be heard.
    expect(words).toMatch(
      /- Feels much stress, 2024\. Law: 48% \(\d+% to \d+%\) n = 210; Rest of the university: 3\d%/,
    );
    expect(words).toMatch(/The report’s first finding: .* Law/);
    expect(words?.match(/made up/g)).toHaveLength(1);
    expect(words).toContain("These files were made for Law. The site also shows what is in the report");
    expect(words).toContain("is easiest to read as a web page: faculty-law.en.html, in this message.");
    expect(mail.html).toMatch(/<th scope="col"[^>]*>Law<\/th>/);
    expect(mail.html).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(mail.html).toContain("dean-law *y* &amp; Co,");
    expect(mail.html).not.toMatch(/<(script|img|link)\b|<em>/);
    const sizes = mail.attachments.map(({ filename, contentType, content }) => [filename, contentType, content.length]);
    const files = [
      "reports/faculty-law.en.pdf",
      "reports/factsheet-law.en.pdf",
      "reports/faculty-law.en.html",
      "data/estimates.faculty-law.csv",
    ];
    const types = ["application/pdf", "application/pdf", "text/html", "text/csv"];
    const onDisk = await Promise.all(
      files.map(async (file) => (await stat(path.join(college.out, "2024", file))).size),
    );
    expect(sizes).toEqual(files.map((file, place) => [path.basename(file), types[place], onDisk[place]]));
  });

  it("says what was handed to whom, and what the server answered", async () => {
    const { status, stdout } = await college.distribute(["--status"]);
    // The archive has no folder yet.
    expect([status, stdout]).toEqual([
      3,
      expect.stringMatching(/ archive, folder:archive, lacks board\.en\.pdf: not /),
    ]);
    expect(stdout).toMatch(/dean-science +dean-science@example\.org +1 +faculty-science\.en\.pdf .* sent +\d{4}-/);
  });

  it("writes folders with an index page and a zip file for those who get one, once", async () => {
    const to = path.join(college.out, "handed");
    const { status, stdout } = await college.distribute(["--to-folder", to]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("1 folders")]);
    expect((await readdir(to)).sort()).toEqual(["archive-2024", "archive-2024.zip"]);
    expect((await readdir(path.join(to, "archive-2024"))).sort()).toEqual(["board.en.pdf", "index.html"]);
    const index = await readFile(path.join(to, "archive-2024/index.html"), "utf8");
    expect(index).toContain('<a href="board.en.pdf">Report to the board, 2024</a> (PDF,');
    expect((await college.distribute(["--to-folder", to])).stdout).toContain("0 folders");
    const { status: after, stdout: told } = await college.distribute(["--status"]);
    expect([after, told]).toEqual([0, expect.stringContaining("everybody has what they should have")]);
  });
});

const sfnt = new Set(["\0\u0001\0\0", "true", "OTTO"]);

/** Everything that can be read in a file, in whatever layer of it. */
async function layersOf(name: string, content: Buffer): Promise<string> {
  const text = content.toString("latin1") + content.toString("utf8");
  const pictures = [...text.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64").toString("utf8"),
  );
  if (!name.endsWith(".pdf")) return [text, ...pictures].join("\n");
  const latin = content.toString("latin1");
  const streams = [...latin.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, raw = ""]) => {
    try {
      const inflated = inflateSync(Buffer.from(raw, "latin1"));
      // A font's bytes are no text, and could be anything.
      return sfnt.has(inflated.toString("latin1", 0, 4)) ? "" : inflated.toString("utf8");
    } catch {
      return raw;
    }
  });
  const read = await filesOfPdf(content, name);
  return [
    latin.replace(/stream\r?\n[\s\S]*?endstream/g, ""),
    ...streams,
    ...read.flatMap((file) => (file.kind === "pdf" ? file.content.map((unit) => unit.text) : [String(file.content)])),
  ].join("\n");
}

/** How figures are written, by whether they are the faculty's own: grades with a decimal, shares with their sign. Intervals are among the others'. */
async function signsOf(faculty: string): Promise<{ readonly own: readonly string[]; readonly all: readonly string[] }> {
  const csv = await readFile(path.join(college.out, `2024/data/estimates.faculty-${faculty}.csv`), "utf8");
  const [, ...rows] = csv.split("\r\n").filter((line) => line !== "");
  const written = (cells: readonly string[], column: number) =>
    cells[8] === "percent" ? `${cells[column]}%` : Number(cells[column]).toFixed(1);
  const read = rows.map((row) => row.split(","));
  return {
    own: [...new Set(read.filter((cells) => cells[2] === `faculty:${faculty}`).map((cells) => written(cells, 4)))],
    all: [...new Set(read.flatMap((cells) => [4, 6, 7].map((column) => written(cells, column))))],
  };
}

/** Numbers in a layer that could be figures; of a row of data, shares too. A style sheet has widths. */
function signsIn(whole: string): ReadonlySet<string> {
  const layer = whole.replaceAll(/<style[\s\S]*?<\/style>/g, "");
  const shares = [...layer.matchAll(/,share,(\d+),/g)].map(([, value]) => `${value}%`);
  return new Set([...(layer.match(/\d+\.\d+|\d+%/g) ?? []), ...shares]);
}

/** The faculty's shares as they were computed, which nobody gets, in any way of writing them. */
function exactSignsOf(faculty: FacultyName): readonly string[] {
  const { count, stress, lonely } = answers[faculty];
  return [stress, lonely].flatMap((said) => {
    const share = (100 * said) / count;
    return [share.toFixed(1), share.toFixed(2), String(share), String(share / 100)];
  });
}

describe("confidentiality", () => {
  it("holds in every file and mail that a faculty gets: no other faculty's figure, in no layer of it", async () => {
    const signs = new Map(await Promise.all(faculties.map(async (each) => [each, await signsOf(each)] as const)));
    for (const faculty of faculties) {
      const mail = await onlyMailTo(`dean-${faculty}`);
      const layers = [
        mail.text ?? "",
        String(mail.html),
        ...(await Promise.all(
          mail.attachments.map(async ({ filename, content }) => await layersOf(filename ?? "", content)),
        )),
      ];
      const read = layers.map(signsIn);
      const known = new Set(read.flatMap((numbers) => [...numbers]));
      const { own, all } = signs.get(faculty) ?? { own: [], all: [] };
      expect(own.length).toBeGreaterThan(3);
      expect([faculty, exactSignsOf(faculty).filter((sign) => known.has(sign))]).toEqual([faculty, []]);
      // The search can find what is there, in the pages, the PDFs and the data.
      for (const place of [2, 3, 4, 5])
        expect([faculty, place, own.some((sign) => read[place]?.has(sign))]).toEqual([faculty, place, true]);
      for (const other of faculties.filter((each) => each !== faculty)) {
        // What could be a figure that is the reader's, or stands beside an axis, is not looked for.
        const theirs = (signs.get(other)?.own ?? []).filter((sign) => !all.includes(sign) && !/0%$/.test(sign));
        expect([faculty, other, theirs.length > 0]).toEqual([faculty, other, true]);
        expect([faculty, other, theirs.filter((sign) => known.has(sign))]).toEqual([faculty, other, []]);
        // Nor an estimate of theirs by its name, hidden or not.
        expect([faculty, layers.filter((layer) => layer.includes(`faculty:${other}`)).length]).toEqual([faculty, 0]);
      }
    }
  });
});

describe("an embargo that ends after the release was adopted", () => {
  it.runIf(isFull)("is no change of the data that it was made from", async () => {
    await using other = await aDistributedCollege();
    const survey = path.join(other.data, "surveys/hcs/survey.yaml");
    const text = await readFile(survey, "utf8");
    await writeFile(survey, text.replace(/(id: 2023, population: \d+) }/, "$1, embargo: 2025-05-01 }"));
    expect(await readFile(survey, "utf8")).toContain("embargo: 2025-05-01");
    for (const file of await readdir(path.join(other.data, "texts/2024/en")))
      if (file.endsWith(".md")) await writeFile(path.join(other.data, "texts/2024/en", file), "Nothing new.\n");
    const asOf = ["--without-embargoed", "--now", "2025-03-01"];
    const made = await wellbeing(["report", "--data", other.data, "--out", other.out, ...asOf]);
    expect([made.status, made.stderr.includes("making")]).toEqual([0, true]);
    await other.adopt();
    for (const day of ["2025-03-01", "2025-06-05"]) {
      const { status, stdout } = await other.distribute(["--now", day]);
      expect([day, status, /refuse|changed/.exec(stdout)]).toEqual([day, 0, null]);
    }
    expect(await wellbeing(["record", "--data", other.data, "--out", other.out])).toMatchObject({ status: 0 });
    const { cells } = JSON.parse(await readFile(path.join(other.data, "released/2024.json"), "utf8"));
    expect(cells.filter(({ wave }: { wave: number }) => wave === 2023)).toEqual([]);
  });
});

describe("a correction", () => {
  it("is told apart from the adopted release, which is kept: which figures, sentences, charts and files, and who has them", async () => {
    await college.correct("law");
    await college.report();
    expect((await readdir(college.out)).filter((name) => name.startsWith("2024")).sort()).toEqual([
      "2024",
      "2024-edition-1",
    ]);
    const { status, stdout } = await diff("1");
    expect(status).toBe(0);
    expect(stdout).toMatch(/ {2}hcs\.stress\/2024\/faculty:law {2}48 -> 52 {2}\(the data changed\)\n/);
    expect(stdout).toMatch(/ {2}hcs\.stress\/2024\/university /);
    expect(stdout).not.toMatch(/ {2}hcs\.(grade|lonely)\/2024\/faculty:law /);
    expect(stdout).toMatch(/faculty-law\.en\.html {2}changed, \d+ of the figures\n {4}- .*48%/);
    expect(stdout).toMatch(/ {4}\+ .*52%/);
    expect(stdout).toMatch(/ {4}chart: /);
    expect(stdout).toMatch(/dean-law, dean-law@example\.org: faculty-law\.en\.pdf factsheet-law\.en\.pdf/);
  });

  it("is not sent as long as nothing says what was corrected", async () => {
    await college.adopt();
    const { status, stderr } = await college.distribute(["--send", "--correction", ...smtp()]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("nothing says what was corrected")]);
    const asReport = await college.distribute([]);
    expect(asReport.stdout).toMatch(/dean-law .* faculty-law\.en\.pdf +has an earlier one\n/);
    expect(asReport.stdout).toContain("--correction sends the new one to them");
    // Of this plan, dean-law gets nothing: no mail of an earlier preview is left to look at.
    expect(await readdir(path.join(college.out, "distribution-2024"))).not.toContain("dean-law.eml");
  });

  it("is drafted from the data, printed in the reports with its edition, and offered by the site beside the one that it replaces", async () => {
    const { stdout } = await diff("1", "--write", "--now", "2025-07-04");
    expect(stdout).toContain("read it, say under `reason` what happened");
    await sayWhy(college.data);
    await cp(path.join(college.out, "2024-edition-1"), path.join(college.out, "first"), { recursive: true });
    await college.report();
    await college.adopt();
    const board = await readFile(path.join(college.out, "2024/reports/board.en.html"), "utf8");
    expect(board).toContain("Edition 2, corrected on 4 July 2025");
    const law = text(await readFile(path.join(college.out, "2024/reports/faculty-law.en.html"), "utf8"));
    expect(law).toContain(
      "Feels much stress, 2024, Law (made up): 52%; the earlier edition said 48%. The data was corrected.",
    );
    // A faculty hears nothing of another's figures, not even that they were wrong.
    const arts = text(await readFile(path.join(college.out, "2024/reports/faculty-arts.en.html"), "utf8"));
    expect(arts).toContain("Edition 2, corrected on 4 July 2025");
    expect(arts).not.toMatch(/\b(52|48)%|2024, Law/);
    const manifest = JSON.parse(await readFile(path.join(college.out, "2024/manifest.json"), "utf8"));
    expect(manifest.edition).toBe(2);
    const archive = await readFile(path.join(college.out, "2024/site/en/archive.html"), "utf8");
    expect(text(archive)).toMatch(/Edition 1.*replaced/i);
    expect(await readdir(path.join(college.out, "2024/site/downloads/2024/edition-1"))).toEqual([
      "board.en.pdf",
      "students.en.pdf",
    ]);
  });

  it("goes to exactly those who have the earlier files, once, with a note of what changed for them", async () => {
    const before = server.arrived.length;
    const sent = await college.distribute(["--send", "--correction", ...smtp()]);
    expect([sent.status, sent.stderr]).toEqual([0, ""]);
    expect(server.arrived.length - before).toBe(4);
    const [, mail] = await mailsTo("dean-law");
    expect(mail?.subject).toBe("Corrected: Student well-being 2024, edition 2");
    expect(mail?.text?.replace(/\s+/g, " ")).toContain(
      "Feels much stress, 2024, Law (made up): 52%; the earlier edition said 48%.",
    );
    const [, other] = await mailsTo("dean-arts");
    expect(other?.text).not.toMatch(/\b(52|48)%|Law/);
    await college.distribute(["--send", "--correction", ...smtp()]);
    expect(server.arrived.length - before).toBe(4);
  });

  it("has the replaced edition on its site at once, where the adopted one still lies in its place", async () => {
    const other = path.join(college.out, "../other-out");
    await cp(path.join(college.out, "2024-edition-1"), path.join(other, "2024"), { recursive: true });
    const adoption = path.join(college.data, "adoption/2024.yaml");
    const adopted = await readFile(adoption, "utf8");
    const first = sha256(await readFile(path.join(other, "2024/manifest.json")));
    await writeFile(adoption, adopted.replace(/manifest: \w+/, `manifest: ${first}`));
    const words = ["report", "--data", college.data, "--out", other, ...sharedStore()];
    expect(await wellbeing(words)).toMatchObject({ status: 0 });
    await writeFile(adoption, adopted);
    expect(await readdir(path.join(other, "2024/site/downloads/2024/edition-1"))).toEqual([
      "board.en.pdf",
      "students.en.pdf",
    ]);
    const manifestIn = async (out: string) => await readFile(path.join(out, "2024/manifest.json"), "utf8");
    expect(await manifestIn(other)).toBe(await manifestIn(college.out));
    expect(await wellbeing(words)).toMatchObject({ status: 0 });
    expect(await manifestIn(other)).toBe(await manifestIn(college.out));
  });

  it("of an action and a decision says so, and goes only to those in whose files they stand", async () => {
    await replaceIn("actions/2024.yaml", "every Tuesday", "every Monday");
    await replaceIn("decisions/2024.yaml", "Volunteers alone", "Volunteers");
    // Two with one address get a correction once.
    const recipients = await readFile(path.join(college.data, "distribution.yaml"), "utf8");
    const [dean = ""] = / {2}- id: dean-law\n( {4}.*\n)+/.exec(recipients) ?? [];
    await replaceIn("distribution.yaml", dean, `${dean}${dean.replace("id: dean-law", "id: adviser-law")}`);
    await college.report();
    const { stdout } = await diff("2", "--write", "--now", "2025-08-01");
    expect(stdout).toContain("0 figures differ\n");
    expect(stdout).toMatch(/ {2}faculty-law\.en {2}actions: Drop-in hour\n/);
    expect(stdout).toMatch(/ {2}board\.en {2}actions: Drop-in hour, decisions: Pay the mentors/);
    expect(stdout).not.toMatch(/ {2}faculty-(arts|science)\.en {2}/);
    await sayWhy(college.data);
    await college.report();
    await college.adopt();
    const before = server.arrived.length;
    fateOf = (to) => (to.startsWith("trustees") ? "refused" : "busy");
    const inVain = await college.distribute(["--send", "--correction", ...smtp()]);
    expect([inVain.status, inVain.stdout]).toEqual([1, expect.stringContaining("0 sent, 3 not;")]);
    fateOf = () => "ok";
    const sent = await college.distribute(["--send", "--correction", ...smtp()]);
    expect([sent.status, sent.stdout]).toEqual([1, expect.stringContaining("1 sent, 1 not;")]);
    expect(sent.stdout).toMatch(/ trustees, .* lacks board\.en\.pdf: the address refused it: .* \(550 /);
    expect(server.arrived.slice(before).map(({ to }) => to)).toEqual(["dean-law@example.org"]);
    const words = (await mailsTo("dean-law")).at(-1)?.text?.replace(/\s+/g, " ") ?? "";
    expect(words).toContain("What is different in your files: one action. - Actions: Drop-in hour.");
    expect(words).not.toMatch(/figures? (that )?(was|were) wrong|Pay the mentors|48%|52%/);
    const law = text(await readFile(path.join(college.out, "2024/reports/faculty-law.en.html"), "utf8"));
    expect(law).toContain("Actions: Drop-in hour.");
  });

  it("has reached everybody once a mended address has it, and no sooner", async () => {
    const status = async () => (await college.distribute(["--status"])).status;
    await college.distribute(["--to-folder", path.join(college.out, "handed"), "--correction", "--only", "archive"]);
    expect(await status()).toBe(1);
    await replaceIn("distribution.yaml", "trustees@example.org", "secretary@example.org");
    expect(await status()).toBe(3);
    const mended = await college.distribute(["--send", ...smtp()]);
    expect([mended.status, mended.stdout]).toEqual([0, expect.stringContaining("1 sent, 0 not;")]);
    expect((await onlyMailTo("secretary")).attachments.map(({ filename }) => filename)).toEqual(["board.en.pdf"]);
    expect(await status()).toBe(0);
  });

  async function replaceIn(name: string, what: string, by: string) {
    const file = path.join(college.data, name);
    const before = await readFile(file, "utf8");
    if (!before.includes(what)) throw new Error(`${name} has no ${what}`);
    await writeFile(file, before.replace(what, by));
  }

  async function diff(edition: "1" | "2", ...words: string[]) {
    const folders = [path.join(college.out, `2024-edition-${edition}`), path.join(college.out, "2024")];
    return await wellbeing(["diff", ...folders, "--data", college.data, ...words]);
  }

  function text(html: string): string {
    return html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, "").replace(/\s+/g, " ");
  }
});
