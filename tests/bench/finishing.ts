/** Finishing ÷ printing, for a report of each kind: medians of prints in one tab, one after the other. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkPdf, describeHtml, findBrowser, finishPdf, openBrowserPool } from "../../src/pdf/index.ts";

const kinds = ["board.nl", "faculty-law.nl", "factsheet-law.nl"];
const rounds = 7;

export interface FinishingCost {
  readonly name: string;
  readonly printMs: number;
  readonly finishMs: number;
  readonly checkMs: number;
}

/** `folder`: finished HTML, one file a report. */
export async function measureFinishing(folder: string): Promise<readonly FinishingCost[]> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  await using pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs: 60_000, onIncident: () => undefined });
  const about = { title: "Bench", author: "Bench", language: "nl" as const, date: new Date(0) };
  const costs: FinishingCost[] = [];
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
    const middle = (of: keyof (typeof times)[number]) =>
      times.map((each) => each[of]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    costs.push({ name, printMs: middle("print"), finishMs: middle("finish"), checkMs: middle("check") });
  }
  return costs;
}
