/** What is wrong in a file that can't be read, while a check of what stood there before is still under way. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type { Finding } from "../../src/domain/index.ts";
import { LivePreview } from "../../src/preview/index.ts";
import { onePageMs } from "../limits.ts";
import { aCollege } from "../sources/aCollege.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Answers each question as it is told to, once it may. */
const program = `
import { existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
let asked = 0;
parentPort.on("message", () => {
  const answer = workerData.answers[asked] ?? workerData.answers.at(-1);
  asked += 1;
  const waiting = setInterval(() => {
    if (!existsSync(workerData.mayEnd)) return;
    clearInterval(waiting);
    parentPort.postMessage({ kind: "checked", notes: [], ...answer });
  }, 10);
});
`;

interface Answer {
  readonly inputs: string | null;
  readonly findings: readonly Finding[];
}

/** A preview of a college whose checks answer so. */
async function aPreview(answers: readonly Answer[]) {
  const ending = new AsyncDisposableStack();
  const college = ending.use(await aCollege());
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-broken-"));
  ending.defer(async () => await rm(folder, { recursive: true }));
  const thread = path.join(folder, "thread.mjs");
  await writeFile(thread, program);
  const mayEnd = path.join(folder, "may-end");
  const folders = { dataFolder: college.folder, responsesFolder: null, projectFolder, year: null, answers, mayEnd };
  const never = () => Promise.reject(new Error("nothing is drawn or printed here"));
  const effects = { note: () => undefined, draw: never, printer: never };
  const preview = ending.use(new LivePreview(folders, effects, pathToFileURL(thread)));
  const view = preview.view("board.en");
  if (view === null) throw new Error("there is no such view");
  const changed = async () => {
    preview.changed();
    await preview.settled();
  };
  return {
    college,
    changed,
    now: () => preview.stateOf(view),
    mayEnd: async () => await writeFile(mayEnd, ""),
    [Symbol.asyncDispose]: async () => await ending.disposeAsync(),
  };
}

const broken = [expect.objectContaining({ place: expect.stringContaining("policy.yaml:") })];

it("stays told when the older check ends without a finding", async () => {
  await using preview = await aPreview([{ inputs: "what was there before", findings: [] }]);
  const { college, changed, now, mayEnd } = preview;
  await changed();
  expect(now()).toMatchObject({ work: "figures", findings: [] });
  await college.write("policy.yaml", "events: [\n");
  await changed();
  expect(now()).toMatchObject({ findings: broken });
  await mayEnd();
  await expect.poll(() => now().work, { timeout: onePageMs }).toBeNull();
  expect(now()).toMatchObject({ isStale: true, findings: broken });
});

it("is told no more where only the check saw it, since it was mended before anybody else looked", async () => {
  const finding = { file: "data/policy.yaml", line: 1, column: 1, message: "it can't be read", hint: "mend it" };
  const third = { file: "data/policy.yaml", message: "it was checked a third time", hint: "" };
  await using preview = await aPreview([
    { inputs: null, findings: [finding] },
    // Of what it read nobody else knows: asking again and again would tell no more.
    { inputs: "something", findings: [] },
    { inputs: "something", findings: [third] },
  ]);
  const { changed, now, mayEnd } = preview;
  await changed();
  await mayEnd();
  await expect.poll(() => now().work, { timeout: onePageMs }).toBeNull();
  expect(now().findings).toEqual([]);
});
