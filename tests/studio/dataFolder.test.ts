import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFolder } from "../../src/studio/dataFolder.ts";
import { mountSmallDisk, noSmallDisk, unmount } from "../store/fullDisk.ts";

const name = "texts/2024/en/summary.md";
let root: string;
let files: DataFolder;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-studio-"));
  await mkdir(path.join(root, "data/texts/2024/en"), { recursive: true });
  await writeFile(path.join(root, "data", name), "First.\r\n");
  files = new DataFolder(path.join(root, "data"));
});

afterEach(async () => await rm(root, { recursive: true, force: true }));

const said = async () => await readFile(path.join(root, "data", name), "utf8");

describe("a file that is written in the studio", () => {
  it("is replaced whole where it is as it was read, keeps its rights, and leaves nothing beside it", async () => {
    await chmod(path.join(root, "data", name), 0o640);
    const read = await files.read(name);
    expect(read?.text).toBe("First.\r\n");
    const saved = await files.write(name, "Second.\r\n", read?.version ?? null);
    expect(saved).toEqual({ kind: "saved", version: (await files.read(name))?.version });
    expect(await said()).toBe("Second.\r\n");
    expect((await stat(path.join(root, "data", name))).mode & 0o777).toBe(0o640);
    expect(await readdir(path.join(root, "data/texts/2024/en"))).toEqual(["summary.md"]);
  });

  it("may still be written by those who could write it, though new files of this user could not", async () => {
    await chmod(path.join(root, "data", name), 0o664);
    const before = process.umask(0o077);
    try {
      await files.write(name, "Second.", (await files.read(name))?.version ?? null);
    } finally {
      process.umask(before);
    }
    expect((await stat(path.join(root, "data", name))).mode & 0o777).toBe(0o664);
  });

  it("is left as somebody else has saved it meanwhile, and that is told", async () => {
    const read = await files.read(name);
    await writeFile(path.join(root, "data", name), "By another.\n");
    const saved = await files.write(name, "Mine.\n", read?.version ?? null);
    expect(saved).toMatchObject({ kind: "changed", now: { text: "By another.\n" } });
    expect(await said()).toBe("By another.\n");
  });

  it("is told of as gone where somebody has removed it, and as there where somebody has made it", async () => {
    const read = await files.read(name);
    await rm(path.join(root, "data", name));
    expect(await files.write(name, "Mine.", read?.version ?? null)).toEqual({ kind: "changed", now: null });
    await writeFile(path.join(root, "data", name), "New.");
    expect(await files.write(name, "Mine.", null)).toMatchObject({ kind: "changed", now: { text: "New." } });
  });

  it("is written by one after the other: of two that read the same, the second is told", async () => {
    const version = (await files.read(name))?.version ?? null;
    const both = await Promise.all([files.write(name, "One.", version), files.write(name, "Two.", version)]);
    expect(both.map(({ kind }) => kind)).toEqual(["saved", "changed"]);
    expect(await said()).toBe("One.");
  });

  it("is made with its folder where there was none", async () => {
    expect(await files.read("comments/2024.yaml")).toBeNull();
    expect((await files.write("comments/2024.yaml", "year: 2024\n", null)).kind).toBe("saved");
    expect((await files.read("comments/2024.yaml"))?.text).toBe("year: 2024\n");
  });

  it.each([
    "../outside.md",
    "texts/2024/en/../../../../outside.md",
    "/etc/passwd",
    "texts/2024/en/.hidden.md",
    "texts\\2024\\en\\summary.md",
    "surveys/nse/responses/answers.csv",
    "released/2024.json",
    "distributed/2024.jsonl",
    "tokens.css",
    "texts/2024/en/summary.md\u0000.md",
    "texts/2024/en/summary.html",
  ])("is none that people do not write, or that lies elsewhere: %j", async (other) => {
    expect(await files.read(other)).toBeNull();
    expect(await files.write(other, "Mine.", null)).toEqual({ kind: "outside" });
  });

  it.each([
    ["a link to a file", "texts/2024/en/linked.md"],
    ["a link to a folder", "letters/board.en.md"],
  ])("is not written through a link that leads out of the folder: %s", async (_, other) => {
    await writeFile(path.join(root, "secret.md"), "Secret.");
    await mkdir(path.join(root, "elsewhere"));
    await symlink(path.join(root, "secret.md"), path.join(root, "data/texts/2024/en/linked.md"));
    await symlink(path.join(root, "elsewhere"), path.join(root, "data/letters"));
    expect(await files.read(other)).toBeNull();
    expect(await files.write(other, "Mine.", null)).toEqual({ kind: "outside" });
    expect(await readFile(path.join(root, "secret.md"), "utf8")).toBe("Secret.");
    expect(await readdir(path.join(root, "elsewhere"))).toEqual([]);
  });

  it("is no text where it is none", async () => {
    await writeFile(path.join(root, "data", name), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await files.read(name)).toBeNull();
  });

  it.skipIf(noSmallDisk)("is as it was where the disk is full", async () => {
    const place = path.join(root, "data/texts/2024/en");
    mountSmallDisk(place);
    try {
      await writeFile(path.join(place, "summary.md"), "First.");
      const version = (await files.read(name))?.version ?? null;
      await expect(files.write(name, "x".repeat(500_000), version)).rejects.toMatchObject({ code: "ENOSPC" });
      expect(await said()).toBe("First.");
      expect(await readdir(place)).toEqual(["summary.md"]);
    } finally {
      unmount(place);
    }
  });
});
