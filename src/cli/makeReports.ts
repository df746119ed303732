/** What `wellbeing report` was asked for -> a release: the browser and the threads are started while the data is still being read. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { reportId, reportKeys } from "../documents/index.ts";
import { CommandError, type Finding, type Language, type Year } from "../domain/index.ts";
import { findBrowser, openBrowserPool } from "../pdf/index.ts";
import {
  type Explanation,
  type Format,
  type InputFolders,
  loadInputs,
  localPrinter,
  makeRelease,
  openQueuePrinter,
  type Printer,
  type QueueKey,
  Threads,
} from "../release/index.ts";
import { noteFinishedRun, type RunOutcome, type Store, stampCode } from "../store/index.ts";
import { projectFolder, readablePath } from "./folders.ts";
import { listOf } from "./parseWords.ts";
import { type AskedFor, runKey } from "./runKey.ts";
import type { ShownProgress } from "./showProgress.ts";

const jobTimeoutMs = 120_000;
/** Drawing and finishing together need less than printing does. */
const mostThreads = 3;

export interface ReportsAsked extends InputFolders, AskedFor {
  readonly out: string;
  readonly only: Parameters<typeof listOf>[1];
  readonly languages: readonly Language[] | null;
  readonly formats: readonly Format[] | null;
}

export type MadeReports =
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | (RunOutcome & {
      readonly kind: "made";
      readonly made: number;
      readonly reused: number;
      readonly kept: number;
      readonly explanations: readonly Explanation[];
    });

export interface MakingReports {
  /** Of the run. */
  readonly key: Promise<string>;
  readonly store: Store;
  readonly tabs: number;
  readonly progress: ShownProgress;
  /** Where workers take the printing from; null: it is done here. */
  readonly queue: AskedQueue | null;
}

export interface AskedQueue {
  /** Of the Redis. */
  readonly address: string;
  readonly key: QueueKey;
}

export async function makeReports(asked: ReportsAsked, making: MakingReports): Promise<MadeReports> {
  const { progress, store, tabs, key } = making;
  await using ending = new AsyncDisposableStack();
  const threads = ending.use(new Threads(Math.min(mostThreads, Math.max(1, availableParallelism() - 1))));
  const printsPdf = asked.formats?.includes("pdf") ?? true;
  const open = async () =>
    making.queue === null
      ? await openPrinter(tabs, threads, progress, ending)
      : await openQueue(making.queue, making, ending);
  const opening = printsPdf ? open() : null;
  // What is wrong with the data is said before what is wrong with the machine.
  opening?.catch(() => undefined);
  try {
    const only = asked.only === undefined ? null : await knownReports(asked.only, asked);
    const result = await makeRelease(
      { ...asked, only },
      {
        progress,
        store,
        printer: async () => await (opening ?? open()),
        draw: async (chart, look) => await threads.draw(chart, look),
        readPdf: async (bytes, file) => await threads.readPdf(bytes, file),
        fileDate: (year) => fileDate(year, process.env),
      },
    );
    if (result.kind === "findings") return result;
    const { folder, manifest, pages, charts, kept, dropped, explanations } = result;
    if (dropped.length > 0 && (only !== null || asked.languages !== null || asked.formats !== null))
      progress.note(
        `not in this part any more: ${dropped.join(" ")}; they were made from other data, by another state of the program, or nobody knows which: npx wellbeing report makes the whole`,
      );
    if (manifest.part === true)
      progress.note(
        `a part of a release, beside it: it is neither published nor handed out, and ${readablePath(path.join(asked.out, String(manifest.year)))} stays as it was`,
      );
    const artefacts = manifest.artefacts.length;
    const outcome: RunOutcome = { folder, artefacts, pages, charts };
    // Who changed a file in the meantime is not told that nothing has changed.
    if ((await runKey(keyed(asked), process.env)) === (await key)) await noteFinishedRun(store, await key, outcome);
    const reused = explanations.filter(({ what }) => what === "reused").length;
    return { kind: "made", ...outcome, made: artefacts - kept - reused, reused, kept, explanations };
  } finally {
    progress.end();
    await opening?.catch(() => undefined);
  }
}

/** What the key of the run was made of. */
function keyed({
  dataFolder,
  responsesFolder,
  projectFolder,
  year,
  out,
  languages,
  formats,
  only,
  day,
}: ReportsAsked): AskedFor {
  return { dataFolder, responsesFolder, projectFolder, year, out, languages, formats, only, day };
}

async function openPrinter(
  tabs: number,
  threads: Threads,
  progress: ShownProgress,
  ending: AsyncDisposableStack,
): Promise<Printer> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const onIncident = ({ job, what }: { job: string; what: string }) => progress.note(`${job}: ${what}; trying again`);
  return localPrinter(ending.use(await openBrowserPool({ browser, tabs, jobTimeoutMs, onIncident })), threads);
}

/** Workers must have the browser that this machine has: it is started to ask for its version. */
async function openQueue(
  { address, key }: AskedQueue,
  { store, progress }: MakingReports,
  ending: AsyncDisposableStack,
): Promise<Printer> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs, onIncident: () => undefined });
  const { version, hasFonts } = pool;
  await pool[Symbol.asyncDispose]();
  const code = await stampCode(projectFolder);
  return ending.use(await openQueuePrinter({ address, store, key, code, version, hasFonts, note: progress.note }));
}

/** `--only` is checked against the data's own faculties; where the data can't be read, the run itself will say why. */
async function knownReports(
  given: Parameters<typeof listOf>[1],
  folders: InputFolders,
): Promise<readonly string[] | null> {
  const inputs = await loadInputs(folders);
  if (inputs.kind === "findings") return null;
  const ids = reportKeys(inputs.data).map(reportId);
  return listOf("only", given, ids);
}

/** The date that files bear: SOURCE_DATE_EPOCH (seconds) where it is set, else the end of the reporting year. Never the clock: equal inputs give equal bytes. */
function fileDate(year: Year, env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date(Date.UTC(year, 11, 31));
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new CommandError(2, `SOURCE_DATE_EPOCH is "${epoch}"`, "it is a number of seconds since 1970");
}
