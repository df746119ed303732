/** The pages of a site -> what axe-core finds on them in the browser that prints. A page that was judged before, with the same style sheet, is not judged again. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer";
import { z } from "zod";
import { anyLanguage, CommandError, type Finding, type SiteList } from "../domain/index.ts";
import { findBrowser, launchBrowser } from "../pdf/index.ts";
import { type Store, stampOf } from "../store/index.ts";

const tabs = 2;
const shownElements = 2;
const Verdict = z.array(z.string());

/** Those of the site's own year, and those of no year. `texts`: HTML by path. Throws a CommandError (3) without a browser. */
export async function judgePages(
  site: string,
  { year, files }: SiteList,
  texts: ReadonlyMap<string, string>,
  store: Store,
): Promise<readonly Finding[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const styles = files.filter((file) => file.path.endsWith(".css")).map(({ sha256 }) => sha256);
  const own = [...texts].filter(([name]) => new RegExp(`^${anyLanguage}/(${year}/|[^/]*$)|^[^/]*$`).test(name));
  const judged = own.map(async ([name, html]) => {
    const key = `axe ${stampOf(axe, styles, html)}`;
    const noted = Verdict.safeParse(await store.noted(key));
    return { name, key, verdict: noted.success ? noted.data : null };
  });
  const all = await Promise.all(judged);
  const found = new Map<string, readonly string[]>(
    all.flatMap(({ name, verdict }) => (verdict === null ? [] : [[name, verdict]])),
  );
  const left = all.filter(({ verdict }) => verdict === null);
  if (left.length > 0) {
    const browser = await findBrowser();
    if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
    const launched = await launchBrowser(browser);
    try {
      const queue = left.values();
      const tab = async () => {
        const page = await launched.newPage();
        for (const { name, key } of queue) {
          const verdict = await judge(page, path.join(site, name), axe);
          await store.note(key, verdict);
          found.set(name, verdict);
        }
      };
      await Promise.all(Array.from({ length: tabs }, tab));
    } finally {
      await launched.close();
    }
  }
  return [...found].flatMap(([name, verdict]) =>
    verdict.map((message) => ({ file: `site/${name}`, message: `not accessible: ${message}` })),
  );
}

/** What axe finds: "color-contrast: <p class=…>". */
async function judge(page: Page, file: string, axe: string): Promise<readonly string[]> {
  await page.goto(pathToFileURL(file).href, { waitUntil: "load", timeout: 120_000 });
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(axe);
  return await page.evaluate(async (most) => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => {
      const elements = nodes.slice(0, most).map(({ html }) => html.slice(0, 120));
      return `${id}: ${elements.join(" | ")}`;
    });
  }, shownElements);
}
