/** The pages of a site by the rules of WCAG 2.2, in a real browser: with and without JavaScript, light and dark, on phones and desktops, enlarged, spaced out, in forced colours, without motion. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { violationsOf } from "./axe.ts";
import { clashes, sideways, vanished } from "./layout.ts";
import { everyKind, richKinds } from "./pageKinds.ts";
import { type Reader, startReader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

const all = [1280, 360].flatMap((width) => ["light", "dark"].map((scheme) => [width, scheme] as const));
/** Each kind of page once, and what differs most on a phone in the dark as well: axe.test.ts has all modes. */
const viewsOf = (place: string) =>
  all.filter(
    ([width, scheme]) =>
      (width === 1280 && scheme === "light") || (width === 360 && scheme === "dark" && richKinds.includes(place)),
  );

async function look(page: Page, width: number, scheme: string): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

describe.each(everyKind)("the page %s", (place) => {
  it.each(viewsOf(place))("is accessible, quiet and not wider than a screen of %i px, %s", async (width, scheme) => {
    const { page, troubles } = await reader.open(place, async (page) => await look(page, width, scheme));
    expect(troubles).toEqual([]);
    expect(await sideways(page)).toBe(0);
    // On a desktop in the light the full run judges every page (axe.test.ts).
    if (!isFull || width === 360) expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});

describe.each(richKinds)("without JavaScript the page %s", (place) => {
  it.each(all.slice(-1))("is accessible on a screen of %i px, %s", async (width, scheme) => {
    const { page, troubles } = await reader.open(place, async (page) => {
      await page.setJavaScriptEnabled(false);
      await look(page, width, scheme);
    });
    expect(troubles).toEqual([]);
    expect(await sideways(page)).toBe(0);
    // No script of the page has run, and none will: axe needs timers of its own.
    await page.setJavaScriptEnabled(true);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});

describe.each(richKinds)("the page %s", (place) => {
  it("reads on 320 px, as at 400%, with nothing cut off, upon another, or beside the screen", async () => {
    const { page } = await reader.open(place, async (page) => {
      await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    });
    expect(await sideways(page)).toBe(0);
    expect(await clashes(page)).toEqual([]);
    await page.close();
  });

  it.each(isFull ? [1280, 360] : [360])("takes text spacing (WCAG 1.4.12) on %i px", async (width) => {
    const { page } = await reader.open(place, async (page) => await page.setViewport({ width, height: 800 }));
    await page.evaluate(() => {
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
      );
      document.adoptedStyleSheets = [spaced];
    });
    expect(await sideways(page)).toBe(0);
    expect(await clashes(page)).toEqual([]);
    await page.close();
  });

  it.each(isFull ? ["light", "dark"] : ["dark"])("loses nothing in forced colours, %s", async (scheme) => {
    const { page } = await reader.open(place, async (page) => {
      const session = await page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", {
        features: [
          { name: "forced-colors", value: "active" },
          { name: "prefers-color-scheme", value: scheme },
        ],
      });
    });
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    expect(await vanished(page)).toEqual([]);
    // Charts keep a white ground of their own; where one is, is seen.
    const current = await page.$$eval("[aria-current]", (links) =>
      links.map((link) => {
        const { borderBlockEndStyle, borderInlineStartStyle } = getComputedStyle(link);
        return [borderBlockEndStyle, borderInlineStartStyle].includes("solid");
      }),
    );
    expect(current.every((seen) => seen)).toBe(true);
    // No other link of the same list looks the same.
    const alike = await page.$$eval("[aria-current]", (links) => {
      const lookOf = (link: Element) => {
        const { borderBlockEndColor, borderInlineStartWidth } = getComputedStyle(link);
        return `${borderBlockEndColor} ${borderInlineStartWidth}`;
      };
      return links.flatMap((link) =>
        [...(link.closest("ul, ol")?.querySelectorAll("a:not([aria-current])") ?? [])]
          .filter((other) => lookOf(other) === lookOf(link))
          .map((other) => other.textContent),
      );
    });
    expect(alike).toEqual([]);
    const grounds = await page.$$eval("img.chart-picture", (pictures) =>
      pictures.map((picture) => getComputedStyle(picture).backgroundColor),
    );
    expect(grounds.every((ground) => ground === "rgb(255, 255, 255)")).toBe(true);
    await page.close();
  });

  it("moves nothing for a reader who wants no motion", async () => {
    const motionOf = async (value: string) => {
      const { page } = await reader.open(
        place,
        async (page) => await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]),
      );
      const motion = await page.evaluate(() => ({
        scroll: getComputedStyle(document.documentElement).scrollBehavior,
        running: document.getAnimations().length,
        moving: [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== "0s" || animationName !== "none";
        }).length,
      }));
      await page.close();
      return motion;
    };
    expect(await motionOf("reduce")).toEqual({ scroll: "auto", running: 0, moving: 0 });
    expect((await motionOf("no-preference")).scroll).toBe("smooth");
  });
});
