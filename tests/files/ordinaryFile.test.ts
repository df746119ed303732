import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOrdinary, listFolder, readOrdinary } from "../../src/files/index.ts";
import { sha256, stampFolder } from "../../src/store/index.ts";
import { lacksPosix } from "../skips.ts";

const noPosix = lacksPosix("what is no ordinary file");

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-ordinary-"));
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const files = new URL("../../src/files/index.ts", import.meta.url).href;
const at = (name: string) => path.join(root, name);

describe.skipIf(noPosix)("only an ordinary file is read", () => {
  it("and others are named by what they are, at once: a pipe without a writer, a device, a folder, a link", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    await mkdir(at("folder"));
    await writeFile(at("file"), "words");
    await symlink("file", at("link"));
    const kinds = [at("pipe"), at("folder"), at("link"), "/dev/zero", "/dev/null", at("none"), at("file/below")];
    expect(await Promise.all(kinds.map((place) => readOrdinary(place)))).toEqual([
      { kind: "odd", odd: "pipe" },
      { kind: "odd", odd: "folder" },
      { kind: "odd", odd: "link" },
      { kind: "odd", odd: "device" },
      { kind: "odd", odd: "device" },
      { kind: "missing" },
      { kind: "missing" },
    ]);
    expect(await readOrdinary(at("file"))).toEqual({ kind: "read", bytes: Buffer.from("words") });
  });

  it("and a socket is none", async () => {
    const server = createServer().listen(at("socket"));
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await readOrdinary(at("socket"))).toEqual({ kind: "odd", odd: "socket" });
    await new Promise((resolve) => server.close(resolve));
  });

  it("up to its limit, and of any size where only its hash is asked for", async () => {
    await writeFile(at("file"), "x".repeat(100));
    expect(await readOrdinary(at("file"), 99)).toEqual({ kind: "odd", odd: "too large" });
    expect((await readOrdinary(at("file"), 100)).kind).toBe("read");
    // Sparse: it takes no room on the disk.
    const handle = await open(at("huge"), "w");
    await handle.truncate(3 * 2 ** 30);
    await handle.close();
    expect(await readOrdinary(at("huge"))).toEqual({ kind: "odd", odd: "too large" });
    expect(await hashOrdinary(at("file"))).toBe(sha256("x".repeat(100)));
  });

  it("if the system lets it be read", async () => {
    await writeFile(at("file"), "words");
    await chmod(at("file"), 0);
    await chmod(root, 0o755);
    // Root may read everything: then as another user.
    const script = `const { readOrdinary } = await import(${JSON.stringify(files)});
      if (process.getuid() === 0) process.setuid(65534);
      console.log(JSON.stringify(await readOrdinary(${JSON.stringify(at("file"))})));`;
    const told = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(JSON.parse(told)).toEqual({ kind: "odd", odd: "unreadable" });
  });

  it("and a folder of such things is listed, and stamped, without waiting for any of them", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    await mkdir(at("folder"));
    await writeFile(at("folder/file"), "words");
    await symlink("/dev/zero", at("link"));
    await symlink("pipe", at("to-pipe"));
    expect((await listFolder(root)).map(({ path: place, odd }) => [place, odd])).toEqual([
      ["folder/file", null],
      ["link", "link"],
      ["pipe", "pipe"],
      ["to-pipe", "link"],
    ]);
    // What can't be read is never the same as before.
    expect(await stampFolder(root)).not.toBe(await stampFolder(root));
    for (const odd of ["pipe", "link", "to-pipe"]) await rm(at(odd));
    expect(await stampFolder(root)).toBe(await stampFolder(root));
  });
});
