/** What lies where others may write, read by who hands out and publishes. Aimed at a victim of the test's own. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryLedger, publishedSites, publishSite, readDeliveries } from "../../src/publish/index.ts";
import { Lock } from "../../src/store/index.ts";
import { lacksPosix } from "../skips.ts";
import { aSite } from "./aSite.ts";

const noPosix = lacksPosix("pipes in the folders that are written to");

let root: string;
let victim: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-hostile-"));
  victim = path.join(root, "victim");
  await writeFile(victim, "precious");
});
afterEach(async () => {
  expect(await readFile(victim, "utf8")).toBe("precious");
  await rm(root, { recursive: true, force: true });
});

describe("the log of what was handed out", () => {
  it("is neither read nor written through a link", async () => {
    const file = path.join(root, "2024.jsonl");
    await symlink(victim, file);
    const said = `${file}: this is a symbolic link`;
    await expect(readDeliveries(file)).rejects.toThrow(said);
    await expect(DeliveryLedger.open(file)).rejects.toThrow(said);
  });

  it.skipIf(noPosix)("is not waited for where it is a pipe", async () => {
    const file = path.join(root, "2024.jsonl");
    execFileSync("mkfifo", [file]);
    await expect(readDeliveries(file)).rejects.toThrow("this is a named pipe");
    await expect(DeliveryLedger.open(file)).rejects.toThrow("this is a named pipe");
  });
});

describe("the folder of a web server", () => {
  it("has its list of what was shown added to only where it is a file: no link is followed, and nothing published", async () => {
    const stamp = await aSite(path.join(root, "site"), "1");
    const to = path.join(root, "www");
    await mkdir(to);
    await symlink(victim, path.join(to, ".shown"));
    await expect(publishSite(path.join(root, "site"), 2024, stamp, to)).rejects.toThrow("this is a symbolic link");
    expect(await publishedSites(to)).toEqual({ current: null, all: [] });
  });

  it("is not published to behind the last number, where nobody would see it", async () => {
    const stamp = await aSite(path.join(root, "site"), "1");
    const to = path.join(root, "www");
    await mkdir(path.join(to, "releases/999999-2024-0123456789ab"), { recursive: true });
    await expect(publishSite(path.join(root, "site"), 2024, stamp, to)).rejects.toThrow("there is no number after it");
  });
});

describe("a lock", () => {
  it.skipIf(noPosix)("that is a pipe is another's, and not waited for", async () => {
    execFileSync("mkfifo", [path.join(root, ".lock")]);
    await expect(Lock.take(path.join(root, ".lock"), "writing")).rejects.toThrow("another run");
  });
});
