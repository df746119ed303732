/** HTML -> PDF/UA-1 as the program makes it: print, finish, check. Arguments: those of production.ts. */
import { readFileSync } from "node:fs";
import { checkPdf, describeHtml, findBrowser, finishPdf, openBrowserPool } from "../../../src/pdf/index.ts";
import { askedTask, produce } from "./production.ts";

const browser = await findBrowser();
if (browser.kind === "missing") throw new Error(browser.message);
await using pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs: 120_000, onIncident: () => undefined });
await produce(askedTask(process.argv.slice(2)), async (document) => {
  const html = readFileSync(document, "utf8");
  const about = { title: "Bench", author: "Bench", language: "nl" as const, date: new Date(0) };
  const { bytes } = finishPdf(await pool.print(document, html), { about, html: describeHtml(html), attachments: [] });
  checkPdf(bytes);
  return bytes;
});
