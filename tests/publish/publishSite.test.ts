/** Sites on a real disk, read by a real client over HTTP while they are replaced. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishedSites, publishSite, rollBack } from "../../src/publish/index.ts";
import { incomplete } from "../../src/publish/wholeSite.ts";
import { serve } from "../site/serve.ts";
import { isFull, isLong } from "../skips.ts";
import { aSite } from "./aSite.ts";

const kills = isLong ? 50 : isFull ? 20 : 8;

let root: string;
let to: string;
let stamps: { readonly old: string; readonly fresh: string };
const site = (name: string) => path.join(root, name);
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-publish-"));
  to = path.join(root, "web");
  stamps = { old: await aSite(site("old"), "old"), fresh: await aSite(site("fresh"), "fresh") };
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const publishOld = async () => await publishSite(site("old"), 2024, stamps.old, to);
const publishFresh = async (step?: (what: string) => void) =>
  await publishSite(site("fresh"), 2024, stamps.fresh, to, step);
const shown = async () => await readFile(path.join(to, "current/index.html"), "utf8");

describe("publishing", () => {
  it("shows a whole site below current, and keeps the last five", async () => {
    for (let round = 0; round < 4; round += 1) {
      await publishOld();
      await publishFresh();
    }
    expect(await shown()).toContain("edition fresh");
    expect(await incomplete(path.join(to, "current"))).toEqual([]);
    const { current, all } = await publishedSites(to);
    expect(all.map((name) => name.slice(0, 6))).toEqual(["000004", "000005", "000006", "000007", "000008"]);
    expect(current).toBe(all.at(-1));
  });

  it("keeps the one that a rollback would bring, however many bad ones came after it", async () => {
    await publishOld();
    const { current: good } = await publishedSites(to);
    for (let round = 0; round < 7; round += 1) {
      await publishFresh();
      expect([round, await rollBack(to, null)]).toEqual([round, good]);
    }
    expect(await shown()).toContain("edition old");
  });

  it("leaves the pictures and style sheets of the site before it, for who has a page open, and no others", async () => {
    await publishOld();
    await publishFresh();
    const sheets = async () => (await readdir(path.join(to, "current/assets"))).length;
    expect(await sheets()).toBe(2);
    const third = await aSite(site("third"), "third");
    await publishSite(site("third"), 2024, third, to);
    expect(await sheets()).toBe(2);
  });

  it("is refused while another run is at it, and takes over the turn of one that was killed", async () => {
    await publishOld();
    await writeFile(path.join(to, ".lock"), String(process.pid));
    await expect(publishFresh()).rejects.toThrow(/another run \(process \d+\) is publishing/);
    const dead = spawn("true");
    await new Promise((resolve) => dead.on("exit", resolve));
    await writeFile(path.join(to, ".lock"), String(dead.pid));
    await publishFresh();
    expect(await shown()).toContain("edition fresh");
  });

  it("never takes over the turn of another machine", async () => {
    await publishOld();
    await writeFile(path.join(to, ".lock"), "1 some-other-machine");
    await expect(publishFresh()).rejects.toThrow(/on another machine/);
  });

  it("replaces a link that leads nowhere, and removes what a killed run left", async () => {
    await mkdir(path.join(to, "releases/000001-2024-abcdefabcdef.unfinished"), { recursive: true });
    await symlink("releases/gone", path.join(to, "current"));
    await symlink("releases/half", path.join(to, ".current-new"));
    await publishOld();
    expect(await shown()).toContain("edition old");
    expect((await readdir(path.join(to, "releases"))).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
  });
});

describe("rolling back", () => {
  it("shows the site before the current one, or the one that is named", async () => {
    const first = await publishOld();
    const second = await publishFresh();
    expect(await rollBack(to, null)).toBe(first);
    expect(await shown()).toContain("edition old");
    expect(await rollBack(to, second)).toBe(second);
    expect(await readlink(path.join(to, "current"))).toBe(path.join("releases", second));
  });

  it("never brings back the one that was rolled back from", async () => {
    await publishOld();
    const good = await publishFresh();
    await publishOld();
    await rollBack(to, null);
    const next = await publishFresh();
    expect((await publishedSites(to)).current).toBe(next);
    expect(await rollBack(to, null)).toBe(good);
  });

  it("goes further back each time, and says so where it can't", async () => {
    const [first, second] = [await publishOld(), await publishFresh()];
    await publishOld();
    expect(await rollBack(to, null)).toBe(second);
    expect(await rollBack(to, null)).toBe(first);
    await expect(rollBack(to, null)).rejects.toThrow(/no earlier release/);
  });

  it("knows what was shown before, where the run that showed the current one was killed before it said so", async () => {
    const good = await publishOld();
    await publishFresh();
    await rollBack(to, null);
    const killed = publishFresh((what) => {
      if (what === "before: list it") throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect((await publishedSites(to)).current).toMatch(/^000003-/);
    expect(await rollBack(to, null)).toBe(good);
  });

  it("says what is kept where there is nothing to go back to", async () => {
    await publishOld();
    await expect(rollBack(to, null)).rejects.toThrow(/no earlier release/);
    await expect(rollBack(to, "../../etc")).rejects.toThrow(/there is no/);
    await expect(rollBack(path.join(root, "elsewhere"), null)).rejects.toThrow(/nothing published/);
  });
});

describe("a run that fails", () => {
  it("before or after any change on the disk leaves the old site or the new one, whole, and the next run succeeds", async () => {
    await publishOld();
    await cp(to, site("before"), { recursive: true, verbatimSymlinks: true });
    const steps: string[] = [];
    await publishFresh((what) => steps.push(what));
    expect(steps.length).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (const [place, what] of steps.entries()) {
      await rm(to, { recursive: true });
      await cp(site("before"), to, { recursive: true, verbatimSymlinks: true });
      let at = 0;
      const failing = publishFresh(() => {
        if (at === place) throw new Error(`the disk went away ${what}`);
        at += 1;
      });
      await expect(failing).rejects.toThrow(`the disk went away ${what}`);
      expect([what, await incomplete(path.join(to, "current"))]).toEqual([what, []]);
      seen.add(/edition (\w+)/.exec(await shown())?.[1] ?? "");
      await publishFresh();
      expect(await shown()).toContain("edition fresh");
      expect((await readdir(path.join(to, "releases"))).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
    }
    expect([...seen].sort()).toEqual(["fresh", "old"]);
  });
});

/** Waits for so many dots. */
async function said(running: ChildProcessByStdio<null, Readable, null>, dots: number): Promise<void> {
  let left = dots;
  await new Promise<void>((resolve) => {
    running.stdout.on("data", (text: Buffer) => {
      left -= text.length;
      if (left <= 0) resolve();
    });
  });
}

describe("a reader", () => {
  it("gets the old page or the new one, whole, with its style sheet, while publishing is killed at random moments", async () => {
    const child = fileURLToPath(new URL("publishForever.ts", import.meta.url));
    await publishOld();
    await using served = await serve(path.join(to, "current"), "/");
    const troubles: string[] = [];
    const seen = new Set<string>();
    let isReading = true;
    const read = async () => {
      while (isReading) {
        const response = await fetch(`${served.address}page1.html`);
        const html = await response.text();
        const edition = /^<link rel="stylesheet" href="([^"]+)"><p>edition (\w+), page1\.html<\/p>$/.exec(html);
        if (!response.ok || edition === null) troubles.push(`${response.status} ${html}`);
        else {
          seen.add(edition[2] ?? "");
          const sheet = await fetch(`${served.address}${edition[1]}`);
          const text = await sheet.text();
          if (text !== `p { --edition: ${edition[2]} }`) troubles.push(`${sheet.status} ${text}`);
        }
      }
    };
    const reading = read();
    // Its own sequence of moments, the same in each run of the tests.
    let moment = 20241124;
    for (let round = 0; round < kills; round += 1) {
      moment = (moment * 1103515245 + 12345) % 2 ** 31;
      const words = [child, to, site("old"), stamps.old, site("fresh"), stamps.fresh];
      const running = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
      // Some are killed in the first site, some in the second, some in the next.
      await said(running, 1 + (round % 3));
      await new Promise((resolve) => setTimeout(resolve, moment % 60));
      running.kill("SIGKILL");
      await new Promise((resolve) => running.on("exit", resolve));
      troubles.push(
        ...(await incomplete(path.join(to, "current"))).map((file) => `round ${round}: ${file} is not whole`),
      );
    }
    isReading = false;
    await reading;
    expect(troubles).toEqual([]);
    expect([...seen].sort()).toEqual(["fresh", "old"]);
  });
});
