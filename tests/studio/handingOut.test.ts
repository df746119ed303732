/** A release that is made, approved and handed out by the routes of a running studio: by mail to a real server, and into folders. One studio for all tests, in their order. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDistributedCollege, type DistributedCollege } from "../cli/aDistributedCollege.ts";
import { aMailServer, type MailServerScript } from "../publish/aMailServer.ts";
import { type AskedStudio, askStudio } from "./askStudio.ts";
import { type RunningStudio, startStudio } from "./runningStudio.ts";

const handing = { correction: false, only: [], again: [] };
const password = "correct-horse-battery";

let college: DistributedCollege;
let server: MailServerScript;
let own: string;
let studio: RunningStudio;
let desk: AskedStudio;

beforeAll(async () => {
  college = await aDistributedCollege();
  await college.report();
  server = await aMailServer((to) => (to.startsWith("dean-law") ? "taken without answer" : "ok"));
  own = await mkdtemp(path.join(tmpdir(), "wellbeing-own-"));
  await writeFile(path.join(own, "password"), `${password}\n`);
  await chmod(path.join(own, "password"), 0o600);
  studio = await startStudio(["--data", college.data, "--out", college.out], { XDG_CONFIG_HOME: own });
  desk = await askStudio(studio.address);
  await desk.get("/api/release");
});

afterAll(async () => {
  await studio?.end();
  await server?.[Symbol.asyncDispose]();
  await college?.[Symbol.asyncDispose]();
  await rm(own, { recursive: true, force: true });
});

async function manifestNow(): Promise<string> {
  const { value } = await desk.get("/api/release");
  return (value.release as { readonly manifest: string }).manifest;
}

/** As a page that shows what there is now. */
async function approve(sent: object) {
  const { value } = await desk.get("/api/release");
  const { adoption } = value.seen as { readonly adoption: string | null };
  return await desk.post("/api/adoption", { ...sent, seen: adoption });
}

const said = ({ lines }: Awaited<ReturnType<AskedStudio["work"]>>) => lines.map(({ text }) => text).join("\n");
const bySmtp = () => ({ smtp: `smtp://127.0.0.1:${server.port}`, passwordFile: path.join(own, "password") });

describe("a release at the desk", () => {
  it("is as the data says, and nobody has approved it", async () => {
    const { value } = await desk.get("/api/release");
    expect(value).toMatchObject({ year: 2024, isRecorded: false, release: { edition: 1, changed: [] } });
    expect(value.adoption).toMatchObject({ state: "draft", checked: null, isOfThis: false });
  });

  it("is not sent before it is adopted, and the command says why", async () => {
    const work = await desk.work({ kind: "send", ...bySmtp(), ...handing });
    expect(work.status).toBe(1);
    expect(said(work)).toContain("data/adoption/2024.yaml  nothing says that this release was adopted");
    expect(server.arrived).toEqual([]);
  });

  it("is adopted after it was checked only, and exactly as it was looked at", async () => {
    const manifest = await manifestNow();
    const early = await approve({ to: "adopted", by: "Trustees", manifest });
    expect(early.status).toBe(409);
    const another = await approve({ to: "checked", by: "Analyst", manifest: "0".repeat(64) });
    expect(another.status).toBe(409);
    const odd = 'x"\nmanifest: 1 # ';
    for (const by of [odd, "<b>x</b>", "Analyst", odd, "Analyst"]) {
      const { status } = await approve({ to: "checked", by, manifest });
      expect(status).toBe(by.startsWith("<") ? 400 : 200);
      const { value: told } = await desk.get("/api/release");
      if (status === 200) expect(told.adoption).toMatchObject({ state: "checked", by: by.trim(), isOfThis: true });
    }
    expect((await approve({ to: "adopted", by: "Trustees", manifest })).status).toBe(200);
    const { value } = await desk.get("/api/release");
    expect(value.adoption).toMatchObject({ state: "adopted", isOfThis: true, checked: { by: "Analyst" } });
    expect(await manifestNow()).toBe(manifest);
  });

  it("is made once more as it was: who approved it is no part of it", async () => {
    const manifest = await manifestNow();
    expect((await desk.work({ kind: "make", withoutEmbargoed: false })).status).toBe(0);
    expect(await manifestNow()).toBe(manifest);
  });

  it("is shown before it is sent: what would go to whom", async () => {
    const work = await desk.work({ kind: "mails", ...handing });
    expect(said(work)).toContain("dean-arts@example.org");
    expect(server.arrived).toEqual([]);
  });

  it("is sent to a real mail server; what nobody knows to have arrived is decided", async () => {
    const work = await desk.work({ kind: "send", ...bySmtp(), ...handing, only: ["dean-arts", "dean-law"] });
    expect(server.arrived.map(({ to }) => to).sort()).toEqual(["dean-arts@example.org", "dean-law@example.org"]);
    expect(work.status).toBe(1);
    expect(said(work)).toContain("dean-law: nobody knows whether it arrived");
    const decided = await desk.work({ kind: "decide", decisions: [{ who: "dean-law", what: "arrived" }] });
    expect([decided.status, said(decided)]).toEqual([0, "1 decided"]);
  });

  it("is handed over in folders that somebody named", async () => {
    const to = path.join(own, "folders");
    const work = await desk.work({ kind: "folders", to, ...handing, only: ["archive"] });
    expect(said(work)).toContain("1 folders");
    expect(await readdir(to)).toContain("archive-2024.zip");
  });

  it.each(["draft", "checked"])(
    "that was let out stays adopted, not %s: the next one would take its place",
    async (to) => {
      const sent = to === "draft" ? { to } : { to, by: "Analyst", manifest: await manifestNow() };
      const { status, text } = await approve(sent);
      expect([status, text]).toEqual([409, expect.stringContaining("it stays adopted")]);
    },
  );

  it("has a password in no answer, in no file of the data, and in nothing that is remembered", async () => {
    await desk.post("/api/choices", { passwordFile: path.join(own, "password"), smtp: "smtp://me@example.org" });
    expect((await desk.post("/api/choices", { smtp: `smtp://me:${password}@example.org` })).status).toBe(400);
    expect((await desk.post("/api/choices", { password })).status).toBe(400);
    const answers = await Promise.all(["/api/work", "/api/choices", "/api/release"].map(desk.get));
    const kept = await readFile(path.join(own, "wellbeing-reports/studio.json"), "utf8");
    const ledger = await readFile(path.join(college.data, "distributed/2024.jsonl"), "utf8");
    expect([...answers.map(({ text }) => text), kept, ledger].join()).not.toContain(password);
    expect(kept).toContain("smtp://me@example.org");
  });

  it("is worked at by one command at a time: whoever asks for another is told which runs, and may stop it", async () => {
    await writeFile(path.join(college.data, "texts/2024/en/summary.md"), "Something else was said.\n");
    const [first, second] = await Promise.all([
      desk.post("/api/work", { kind: "make", withoutEmbargoed: false }),
      desk.post("/api/work", { kind: "handed" }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const refused = first.status === 409 ? first : second;
    expect(refused.value).toMatchObject({ now: { status: null } });
    await desk.post("/api/work/stop", {});
    expect(await desk.ended()).toMatchObject({ isStopped: true });
    expect((await desk.work({ kind: "handed" })).lines.length).toBeGreaterThan(0);
  });

  it.each([[{ kind: "publish", to: "--check" }], [{ kind: "publish", to: "$(touch /tmp/x)" }], [{ kind: "report" }]])(
    "takes no words that are none: %j",
    async (job) => {
      expect((await desk.post("/api/work", job)).status).toBe(400);
    },
  );
});
