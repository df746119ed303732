import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Sha256 } from "../../src/domain/index.ts";
import { Store, stampFolder, stampOf } from "../../src/store/index.ts";

let root: string;
let troubles: string[];
let store: Store;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-store-"));
  troubles = [];
  store = aStore("store");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

function aStore(name: string): Store {
  return new Store(path.join(root, name), (what) => troubles.push(what));
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function files(): Promise<string[]> {
  const names = await readdir(path.join(root, "store"), { recursive: true, withFileTypes: true });
  return names.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
}

async function onlyFile(): Promise<string> {
  const [file, ...others] = await files();
  if (file === undefined || others.length > 0) throw new Error("more or less than one file");
  return file;
}

describe("a store", () => {
  it("gives back what was put in, by its hash, to whoever opens it next", async () => {
    const hash = await store.put(bytes("a report"));
    await store.note("key", { sha256: hash, pages: 3 });
    const later = aStore("store");
    expect(await later.get(hash)).toEqual(Buffer.from("a report"));
    expect(await later.noted("key")).toEqual({ sha256: hash, pages: 3 });
    expect([await later.get(Sha256.parse("0".repeat(64))), await later.noted("other")]).toEqual([null, null]);
  });

  it("never gives bytes that are damaged, wherever the damage is, and has them again when they are put again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom("flip", "cut", "more"), async (at, how) => {
        const hash = await store.put(bytes("a report with figures"));
        const file = await onlyFile();
        await writeFile(file, damaged(await readFile(file), at, how));
        expect(await store.get(hash)).toBeNull();
        await store.put(bytes("a report with figures"));
        expect(await store.get(hash)).toEqual(Buffer.from("a report with figures"));
      }),
      { numRuns: 60 },
    );
  });

  it("never gives an entry that is damaged or was written for another key", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom("flip", "cut", "more"), async (at, how) => {
        await store.note("key", { sha256: "abc", pages: 3 });
        const file = await onlyFile();
        await writeFile(file, damaged(await readFile(file), at, how));
        expect(await store.noted("key")).toBeNull();
        expect(await files()).toEqual([file]);
      }),
      { numRuns: 60 },
    );
    await store.note("key", { pages: 3 });
    const entry = await readFile(await onlyFile());
    await store.note("other", { pages: 4 });
    for (const file of await files()) await writeFile(file, entry);
    expect([await store.noted("key"), await store.noted("other")]).toEqual([{ pages: 3 }, null]);
  });

  it("is not troubled by what an interrupted run left", async () => {
    const hash = await store.put(bytes("a report"));
    await writeFile(`${await onlyFile()}.half.tmp`, "a rep");
    expect(await aStore("store").get(hash)).toEqual(Buffer.from("a report"));
  });

  it("may be written by many at once", async () => {
    const stores = Array.from({ length: 8 }, () => aStore("store"));
    const hashes = await Promise.all(stores.map((each) => each.put(bytes("the same"))));
    await Promise.all(stores.map((each, place) => each.note(`key ${place % 2}`, { of: place % 2 })));
    expect(new Set(hashes).size).toBe(1);
    expect(await files()).toHaveLength(3);
    expect([await store.noted("key 0"), await store.noted("key 1")]).toEqual([{ of: 0 }, { of: 1 }]);
  });

  it("that can't be written says so once, and the work goes on without it", async () => {
    await writeFile(path.join(root, "file"), "in the way");
    const blocked = aStore("file/store");
    const hash = await blocked.put(bytes("a report"));
    await blocked.note("key", {});
    expect([await blocked.get(hash), await blocked.noted("key")]).toEqual([null, null]);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain("nothing can be kept for later");
  });

  it("is pruned of what was not used for long, then of the oldest until it is small enough", async () => {
    for (const text of ["one", "two", "three"]) await store.put(bytes(text));
    const now = Date.now();
    const byText = new Map(
      await Promise.all((await files()).map(async (file) => [await readFile(file, "utf8"), file] as const)),
    );
    const age = async (text: string, ms: number) =>
      await utimes(byText.get(text) ?? "", new Date(now - ms), new Date(now - ms));
    await age("one", 5000);
    await age("two", 3000);
    await age("three", 1000);
    expect(await store.prune(4000, 1e9, now)).toEqual({ files: 1, bytes: 3 });
    expect(await store.use()).toEqual({ files: 2, bytes: 8 });
    expect(await store.prune(1e9, 5, now)).toEqual({ files: 1, bytes: 3 });
    expect(await files()).toEqual([byText.get("three")]);
  });

  it("neither counts nor prunes what it did not write", async () => {
    await store.put(bytes("one"));
    const others = ["notes.txt", "objects/notes.txt", `objects/ab/${"a".repeat(64)}`, `entries/aa/${"a".repeat(63)}`];
    for (const other of others) {
      await mkdir(path.dirname(path.join(store.folder, other)), { recursive: true });
      await writeFile(path.join(store.folder, other), "precious");
    }
    expect(await store.use()).toEqual({ files: 1, bytes: 3 });
    expect(await store.prune(-1, 0, Date.now())).toEqual({ files: 1, bytes: 3 });
    for (const other of others) expect(await readFile(path.join(store.folder, other), "utf8")).toBe("precious");
  });
});

function damaged(content: Buffer, at: number, how: "flip" | "cut" | "more"): Buffer {
  const place = at % content.length;
  if (how === "cut") return content.subarray(0, place);
  if (how === "more") return Buffer.concat([content, Buffer.from("x")]);
  const copy = Buffer.from(content);
  copy.writeUInt8(copy.readUInt8(place) ^ 1, place);
  return copy;
}

describe("a stamp", () => {
  it("is the same for equal plain data, in whatever order its keys stand, and another for any other", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(stampOf(one) === stampOf(other)).toBe(same);
        expect(stampOf(one)).toBe(stampOf(reversed(one)));
      }),
    );
  });

  it("tells maps, sets, bytes and dates apart by what is in them", () => {
    const values = [
      new Map([["a", 1]]),
      new Map([["a", 2]]),
      new Set(["a"]),
      new Set(["b"]),
      new Uint8Array([1]),
      new Uint8Array([2]),
      new Date(0),
      new Date(1),
      { a: 1 },
      undefined,
    ];
    expect(new Set(values.map((each) => stampOf(each))).size).toBe(values.length);
    expect(stampOf({ of: new Date(0) })).not.toBe(stampOf({ of: new Date(1) }));
  });

  it("refuses what can't be told from outside", () => {
    expect(() => stampOf({ compose: () => 1 })).toThrow("compose can't be stamped");
  });

  it("of a folder changes with the name and the content of every file", async () => {
    const stamps = [await stampFolder(root)];
    await writeFile(path.join(root, "one"), "1");
    stamps.push(await stampFolder(root));
    await writeFile(path.join(root, "one"), "2");
    stamps.push(await stampFolder(root));
    await writeFile(path.join(root, "two"), "2");
    stamps.push(await stampFolder(root));
    expect(new Set(stamps).size).toBe(4);
    await rm(path.join(root, "two"));
    expect(await stampFolder(root)).toBe(stamps[2]);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
