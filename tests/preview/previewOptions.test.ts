/** What `--open` and `--poll` do, on one preview; a program of the test's own stands in for the one that opens browsers. */
import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onePageMs } from "../limits.ts";
import { isNotGiven } from "../skips.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type RunningPreview, startPreview } from "./runningPreview.ts";

const noLinux = isNotGiven(process.platform !== "linux", "Linux", "how a preview opens browsers and looks at shares");

let college: College;
let preview: RunningPreview;
let opened: string;

beforeAll(async () => {
  college = await aCollege();
  const programs = path.join(college.folder, "../programs");
  await mkdir(programs);
  opened = path.join(programs, "opened.txt");
  await writeFile(path.join(programs, "xdg-open"), `#!/bin/sh\necho "$1" > ${opened}\n`);
  await chmod(path.join(programs, "xdg-open"), 0o755);
  const found = [programs, process.env.PATH].join(path.delimiter);
  preview = await startPreview(["--data", college.folder, "--open", "--poll"], { PATH: found });
});

afterAll(async () => {
  await preview?.end();
  await college?.[Symbol.asyncDispose]();
});

it.skipIf(noLinux)("--open gives the address, with its token, to what opens a browser", async () => {
  await expect.poll(async () => await readFile(opened, "utf8").catch(() => ""), { timeout: onePageMs }).not.toBe("");
  expect((await readFile(opened, "utf8")).trim()).toBe(preview.address);
});

it.skipIf(noLinux)("--poll follows a save without being told of it by the system", async () => {
  expect(await foldersWatched(college.folder)).toBe(0);
  const states = statesOf(preview.address, "board.en");
  const before = (await states.next()).value ?? "";
  await college.change("texts/2024/en/summary.md", "The grade was", "Seen from time to time. The grade was");
  for (let now = before; now === before; ) now = (await states.next()).value ?? "";
  await states.return(undefined);
});

/** Of all processes that were started for a folder, those of the system's calls that tell of changes. */
async function foldersWatched(folder: string): Promise<number> {
  const lines = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).split("\n");
  const ids = lines.filter((line) => line.includes(folder)).map((line) => line.trim().split(" ")[0] ?? "");
  const counts = ids.map(async (id) => {
    const files = await readdir(`/proc/${id}/fdinfo`);
    const told = await Promise.all(files.map((file) => readFile(`/proc/${id}/fdinfo/${file}`, "utf8").catch(() => "")));
    return told.join("\n").match(/^inotify wd/gm)?.length ?? 0;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** The page's version, each time that another one is told. */
async function* statesOf(address: string, view: string): AsyncGenerator<string, void> {
  const { headers } = await fetch(address, { redirect: "manual" });
  const cookie = (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const events = await fetch(`${new URL(address).origin}/events?view=${view}&printed=false`, { headers: { cookie } });
  let said = "";
  for await (const bytes of events.body ?? []) {
    said += Buffer.from(bytes).toString();
    const versions = [...said.matchAll(/"page":"([0-9a-f]+)"/g)].map(([, version = ""]) => version);
    said = said.slice(said.lastIndexOf("\n\n") + 2);
    const newest = versions.at(-1);
    if (newest !== undefined) yield newest;
  }
}
