import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { looseNoteSign } from "../../src/domain/index.ts";
import { readFonts, undrawnLetters } from "../../src/fonts/index.ts";
import { type BrowserPool, findBrowser, finishPrint, openBrowserPool } from "../../src/pdf/index.ts";
import { allLettersMs } from "../limits.ts";

let pool: BrowserPool;
beforeAll(async () => {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs: allLettersMs, onIncident: () => undefined });
});
afterAll(async () => await pool[Symbol.asyncDispose]());

const stack = 'font-family: "Source Sans 3", "DejaVu Sans"; font-variant-ligatures: none';
const about = { title: "Letters", author: "A college", language: "en" as const, date: new Date(0) };
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Letters</title><style>html { ${stack} }</style><h1>Letters</h1>${body}</html>`;
const finished = async (html: string) =>
  finishPrint(await pool.print("letters", html), { id: "letters", html, about, attachments: [] });

/** All that the check of texts lets through, of the first planes. */
async function letIn(): Promise<string> {
  const fonts = await readFonts();
  const all: string[] = [];
  for (let code = 0x21; code < 0x1f700; code += 1) {
    const letter = String.fromCodePoint(code);
    if (/\p{L}|\p{N}|\p{P}|\p{S}/u.test(letter)) all.push(letter);
  }
  const odd = new Set((await undrawnLetters(all.join("\n"), async () => fonts)).map(({ letter }) => letter));
  const drawn = all.filter((letter) => !odd.has(letter));
  // Alone it is the sign of a note.
  return drawn.map((letter) => (looseNoteSign.test(letter) ? `m${letter}` : letter)).join(" ");
}

describe("the packed browser", () => {
  it("draws every letter that the check of texts lets through, in each face, with fonts of its own", async () => {
    if (!pool.hasFonts) return;
    const letters = (await letIn()).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    expect(letters.length).toBeGreaterThan(5000);
    const faces = ["p", "em", "strong"].map((tag) => `<p><${tag}>${letters}</${tag}></p>`).join("");
    const { checks, bytes } = await finished(page(`${faces}<p style="font-weight: 600">${letters}</p>`));
    expect(checks.find(({ rule }) => rule === "letters")?.checked).toBeGreaterThan(4 * 4000);
    // A letter that is drawn by strokes of its own is one that no face has.
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("/Type3");
  });

  it.each([
    ["a letter that no font has", "<p>klaar 👍</p>"],
    [
      "one within a picture",
      `<p>x</p><img alt="x" src="data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20" font-family="Source Sans 3">北</text></svg>').toString("base64")}">`,
    ],
  ])("prints no file with %s", async (_, body) => {
    await expect(finished(page(body))).rejects.toThrow(/page 1: a letter that no font has is printed as an empty box/);
  });
});
