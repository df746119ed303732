/** What runs in a thread beside the preview: the folders are checked as `check` does, whenever it is asked. */
import { parentPort, workerData } from "node:worker_threads";
import { CommandError } from "../domain/index.ts";
import { type CheckMemory, checkAgain, type InputFolders } from "../release/index.ts";
import { FileMemory } from "../sources/index.ts";
import { memoryNotes, openNotes, Store, stampCode, storeBeside } from "../store/index.ts";
import type { FromChecker } from "./checker.ts";

const port = parentPort;
if (port === null) throw new Error("this file runs in a thread");

const folders = workerData as InputFolders;
const memory: CheckMemory = { inputs: null, files: new FileMemory(), notes: await notesNow(folders), figures: null };
const tell = (said: FromChecker) => port.postMessage(said);

port.on("message", async () => {
  try {
    const checked = await checkAgain(folders, memory, (stamp, figures) => tell({ kind: "figures", stamp, figures }));
    const findings = checked.kind === "findings" ? checked.findings : [];
    tell({ kind: "checked", inputs: memory.inputs, findings, notes: checked.notes ?? [] });
  } catch (error) {
    const hint = error instanceof CommandError && error.hint !== undefined ? ` (${error.hint})` : "";
    tell({ kind: "failed", message: `${(error as Error).message}${hint}` });
  }
});

/** What releases and checks noted is known; nothing is written. */
async function notesNow({ releases, projectFolder }: InputFolders) {
  if (releases === undefined) return memoryNotes();
  const store = new Store(storeBeside(releases), () => undefined);
  return memoryNotes(await openNotes(store, await stampCode(projectFolder)));
}
