/** The pages of a site -> what axe-core finds on them in the browser that prints: on each in one mode, and on one of each kind in every mode. A page that was judged before, with the same style sheet, is not judged again. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer";
import * as z from "zod";
import { CommandError, type Finding, type SiteList } from "../domain/index.ts";
import { anyCode } from "../languages/index.ts";
import { findBrowser, launchBrowser } from "../pdf/index.ts";
import { type Store, stampOf } from "../store/index.ts";
import { axeScript, everyMode, judgeInModes, modeName, type PageMode, usualMode, type Verdict } from "./pageModes.ts";

const tabs = 2;
const Noted = z.array(z.string());

/** A page in a mode, and where its verdict is noted. */
interface Judged {
  readonly name: string;
  readonly mode: PageMode;
  readonly key: string;
}

/** Judges the pages of the site's own year and those of no year. `texts`: HTML by path; `tell`: how many pages have been judged, of those that were not before. Throws a CommandError (3) without a browser. */
export async function judgePages(
  site: string,
  { year, files }: SiteList,
  texts: ReadonlyMap<string, string>,
  store: Store,
  tell: (done: number, all: number) => void = () => undefined,
): Promise<readonly Finding[]> {
  const script = await axeScript();
  const all = toBeJudged({ year, files }, texts, script);
  const found = new Map<Judged, Verdict>();
  for (const each of all) {
    const noted = Noted.safeParse(await store.noted(each.key));
    if (noted.success) found.set(each, noted.data);
  }
  const left = Map.groupBy(
    all.filter((each) => !found.has(each)),
    ({ name }) => name,
  );
  if (left.size > 0) {
    let done = 0;
    tell(done, left.size);
    await withTabs(left.entries(), async (page, [name, open]) => {
      const address = pathToFileURL(path.join(site, name)).href;
      const modes = open.map(({ mode }) => mode);
      for (const { mode, verdict } of await judgeInModes(page, address, modes, script)) {
        const judged = open.find((each) => each.mode === mode);
        if (judged === undefined) throw new Error(`nobody asked for ${modeName(mode)}`);
        await store.note(judged.key, [...verdict]);
        found.set(judged, verdict);
      }
      done += 1;
      tell(done, left.size);
    });
  }
  return all.flatMap((each) => {
    const usual = each.mode === usualMode ? [] : usualOf(each.name, found);
    return (found.get(each) ?? [])
      .filter((message) => !usual.includes(message))
      .map((message) => findingOf(each, message));
  });
}

/** Which pages are judged, in which modes, and where each verdict is noted. `script`: that of axe-core. */
export function toBeJudged(
  { year, files }: SiteList,
  texts: ReadonlyMap<string, string>,
  script: string,
): readonly Judged[] {
  const styles = files.filter((file) => file.path.endsWith(".css")).map(({ sha256 }) => sha256);
  const own = [...texts].filter(([name]) => new RegExp(`^(${anyCode})/(${year}/|[^/]*$)|^[^/]*$`).test(name));
  const shown = new Set(oneOfEachKind(own));
  return own.flatMap(([name, html]) =>
    (shown.has(name) ? everyMode : [usualMode]).map((mode): Judged => {
      return { name, mode, key: `axe ${stampOf(script, styles, html, modeName(mode))}` };
    }),
  );
}

/** What is found in the usual mode is said once. */
function usualOf(page: string, found: ReadonlyMap<Judged, Verdict>): Verdict {
  return [...found].flatMap(([{ name, mode }, verdict]) => (name === page && mode === usualMode ? verdict : []));
}

function findingOf({ name, mode }: Judged, message: string): Finding {
  const where = mode === usualMode ? "" : ` (${modeName(mode)})`;
  return { file: `site/${name}`, message: `not accessible: ${message}${where}` };
}

/** The longest page of each kind: it has most of what the others have. */
function oneOfEachKind(pages: readonly (readonly [name: string, html: string])[]): readonly string[] {
  const byKind = Map.groupBy(pages, ([name]) => kindOf(name));
  return [...byKind.values()].flatMap((alike) => {
    const [longest] = alike.toSorted(([, one], [, other]) => other.length - one.length);
    return longest === undefined ? [] : [longest[0]];
  });
}

/** "nl/2024/indicator-nse-wellbeing.html" -> "indicator": a name begins with what the page is about. */
function kindOf(name: string): string {
  const parts = name.replace(/\.html$/, "").split("/");
  return parts
    .filter((part) => !new RegExp(`^(${anyCode}|\\d{4})$`).test(part))
    .map((part) => part.split("-")[0])
    .join("/");
}

async function withTabs<T>(queue: IterableIterator<T>, work: (page: Page, each: T) => Promise<void>): Promise<void> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const launched = await launchBrowser(browser);
  try {
    const tab = async () => {
      const page = await launched.newPage();
      for (const each of queue) await work(page, each);
    };
    await Promise.all(Array.from({ length: tabs }, tab));
  } finally {
    await launched.close();
  }
}
