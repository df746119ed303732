/** axe-core on a site as readers have it, text held to 7:1: the full run judges every page of the newest year in one mode and a page of every kind in those that differ most, the long one a page of every kind in all (of the other languages in two), the quick one a rich page. `npm run axe` is the whole product. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeScript, everyMode, judgeInModes, modeName, type PageMode, usualMode } from "../../src/publish/pageModes.ts";
import { isFull, isLong } from "../skips.ts";
import { everyKind, richKinds } from "./pageKinds.ts";
import { type Reader, startReader } from "./reader.ts";
import { pagesOf } from "./siteFiles.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

/** What is folded is judged as every page is, in the usual mode. */
const unfolded = everyMode.filter(({ folds }) => folds === "unfolded");

/** The modes that differ from each other in everything. */
const apart = everyMode.filter(
  ({ widthPx, scheme, scripts, folds }) =>
    folds === "unfolded" &&
    (widthPx === 360) === (scheme === "dark") &&
    (scheme === "dark") === (scripts !== "with scripts"),
);

async function violations(places: readonly string[], modes: readonly PageMode[]): Promise<readonly string[]> {
  const script = await axeScript();
  const page = await reader.browser.newPage();
  const found: string[] = [];
  for (const place of places)
    for (const { mode, verdict } of await judgeInModes(page, `${reader.address}${place}`, modes, script))
      found.push(...verdict.map((each) => `${place}, ${modeName(mode)}: ${each}`));
  await page.close();
  return found;
}

it("there are sixteen modes: two screens, light and dark, with and without scripts, folded and unfolded", () => {
  expect(new Set(everyMode.map(modeName)).size).toBe(16);
  expect(apart.length).toBe(2);
});

// The style sheet, the script and the templates are those of all languages: their words are what differs.
const inAll = everyKind.filter((place) => !place.startsWith("en/"));

it.each(isFull ? everyKind : richKinds)("%s is accessible in every mode, its text at 7:1", async (place) => {
  expect(await violations([place], isLong && inAll.includes(place) ? unfolded : apart)).toEqual([]);
});

/** Each has its own time. */
const parts = [0, 1, 2, 3, 4, 5];

it.runIf(isFull).each(parts)("every page is accessible (%i)", async (part) => {
  const pages = await pagesOf(reader.built.site);
  expect(pages.length).toBeGreaterThan(150);
  // Those of the year before come from the same templates.
  const places = isLong ? pages : pages.filter((place) => !place.includes("/2023/"));
  expect(places.length).toBeGreaterThan(100);
  const own = places.filter((_, number) => number % parts.length === part);
  expect(await violations(own, [usualMode])).toEqual([]);
});
