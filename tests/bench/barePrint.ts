/** The baseline: bare Puppeteer, two tabs, printing finished HTML files once; says how many pages they have. Usage: node barePrint.ts FOLDER */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer";
import { findBrowser } from "../../src/pdf/index.ts";

const folder = process.argv[2] ?? ".";
const found = await findBrowser();
if (found.kind === "missing") throw new Error(found.message);
const browser = await puppeteer.launch({ executablePath: found.path, headless: "shell", args: ["--no-sandbox"] });
const queue = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .values();
let pages = 0;
await Promise.all(
  [1, 2].map(async () => {
    const page = await browser.newPage();
    for (const name of queue) {
      await page.setContent(readFileSync(path.join(folder, name), "utf8"), { waitUntil: "load" });
      const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      pages += pagesOf(Buffer.from(printed));
    }
  }),
);
await browser.close();
process.stdout.write(`${pages}\n`);

/** Objects of type Page, which Chromium writes uncompressed. */
function pagesOf(bytes: Buffer): number {
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
