/** The folders -> a page on this machine that shows the reports as they will be, after each save, until the program is told to end. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { CommandError, type Finding } from "../../domain/index.ts";
import { LivePreview, type PreviewPrinter, servePreview, watchFolders } from "../../preview/index.ts";
import { Threads } from "../../release/index.ts";
import { readDesign } from "../../sources/index.ts";
import { finishWriting } from "../../store/index.ts";
import { projectFolder } from "../folders.ts";
import { usualThreads } from "../printing/lanes.ts";
import { openPool } from "../printing/openPool.ts";
import type { ReleaseAsked } from "../readyInputs.ts";

export interface PreviewAsked extends ReleaseAsked {
  /** null: any that is free. */
  readonly port: number | null;
  readonly polls: boolean;
}

export interface PreviewBeside {
  /** What went wrong, and is tried again. */
  readonly note: (text: string) => void;
  /** Where it is shown. */
  readonly began: (address: string) => void;
  /** `work` is begun when the program is told to stop. */
  readonly whenInterrupted: (work: () => Promise<unknown>) => Disposable;
}

/** Ends by itself only where templates or styles can't be read at its beginning. Nothing is written to disk, but what a killed run had left unfinished. */
export async function previewReports(
  { port, polls, ...asked }: PreviewAsked,
  { note, began, whenInterrupted }: PreviewBeside,
): Promise<{ readonly kind: "findings"; readonly findings: readonly Finding[] }> {
  const designed = await readDesign(projectFolder);
  if (designed.findings.length > 0) return { kind: "findings", findings: designed.findings };
  await using ending = new AsyncDisposableStack();
  using _interrupted = whenInterrupted(async () => await ending.disposeAsync());
  const threads = ending.use(new Threads(usualThreads()));
  const { dataFolder, responsesFolder, year, releases } = asked;
  await finishWriting(dataFolder);
  const preview = ending.use(
    new LivePreview(
      { dataFolder, responsesFolder, year, releases, projectFolder },
      {
        note,
        draw: async (chart, look) => await threads.draw(chart, look),
        printer: async () => await openPreviewPrinter(threads, ending, note),
      },
    ),
  );
  preview.changed();
  const token = randomBytes(24).toString("base64url");
  const server = ending.use(await served({ preview, token, port: port ?? 0, design: designed.design }));
  ending.use(
    await watchFolders({
      dataFolder,
      folders: ["templates", "styles"].map((name) => path.join(projectFolder, name)).concat(responsesFolder ?? []),
      polls,
      changed: () => preview.changed(),
      failed: (error) => note(`the folders can't be watched: ${error.message}; --poll may help`),
    }),
  );
  // What was saved before anybody watched.
  preview.changed();
  began(server.address);
  return await new Promise<never>(() => undefined);
}

/** One tab: nobody looks at two documents at once for long. */
export async function openPreviewPrinter(
  threads: Threads,
  ending: AsyncDisposableStack,
  note: (text: string) => void,
): Promise<PreviewPrinter> {
  const pool = ending.use(await openPool(1, note, true));
  return {
    hasFonts: pool.hasFonts,
    print: async (job, finished, first) => {
      await threads.finish(await pool.print(job.id, job.html, first), job, finished);
    },
  };
}

export async function served(serving: Parameters<typeof servePreview>[0]): ReturnType<typeof servePreview> {
  return await servePreview(serving).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    throw new CommandError(3, `port ${serving.port} can't be taken (${error.code})`, "name another with --port");
  });
}
