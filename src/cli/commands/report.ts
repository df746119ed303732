/** `wellbeing report`: data in, reports out; nothing is loaded or made where nothing has changed. */
import { judgedBy, madeReports, makeReports, showProgress, told } from "../../app/index.ts";
import { Language, releaseFormats, reportsInWords } from "../../domain/index.ts";
import { command } from "../command.ts";
import { dayOption, flag, languagesInWords, someOf, texts } from "../option.ts";
import { keyFile, progressFlag, queueFor, releaseAsked, releaseOptions, storeFor, tabs } from "../sharedOptions.ts";

export const reportCommand = command({
  usage: "report [options]",
  summary: "make the reports of a year",
  options: {
    ...releaseOptions("where the release goes"),
    only: texts("ID", `${reportsInWords}; repeat it or separate by commas`),
    lang: someOf("LANGUAGE", Language.options, languagesInWords),
    format: someOf(
      "FORMAT",
      releaseFormats,
      "pdf, html, page (for SharePoint and other places that run no scripts), xlsx, ods (workbooks of the figures) or site (the intranet site, of all reports)",
    ),
    "without-embargoed": flag("leave out figures and sources that may not be published yet"),
    now: dayOption("the day that embargoes are judged by: 2025-02-11 (default: today, where the university is)"),
    "as-adopted": flag("make the adopted release, which is lost, once more: nothing is written unless it is the same"),
    explain: flag("say of each file why it was made again, or was not"),
    store: storeFor("what was made before, to be used again"),
    tabs,
    queue: queueFor("let workers print, which take the work from this Redis or Valkey: redis://host:6379"),
    "key-file": keyFile,
    progress: progressFlag,
    json: flag("one JSON object on standard output, for scripts"),
  },
  notes: `A run makes only what has changed since an earlier one. A run with --only, --lang or --format makes a part of a release,
in <year>.partial beside it: the release stays as it was, and a part is neither published nor handed out.
With --queue, --store names a folder that the workers share; see wellbeing worker --help.`,
  examples: [
    "report",
    "report --explain",
    "report --only faculty-law --lang nl --format pdf",
    "report --data ../our-data --out /srv/reports --json",
    "report --queue redis://localhost:6379 --store /mnt/shared/store",
  ],
  run: async (given) => {
    const { only, lang: languages, format: formats, store, tabs, json } = given;
    const day = given["without-embargoed"] ? (await judgedBy(given.data, given.now, new Date())).day : undefined;
    const queue = given.queue === null ? null : { address: given.queue, keyFile: given["key-file"] };
    const progress = await showProgress(process.stderr, json, given.progress);
    const began = performance.now();
    const asked = { ...releaseAsked(given), only, languages, formats, day, asAdopted: given["as-adopted"] };
    const made = await makeReports(asked, { store, tabs, queue, progress, env: process.env });
    return told(made, json, (each) => madeReports(each, given.explain, (performance.now() - began) / 1000));
  },
});
