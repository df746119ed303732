/** A notebook in a store: what was found once is found again by the same program, and nothing that another may have written is believed. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notebookOf } from "../../src/domain/index.ts";
import { memoryNotes, openNotes, Store } from "../../src/store/index.ts";
import { seal, unseal } from "../../src/store/sealed.ts";
import { lacksPosix } from "../skips.ts";

const noPosix = lacksPosix("whose a store is");

let root: string;
let store: Store;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-notebook-"));
  store = new Store(path.join(root, "store"), () => undefined);
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const isNumber = (noted: unknown): noted is number => typeof noted === "number";
/** Stands for work: says how often it was done. */
function counter() {
  let times = 0;
  return () => {
    times += 1;
    return times;
  };
}

/** What the runs of a program find of the same question, one after another. */
async function runs(work: () => number, ...of: readonly { readonly code?: string; readonly asked?: unknown }[]) {
  const found: number[] = [];
  for (const { code = "this program", asked = { rows: new Map([["a", 1]]) } } of of) {
    const { open, keep } = await openNotes(store, code);
    found.push(open.found("work", asked, isNumber, work));
    await keep();
  }
  return found;
}

describe("a notebook", () => {
  it("knows what an earlier run found", async () => {
    expect(await runs(counter(), {}, {}, {})).toEqual([1, 1, 1]);
  });

  it("refuses what it could not tell from another: functions have no letters", async () => {
    const { open } = await openNotes(store, "this program");
    expect(() => open.found("work", { rows: [() => 1] }, isNumber, counter())).toThrow("can't be noted");
  });

  it("knows nothing of another program's", async () => {
    expect(await runs(counter(), {}, { code: "another program" }, {})).toEqual([1, 2, 1]);
  });

  it.each([
    ["another row", { rows: new Map([["a", 2]]) }],
    ["a map that was an object", { rows: { a: 1 } }],
    ["no bound", { rows: Number.POSITIVE_INFINITY }],
    ["the other bound", { rows: Number.NEGATIVE_INFINITY }],
    ["nothing", { rows: null }],
    ["a set of the same", { rows: new Set([["a", 1]]) }],
    ["another set", { rows: new Set(["a"]) }],
    ["an empty set", { rows: new Set() }],
  ])("tells %s from what was asked before", async (_, asked) => {
    expect(await runs(counter(), {}, { asked })).toEqual([1, 2]);
    expect(await runs(counter(), { asked: { rows: Number.NaN } }, { asked })).toEqual([1, 2]);
  });

  it("keeps what one run did not ask for", async () => {
    expect(await runs(counter(), {}, { asked: "something else" }, {})).toEqual([1, 2, 1]);
  });

  it("finds anew what it does not recognise", async () => {
    const { open, keep } = await openNotes(store, "this program");
    open.found(
      "work",
      "asked",
      (noted: unknown): noted is string => typeof noted === "string",
      () => "not a number",
    );
    await keep();
    expect(await runs(counter(), { asked: "asked" })).toEqual([1]);
  });

  it("keeps nothing that may not be kept", async () => {
    const { open, keep } = await openNotes(store, "this program");
    const isPublic = (found: unknown): found is string => found === "nothing";
    open.found("work", "asked", isPublic, () => "a secret");
    open.found("work", "asked besides", isPublic, () => "nothing");
    await keep();
    const kept = JSON.stringify(await store.noted("notebook of this program"));
    expect(kept).toContain("nothing");
    expect(kept).not.toContain("secret");
  });

  it("tells the same work apart by what it depends on besides", () => {
    const [memory, work] = [memoryNotes().open, counter()];
    const found = (besides: string) => notebookOf(besides, memory).found("work", "asked", isNumber, work);
    expect([found("some answers"), found("others"), found("some answers")]).toEqual([1, 2, 1]);
  });

  it.skipIf(noPosix)("believes nothing in a folder that others may write to", async () => {
    await mkdir(store.folder);
    await chmod(store.folder, 0o2770);
    expect(await runs(counter(), {}, {})).toEqual([1, 2]);
    await chmod(store.folder, 0o700);
    expect(await runs(counter(), {}, {})).toEqual([1, 1]);
    await chmod(store.folder, 0o707);
    expect(await runs(counter(), {})).toEqual([1]);
  });
});

describe("a sealed notebook", () => {
  const secret = "made of all answers";
  const people = { told: ["everybody of 5 people"], rows: new Map([["faculty:law", new Set([5])]]) };
  const isAnything = (noted: unknown): noted is typeof people => noted !== undefined;

  async function run(work: () => typeof people, by = secret, code = "this program") {
    const { sealed, keep } = await openNotes(store, code);
    const [own] = await sealed([by]);
    const found = await own?.foundLater("people", "asked", isAnything, async () => work());
    await keep();
    return found;
  }
  const never = () => {
    throw new Error("it was asked for again");
  };

  async function everythingKept(): Promise<string> {
    const files = await readdir(store.folder, { recursive: true, withFileTypes: true });
    const texts = files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name)));
    return Buffer.concat(await Promise.all(texts)).toString("latin1");
  }

  it("knows what an earlier run found in the same answers, maps and sets too", async () => {
    await run(() => people);
    expect(await run(never)).toEqual(people);
  });

  it("is found by no other answers, and by no other program", async () => {
    await run(() => people);
    const others = { ...people, told: [] };
    expect(await run(() => others, "made of others")).toEqual(others);
    expect(await run(() => others, secret, "another program")).toEqual(others);
    expect(await run(never)).toEqual(people);
  });

  it("holds nothing that can be read without the answers, not even their secret", async () => {
    await run(() => people);
    const kept = await everythingKept();
    const inner = [...kept.matchAll(/"sealed":"([^"]+)"/g)].map(([, text = ""]) => Buffer.from(text, "base64"));
    expect(inner).toHaveLength(1);
    for (const text of [kept, ...inner.map((each) => each.toString("latin1"))])
      expect(text).not.toMatch(/everybody|faculty|people|made of all answers/);
  });

  it("is believed by nobody once a letter of it is another", async () => {
    const noted = seal(people, secret);
    expect(unseal(noted, secret)).toEqual(people);
    expect(unseal(noted, "made of others")).toBeNull();
    const bytes = Buffer.from(noted?.sealed ?? "", "base64");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(unseal({ sealed: changed.toString("base64") }, secret)).toBeNull();
      }),
      { numRuns: 60 },
    );
    for (const other of [null, 7, {}, { sealed: "" }, { sealed: "not base64!" }, { sealed: "AAAA" }])
      expect(unseal(other, secret)).toBeNull();
  });

  it("is remembered by a program that stays, as long as the answers are the same", async () => {
    const notes = memoryNotes();
    const found = async (by: readonly string[], work: () => typeof people) =>
      (await notes.sealed(by)).map((own) => own.found("people", "asked", isAnything, work));
    await found([secret], () => people);
    expect(await found([secret], never)).toEqual([people]);
    const others = { ...people, told: [] };
    expect(await found(["made of others", secret], () => others)).toEqual([others, people]);
    expect(await found(["made of others"], never)).toEqual([others]);
    // Answers that are no more are forgotten.
    expect(await found([secret], () => others)).toEqual([others]);
    expect(await everythingKept().catch(() => "")).toBe("");
  });

  it("keeps what was not asked for a while, and no longer", async () => {
    const asking = async (asked: unknown, work: () => typeof people) => {
      const { sealed, keep } = await openNotes(store, "this program");
      const [own] = await sealed([secret]);
      const found = own?.found("people", asked, isAnything, work);
      await keep();
      return found;
    };
    await asking("once", () => people);
    for (let other = 0; other < 20; other += 1) await asking(other, () => people);
    expect(await asking("once", never)).toEqual(people);
    for (let other = 20; other < 41; other += 1) await asking(other, () => people);
    const others = { ...people, told: [] };
    expect(await asking("once", () => others)).toEqual(others);
  });

  it("is one for two that have the same secret, and each of several is for its own", async () => {
    const first = await openNotes(store, "this program");
    const [a, again, b] = await first.sealed(["a", "a", "b"]);
    expect(again).toBe(a);
    a?.found("people", 1, isAnything, () => people);
    again?.found("people", 2, isAnything, () => people);
    b?.found("people", 3, isAnything, () => people);
    await first.keep();
    const second = await openNotes(store, "this program");
    const [of] = await second.sealed(["a"]);
    const known = [1, 2, 3].map((asked) => {
      const other = { ...people, told: [] };
      return of?.found("people", asked, isAnything, () => other) !== other;
    });
    expect(known).toEqual([true, true, false]);
  });
});
