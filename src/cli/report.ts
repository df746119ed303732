/** `wellbeing report`: data in, reports out. */
import { availableParallelism } from "node:os";
import { CommandError, type Language, type Year } from "../domain/index.ts";
import { findBrowser, openBrowserPool } from "../pdf/index.ts";
import { type Format, loadInputs, makeRelease, type ReleaseResult } from "../release/index.ts";
import { reportId, reportKeys } from "../reports/index.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { listOf, parseWords, yearOf } from "./parseWords.ts";
import { showProgress } from "./showProgress.ts";

/** As many as there are cores; each takes some 200 MB. */
const mostTabs = 4;
const jobTimeoutMs = 120_000;

export const reportCommand = {
  summary: "make the reports of a year",
  help: `usage: wellbeing report [options]

  --year YEAR        the reporting year; the newest in the data where absent
  --only ID          board or faculty-<id>; repeat it or separate by commas
  --lang LANGUAGE    nl or en
  --format FORMAT    pdf or html
  --data DIR         the university's data (default: data)
  --responses DIR    survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR          where the release goes (default: out)
  --tabs N           browser tabs that print at the same time, 1 to 16 (default: as many as there are cores, 2 to 4)
  --json             one JSON object on standard output, for scripts

A run for some reports keeps the others if they were made from the same data.

examples:
  wellbeing report
  wellbeing report --only faculty-law --lang nl --format pdf
  wellbeing report --data ../our-data --out /srv/reports --json
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    year: { type: "string" },
    only: { type: "string", multiple: true },
    lang: { type: "string", multiple: true },
    format: { type: "string", multiple: true },
    data: { type: "string" },
    responses: { type: "string" },
    out: { type: "string" },
    tabs: { type: "string" },
    json: { type: "boolean" },
  });
  const json = options.json === true;
  const folders = {
    dataFolder: folderOption(options.data, "data"),
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
  };
  const out = folderOption(options.out, "out");
  const languages = listOf<Language>("lang", options.lang, ["nl", "en"]);
  const formats = listOf<Format>("format", options.format, ["pdf", "html"]);
  const tabs = tabsOf(options.tabs);
  const only = options.only === undefined ? null : await knownReports(options.only, folders);
  const progress = showProgress(process.stderr, json);
  const began = performance.now();
  const openPool = async () => {
    const browser = await findBrowser();
    if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
    return await openBrowserPool({
      browser,
      tabs,
      jobTimeoutMs,
      onIncident: ({ job, what }) => progress.note(`${job}: ${what}; trying again`),
    });
  };
  let result: ReleaseResult;
  try {
    result = await makeRelease(
      { ...folders, out, only, languages, formats },
      { progress, openPool, fileDate: (year) => fileDate(year, process.env) },
    );
  } finally {
    progress.end();
  }
  return tell(result, json, (performance.now() - began) / 1000);
}

function tabsOf(value: unknown): number {
  if (value === undefined) return Math.min(mostTabs, Math.max(2, availableParallelism()));
  if (/^([1-9]|1[0-6])$/.test(String(value))) return Number(value);
  throw new CommandError(2, `--tabs ${String(value)}: a number from 1 to 16`);
}

/** `--only` is checked against the data's own faculties; where the data can't be read, the run itself will say why. */
async function knownReports(
  given: Parameters<typeof listOf>[1],
  folders: Parameters<typeof loadInputs>[0],
): Promise<readonly string[] | null> {
  const inputs = await loadInputs(folders);
  if (inputs.kind === "findings") return null;
  const ids = reportKeys(inputs.data).map(reportId);
  return listOf("only", given, ids);
}

function tell(result: ReleaseResult, json: boolean, seconds: number): number {
  if (result.kind === "findings") {
    printFindings(result.findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  }
  const { folder, manifest, pages, charts, kept } = result;
  const made = manifest.artefacts.length - kept;
  if (json) {
    process.stdout.write(`${JSON.stringify({ manifest: `${folder}/manifest.json`, made, kept, pages, charts })}\n`);
  } else {
    const also = kept === 0 ? "" : `, ${kept} kept from before`;
    process.stdout.write(
      `${readablePath(folder)}: ${made} files made${also}; ${pages} PDF pages, ${charts} charts, ${seconds.toFixed(1)} s\n`,
    );
  }
  return 0;
}

/** The date that files bear: SOURCE_DATE_EPOCH (seconds) where it is set, else the end of the reporting year. Never the clock: equal inputs give equal bytes. */
function fileDate(year: Year, env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date(Date.UTC(year, 11, 31));
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new CommandError(2, `SOURCE_DATE_EPOCH is "${epoch}"`, "it is a number of seconds since 1970");
}
