/** A page -> its picture in the pinned browser. */
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer";
import type { Language } from "../../src/domain/index.ts";
import type { findBrowser } from "../../src/pdf/index.ts";
import { galleryWidthPx } from "./galleryPage.ts";

export function goldenPath(language: Language): string {
  return fileURLToPath(new URL(`../fixtures/gallery/${language}.png`, import.meta.url));
}

export async function screenshot(
  html: string,
  found: Extract<Awaited<ReturnType<typeof findBrowser>>, { kind: "found" }>,
): Promise<Uint8Array> {
  await using browser = await puppeteer.launch({
    executablePath: found.path,
    headless: "shell",
    args: ["--no-sandbox", "--force-device-scale-factor=1", "--font-render-hinting=none", "--disable-lcd-text"],
    env: { ...process.env, ...found.env },
  });
  await using page = await browser.newPage();
  await page.setViewport({ width: galleryWidthPx, height: 900 });
  await page.setContent(html, { waitUntil: "load" });
  return await page.screenshot({ fullPage: true });
}
