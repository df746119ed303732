/** `wellbeing report`: data in, reports out; nothing is loaded or made where nothing has changed. */
import { availableParallelism } from "node:os";
import { CommandError, Language } from "../domain/index.ts";
import { finishedRun, Store } from "../store/index.ts";
import { storeOption } from "./cache.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import type { AskedQueue, MadeReports } from "./makeReports.ts";
import { dayOf, listOf, parseWords, yearOf } from "./parseWords.ts";
import { keyHelp, queueKey } from "./queueKey.ts";
import { releasesOption } from "./releases.ts";
import { runKey } from "./runKey.ts";
import { showProgress } from "./showProgress.ts";

/** As many as there are cores; each takes some 200 MB. */
const mostTabs = 4;

export const reportCommand = {
  summary: "make the reports of a year",
  help: `usage: wellbeing report [options]

  --year YEAR        the reporting year; the newest in the data where absent
  --only ID          board or faculty-<id>; repeat it or separate by commas
  --lang LANGUAGE    ${Language.options.join(", ")}
  --format FORMAT    pdf, html or site (the intranet site, of all reports)
  --data DIR         the university's data (default: data)
  --responses DIR    survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR          where the release goes (default: out)
  --without-embargoed  leave out figures and sources that may not be published yet
  --now DAY          the day that embargoes are judged by: 2025-02-11 (default: today)
  --explain          say of each file why it was made again, or was not
  --store DIR        what was made before, to be used again (default: .store in the folder for releases)
  --tabs N           browser tabs that print at the same time, 1 to 16 (default: as many as there are cores, 2 to 4)
  --queue ADDRESS    let workers print, which take the work from this Redis or Valkey: redis://host:6379
${keyHelp}
  --json             one JSON object on standard output, for scripts

A run makes only what has changed since an earlier one. A run with --only, --lang or --format makes a part of a release,
in <year>.partial beside it: the release stays as it was, and a part is neither published nor handed out.
With --queue, --store names a folder that the workers share; see wellbeing worker --help.

examples:
  wellbeing report
  wellbeing report --explain
  wellbeing report --only faculty-law --lang nl --format pdf
  wellbeing report --data ../our-data --out /srv/reports --json
  wellbeing report --queue redis://localhost:6379 --store /mnt/shared/store
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
    explain: { type: "boolean" },
    "without-embargoed": { type: "boolean" },
    now: { type: "string" },
    store: { type: "string" },
    tabs: { type: "string" },
    queue: { type: "string" },
    "key-file": { type: "string" },
    json: { type: "boolean" },
  });
  const json = options.json === true;
  const out = await releasesOption(options.out);
  const asked = {
    dataFolder: folderOption(options.data, "data"),
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
    out,
    languages: listOf<Language>("lang", options.lang, Language.options),
    formats: listOf<"pdf" | "html" | "site">("format", options.format, ["pdf", "html", "site"]),
    only: options.only,
    day: options["without-embargoed"] === true ? dayOf(options.now) : undefined,
  };
  const tabs = tabsOf(options.tabs);
  const queue = options.queue === undefined ? null : await queueOption(options.queue, options["key-file"]);
  const progress = showProgress(process.stderr, json);
  const began = performance.now();
  const store = new Store(storeOption(options.store, out), progress.note);
  await store.removeUnfinished();
  const key = runKey(asked, process.env);
  const before = (await store.isEmpty()) ? null : await finishedRun(store, await key, out);
  const made: MadeReports =
    before === null
      ? await (await import("./makeReports.ts")).makeReports(asked, {
          key,
          store,
          tabs,
          progress,
          queue,
        })
      : { kind: "made", ...before, made: 0, reused: before.artefacts, kept: 0, explanations: [] };
  if (made.kind === "findings") {
    const { printFindings } = await import("./findings.ts");
    printFindings(made.findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  }
  if (options.explain === true) process.stderr.write(explained(made, before !== null));
  tell(made, before !== null, json, (performance.now() - began) / 1000);
  return 0;
}

export function tabsOf(value: unknown): number {
  if (value === undefined) return Math.min(mostTabs, Math.max(2, availableParallelism()));
  if (/^([1-9]|1[0-6])$/.test(String(value))) return Number(value);
  throw new CommandError(2, `--tabs ${String(value)}: a number from 1 to 16`);
}

async function queueOption(address: unknown, keyFile: unknown): Promise<AskedQueue> {
  const known = queueAddress(address);
  return { address: known, key: await queueKey(known, keyFile, process.env) };
}

export function queueAddress(value: unknown): string {
  if (typeof value === "string" && /^rediss?:\/\/[^/]/.test(value)) return value;
  throw new CommandError(2, `--queue ${String(value)}: an address like redis://localhost:6379`);
}

type Made = Extract<MadeReports, { kind: "made" }>;

const mostReasons = 6;

/** One line an artefact. */
function explained({ explanations, artefacts }: Made, isUnchanged: boolean): string {
  if (isUnchanged)
    return `nothing that the reports are made from has changed: all ${artefacts} files are as they were\n`;
  return explanations
    .map(({ id, what, changes }) => {
      if (changes === null) return `${id}: ${what}: ${what === "made" ? "not made here before" : "the store has it"}\n`;
      if (changes.length === 0)
        return `${id}: ${what}: ${what === "made" ? "the store had lost it" : "nothing in it has changed"}\n`;
      const listed = changes.slice(0, mostReasons).join("; ");
      const more = changes.length > mostReasons ? `; and ${changes.length - mostReasons} more` : "";
      return `${id}: ${what}: ${listed}${more}${what === "reused" ? ", which changes nothing in it" : ""}\n`;
    })
    .join("");
}

function tell(
  { folder, made, reused, kept, pages, charts }: Made,
  isUnchanged: boolean,
  json: boolean,
  seconds: number,
) {
  if (json) {
    const summary = { manifest: `${folder}/manifest.json`, made, reused, kept, pages, charts };
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return;
  }
  if (isUnchanged) {
    process.stdout.write(`${readablePath(folder)}: nothing has changed, all ${reused} files stay as they are\n`);
    return;
  }
  const also = `${reused === 0 ? "" : `, ${reused} used again`}${kept === 0 ? "" : `, ${kept} kept from before`}`;
  process.stdout.write(
    `${readablePath(folder)}: ${made} files made${also}; ${pages} PDF pages, ${charts} charts, ${seconds.toFixed(1)} s\n`,
  );
}
