/** What axe-core finds wrong on a page, at any impact; text is held to 7:1. */
import type { Page } from "puppeteer";
import { axeScript, judge } from "../../src/publish/pageModes.ts";

const source = await axeScript();

export async function violationsOf(page: Page): Promise<readonly string[]> {
  return await judge(page, source);
}
