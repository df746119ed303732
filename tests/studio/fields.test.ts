/** The desk of tables in a real browser, from what is pressed and typed to the file and the page in sight. One studio for all tests. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, ElementHandle, HTTPRequest, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onePageMs } from "../limits.ts";
import { violationsOf } from "../site/axe.ts";
import { noteTroubles, startBrowser } from "../site/reader.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type RunningStudio, startStudio } from "./runningStudio.ts";

const [messages, actions, decisions] = ["texts/2024/messages.yaml", "actions/2024.yaml", "decisions/2024.yaml"];

let college: College;
let studio: RunningStudio;
let browser: Browser;
let page: Page;
let troubles: readonly string[];

beforeAll(async () => {
  college = await aCollege();
  // Two figures for page one, so that one can be put before the other.
  await college.change(
    "indicators.yaml",
    "    priorities: [support]\n",
    "    priorities: [support]\n    keyFigure: true\n",
  );
  studio = await startStudio(["--data", college.folder, "--out", path.join(college.folder, "../out")]);
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(onePageMs);
  await page.setViewport({ width: 1024, height: 768 });
  troubles = noteTroubles(page, new URL(studio.address).origin);
  await page.goto(`${studio.address}#board.en`);
  await page.waitForFunction(() => document.querySelector("#status")?.className === "ready");
  await page.locator("#tab-fields").click();
  await page.waitForSelector(".message");
});

afterAll(async () => {
  await browser?.close();
  await studio?.end();
  await college?.[Symbol.asyncDispose]();
});

const textOf = async (file: string) => await readFile(path.join(college.folder, file), "utf8");

async function told(words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector("#fields-told")?.textContent?.includes(wanted),
    {},
    words,
  );
}

/** The findings of page one in the page in sight, once the first of them begins so. */
async function firstFinding(start: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const frame = document.querySelector("#page") as HTMLIFrameElement;
      const text = frame.contentDocument?.body?.textContent?.replace(/\s+/g, " ") ?? "";
      const [before, after] = wanted.split(" < ");
      const first = text.indexOf(before ?? "");
      return first !== -1 && first < text.indexOf(after ?? "");
    },
    {},
    start,
  );
}

const active = async (): Promise<string> =>
  await page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

/** Until what has the keyboard is called so. */
async function tabTo(words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await active()).startsWith(words)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never came to ${words}`);
}

async function open(file: string): Promise<void> {
  await page.select("#fields-file", file);
  await page.waitForFunction(
    (wanted) => (document.querySelector("#fields-file") as HTMLSelectElement)?.value === wanted,
    {},
    file,
  );
  await page.waitForSelector(file === "" ? ".message" : ".entry-table, .raw");
}

/** The first button that says it, once there is one. */
async function theButton(selector: string, words: string) {
  const find = (among: string, wanted: string) =>
    [...document.querySelectorAll<HTMLButtonElement>(among)].find(({ textContent }) => textContent === wanted);
  return (await page.waitForFunction(find, {}, selector, words)).asElement() as ElementHandle<HTMLButtonElement> | null;
}

async function type(selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
}

describe("the desk of tables", () => {
  it("pins a message by the keyboard alone, and the page in sight follows", async () => {
    await page.focus("#fields-file");
    await tabTo("Pin: ");
    const [, second] = await page.$$eval(".message-words", (all) => all.map((each) => each.textContent ?? ""));
    await page.keyboard.press("Tab");
    await tabTo(`Pin: ${second}`);
    await page.keyboard.press("Enter");
    await told("Pin");
    expect(await textOf(messages)).toBe("pin: [change:cs.stress]\n");
    await firstFinding("Much stress < Grade");
    // The keyboard is still at this message.
    await expect.poll(active, { timeout: onePageMs }).toBe(`Unpin: ${second}`);
    await page.keyboard.press("Enter");
    await told("Unpin");
    expect(await textOf(messages)).toBe("{}\n");
    await firstFinding("Grade < Much stress");
  });

  it("keeps a headline until it stands in each language, and prints it", async () => {
    await type("#part-headline-nl", "Het gaat beter");
    await page.keyboard.press("Tab");
    expect(await textOf(messages)).not.toContain("headline");
    await page.keyboard.type("It goes better");
    await page.keyboard.press("Tab");
    await told("Saved.");
    expect(await textOf(messages)).toContain("headline: { nl: Het gaat beter, en: It goes better }");
    await firstFinding("It goes better < Grade");
  });

  it("puts a chosen figure into the headline, and the page prints its value", async () => {
    await page.select("#part-headline-figure", '{{estimate "cs.grade" wave=2024}}');
    for (const language of ["Dutch", "English"]) {
      const [button] = await page.$$(`::-p-aria([name="Insert: ${language}"])`);
      await button?.click();
      await page.keyboard.press("Tab");
      await told("Saved.");
    }
    await expect
      .poll(async () => (await textOf(messages)).split('{{estimate "cs.grade" wave=2024}}'), { timeout: onePageMs })
      .toHaveLength(3);
    const value = await page.waitForFunction(() => {
      const frame = document.querySelector("#page") as HTMLIFrameElement;
      return /It goes better\s*(\d[.]\d)/.exec(frame.contentDocument?.body?.textContent ?? "")?.[1];
    });
    // The words of the form show it as a page does; the call behind it is one piece, whole or gone.
    const shown = async () => await page.$eval("#part-headline-en", (each) => each.textContent ?? "");
    await expect.poll(shown, { timeout: onePageMs }).toContain(`It goes better ${await value.jsonValue()} 2024`);
    expect(await shown()).not.toContain("{{");
    await page.focus("#part-headline-en");
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await expect.poll(shown, { timeout: onePageMs }).toBe("It goes better ");
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    await expect.poll(shown, { timeout: onePageMs }).toContain("2024");
    await page.keyboard.press("Enter");
    await told("Saved.");
    const first = async () => await page.$eval(".message-words", (each) => each.textContent ?? "");
    await expect.poll(first, { timeout: onePageMs }).toContain(`${await value.jsonValue()} Grade`);
  });

  it("puts a message in the editors' own words, which the page says", async () => {
    await (await theButton(".message button", "Rewrite"))?.evaluate((each) => each.click());
    await page.waitForSelector(".message .cm-content");
    const [dutch, english] = await page.$$eval(".message .cm-content", (all) => all.map(({ id }) => `#${id}`));
    await type(dutch ?? "", "is het cijfer");
    await type(english ?? "", "is what they give");
    await page.keyboard.press("Tab");
    await expect
      .poll(async () => await textOf(messages), { timeout: onePageMs })
      .toContain("words: { nl: is het cijfer, en: is what they give }");
    await firstFinding("is what they give < Much stress");
    await page.locator("[data-kind=ownWordsAway]").click();
    await expect.poll(async () => await textOf(messages), { timeout: onePageMs }).not.toContain("rewrite");
  });

  it("edits the title of an action in both languages, and only that", async () => {
    const before = await textOf(actions);
    await open(actions);
    await page.focus("#part-actions-0");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#part-actions-0-title-nl");
    await type("#part-actions-0-title-nl", "Samen praten");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.querySelector("#entry-name") !== null);
    await told("Saved.");
    await type("#part-actions-0-title-en", "Talking together");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("#entry-name")?.textContent === "Talking together");
    expect(await textOf(actions)).toBe(before.replace("Praten, en: Talking }", "Samen praten, en: Talking together }"));
    await page.locator(".fields-top button").click();
    await told("undone");
    expect(await textOf(actions)).toBe(before.replace("Praten,", "Samen praten,"));
  });

  it("saves one field while another is still on its way, without a word of a conflict", async () => {
    const before = await textOf(actions);
    expect(before).toContain("Samen praten, en: Talking }");
    await page.evaluate(() => {
      const { fetch: own } = window;
      window.fetch = async (...asked) => {
        if (String(asked[0]).endsWith("/api/fields/edit")) await new Promise((go) => setTimeout(go, 400));
        return await own(...asked);
      };
      Object.assign(window, { ownFetch: own });
    });
    await type("#part-actions-0-title-nl", "Samen lopen");
    await type("#part-actions-0-title-en", "Walking together");
    await page.keyboard.press("Tab");
    await expect
      .poll(async () => await textOf(actions), { timeout: onePageMs })
      .toBe(before.replace("Samen praten, en: Talking }", "Samen lopen, en: Walking together }"));
    await told("Saved.");
    await page.evaluate(() => Object.assign(window, { fetch: Reflect.get(window, "ownFetch") }));
    await type("#part-actions-0-title-nl", "Samen praten");
    await type("#part-actions-0-title-en", "Talking");
    await page.keyboard.press("Tab");
    await expect.poll(async () => await textOf(actions), { timeout: onePageMs }).toBe(before);
  });

  it("does not stop the keyboard that passes from tab to tab at an entry that was left open", async () => {
    await page.focus("#tab-fields");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#entry-name", { hidden: true });
    await page.keyboard.press("ArrowLeft");
    await page.waitForSelector("#entry-name");
    // What a desk does once it has been drawn.
    await page.evaluate(
      async () => await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 100))),
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-fields");
  });

  it("shows what somebody else saved while something was typed there, and saves what is chosen", async () => {
    await type("#part-actions-0-goal-en", "Everybody talks and listens.");
    await college.change(actions, "Everyone talks.", "Everyone listens.");
    await page.waitForFunction(() => document.querySelector(".conflict")?.textContent?.includes("Everyone listens."));
    expect(await page.$eval("#part-actions-0-goal-en", (box) => (box as HTMLTextAreaElement).value)).toBe(
      "Everybody talks and listens.",
    );
    expect(await violationsOf(page)).toEqual([]);
    expect(await textOf(actions)).toContain("Everyone listens.");
    await page.locator(".conflict button").click();
    await told("Saved.");
    expect(await textOf(actions)).toContain("en: Everybody talks and listens. }");
    expect(await page.$(".conflict")).toBeNull();
  });

  it("writes into what somebody else has saved elsewhere in the file, and loses neither", async () => {
    await type("#part-actions-0-target-en", "All of them");
    await college.change(actions, "state: running", "state: delayed");
    await type("#part-actions-0-target-nl", "Iedereen");
    await page.keyboard.press("Tab");
    await page.waitForFunction(
      () => (document.querySelector("#part-actions-0-state") as HTMLSelectElement).value === "delayed",
    );
    await expect
      .poll(async () => await textOf(actions), { timeout: onePageMs })
      .toContain("target: { nl: Iedereen, en: All of them }");
    expect(await textOf(actions)).toContain("state: delayed");
    // Its answer is here, too: what is done next is done to the file as it is now.
    await told("Saved.");
  });

  it("moves an entry of a list, with the keyboard still at its button", async () => {
    const before = await textOf(actions);
    await (await theButton("button", "Move down"))?.evaluate((each) => each.focus());
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await textOf(actions)).indexOf("id: room"), { timeout: onePageMs })
      .toBeLessThan(before.indexOf("id: room"));
    await page.waitForFunction(() => document.querySelector("#part-actions-1-title-en") !== null);
    await expect.poll(active, { timeout: onePageMs }).toBe("Move down");
    await page.locator(".fields-top button").click();
    await expect.poll(async () => await textOf(actions), { timeout: onePageMs }).toBe(before);
  });

  it("adds a decision once it says all that it must, and removes it when asked twice", async () => {
    const before = await textOf(decisions);
    await open(decisions);
    await page.locator(".entry-table [data-add]").click();
    await page.waitForSelector("#new-title-nl");
    await type("#new-title-nl", "Maak een plan");
    await type("#new-title-en", "Make a plan");
    const [add] = await page.$$(".new-entry > .buttons > .main");
    await add?.click();
    await page.waitForFunction(() =>
      document.querySelector(".new-entry [role=alert]")?.textContent?.includes("Reason"),
    );
    expect(await textOf(decisions)).toBe(before);
    await type("#new-reason-nl", "Er is er geen");
    await type("#new-reason-en", "There is none");
    await add?.click();
    await told("Added");
    expect(await textOf(decisions)).toBe(
      `${before}  - id: make-a-plan\n    title: { nl: Maak een plan, en: Make a plan }\n    reason: { nl: Er is er geen, en: There is none }\n`,
    );
    await page.locator('[aria-label="Remove: Make a plan"]').click();
    await page.waitForFunction(() => document.activeElement?.textContent === "No, keep it");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    await told("Removed");
    expect(await textOf(decisions)).toBe(before);
  });

  it("keeps what was typed where it can't be saved, says why, and saves it later", async () => {
    await open(actions);
    await page.focus("#part-actions-1");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#part-actions-1-goal-en");
    const refusal = { message: "the disk is full", hint: "make room" };
    await page.setRequestInterception(true);
    const full = (request: HTTPRequest) =>
      request.method() === "POST"
        ? void request.respond({ status: 507, contentType: "application/json", body: JSON.stringify(refusal) })
        : void request.continue();
    page.on("request", full);
    await type("#part-actions-1-goal-en", "A very quiet place.");
    await page.keyboard.press("Tab");
    await told("the disk is full make room");
    page.off("request", full);
    await page.setRequestInterception(false);
    expect(await page.$eval("#part-actions-1-goal-en", (box) => (box as HTMLTextAreaElement).value)).toBe(
      "A very quiet place.",
    );
    await page.focus("#part-actions-1-goal-en");
    await page.keyboard.press("Tab");
    await told("Saved.");
    expect(await textOf(actions)).toContain("en: A very quiet place. }");
  });

  it("is led to a field by what is to be mended there, and says it at the field", async () => {
    await college.change(decisions, "by: 2025-06", "by: June");
    await page.locator("#tab-findings").click();
    // What was found while an earlier test was at it may still be listed.
    const found = await page.waitForFunction(() =>
      [...document.querySelectorAll(".findings li")]
        .find(
          ({ textContent: words }) => words?.includes("decisions/2024.yaml") && words.includes("a month is written"),
        )
        ?.querySelector(".place"),
    );
    await found.asElement()?.evaluate((each) => (each as HTMLButtonElement).click());
    await page.waitForFunction(() => document.activeElement?.id === "part-asked-0-by");
    const about = await page.$eval("#part-asked-0-by", (box) =>
      (box.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" "),
    );
    expect(about).toContain("a month is written as");
    await type("#part-asked-0-by", "2025-06");
    await page.keyboard.press("Tab");
    await told("Saved.");
    expect(await textOf(decisions)).toContain("by: 2025-06");
  });

  it("says where a file is broken, and shows its own text there", async () => {
    const before = await textOf("policy.yaml");
    await college.write("policy.yaml", `${before}events: [\n`);
    await open("policy.yaml");
    await page.waitForSelector(".closed");
    await page.waitForSelector("#raw-text");
    expect(await violationsOf(page)).toEqual([]);
    await page.$eval(
      "#raw-text",
      (box, text) => {
        (box as HTMLTextAreaElement).value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      },
      before,
    );
    await page.locator(".raw .main").click();
    await told("Saved.");
    expect(await textOf("policy.yaml")).toBe(before);
  });

  it.each([1024, 512])("has nothing that axe finds, and nothing beside the page, at a width of %s", async (width) => {
    await page.setViewport({ width, height: 768 });
    for (const file of ["", actions, "surveys/cs/survey.yaml"]) {
      await open(file);
      expect(await violationsOf(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      // Where there is room, the desk scrolls and the page does not.
      const high = await page.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      );
      if (width === 1024) expect(high).toBe(0);
    }
  });

  it("makes no trouble in the browser", () => {
    expect(troubles.filter((each) => !/409|507/.test(each))).toEqual([]);
  });
});
