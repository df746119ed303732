/** A store that somebody else may write to: links and pipes in it, aimed at a victim of the test's own. */
import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Sha256 } from "../../src/domain/index.ts";
import { finishedRun, noteFinishedRun, Store, sha256, stampFolder } from "../../src/store/index.ts";
import { lacksPosix } from "../skips.ts";

const noPosix = lacksPosix("pipes in a store, and whose it is");

let root: string;
let victim: string;
let store: Store;
const longAgo = new Date(2000, 1, 1);
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-hostile-"));
  victim = path.join(root, "victim");
  await writeFile(victim, "precious");
  await utimes(victim, longAgo, longAgo);
  store = new Store(path.join(root, "store"), () => undefined);
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

async function expectUntouched() {
  expect(await readFile(victim, "utf8")).toBe("precious");
  expect((await stat(victim)).mtimeMs).toBe(longAgo.getTime());
}

function placeOf(kind: "objects" | "entries", hash: string): string {
  return path.join(store.folder, kind, hash.slice(0, 2), hash);
}

async function plant(kind: "objects" | "entries", hash: string): Promise<string> {
  const place = placeOf(kind, hash);
  await mkdir(path.dirname(place), { recursive: true });
  return place;
}

describe("a store that others may write to", () => {
  it.each(["../../../victim", "../victim", "0".repeat(63), "0".repeat(65), "A".repeat(64), `${"0".repeat(64)}\n`, ""])(
    "knows no hash %j: only sixty-four hexadecimal digits are one",
    (text) => {
      expect(Sha256.safeParse(text).success).toBe(false);
    },
  );

  it("removes nothing when it is read, and follows no link", async () => {
    await symlink(victim, await plant("objects", sha256("precious")));
    await symlink(victim, await plant("objects", sha256("other")));
    await symlink(victim, await plant("entries", sha256("key")));
    expect(await store.get(sha256("precious"))).toBeNull();
    expect(await store.get(sha256("other"))).toBeNull();
    expect(await store.noted("key")).toBeNull();
    await expectUntouched();
    // What is made again takes the link's place, not the victim's.
    await store.put(new TextEncoder().encode("other"));
    await store.note("key", {});
    expect([await store.noted("key"), Buffer.from((await store.get(sha256("other"))) ?? []).toString()]).toEqual([
      {},
      "other",
    ]);
    await expectUntouched();
  });

  it.skipIf(noPosix)("does not wait for a pipe, nor read what is too large", async () => {
    execFileSync("mkfifo", [await plant("objects", sha256("pipe"))]);
    expect(await store.get(sha256("pipe"))).toBeNull();
    const hash = await store.put(new TextEncoder().encode("twelve bytes"));
    expect([await store.get(hash, 11), (await store.get(hash, 12))?.length]).toEqual([null, 12]);
  });

  it("names no folder: a run that was noted lies where releases lie, or was never done", async () => {
    const counts = { artefacts: 1, pages: 1, charts: 1 };
    const stamp = await stampFolder(victim);
    const beside = await stampFolder(path.join(root, "none"));
    for (const noted of [
      { folder: root, stamp, beside, ...counts },
      { name: "../victim", stamp, beside, ...counts },
      { name: "victim", stamp, beside, ...counts },
    ]) {
      await store.note("run key", noted);
      expect(await finishedRun(store, "key", root)).toBeNull();
    }
    await mkdir(path.join(root, "2024"));
    await writeFile(path.join(root, "2024/manifest.json"), "{}");
    await noteFinishedRun(store, "key", { folder: path.join(root, "2024"), ...counts });
    expect(await finishedRun(store, "key", root)).toEqual({ folder: path.join(root, "2024"), ...counts });
    expect(await finishedRun(store, "key", path.join(root, "elsewhere"))).toBeNull();
  });

  it("is pruned without going through a link to another folder", async () => {
    const other = path.join(root, "other");
    const name = sha256("theirs");
    await mkdir(other);
    await writeFile(path.join(other, name), "precious");
    await mkdir(path.join(store.folder, "objects"), { recursive: true });
    await symlink(other, path.join(store.folder, "objects", name.slice(0, 2)));
    expect(await store.prune(-1, 0, Date.now())).toEqual({ files: 0, bytes: 0 });
    expect(await readFile(path.join(other, name), "utf8")).toBe("precious");
  });

  it.skipIf(noPosix)("is its owner's alone, or a group's where its folder is", async () => {
    const modeOf = async (hash: Sha256) => (await stat(path.dirname(placeOf("objects", hash)))).mode & 0o777;
    expect(await modeOf(await store.put(new TextEncoder().encode("ours")))).toBe(0o700);
    await rm(store.folder, { recursive: true });
    await mkdir(store.folder);
    await chmod(store.folder, 0o2770);
    expect(await modeOf(await store.put(new TextEncoder().encode("shared")))).toBe(0o770);
  });
});
