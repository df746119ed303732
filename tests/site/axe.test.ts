/** axe-core on a site as readers have it, text held to 7:1: the full run judges every page in one mode and a page of every kind in all, the quick one a rich page in those that differ most. `npm run axe` is the whole product. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeScript, everyMode, judgeInModes, modeName, type PageMode, usualMode } from "../../src/publish/pageModes.ts";
import { isFull } from "../skips.ts";
import { everyKind, richKinds } from "./pageKinds.ts";
import { type Reader, startReader } from "./reader.ts";
import { pagesOf } from "./siteFiles.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

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

it("a page of every kind is accessible in every mode, its text at 7:1", async () => {
  expect(await violations(isFull ? everyKind : richKinds, isFull ? everyMode : apart)).toEqual([]);
});

it.runIf(isFull)("every page is accessible", async () => {
  const places = await pagesOf(reader.built.site);
  expect(places.length).toBeGreaterThan(150);
  expect(await violations(places, [usualMode])).toEqual([]);
});
