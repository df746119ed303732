/** What lies where others may write, too (jobs in the queue, the store, the folder of a web server), broken or aimed at a victim -> what the commands that read it make of it. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Sha256 } from "../../src/domain/index.ts";
import { readInside } from "../../src/files/index.ts";
import { publishedSites, publishSite, rollBack } from "../../src/publish/index.ts";
import { storedPdf, storePdf } from "../../src/release/execution/storedPdf.ts";
import { finishedRun, noteFinishedRun, Store, sha256 } from "../../src/store/index.ts";
import { wellbeingHere } from "../cli/run.ts";
import { type Random, randomOf } from "../universities/random.ts";
import { type House, plantOddFile } from "./aHouse.ts";
import { brokenJson } from "./brokenJson.ts";
import { brokenBytes } from "./mutations.ts";
import { Heard, type Reading } from "./reading.ts";
import { readBrokenJob } from "./readJobs.ts";

export const storeKinds = ["job", "store", "published"] as const;
export type StoreKind = (typeof storeKinds)[number];

const readers: Readonly<Record<StoreKind, (house: House, random: Random, heard: Heard) => Promise<void>>> = {
  job: readBrokenJob,
  store: readBrokenStore,
  published: readBrokenSites,
};

export async function readBrokenStores(house: House, kind: StoreKind, seed: number): Promise<Reading> {
  await house.clear();
  const heard = new Heard(house.names);
  await readers[kind](house, randomOf(seed, kind), heard);
  return heard.end(await house.harm(heard.said));
}

/** Entries with right sums and wrong ones, files with other bytes, links: nothing but what is sound is taken, nothing goes. */
async function readBrokenStore({ root, out, victim, ...house }: House, random: Random, heard: Heard): Promise<void> {
  const store = new Store(path.join(root, "store"), () => undefined);
  await house.lay("2024", house.release(2024));
  const folder = path.join(out, "2024");
  await noteFinishedRun(store, "key", { folder, artefacts: 5, pages: 9, charts: 3 });
  await storePdf(store, "pdf", { bytes: Buffer.from("%PDF-1.7"), pages: 1, checks: [] });
  await store.note("plain", { a: [1, 2, { b: "c" }] });
  const entries = {
    "run key": await store.noted("run key"),
    pdf: await store.noted("pdf"),
    plain: await store.noted("plain"),
  };
  const name = random.pick(Object.keys(entries) as (keyof typeof entries)[]);
  const place = placeIn(store, "entries", sha256(name));
  const text = brokenJson(entries[name], random, victim, (value) => JSON.stringify(value)).toString();
  const written = Buffer.from(`${random.chance(0.7) ? sha256(name + text) : sha256(text)}\n${text}`);
  if (random.chance(0.8)) await writeFile(place, random.chance(0.15) ? brokenBytes(written, random) : written);
  else
    await plantOddFile(
      random.pick([place, placeIn(store, "objects", sha256("%PDF-1.7")), path.dirname(place)]),
      victim,
      random,
    );
  await heard.try("store", async () => {
    const run = await finishedRun(store, "key", out);
    if (run !== null && !run.folder.startsWith(folder)) heard.problems.push(`a run lies in ${run.folder}`);
    const pdf = await storedPdf(store, "pdf");
    if (pdf !== null && Buffer.from(pdf.bytes).toString() !== "%PDF-1.7") heard.problems.push("other bytes were taken");
    await store.noted("plain");
    heard.isRead = run !== null && pdf !== null;
    await store.removeUnfinished();
    await store.note("plain", {});
    await storePdf(store, "pdf", { bytes: Buffer.from("%PDF-1.7"), pages: 1, checks: [] });
    return undefined;
  });
  for (const words of [["cache"], ["cache", "--prune", "--days", "0"]])
    await ran([...words, "--store", store.folder, "--out", out], heard);
}

function placeIn(store: Store, kind: string, hash: Sha256): string {
  return path.join(store.folder, kind, hash.slice(0, 2), hash);
}

/** The folder of a web server, in which somebody else has written. */
async function readBrokenSites({ root, out, victim, ...house }: House, random: Random, heard: Heard): Promise<void> {
  const www = path.join(root, "www");
  const names: string[] = [];
  for (const edition of [1, 2, 3]) {
    await house.lay("2024", house.release(2024, edition));
    names.push(await publishSite(path.join(out, "2024/site"), 2024, await listHash(out), www));
  }
  const shown = path.join(www, "releases", names[2] ?? "");
  const links = [
    "current",
    ".shown",
    "releases/000004-2024-0123456789ab",
    ".lock",
    ".current-new",
    `releases/${names[1]}`,
  ];
  await random.pick([
    async () => {
      const list = JSON.parse((await readInside(shown, "files.json"))?.toString() ?? "") as unknown;
      await writeFile(path.join(shown, "files.json"), brokenJson(list, random, victim));
    },
    async () =>
      await writeFile(
        path.join(www, ".shown"),
        brokenBytes(Buffer.from(`${names.join("\n")}\n../../victim\n`), random),
      ),
    async () => await plantOddFile(path.join(www, random.pick(links)), victim, random),
    async () =>
      await plantOddFile(path.join(shown, "assets", random.pick(["", "0123456789abcdef.css"])), victim, random),
    async () => {
      const odd = random.pick([
        "999999-2024-0123456789ab",
        "000000-2024-0123456789ab",
        "x.unfinished",
        "000005-2024-0123456789ab.unfinished",
      ]);
      if (random.chance(0.5)) await symlink(path.dirname(victim), path.join(www, "releases", odd));
      else await mkdir(path.join(www, "releases", odd));
    },
  ])();
  await ran(
    ["rollback", "--to", www, ...random.pick([["--list"], [], ["--name", names[0] ?? ""], ["--name", "../../victim"]])],
    heard,
  );
  await house.lay("2024", house.release(2024, 4));
  await heard.try("publish", async () => {
    const name = await publishSite(path.join(out, "2024/site"), 2024, await listHash(out), www);
    if ((await publishedSites(www)).current !== name) heard.problems.push(`${name} is published, and not shown`);
    return undefined;
  });
  await heard.try("roll back", async () => await rollBack(www, null));
}

async function listHash(out: string): Promise<string> {
  return sha256((await readInside(path.join(out, "2024"), "site/files.json")) ?? "");
}

async function ran(words: readonly string[], heard: Heard): Promise<void> {
  try {
    const { status, stdout, stderr } = await wellbeingHere(words);
    if (status === 0) heard.hear(words[0] ?? "", `${stdout}${stderr}`);
    else await heard.refused(words[0] ?? "", `${stdout}${stderr}`, stderr);
  } catch (error) {
    heard.problems.push(`${words[0]} fell: ${(error as Error).stack}`);
  }
}
