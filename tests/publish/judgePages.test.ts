import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { judgePages } from "../../src/publish/judgePages.ts";
import { siteList } from "../../src/publish/wholeSite.ts";
import { Store } from "../../src/store/index.ts";
import { aSite } from "./aSite.ts";

let root: string;
let store: Store;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-judge-"));
  await aSite(root, "first", 1);
  store = new Store(path.join(root, "store"), () => undefined);
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

async function findings(html: string) {
  await writeFile(path.join(root, "index.html"), html);
  const list = await siteList(root);
  if (list === null) throw new Error("no list");
  const texts = new Map([["index.html", await readFile(path.join(root, "index.html"), "utf8")]]);
  return (await judgePages(root, list, texts, store)).map(({ file, message }) => `${file} ${message}`);
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`;

describe("pages that are about to be published", () => {
  it("are found inaccessible where a picture says nothing and words can't be read on their ground", async () => {
    const found = await findings(page('<img src="a.png"><p style="color:#999">pale</p>'));
    expect(found).toEqual([
      expect.stringMatching(/^site\/index\.html not accessible: color-contrast: <p style="color:#999">/),
      expect.stringMatching(/^site\/index\.html not accessible: image-alt: <img src="a\.png">/),
    ]);
    // From the store, without a browser.
    expect(await findings(page('<img src="a.png"><p style="color:#999">pale</p>'))).toEqual(found);
  });

  it("pass where nothing is wrong", async () => {
    expect(await findings(page("<p>Words.</p>"))).toEqual([]);
  });
});
