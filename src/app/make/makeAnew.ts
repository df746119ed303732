/** What was asked for -> a release: the browser and the threads are started while the data is still being read. */
import path from "node:path";
import { buildRelease, type QueueKey, Threads } from "../../release/index.ts";
import { noteFinishedRun, type RunOutcome, type Store } from "../../store/index.ts";
import { projectFolder, readablePath } from "../folders.ts";
import { listOf } from "../listOf.ts";
import { usualThreads } from "../printing/lanes.ts";
import { openPrinter } from "../printing/openPrinter.ts";
import type { Stopped } from "../readyInputs.ts";
import { fileDate } from "./fileDate.ts";
import type { MadeReports, ReportsAsked, ShownProgress } from "./makeReports.ts";
import { runKey } from "./runKey.ts";

export interface MakingAnew {
  /** Of the run. */
  readonly key: Promise<string>;
  readonly store: Store;
  readonly tabs: number;
  /** Where workers take the printing from; null: it is done here. */
  readonly queue: { readonly address: string; readonly key: QueueKey } | null;
  readonly progress: ShownProgress;
  readonly env: NodeJS.ProcessEnv;
}

export async function makeAnew(asked: ReportsAsked, making: MakingAnew): Promise<MadeReports> {
  const { progress } = making;
  progress.step?.({ at: "data" });
  await using ending = new AsyncDisposableStack();
  const threads = ending.use(new Threads(usualThreads()));
  const open = async () => await openPrinter({ ...making, threads, note: progress.note }, ending);
  const opening = asked.formats === null || asked.formats.includes("pdf") ? open() : null;
  // What is wrong with the data is said before what is wrong with the machine.
  opening?.catch(() => undefined);
  try {
    const printer = async () => await (opening ?? open());
    const result = await release(asked, making, threads, printer);
    if (result.kind === "findings") return result;
    tellPart(result, asked, progress);
    return await noteRun(result, asked, making);
  } finally {
    progress.end();
    await opening?.catch(() => undefined);
  }
}

type Release = Exclude<Awaited<ReturnType<typeof buildRelease>>, Stopped>;

async function release(
  asked: ReportsAsked,
  { progress, store, env }: MakingAnew,
  threads: Threads,
  printer: Parameters<typeof buildRelease>[1]["printer"],
): ReturnType<typeof buildRelease> {
  return await buildRelease(
    {
      ...asked,
      only: (reports) => (asked.only === null ? null : listOf("only", asked.only, reports)),
      projectFolder,
      out: asked.releases,
    },
    {
      progress,
      store,
      printer,
      draw: async (chart, look) => await threads.draw(chart, look),
      readPdf: async (bytes, file) => await threads.readPdf(bytes, file),
      fileDate: (day) => fileDate(day, env),
    },
  );
}

/** What a run notes of a part of a release, and of what is not in it any more. */
function tellPart(
  { manifest, dropped }: Release,
  { only, languages, formats, releases }: ReportsAsked,
  { note }: ShownProgress,
): void {
  if (dropped.length > 0 && (only !== null || languages !== null || formats !== null))
    note(
      `not in this part any more: ${dropped.join(" ")}; they were made from other data, by another state of the program, or nobody knows which: npx wellbeing report makes the whole`,
    );
  if (manifest.part === true)
    note(
      `a part of a release, beside it: it is neither published nor handed out, and ${readablePath(path.join(releases, String(manifest.year)))} stays as it was`,
    );
}

/** The run is known again, if nothing was changed in the meantime: whoever changed a file is not told that nothing has changed. */
async function noteRun(
  { folder, manifest, pages, charts, kept, explanations }: Release,
  asked: ReportsAsked,
  { key, store, env }: MakingAnew,
): Promise<MadeReports> {
  const artefacts = manifest.artefacts.length;
  const outcome: RunOutcome = { folder, artefacts, pages, charts };
  if ((await runKey(asked, env)) === (await key)) await noteFinishedRun(store, await key, outcome);
  const reused = explanations.filter(({ what }) => what === "reused").length;
  return { kind: "made", ...outcome, made: artefacts - kept - reused, reused, kept, explanations };
}
