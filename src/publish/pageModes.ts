/** A page and the ways in which readers have it -> what axe-core finds in each: on a desktop and a phone, light and dark, with and without scripts, folded and unfolded. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "puppeteer";

const require = createRequire(import.meta.url);

export interface PageMode {
  readonly widthPx: 1280 | 360;
  readonly scheme: "light" | "dark";
  readonly scripts: "with scripts" | "without scripts";
  readonly folds: "folded" | "unfolded";
}

/** All that there are, those of one load of the page together. */
export const everyMode: readonly PageMode[] = (["with scripts", "without scripts"] as const).flatMap((scripts) =>
  (["folded", "unfolded"] as const).flatMap((folds) =>
    ([1280, 360] as const).flatMap((widthPx) =>
      (["light", "dark"] as const).map((scheme) => ({ widthPx, scheme, scripts, folds })),
    ),
  ),
);

export function modeName({ widthPx, scheme, scripts, folds }: PageMode): string {
  return `${widthPx} px, ${scheme}, ${scripts}, ${folds}`;
}

/** In which every page is judged before it is published, and a page of each kind in all others too. */
export const usualMode = modeThat(
  ({ widthPx, scheme, scripts, folds }) =>
    widthPx === 1280 && scheme === "light" && scripts === "with scripts" && folds === "folded",
);

function modeThat(is: (mode: PageMode) => boolean): PageMode {
  const mode = everyMode.find(is);
  if (mode === undefined) throw new Error("there is no such mode");
  return mode;
}

export type Verdict = readonly string[];

export async function axeScript(): Promise<string> {
  return await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
}

const loadMs = 120_000;

/** Loads the page once for the modes with scripts and once for those without. */
export async function judgeInModes(
  page: Page,
  address: string,
  modes: readonly PageMode[],
  script: string,
): Promise<readonly { readonly mode: PageMode; readonly verdict: Verdict }[]> {
  const found: { mode: PageMode; verdict: Verdict }[] = [];
  for (const [scripts, alike] of Map.groupBy(modes, (mode) => mode.scripts)) {
    await page.setJavaScriptEnabled(scripts === "with scripts");
    await page.goto(address, { waitUntil: "load", timeout: loadMs });
    // Those of the page have run, or never will; axe needs some of its own.
    await page.setJavaScriptEnabled(true);
    for (const mode of alike) {
      await show(page, mode);
      found.push({ mode, verdict: await judge(page, script) });
    }
  }
  return found;
}

async function show(page: Page, { widthPx, scheme, folds }: PageMode): Promise<void> {
  await page.setViewport({ width: widthPx, height: 800 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.evaluate(async (open) => {
    for (const fold of document.querySelectorAll("details")) fold.open = open;
    // What is drawn when it comes in sight is drawn.
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  }, folds === "unfolded");
}

/** What the script of axe-core puts into the page. */
declare const axe: {
  run: (options: {
    rules: Readonly<Record<string, { enabled: boolean }>>;
  }) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

const shownElements = 2;

/** What axe finds on the page as it is: "color-contrast-enhanced: <p class=…>". Text is held to 7:1 (WCAG 2.2, 1.4.6): what has less than 4.5:1 is found by `color-contrast`. */
export async function judge(page: Page, script: string): Promise<Verdict> {
  // The script goes in through the debugger, which the page's own policy does not bind.
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(script);
  return await page.evaluate(async (most) => {
    const { violations } = await axe.run({
      rules: { "color-contrast-enhanced": { enabled: true } },
    });
    return violations.map(({ id, nodes }) => {
      const elements = nodes.slice(0, most).map(({ html }) => html.slice(0, 120));
      return `${id}: ${elements.join(" | ")}`;
    });
  }, shownElements);
}
