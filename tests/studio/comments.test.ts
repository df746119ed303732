/** Comments on a page in sight, in a real browser: by mouse, and by keyboard alone, beside somebody else who writes in the same file. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Comment } from "../../src/domain/index.ts";
import { violationsOf } from "../site/axe.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type OpenedStudio, openStudioPage } from "./openedStudio.ts";

const text = "texts/2024/en/summary.md";
const said = "The grade was";

let college: College;
let studio: OpenedStudio;
let file: string;

beforeAll(async () => {
  college = await aCollege();
  file = path.join(college.folder, "comments/2024.yaml");
  studio = await openStudioPage(college.folder, "board.en");
});

afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
  await college?.[Symbol.asyncDispose]();
});

async function inFile(): Promise<readonly Comment[]> {
  return parse(await readFile(file, "utf8")).comments;
}

/** How many comments the page shows at the paragraph that begins so; "" where it is not marked. */
async function markAt(words: string, wanted: string): Promise<void> {
  await studio.page.waitForFunction(
    (begin, mark) => {
      const shown = (document.querySelector("#page") as HTMLIFrameElement).contentDocument;
      const found = [...(shown?.querySelectorAll("p") ?? [])].find((each) =>
        each.textContent?.trim().startsWith(begin),
      );
      return (found?.getAttribute("data-studio-comments") ?? "") === mark;
    },
    {},
    words,
    wanted,
  );
}

async function shows(words: string): Promise<void> {
  await studio.page.waitForFunction(
    (wanted) => document.querySelector("#desk")?.textContent?.includes(wanted),
    {},
    words,
  );
}

describe("the desk of comments", () => {
  it("takes down what is said of a paragraph that was clicked, with name and time, and marks it in the page", async () => {
    const { page } = studio;
    await page.click("#tab-comments");
    await page.waitForSelector(".new-comment textarea");
    await page.evaluate((begin) => {
      const shown = (document.querySelector("#page") as HTMLIFrameElement).contentDocument;
      [...(shown?.querySelectorAll("p") ?? [])].find((each) => each.textContent?.trim().startsWith(begin))?.click();
    }, said);
    await page.click(".new-comment button.main");
    await shows("First say who you are.");
    expect(await page.evaluate(() => document.activeElement?.matches(".name-field input"))).toBe(true);
    await page.keyboard.type("Anna de Vries");
    await page.type(".new-comment textarea", "Is 7 < 8, and is <script>alert(1)</script> told?");
    await page.click(".new-comment button.main");
    // HTML is refused, and what was typed stays.
    await shows("HTML is not allowed");
    expect(await page.$eval(".new-comment textarea", (each) => (each as HTMLTextAreaElement).value)).toContain("7 < 8");
    await page.$eval(".new-comment textarea", (each) => {
      const field = each as HTMLTextAreaElement;
      field.value = "Is 7 < 8 told?";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.click(".new-comment button.main");
    await shows("One open comment in this document");
    await markAt(said, "1");
    expect(await inFile()).toMatchObject([
      { who: "Anna de Vries", text: "Is 7 < 8 told?", where: { document: "board" } },
    ]);
  });

  it("keeps its mark while the page changes, and says that the text has changed since", async () => {
    await college.change(text, said, `Now: ${said}`);
    await shows("The text has changed since");
    await markAt(`Now: ${said}`, "1");
    await college.change(text, `Now: ${said}`, said);
    await markAt(said, "1");
  });

  it("is used by keyboard alone: a heading is chosen, something said, answered, resolved and opened again", async () => {
    const { page } = studio;
    await page.focus("#tab-comments");
    await studio.tabTo(".choice-list input");
    await page.keyboard.type("support");
    await studio.tabTo(".choice-list select");
    await page.keyboard.press("Home");
    await studio.tabTo(".new-comment textarea");
    await page.keyboard.type("By keyboard.");
    await studio.tabTo(".new-comment button.main");
    await page.keyboard.press("Enter");
    await shows("2 open comments");
    await page.waitForFunction(() => document.activeElement?.matches(".new-comment textarea") === true);
    const doings = ".comment-list li:first-child .doings button";
    await studio.tabTo(`${doings}:first-child`);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".comment textarea") === true);
    await page.keyboard.type("Answered.");
    await studio.tabTo(".comment form button.main");
    await page.keyboard.press("Enter");
    await shows("Answered.");
    await studio.tabTo(`${doings}:last-child`);
    await page.keyboard.press("Enter");
    await shows("One open comment in this document");
    // It is said where it went, the keyboard stands there, and leads to it.
    await page.waitForFunction(() => document.activeElement?.matches(".settled [role=status]") === true);
    await shows("stands among those that are resolved");
    await studio.tabTo(".settled button:first-child");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".comment .place") === true);
    await studio.tabTo(`${doings}:last-child`);
    await page.keyboard.press("Enter");
    await shows("2 open comments");
    // Taken back, and that too.
    for (const words of ["One open comment in this document", "2 open comments"]) {
      await page.waitForFunction(() => document.activeElement?.matches(".settled [role=status]") === true);
      await studio.tabTo(".settled button:last-child");
      await page.keyboard.press("Enter");
      await shows(words);
    }
    await page.select(".filters label:last-child select", "open");
  });

  it("shows at once what somebody else writes into the file, as text and nothing else", async () => {
    const was = await readFile(file, "utf8");
    const where = `{ document: board, language: en, anchor: "", words: "Gone since" }`;
    await writeFile(
      file,
      `${was}  - { id: c-other, where: ${where}, who: Ben, on: 2025-02-11, text: "3 < 4 & more" }\n`,
    );
    await shows("3 open comments");
    await shows("3 < 4 & more");
    await shows("This place is not in the document any more");
  });

  it("leads from a comment to its place, where it stands", async () => {
    const { page } = studio;
    await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLButtonElement>(".comment button.place")];
      links.find((each) => each.textContent?.includes("The grade was"))?.click();
    });
    await page.waitForFunction(() => {
      const shown = (document.querySelector("#page") as HTMLIFrameElement).contentDocument;
      return shown?.querySelector("[data-studio-here]")?.textContent?.includes("The grade was") === true;
    });
  });

  it("is read by everybody: axe finds nothing at 1,024 pixels and at a zoom of 200 %, nor does it scroll sideways", async () => {
    for (const width of [1024, 512]) {
      await studio.page.setViewport({ width, height: 768 });
      expect(await violationsOf(studio.page)).toEqual([]);
      expect(await studio.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await studio.page.setViewport({ width: 1024, height: 768 });
  });

  it("breaks no policy and asks for nothing from elsewhere, but for what it refused", () => {
    expect(studio.troubles.filter((each) => !each.includes("400"))).toEqual([]);
  });
});
