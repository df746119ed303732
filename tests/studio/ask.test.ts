/** Any figure and any picture is asked of, in a real browser: by mouse, and by keyboard alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MadeUniversity } from "../documents/aUniversity.ts";
import { violationsOf } from "../site/axe.ts";
import { askedUniversity, hidden, published } from "./askedUniversity.ts";
import { type OpenedStudio, openStudioPage } from "./openedStudio.ts";

let made: MadeUniversity;
let studio: OpenedStudio;

beforeAll(async () => {
  made = await askedUniversity();
  studio = await openStudioPage(made.folder, "board.en");
});

afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
  await made?.[Symbol.asyncDispose]();
});

async function told(estimate: string): Promise<string> {
  await studio.page.waitForSelector(`[data-estimate-told="${estimate}"]`);
  return await studio.page.$eval(".story", (each) => each.textContent ?? "");
}

describe("the desk of figures", () => {
  it("tells of a number that is clicked, and leads to where else it is printed", async () => {
    await studio.clickInPage('[data-estimate="cs.stress/2024/university"]');
    expect(await told("cs.stress/2024/university")).toContain("Do you have much stress?");
    await studio.page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLButtonElement>('[data-part="printed"] button')];
      links.at(-1)?.click();
    });
    await studio.page.waitForFunction(() => {
      const shown = (document.querySelector("#page") as HTMLIFrameElement).contentDocument;
      return shown?.querySelector("[data-studio-here]") !== null;
    });
    await studio.page.evaluate(() => {
      location.hash = "#board.en";
      location.reload();
    });
    await studio.ready();
  });

  it("is used by keyboard alone: a hidden figure is found in the list of all, and its rules are read", async () => {
    await studio.page.focus("#tab-write");
    for (let steps = 0; steps < 3; steps += 1) await studio.page.keyboard.press("ArrowRight");
    await studio.tabTo(".ask label select");
    await studio.page.keyboard.press("ArrowDown");
    await studio.tabTo(".choice-list input");
    await studio.page.keyboard.type("physics 2024 stress");
    await studio.tabTo(".choice-list select");
    await studio.page.waitForFunction(() => document.querySelectorAll(".choice-list option").length >= 1);
    await studio.page.keyboard.press("End");
    for (const key of ["Home", "ArrowDown", "ArrowUp"] as const) await studio.page.keyboard.press(key);
    await studio.page.evaluate((id) => {
      const list = document.querySelector(".choice-list select") as HTMLSelectElement;
      if (list.value !== `figure ${id}`) throw new Error(`chosen: ${list.value}`);
    }, hidden);
    const words = await told(hidden);
    expect(words).toContain("wellbeing check --explain cs/2024/stress/faculty:physics");
    expect(words).not.toContain("40%");
  });

  it("tells by which rule a hidden figure is hidden, and no number of it", async () => {
    await studio.tabTo(".why button");
    await studio.page.keyboard.press("Enter");
    await studio.page.waitForSelector('.why button[aria-disabled="false"] + [role=status]:not(:empty)');
    const why = await studio.page.$eval(".why [role=status]", (each) => each.textContent);
    expect(why).toBe("Too few answered the question.");
    expect(await violationsOf(studio.page)).toEqual([]);
  });

  it("tells of a published figure its source, and where it can be changed", async () => {
    await studio.page.$eval(".choice-list input", (each) => {
      const field = each as HTMLInputElement;
      field.value = "2022";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await studio.page.waitForSelector(`.choice-list option[value="figure ${published}"]`);
    await studio.page.select(".choice-list select", `figure ${published}`);
    expect(await told(published)).toMatch(/Made University: Annual report[\s\S]*surveys\/cs\/published\.yaml:\d+/);
  });

  it("shows a picture as others see it: each is drawn", async () => {
    await studio.clickInPage("figure.chart img");
    await studio.page.waitForSelector("[data-picture-told]");
    const drawn = await studio.page.$$eval(".states img", async (all) => {
      const pictures = all as HTMLImageElement[];
      await Promise.all(pictures.map(async (each) => await each.decode()));
      return pictures.map(({ naturalWidth, alt }) => naturalWidth > 0 && alt.length > 0);
    });
    expect(drawn.length).toBe(9);
    expect(drawn.every(Boolean)).toBe(true);
  });

  it("is read by everybody: axe finds nothing at 1,024 pixels and at a zoom of 200 %, nor does it scroll sideways", async () => {
    for (const width of [1024, 512]) {
      await studio.page.setViewport({ width, height: 768 });
      expect(await violationsOf(studio.page)).toEqual([]);
      expect(await studio.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await studio.page.setViewport({ width: 1024, height: 768 });
  });

  it("asks for nothing from elsewhere, and breaks no policy", () => expect(studio.troubles).toEqual([]));
});
