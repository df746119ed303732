/** A notebook in a store: what was found once is found again by the same program, and nothing that another may have written is believed. */
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notebookOf } from "../../src/domain/index.ts";
import { memoryNotebook, openNotebook, Store } from "../../src/store/index.ts";
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
    const { notebook, keep } = await openNotebook(store, code);
    found.push(notebook.found("work", asked, isNumber, work));
    await keep();
  }
  return found;
}

describe("a notebook", () => {
  it("knows what an earlier run found", async () => {
    expect(await runs(counter(), {}, {}, {})).toEqual([1, 1, 1]);
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
  ])("tells %s from what was asked before", async (_, asked) => {
    expect(await runs(counter(), {}, { asked })).toEqual([1, 2]);
    expect(await runs(counter(), { asked: { rows: Number.NaN } }, { asked })).toEqual([1, 2]);
  });

  it("keeps what one run did not ask for", async () => {
    expect(await runs(counter(), {}, { asked: "something else" }, {})).toEqual([1, 2, 1]);
  });

  it("finds anew what it does not recognise", async () => {
    const { notebook, keep } = await openNotebook(store, "this program");
    notebook.found(
      "work",
      "asked",
      (noted: unknown): noted is string => typeof noted === "string",
      () => "not a number",
    );
    await keep();
    expect(await runs(counter(), { asked: "asked" })).toEqual([1]);
  });

  it("keeps nothing that may not be kept", async () => {
    const { notebook, keep } = await openNotebook(store, "this program");
    const isPublic = (found: unknown): found is string => found === "nothing";
    notebook.found("work", "asked", isPublic, () => "a secret");
    notebook.found("work", "asked besides", isPublic, () => "nothing");
    await keep();
    const kept = JSON.stringify(await store.noted("notebook of this program"));
    expect(kept).toContain("nothing");
    expect(kept).not.toContain("secret");
  });

  it("tells the same work apart by what it depends on besides", () => {
    const [memory, work] = [memoryNotebook(), counter()];
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
