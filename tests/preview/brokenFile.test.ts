/** What is wrong in a file that can't be read, while a check of what stood there before is still under way. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { LivePreview } from "../../src/preview/index.ts";
import { onePageMs } from "../limits.ts";
import { aCollege } from "../sources/aCollege.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Finds nothing, once it may: as a check that began before the file was broken. */
const program = `
import { existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
parentPort.on("message", () => {
  const waiting = setInterval(() => {
    if (!existsSync(workerData.dataFolder + "/../may-end")) return;
    clearInterval(waiting);
    parentPort.postMessage({ kind: "checked", findings: [], notes: [] });
  }, 10);
});
`;

it("stays told when the older check ends without a finding", async () => {
  await using college = await aCollege();
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-broken-"));
  const thread = path.join(folder, "thread.mjs");
  await writeFile(thread, program);
  const folders = { dataFolder: college.folder, responsesFolder: null, projectFolder, year: null };
  const never = () => Promise.reject(new Error("nothing is drawn or printed here"));
  const effects = { note: () => undefined, draw: never, printer: never };
  await using preview = new LivePreview(folders, effects, pathToFileURL(thread));
  const view = preview.view("board.en");
  if (view === null) throw new Error("there is no such view");
  const now = () => preview.stateOf(view);
  preview.changed();
  await preview.settled();
  expect(now()).toMatchObject({ work: "figures", findings: [] });

  await college.write("policy.yaml", "events: [\n");
  preview.changed();
  await preview.settled();
  const broken = [expect.objectContaining({ place: expect.stringContaining("policy.yaml:") })];
  expect(now()).toMatchObject({ findings: broken });

  await college.write("../may-end", "");
  await expect.poll(() => now().work, { timeout: onePageMs }).toBeNull();
  expect(now()).toMatchObject({ isStale: true, findings: broken });
  await rm(folder, { recursive: true });
});
