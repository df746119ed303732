/** The folders -> the studio: a page on this machine at which the reports are seen, written, talked about, approved and let out, until the program is told to end. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import type { Finding } from "../../domain/index.ts";
import { LivePreview, watchFolders } from "../../preview/index.ts";
import { Threads } from "../../release/index.ts";
import { dataFolderProblem, readDesign } from "../../sources/index.ts";
import { finishWriting } from "../../store/index.ts";
import { openStudio } from "../../studio/index.ts";
import { projectFolder } from "../folders.ts";
import { openPreviewPrinter, type PreviewAsked, type PreviewBeside, served } from "../previewing/previewReports.ts";
import { usualThreads } from "../printing/lanes.ts";
import { CommandsBeside } from "./commandsBeside.ts";
import { ownChoices } from "./ownChoices.ts";
import { StudioMark } from "./studioMark.ts";

/** Ends by itself only where the data folder, templates or styles can't be read at its beginning. Throws a CommandError (3) where a studio of this machine has the folder open already. */
export async function studyReports(
  { port, polls, ...asked }: PreviewAsked,
  { note, began, whenInterrupted }: PreviewBeside,
): Promise<{ readonly kind: "findings"; readonly findings: readonly Finding[] }> {
  const missing = await dataFolderProblem(asked.dataFolder);
  if (missing !== null) return { kind: "findings", findings: [missing] };
  const designed = await readDesign(projectFolder);
  if (designed.findings.length > 0) return { kind: "findings", findings: designed.findings };
  await using ending = new AsyncDisposableStack();
  const mark = ending.use(new AsyncDisposableStack());
  using _interrupted = whenInterrupted(async () => {
    // First what lies in the folder: on a busy machine the rest may take longer than it is waited for.
    await mark.disposeAsync();
    await ending.disposeAsync();
  });
  const { dataFolder, responsesFolder, year, releases } = asked;
  await finishWriting(dataFolder);
  const studioMark = mark.use(await StudioMark.set(dataFolder, note));
  const threads = ending.use(new Threads(usualThreads()));
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
  const { design } = designed;
  const commands = ending.use(new CommandsBeside());
  const releasing = {
    folders: { responsesFolder, releases, year },
    run: commands.run,
    choices: ownChoices(dataFolder, process.env),
  };
  const whenEnded = (end: () => Promise<void>) => ending.defer(end);
  const effects = { now: () => new Date(), note, releasing, whenEnded };
  const studio = await openStudio({ preview, dataFolder, design, effects });
  const token = randomBytes(24).toString("base64url");
  const server = ending.use(await served({ preview, beside: studio, token, port: port ?? 0, design }));
  ending.use(
    await watchFolders({
      dataFolder,
      folders: ["templates", "styles"].map((name) => path.join(projectFolder, name)).concat(responsesFolder ?? []),
      polls,
      changed: () => {
        preview.changed();
        studio.changed();
      },
      wroteBeside: () => studio.wroteBeside(),
      failed: (error) => note(`the folders can't be watched: ${error.message}; --poll may help`),
    }),
  );
  // What was saved before anybody watched.
  preview.changed();
  await studioMark.says(server.address);
  began(server.address);
  return await new Promise<never>(() => undefined);
}
