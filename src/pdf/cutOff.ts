/** A tab -> the same, without a network, besides what `launchBrowser.ts` shuts for the whole browser. */
import type { Page } from "puppeteer";

/** Puppeteer 25 asks by rules: Chromium 143 and 147 refuse how it does, and older ones, which have no rules, stay connected without a word. All that were tried know the older command. */
export async function cutOff(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const nothing = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  // A Chromium that has left it out has Puppeteer's way.
  await session.send("Network.emulateNetworkConditions", nothing).catch(async () => await page.setOfflineMode(true));
}
