/** Finishing ÷ printing, for a report of each kind: medians of prints in one tab, one after the other. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkPdf, describeHtml, findBrowser, finishPdf, openBrowserPool } from "../../src/pdf/index.ts";
import { atMost, type Figure, median, told } from "./figures.ts";
import { writePrintHtml } from "./printHtml.ts";

const kinds = ["board.nl", "faculty-law.nl", "factsheet-law.nl"];
const rounds = 7;

export async function measureFinishing(project: string, scratch: string): Promise<readonly Figure[]> {
  const folder = path.join(scratch, "finishing");
  mkdirSync(folder);
  await writePrintHtml(project, folder);
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  await using pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs: 60_000, onIncident: () => undefined });
  const about = { title: "Bench", author: "Bench", language: "nl" as const, date: new Date(0) };
  const figures: Figure[] = [];
  for (const name of kinds) {
    const html = readFileSync(path.join(folder, `${name}.html`), "utf8");
    const times: { print: number; finish: number; check: number }[] = [];
    // The first ones warm up the tab and the code.
    for (let round = -2; round < rounds; round += 1) {
      const began = performance.now();
      const printed = await pool.print(name, html);
      const atPrinted = performance.now();
      const { bytes } = finishPdf(printed, { about, html: describeHtml(html), attachments: [] });
      const atFinished = performance.now();
      checkPdf(bytes);
      const end = performance.now();
      if (round >= 0) times.push({ print: atPrinted - began, finish: atFinished - atPrinted, check: end - atFinished });
    }
    const middle = (of: keyof (typeof times)[number]) => median(times.map((each) => each[of]));
    figures.push(
      atMost(`finishing ${name} ÷ printing it`, middle("finish") / middle("print"), 0.4),
      told(`checking ${name} ÷ printing it`, middle("check") / middle("print"), 2),
    );
  }
  return figures;
}
