/** A reader with a keyboard and what assistive technology announces, and nothing else: goes to a chart's stop by Tab, presses keys, hears what has the focus. */
import type { KeyInput, Page } from "puppeteer";
import { accessibilityTree, type Told } from "./accessibleNames.ts";

/** More stops than any page has before a chart. */
const mostStops = 400;

/** By Tab alone. */
export async function goToChart(page: Page, chart: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate((id) => {
      const active = document.activeElement;
      return active?.getAttribute("role") === "treeitem" && active.closest("figure")?.id === id;
    }, chart);
    if (isThere) return;
  }
  throw new Error(`no stop at ${chart}`);
}

/** Back to the chart's stop, however deep one is. */
export async function leaveToStop(page: Page): Promise<void> {
  for (let level = 0; level < 3; level += 1) await page.keyboard.press("Escape");
}

/** What is announced after the last of the keys. */
export async function hearAfter(page: Page, keys: readonly string[]): Promise<Told> {
  for (const key of keys) await page.keyboard.press(key as KeyInput);
  const focused = (await accessibilityTree(page)).filter(({ isFocused, role }) => isFocused && role !== "RootWebArea");
  const [told] = focused;
  if (told === undefined || focused.length !== 1) throw new Error(`${focused.length} elements have the focus`);
  return told;
}

/** The number of an item, as it is typed. */
export function digits(place: number): readonly string[] {
  return [...String(place)];
}
