/** The browser of this machine -> tabs that print. */
import { CommandError } from "../../domain/index.ts";
import { type BrowserPool, findBrowser, openBrowserPool, untriedWords } from "../../pdf/index.ts";

const jobTimeoutMs = 120_000;

/** `note` is told what was tried again, and once of a browser that the tests do not print with. Throws a CommandError (3) where there is no browser. */
export async function openPool(tabs: number, note: (text: string) => void, isEager = false): Promise<BrowserPool> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const onIncident = ({ job, what }: { job: string; what: string }) => note(`${job}: ${what}; trying again`);
  const pool = await openBrowserPool({ browser, tabs, jobTimeoutMs, onIncident, isEager });
  const untried = untriedWords(pool.version);
  if (untried !== null)
    note(`${pool.version} is ${untried}: each PDF is checked as always, and refused where it is not accessible`);
  return pool;
}
