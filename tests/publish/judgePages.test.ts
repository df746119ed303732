import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { languageCodes } from "../../src/languages/index.ts";
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

async function findings(html: string, name = "index.html", tell?: (done: number, all: number) => void) {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), html);
  const list = await siteList(root);
  if (list === null) throw new Error("no list");
  const texts = new Map([[name, await readFile(path.join(root, name), "utf8")]]);
  return (await judgePages(root, list, texts, store, tell)).map(({ file, message }) => `${file} ${message}`);
}

const page = (body: string, language = "en") =>
  `<!doctype html><html lang="${language}"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`;

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

  it("are counted as they are judged; those that were judged before are none of them", async () => {
    const told: string[] = [];
    const tell = (done: number, all: number) => void told.push(`${done} of ${all}`);
    await findings(page("<p>Other words.</p>"), "index.html", tell);
    await findings(page("<p>Other words.</p>"), "index.html", tell);
    expect(told).toEqual(["0 of 1", "1 of 1"]);
  });
});

describe("the page of a kind that has most on it", () => {
  const pale = (rule: string) => page(`<style>${rule}</style><p class="pale">pale</p>`);

  it("is found inaccessible that is so on a phone, or in the dark, alone", async () => {
    expect(await findings(pale("@media (max-width: 40rem) { .pale { color: #666 } }"))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/color-contrast-enhanced: .* \(360 px, light, with scripts, folded\)$/),
      ]),
    );
    const dark = await findings(pale("@media (prefers-color-scheme: dark) { .pale { color: #666 } }"));
    expect(dark).toHaveLength(8);
    expect(dark.every((each) => each.includes(", dark, "))).toBe(true);
  });

  it("is found inaccessible that is so where somebody unfolds it, or no script mends it", async () => {
    const folded = await findings(page('<details><summary>More</summary><p style="color:#666">pale</p></details>'));
    expect(folded).toHaveLength(8);
    expect(folded.every((each) => each.endsWith(", unfolded)"))).toBe(true);
    const mended = await findings(page('<img src="a.png"><script>document.querySelector("img").alt = "A"</script>'));
    expect(mended).toHaveLength(8);
    expect(mended.every((each) => each.includes(", without scripts, "))).toBe(true);
  });

  it("stands for shorter ones of its kind, which are judged in one way", async () => {
    const wrong = pale("@media (max-width: 40rem) { .pale { color: #666 } }");
    await findings(page("<p>Words. </p>".repeat(50)), "en/2024/theme-one.html");
    const list = await siteList(root);
    if (list === null) throw new Error("no list");
    const texts = new Map([
      ["en/2024/theme-one.html", await readFile(path.join(root, "en/2024/theme-one.html"), "utf8")],
      ["en/2024/theme-two.html", wrong],
    ]);
    await writeFile(path.join(root, "en/2024/theme-two.html"), wrong);
    expect(await judgePages(root, list, texts, store)).toEqual([]);
  });
});

describe.each(languageCodes)("a page in %s", (language) => {
  const place = `${language}/2024/priority-support.html`;
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ["a picture that says nothing", page('<img src="a.png">', language), /image-alt/],
    ["words that can't be read on their ground", page('<p style="color:#999">pale</p>', language), /color-contrast/],
    ["a language that is none", page("<p>Words.</p>", "xx-none"), /html-lang-valid/],
    ["no language", page("<p>Words.</p>").replace(' lang="en"', ""), /html-has-lang/],
    ["no title", page("<p>Words.</p>", language).replace(/<title>.*<\/title>/, ""), /document-title/],
    ["a button without a name", page("<button></button>", language), /button-name/],
    ["a link without words", page('<a href="b.html"></a>', language), /link-name/],
    ["a field without a label", page('<input type="text">', language), /label/],
    ["a list that holds no entries", page("<ul><p>One</p></ul>", language), /list/],
  ];

  it.each(faults)("is found inaccessible with %s", async (_, html, rule) => {
    expect(await findings(html, place)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^site/${place} not accessible: ${rule.source}`))]),
    );
  });

  it("passes where nothing is wrong", async () => {
    expect(await findings(page("<p>Words.</p>", language), place)).toEqual([]);
  });
});
