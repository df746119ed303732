/** The thread that checks the folders: one that a fault has ended is not the last. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { type Checked, Checker } from "../../src/preview/checker.ts";

/** Fails as no check does by itself, once. */
const program = `
import { existsSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
parentPort.on("message", () => {
  if (existsSync(workerData.dataFolder)) return parentPort.postMessage({ kind: "checked", inputs: null, findings: [], notes: [] });
  writeFileSync(workerData.dataFolder, "");
  setImmediate(() => {
    throw new Error("out of room");
  });
});
`;

it("is begun again by the next question", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-checker-"));
  const file = path.join(folder, "thread.mjs");
  await writeFile(file, program);
  const folders = { dataFolder: path.join(folder, "failed"), responsesFolder: null, projectFolder: folder, year: null };
  let heard = Promise.withResolvers<Checked>();
  const listener = { figures: () => undefined, checked: (checked: Checked) => heard.resolve(checked) };
  await using checker = new Checker(folders, listener, pathToFileURL(file));
  checker.check();
  expect(await heard.promise).toEqual({ kind: "failed", message: "out of room" });
  expect(checker.isBusy).toBe(false);
  heard = Promise.withResolvers();
  checker.check();
  expect(await heard.promise).toMatchObject({ kind: "checked" });
  await rm(folder, { recursive: true });
});
