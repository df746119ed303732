/** A page of the site that somebody prints: what is read is there, folds are open, and nothing is there that only a screen can use. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { everyKind } from "./pageKinds.ts";
import { type Reader, startReader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

const controls =
  "button, select, input, textarea, form, nav, .skip, .permalink, .chart-tools, [role=button], [role=search]";

it.each(everyKind)("printed, %s has no controls, and its folds are open", async (place) => {
  const { page } = await reader.open(place);
  const onScreen = await page.$$eval(controls, (all) => all.filter((each) => each.checkVisibility()).length);
  expect(onScreen).toBeGreaterThan(0);
  await page.emulateMediaType("print");
  const printed = await page.evaluate((controls) => {
    const seen = (each: Element) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const arrows = [...document.querySelectorAll("summary")].filter(
      (each) => seen(each) && getComputedStyle(each).listStyleType !== "none",
    );
    const folded = [...document.querySelectorAll("main details")].filter((each) => {
      const [within] = [...each.children].filter(({ tagName }) => tagName !== "SUMMARY");
      return seen(each) && within !== undefined && !within.checkVisibility({ contentVisibilityAuto: true });
    });
    const main = document.querySelector("main")?.textContent?.trim() ?? "";
    return {
      controls: [...document.querySelectorAll(controls), ...arrows]
        .filter(seen)
        .map((each) => each.outerHTML.slice(0, 100)),
      folded: folded.length,
      head: getComputedStyle(document.querySelector(".site-title") ?? document.body).color,
      letters: main.length,
    };
  }, controls);
  expect(printed).toMatchObject({ controls: [], folded: 0 });
  // Paper has no ground of its own to write in white on.
  expect(printed.head).not.toBe("rgb(255, 255, 255)");
  expect(printed.letters).toBeGreaterThan(40);
  await page.close();
});
