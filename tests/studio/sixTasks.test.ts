/** A year at the studio as one story, acted out in a real browser by somebody who has docs/studio.md and a keyboard: a text in both languages, a message, a comment, the approval, the site, and a figure that was wrong. */
import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { onePageMs, wholeWayMs } from "../limits.ts";
import { violationsOf } from "../site/axe.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { byKeyboard, type Keyboard } from "./byKeyboard.ts";
import { judgedAlready } from "./judgedAlready.ts";
import { type OpenedStudio, openStudioPage } from "./openedStudio.ts";
import { bare, releasedWords } from "./releasedWords.ts";

const texts = { en: "texts/2024/en/summary.md", nl: "texts/2024/nl/summary.md" } as const;
const figures = "surveys/cs/published.yaml";
const remark = "Zebrafinches asked whether this is so.";
const answer = "Quokkas looked it up.";
const why = { nl: "In het verslag stond een verkeerd getal.", en: "A wrong number stood in the report." } as const;

let college: College;
let opened: OpenedStudio;
let page: Page;
let keys: Keyboard;
/** The data as it was when the task began. */
let before: ReadonlyMap<string, string>;
const place = (...names: readonly string[]) => path.join(college.folder, "..", ...names);

beforeAll(async () => {
  college = await aCollege();
  // Two figures for page one, so that one can be put before the other.
  const priority = "    priorities: [support]\n";
  await college.change("indicators.yaml", priority, `${priority}    keyFigure: true\n`);
  // Nothing but reports of the whole, which are made soonest.
  const university = await textOf("university.yaml");
  await college.write("university.yaml", university.replace(/faculties:\n(?: .*\n)+/, "faculties: []\n"));
  await college.change("actions/2024.yaml", "unit: arts", "unit: university");
  opened = await openStudioPage(college.folder, "board.en", { XDG_CONFIG_HOME: place("own") });
  ({ page } = opened);
  keys = await byKeyboard(page);
  before = await written();
});

afterAll(async () => {
  await opened?.[Symbol.asyncDispose]();
  await college?.[Symbol.asyncDispose]();
});

/** What people write, byte for byte; not what the studio keeps for itself while it runs. */
async function written(): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(college.folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((each) => each.isFile() && !each.name.startsWith("."))
    .map((each) => path.relative(college.folder, path.join(each.parentPath, each.name)))
    .sort();
  const read = names.map(async (name) => [name, await readFile(path.join(college.folder, name), "utf8")] as const);
  return new Map(await Promise.all(read));
}

/** The task is done: it changed these files and none besides, and its desk can be read by everybody. */
async function onlyChanged(...files: readonly string[]): Promise<void> {
  const now = await written();
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  expect(names.filter((name) => before.get(name) !== now.get(name))).toEqual([...files].sort());
  before = now;
  await isReadable();
}

const textOf = async (file: string) => await readFile(path.join(college.folder, file), "utf8");

async function isReadable(): Promise<void> {
  for (const width of [512, 1024]) {
    await page.setViewport({ width, height: 768 });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

/** Until the page in sight says it, in its order. */
async function inSight(...words: readonly string[]): Promise<void> {
  const says = async () =>
    await page.$eval("#page", (frame) =>
      ((frame as HTMLIFrameElement).contentDocument?.body?.textContent ?? "").replace(/\s+/g, " "),
    );
  const inOrder = words.map((each) => each.replace(/[^\w\s]/g, "\\$&")).join(".*");
  await expect.poll(says, { timeout: onePageMs }).toMatch(new RegExp(inOrder));
}

async function openDesk(name: string): Promise<void> {
  await keys.tabTo("tab", /./);
  for (let steps = 0; (await keys.at()).name !== name; steps += 1) {
    if (steps > 6) throw new Error(`no tab is called ${name}`);
    await keys.press("ArrowRight");
    await keys.isAt("tab", /./);
  }
}

async function pressButton(name: string | RegExp): Promise<void> {
  await keys.tabTo("button", name);
  await keys.press("Enter");
}

/** Until the list that has the focus holds it. */
async function lists(words: RegExp): Promise<void> {
  const held = async () =>
    await page.evaluate(() => [...document.querySelectorAll(":focus option")].map((each) => each.textContent ?? ""));
  await expect.poll(held, { timeout: onePageMs }).toContainEqual(expect.stringMatching(words));
}

/** What will happen is said first, and the answer has the focus. */
async function pressAndAgree(name: string): Promise<void> {
  await pressButton(name);
  await keys.isAt("button", "Yes, do it");
  await keys.press("Enter");
}

const ended = /: (?:Done|Not done|It could not)/;

/** What began has the focus, and its end is told there. */
async function isDone(name: string): Promise<void> {
  await keys.isAt("heading", name);
  await keys.hears(ended, wholeWayMs);
  expect(await page.$eval(".work-bar [role=status]", (each) => each.textContent)).toBe(`${name}: Done.`);
  await keys.isAt("heading", name);
}

/** Until it is told of the release. */
async function stands(words: string): Promise<void> {
  const told = async () => await page.$eval(".standing", (each) => each.textContent);
  await expect.poll(told, { timeout: wholeWayMs }).toContain(words);
}

async function make(): Promise<void> {
  await pressButton("Make the reports");
  await isDone("Make the reports");
}

async function approve(): Promise<void> {
  await pressAndAgree("Mark as checked");
  await keys.hears("Marked as checked.");
  await pressAndAgree("Adopt");
  await keys.hears("Adopted.");
}

describe("six things at the studio, by keyboard alone", () => {
  it("changes a text in both languages, with a figure from the list", async () => {
    await keys.hears("Up to date");
    // Where a browser begins with a page that was just opened.
    await keys.press("Tab");
    await openDesk("Texts");
    await pressButton(/^On one page/);
    await keys.isAt("button", "All texts");
    await keys.tabTo("textbox", "On one page, in Dutch");
    await keys.chord("Control", "Home");
    await keys.press("End");
    await keys.type(" In de enquête ervoor was dat ");
    await keys.chord("Control", "Shift", "F");
    await keys.type("grade 2023");
    await keys.press("Enter");
    await keys.isAt("textbox", "On one page, in Dutch");
    await keys.type(".");
    await keys.tabTo("textbox", "On one page, in English");
    await keys.chord("Control", "Home");
    await keys.press("End");
    await keys.type(" In the survey before, it was ");
    await keys.tabTo("button", "Insert a figure");
    await keys.press("Enter");
    await keys.type("grade 2023");
    await keys.press("Enter");
    await keys.isAt("textbox", "On one page, in English");
    await keys.type(".");
    await inSight("In the survey before, it was 7.0.");
    await pressButton("These say the same");
    await keys.hears("Noted: these say the same.");
    const call = '{{estimate "cs.grade" wave=2023}}';
    expect(await textOf(texts.en)).toBe(`${before.get(texts.en)?.trimEnd()} In the survey before, it was ${call}.\n`);
    expect(await textOf(texts.nl)).toBe(`${before.get(texts.nl)?.trimEnd()} In de enquête ervoor was dat ${call}.\n`);
    await onlyChanged(texts.en, texts.nl, "translations/2024.yaml");
  });

  it("pins a message, which stands first on page one then", async () => {
    // The page in sight goes with the language that is written in: Dutch was passed last.
    await keys.tabTo("combobox", "Language");
    await keys.press("End");
    await openDesk("Tables");
    await pressButton(/^Pin: .*stress/i);
    await keys.hears("Pin: done and saved.");
    await keys.isAt("button", /^Unpin: .*stress/i);
    await inSight("Much stress", "Grade");
    expect(await textOf("texts/2024/messages.yaml")).toBe("pin: [change:cs.stress]\n");
    await onlyChanged("texts/2024/messages.yaml");
  });

  it("says something of a paragraph, answers it, and settles it", async () => {
    await openDesk("Comments");
    await keys.tabTo("searchbox", "Find a paragraph or figure");
    await keys.type("survey before");
    await keys.tabTo("listbox", "Paragraphs and figures");
    await lists(/survey before/);
    await keys.press("Home");
    await keys.tabTo("textbox", "Your name");
    await keys.type("Anna");
    await keys.tabTo("textbox", "Comment");
    await keys.type(remark);
    await pressButton("Save comment");
    await keys.hears("One open comment in this document");
    await keys.isAt("textbox", "Comment");
    await pressButton("Reply");
    await keys.isAt("textbox", "Reply to Anna");
    await keys.type(answer);
    await pressButton("Save reply");
    await keys.isAt("button", "Reply");
    await pressButton("Resolve");
    await keys.hears("No open comment in this document");
    // What was done has the focus: it says where the comment went.
    await keys.isAt("status", "");
    const [comment, ...others] = parse(await textOf("comments/2024.yaml")).comments;
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ who: "Anna", text: remark, replies: [{ text: answer }], resolved: { by: "Anna" } });
    await onlyChanged("comments/2024.yaml");
  });

  it("approves exactly what was made", async () => {
    await openDesk("Release");
    await make();
    await keys.tabTo("textbox", "Who has checked it");
    await keys.type("Analyst");
    await keys.tabTo("textbox", "Who has adopted it");
    await keys.type("Trustees");
    await keys.tabTo("textbox", "Who has checked it");
    await approve();
    const adoption = parse(await textOf("adoption/2024.yaml"));
    expect(adoption).toMatchObject({ state: "adopted", by: "Trustees", checked: { by: "Analyst" } });
    await onlyChanged("adoption/2024.yaml");
  });

  it("publishes it, with the new words on the site and in print, and no word of the comment", async () => {
    await judgedAlready(place("out"), "2024");
    await keys.tabTo("DisclosureTriangle", "Publish");
    await keys.press("Enter");
    await keys.tabTo("textbox", "Folder of the web server");
    await keys.type(place("www"));
    await pressButton("See what keeps it from being published");
    await isDone("See what keeps it from being published");
    await pressAndAgree("Publish");
    await isDone("Publish the site");
    await stands("Readers see this release");
    const shown = await releasedWords(await realpath(place("www/current")));
    for (const file of ["en/2024/board/index.html", "downloads/2024/board.en.pdf"])
      expect(bare(shown.get(file) ?? "")).toContain(bare("In the survey before, it was 7.0."));
    for (const file of ["nl/2024/board/index.html", "downloads/2024/board.nl.pdf"])
      expect(bare(shown.get(file) ?? "")).toContain(bare("In de enquête ervoor was dat 7,0."));
    await noWordOfTheComment();
    await onlyChanged();
  });

  it("corrects a figure that was published, and says what it was and why", async () => {
    await openDesk("Figures");
    await keys.tabTo("searchbox", "Find a figure or picture");
    await keys.type("grade 2024");
    await keys.tabTo("listbox", "Figures and pictures");
    await lists(/^Grade.*2024/);
    // Pictures stand first.
    await keys.press("End");
    await keys.hears(/Grade.*2024/);
    await pressButton(/published\.yaml/);
    await keys.isAt("heading", "Grade, 2024");
    await keys.tabTo("textbox", "Value");
    expect((await keys.at()).value).toBe("7.4");
    await keys.typeOver("7.2");
    await keys.press("Enter");
    await keys.hears("Saved.");
    await keys.isAt("textbox", "Value");
    const [was] = before.get(figures)?.match(/.*wave: 2024.*7\.4.*/) ?? [];
    expect(await textOf(figures)).toBe(before.get(figures)?.replace("value: 7.4", "value: 7.2"));
    expect(was).toContain("cs.grade");
    await onlyChanged(figures);
  });

  it("writes down what it was and why, and publishes the edition that says so", async () => {
    await openDesk("Release");
    await keys.tabTo("DisclosureTriangle", "When a figure was wrong");
    await keys.press("Enter");
    await make();
    await pressButton("Which figures, and who has them");
    await keys.isAt("heading", "Compare the two editions");
    await keys.hears(ended, wholeWayMs);
    await pressButton("Write it down");
    await isDone("Write down what is different");
    await page.waitForSelector("#correcting textarea");
    await keys.tabTo("textbox", "What happened (Dutch)");
    await keys.type(why.nl);
    await keys.tabTo("textbox", "What happened (English)");
    await keys.type(why.en);
    await pressButton("Save what happened");
    await keys.hears("Saved.");
    await make();
    await stands("edition 2");
    await keys.tabTo("textbox", "Who has checked it");
    await approve();
    await judgedAlready(place("out"), "2024");
    // The list of steps leads to the part that publishes.
    await pressButton("Publish");
    await keys.isAt("DisclosureTriangle", "Publish");
    await pressAndAgree("Publish");
    await isDone("Publish the site");
    const shown = await releasedWords(await realpath(place("www/current")));
    for (const [language, words] of Object.entries({ en: "The grade was 7.2.", nl: "Het cijfer was 7,2." })) {
      const print = bare(shown.get(`downloads/2024/board.${language}.pdf`) ?? "");
      expect(bare(shown.get(`${language}/2024/board/index.html`) ?? "")).toContain(bare(words));
      expect(print).toContain(bare(words));
      expect(print).toContain(bare(language === "en" ? why.en : why.nl));
    }
    // The register of corrections on the site.
    expect([...shown].filter(([, words]) => bare(words).includes(bare(why.en))).map(([file]) => file)).toContainEqual(
      expect.stringMatching(/^en\/.*\.html$/),
    );
    const [edition, ...others] = parse(await textOf("corrections/2024.yaml")).editions;
    expect(others).toEqual([]);
    expect(edition).toMatchObject({ edition: 2, reason: why });
    expect(edition.corrections).toMatchObject([
      { estimate: "cs.grade/2024/university", before: { value: 7.4 }, after: { value: 7.2 } },
    ]);
    await noWordOfTheComment();
    await onlyChanged("adoption/2024.yaml", "corrections/2024.yaml");
  });

  it("asked nothing of elsewhere and had nothing refused", () => {
    expect(opened.troubles).toEqual([]);
  });
});

/** In nothing that was made or published. */
async function noWordOfTheComment(): Promise<void> {
  for (const folder of [place("out/2024"), place("www")])
    for (const [file, words] of await releasedWords(folder))
      expect(
        [remark, answer, "comments/2024"].filter((each) => bare(words).includes(bare(each))),
        file,
      ).toEqual([]);
}
