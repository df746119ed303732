import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recoverReleases, StagedFolder } from "../../src/store/index.ts";
import { mountSmallDisk, noSmallDisk, unmount } from "./fullDisk.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-out-"));
});
afterEach(async () => {
  await rm(out, { recursive: true, force: true });
});

async function release(text: string) {
  await using staged = await StagedFolder.begin(out, "2024");
  await staged.write("reports/board.txt", text);
  await staged.write("manifest.json", "{}");
  await staged.commit();
}

async function content() {
  return await readFile(path.join(out, "2024", "reports", "board.txt"), "utf8");
}

describe("a staged folder", () => {
  it("takes the old one's place as a whole, and leaves nothing beside it", async () => {
    await release("first");
    await release("second");
    expect(await content()).toBe("second");
    expect(await readdir(out)).toEqual(["2024"]);
  });

  it("changes nothing where the work fails before it is done", async () => {
    await release("first");
    await expect(
      (async () => {
        await using staged = await StagedFolder.begin(out, "2024");
        await staged.write("reports/board.txt", "half");
        throw new Error("the browser crashed");
      })(),
    ).rejects.toThrow("the browser crashed");
    expect(await content()).toBe("first");
    expect(await readdir(out)).toEqual(["2024"]);
  });

  it("refuses to replace a folder that is no release, and leaves it as it is", async () => {
    await mkdir(path.join(out, "2024"));
    await writeFile(path.join(out, "2024", "minutes.txt"), "of the meeting");
    await expect(release("first")).rejects.toMatchObject({
      status: 3,
      message: `${path.join(out, "2024")}: this folder is no release, and would be replaced`,
    });
    expect(await readFile(path.join(out, "2024", "minutes.txt"), "utf8")).toBe("of the meeting");
    expect(await readdir(out)).toEqual(["2024"]);
    await rm(path.join(out, "2024", "minutes.txt"));
    await release("in an empty folder");
    expect(await content()).toBe("in an empty folder");
  });

  it("puts back what a run killed between its two renames had put aside, and clears what it left", async () => {
    await mkdir(path.join(out, ".replaced-2024", "reports"), { recursive: true });
    await writeFile(path.join(out, ".replaced-2024", "reports", "board.txt"), "first");
    await writeFile(path.join(out, ".replaced-2024", "manifest.json"), "{}");
    await mkdir(path.join(out, ".making-2024-abc"));
    await using _ = await StagedFolder.begin(out, "2024");
    expect(await content()).toBe("first");
    expect(await readdir(out)).not.toContain(".making-2024-abc");
  });

  it("puts a release back for whoever looks, of every year, and removes what killed runs left of both", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.on("exit", resolve));
    await release("of this year");
    for (const name of [".replaced-2023", ".replaced-2024", ".making-2023-x", ".making-2024.partial-x", "notes"]) {
      await mkdir(path.join(out, name));
      await writeFile(path.join(out, name, "manifest.json"), name);
    }
    const waiting = ".lock-2023.00000000-0000-4000-8000-000000000000";
    for (const name of [".lock-2023", waiting]) await writeFile(path.join(out, name), String(dead.pid));
    await recoverReleases(out);
    expect((await readdir(out)).sort()).toEqual(["2023", "2024", "notes"]);
    expect(await readFile(path.join(out, "2023", "manifest.json"), "utf8")).toBe(".replaced-2023");
    expect(await content()).toBe("of this year");
  });

  it("leaves everything of a year whose run is alive", async () => {
    await using _ = await StagedFolder.begin(out, "2024");
    await mkdir(path.join(out, ".replaced-2024"));
    await recoverReleases(out);
    expect((await readdir(out)).filter((name) => !name.startsWith(".making"))).toEqual([
      ".lock-2024",
      ".replaced-2024",
    ]);
  });

  it("refuses a second run on the same year while the first is alive", async () => {
    await using _ = await StagedFolder.begin(out, "2024");
    await expect(StagedFolder.begin(out, "2024")).rejects.toMatchObject({
      status: 3,
      message: `another run (process ${process.pid}) is writing to ${out}`,
    });
    await using other = await StagedFolder.begin(out, "2025");
    await other.commit();
  });

  it("takes over the lock of a run that is dead", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.on("exit", resolve));
    await writeFile(path.join(out, ".lock-2024"), String(dead.pid));
    await release("second");
    expect(await content()).toBe("second");
  });

  it("says that the folder can't be written, with status 3", async () => {
    const file = path.join(out, "file");
    await writeFile(file, "");
    await expect(StagedFolder.begin(path.join(file, "out"), "2024")).rejects.toMatchObject({
      status: 3,
      message: `${path.join(file, "out")}: a file stands where a folder should be`,
      hint: "move the file away, or choose another folder with --out; nothing was changed",
    });
  });

  it.skipIf(noSmallDisk)("says that the disk is full, keeps the old release and leaves nothing behind", async () => {
    mountSmallDisk(out);
    try {
      await release("first");
      await expect(release("x".repeat(200_000))).rejects.toMatchObject({
        status: 3,
        message: `${path.join(out, "2024")}: the disk is full`,
      });
      expect(await content()).toBe("first");
      expect(await readdir(out)).toEqual(["2024"]);
    } finally {
      unmount(out);
    }
  });
});
