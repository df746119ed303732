import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { browserCandidates } from "../../src/pdf/browserCandidates.ts";
import { findBrowser } from "../../src/pdf/findBrowser.ts";
import { librariesNeeded } from "../../src/pdf/librariesNeeded.ts";
import { installHint, namesNotFound } from "../../src/pdf/missingLibraries.ts";
import { privateFolder } from "../../src/pdf/packedBrowser.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-browser-"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

describe("where a browser is looked for", () => {
  it("on Windows: Chrome, Chromium, then Edge, in the program folders", () => {
    const found = browserCandidates("win32", {
      PROGRAMFILES: "C:\\Program Files",
      LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local",
    });
    expect(found[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(found).toContain("C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe");
    expect(found.at(-2)).toBe("C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe");
  });

  it("on macOS: in the applications of the machine and of the user", () => {
    const found = browserCandidates("darwin", { HOME: "/Users/a" });
    expect(found.slice(0, 2)).toEqual([
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ]);
    expect(found).toContain("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  });

  it("on Linux: along the PATH, never in a relative folder", () => {
    const found = browserCandidates("linux", { PATH: ".:/opt/bin" });
    expect(found[0]).toBe("/opt/bin/google-chrome-stable");
    expect(found).toContain("/usr/bin/chromium");
    expect(found.every((place) => place.startsWith("/"))).toBe(true);
  });

  it("first where the user says, and nowhere else", async () => {
    const program = path.join(folder, "chrome");
    await writeFile(program, "", { mode: 0o755 });
    const named = { platform: "linux", arch: "x64", env: { WELLBEING_BROWSER: program } } as const;
    expect(await findBrowser(named)).toMatchObject({ kind: "found", path: program });
    await rm(program);
    expect(await findBrowser(named)).toEqual({
      kind: "missing",
      message: `there is no browser at ${program}`,
      hint: "WELLBEING_BROWSER names the program of a Chrome, Chromium or Edge; without it one is looked for",
    });
  });
});

describe("shared libraries that are missing", () => {
  const answer =
    "\tlinux-vdso.so.1 (0x00007ffd)\n\tlibnss3.so => not found\n\tlibnssutil3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n\tlibfoo.so.9 => not found\n";

  it("are read from the loader's answer", () => {
    expect(namesNotFound(answer)).toEqual(["libfoo.so.9", "libnss3.so", "libnssutil3.so"]);
    expect(namesNotFound("")).toEqual([]);
  });

  it("are named with the packages that bring them", () => {
    expect(installHint(namesNotFound(answer))).toBe(
      "on Debian or Ubuntu: apt-get install libnss3; find the packages that hold libfoo.so.9 (apt-file search)",
    );
  });
});

describe("which libraries the packed browser is run with", () => {
  /** A browser that lacks some of the machine's libraries, and how often the loader was asked. */
  async function aBrowser(lacks: (libraries: string | null) => readonly string[]) {
    const cache = path.join(folder, "ld.so.cache");
    await writeFile(cache, "libnss3.so");
    let times = 0;
    const ask = async (_: string, libraries: string | null) => {
      times += 1;
      return lacks(libraries);
    };
    const packed = { program: path.join(folder, "chromium"), libraries: path.join(folder, "lib") };
    return {
      cache,
      needed: async (env: NodeJS.ProcessEnv = {}) => await librariesNeeded(packed, env, ask, cache),
      asked: () => times,
    };
  }

  it("is asked once, and again when the machine's libraries or the place to look for them change", async () => {
    const { cache, needed, asked } = await aBrowser(() => []);
    expect([await needed(), await needed(), asked()]).toEqual([{ kind: "machine" }, { kind: "machine" }, 1]);
    await writeFile(cache, "libnss3.so and more");
    expect([await needed(), asked()]).toEqual([{ kind: "machine" }, 2]);
    expect([await needed({ LD_LIBRARY_PATH: "/opt/lib" }), asked()]).toEqual([{ kind: "machine" }, 3]);
  });

  it("are its own where the machine lacks some; where these do not help, that is said anew each time", async () => {
    const own = await aBrowser((libraries) => (libraries === null ? ["libnss3.so"] : []));
    expect([await own.needed(), await own.needed(), own.asked()]).toEqual([{ kind: "own" }, { kind: "own" }, 2]);
    await rm(path.join(folder, "libraries.json"));
    const none = await aBrowser(() => ["libnss3.so"]);
    const missing = { kind: "missing", names: ["libnss3.so"] };
    expect([await none.needed(), await none.needed(), none.asked()]).toEqual([missing, missing, 4]);
  });

  it("is asked each time where the loader keeps no list of libraries, or nothing can be noted", async () => {
    const { cache, needed, asked } = await aBrowser(() => []);
    await rm(cache);
    expect([await needed(), await needed(), asked()]).toEqual([{ kind: "machine" }, { kind: "machine" }, 2]);
    await writeFile(cache, "libnss3.so");
    await mkdir(path.join(folder, "libraries.json"));
    expect([await needed(), await needed(), asked()]).toEqual([{ kind: "machine" }, { kind: "machine" }, 4]);
  });
});

describe("the folder that the browser is unpacked to", () => {
  it("is ours alone", async () => {
    const cache = path.join(folder, "cache");
    expect(await privateFolder({ WELLBEING_CACHE: cache })).toBe(cache);
    expect((await stat(cache)).mode & 0o777).toBe(0o700);
  });

  it("loses the access that others had to it", async () => {
    const cache = path.join(folder, "cache");
    await mkdir(cache);
    await chmod(cache, 0o777);
    await privateFolder({ WELLBEING_CACHE: cache });
    expect((await stat(cache)).mode & 0o077).toBe(0);
  });

  it("is never one that a link leads to", async () => {
    const cache = path.join(folder, "cache");
    await mkdir(path.join(folder, "elsewhere"));
    await symlink(path.join(folder, "elsewhere"), cache);
    expect(await privateFolder({ WELLBEING_CACHE: cache, XDG_CACHE_HOME: folder })).toBe(
      path.join(folder, "wellbeing-reports"),
    );
  });
});
