/** HTML -> PDF/UA-1 as jsreport makes it: Handlebars, Chromium, and the tags of its pdf-utils. Arguments: those of production.ts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findBrowser } from "../../../src/pdf/index.ts";
import { askedTask, produce } from "./production.ts";

interface Jsreport {
  readonly use: (extension: unknown) => void;
  readonly init: () => Promise<void>;
  readonly render: (request: unknown) => Promise<{ readonly content: Buffer }>;
  readonly close: () => Promise<void>;
}

const task = askedTask(process.argv.slice(2));
const load = createRequire(path.join(task.peers, "package.json"));
const browser = await findBrowser();
if (browser.kind === "missing") throw new Error(browser.message);
const jsreport: Jsreport = load("@jsreport/jsreport-core")({
  loadConfig: false,
  logger: { silent: true },
  reportTimeout: 120_000,
  rootDirectory: task.peers,
  tempDirectory: path.join(task.out, "jsreport"),
});
jsreport.use(
  load("@jsreport/jsreport-chrome-pdf")({
    // A browser that stays, as jsreport advises for production.
    strategy: "chrome-pool",
    numberOfWorkers: 1,
    launchOptions: { executablePath: browser.path, headless: "shell", args: ["--no-sandbox"] },
  }),
);
jsreport.use(load("@jsreport/jsreport-handlebars")());
jsreport.use(load("@jsreport/jsreport-pdf-utils")());
await jsreport.init();
await produce(task, async (document) => {
  const { content } = await jsreport.render({
    template: {
      content: "{{{html}}}",
      engine: "handlebars",
      recipe: "chrome-pdf",
      chrome: { printBackground: true, preferCSSPageSize: true, mediaType: "print" },
      pdfAccessibility: { enabled: true, pdfUA: true },
      pdfMeta: { title: "Bench", author: "Bench", language: "nl" },
    },
    data: { html: readFileSync(document, "utf8") },
  });
  return content;
});
await jsreport.close();
process.exit(0);
