/** The browser of this machine -> tabs that print. */
import { CommandError } from "../../domain/index.ts";
import { type BrowserPool, findBrowser, openBrowserPool } from "../../pdf/index.ts";

const jobTimeoutMs = 120_000;

/** `note` is told what was tried again. Throws a CommandError (3) where there is no browser. */
export async function openPool(tabs: number, note: (text: string) => void): Promise<BrowserPool> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const onIncident = ({ job, what }: { job: string; what: string }) => note(`${job}: ${what}; trying again`);
  return await openBrowserPool({ browser, tabs, jobTimeoutMs, onIncident });
}
