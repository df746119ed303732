/** Releases that somebody else changed (manifest, list of the site, files, archive, earlier editions, the log of what was handed out) -> what every command that reads them makes of them. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { deliveryRows, parcelRows } from "../../src/app/telling/deliveryTables.ts";
import { textTable } from "../../src/app/telling/textTable.ts";
import type { EstimateId, Manifest, UniversityData } from "../../src/domain/index.ts";
import { composeMail } from "../../src/publish/composeMail.ts";
import {
  DeliveryLedger,
  deliveriesOf,
  doubtsOf,
  handedTo,
  handOver,
  mayHandOut,
  mayPublishSite,
  type Parcel,
  planParcels,
  publishedSites,
  publishSite,
  readDeliveries,
  rollBack,
  type Way,
  writeWithdrawnSite,
} from "../../src/publish/index.ts";
import { adoptedReleases } from "../../src/release/editions/adoptedReleases.ts";
import { earlierReleases } from "../../src/release/editions/earlierSites.ts";
import { keptFromBefore, partFolder } from "../../src/release/editions/manifest.ts";
import { replacedEditions } from "../../src/release/editions/replacedEditions.ts";
import { replacedFindings } from "../../src/release/editions/replacedFindings.ts";
import { auditFolder, foreignFindings, leakFindings, readRelease } from "../../src/release/index.ts";
import { finishedRun, noteFinishedRun, Store } from "../../src/store/index.ts";
import { wellbeingHere } from "../cli/run.ts";
import { randomOf } from "../universities/random.ts";
import type { House } from "./aHouse.ts";
import { layBroken, type ReleaseKind } from "./brokenRelease.ts";
import { Heard, type Reading } from "./reading.ts";

const day = "2026-11-20";

export async function readBrokenRelease(house: House, kind: ReleaseKind, seed: number): Promise<Reading> {
  await house.clear();
  const random = randomOf(seed, kind);
  const adopted = await layBroken(house, kind, random);
  const heard = new Heard(house.names);
  await readAll(house, adopted, heard);
  return heard.end(await house.harm(heard.said));
}

/** What audit, publish, distribute, diff, record and report read of it, once the data is read. */
async function readAll(house: House, data: UniversityData, heard: Heard): Promise<void> {
  const { out, inputs, root } = house;
  const { rounded, design } = inputs;
  const folder = path.join(out, "2024");
  const ledgerFile = path.join(house.data, "distributed/2024.jsonl");
  const store = new Store(path.join(root, "store"), () => undefined);
  await heard.try("audit", async () => {
    const audit = await auditFolder(folder, { ...inputs, data });
    return [...audit.findings, ...leakFindings(audit)];
  });
  await heard.try("may publish", async () => {
    const release = await readRelease(folder);
    return [
      ...(await mayHandOut(release, data, { today: day, day })),
      ...(await mayPublishSite(release, data, { today: day, day }, store)),
    ];
  });
  await heard.try("publish", async () => {
    const { manifest } = await readRelease(folder);
    const site = manifest.artefacts.find(({ kind }) => kind === "site");
    await publishSite(path.join(folder, "site"), 2024, site?.sha256 ?? "", path.join(root, "www"));
    return (await publishedSites(path.join(root, "www"))).all.join();
  });
  await heard.try("withdraw", async () => {
    const withdrawn = { edition: 2, on: day, reason: { en: "A mistake." } };
    const notice = path.join(out, "withdrawn-2024");
    const stamp = await writeWithdrawnSite(
      [path.join(folder, "site")],
      path.join(out, "2023/site"),
      withdrawn,
      notice,
      {
        data,
        design,
        year: 2024,
      },
    );
    await publishSite(notice, 2024, stamp, path.join(root, "www"));
    await rollBack(path.join(root, "www"), null).catch(() => undefined);
    return undefined;
  });
  await heard.try("status", async () => {
    const deliveries = deliveriesOf(await readDeliveries(ledgerFile));
    return `${textTable(["a"], deliveryRows(deliveries))}${doubtsOf(deliveries).length}`;
  });
  await heard.try("distribute", async () => await handOutAll(house, data, ledgerFile));
  const { stdout, stderr } = await diffed(house, ledgerFile, heard);
  heard.hear("diff", `${stdout}${stderr}`);
  await heard.try("report", async () => {
    const { cells } = await adoptedReleases(out, data, house.data);
    await replacedEditions(out, data.corrections.get(2024), data.adoptions.get(2024), day, data.university.site);
    const hidden = new Set(rounded.figures.map(({ id }): EstimateId => id));
    const replaced = await replacedFindings(out, data.corrections.get(2024), hidden);
    await earlierReleases(out, 2024, (await readdir(out)).sort()).catch(toldOnly);
    await earlierReleases(out, 2025, (await readdir(out)).sort()).catch(toldOnly);
    const now: Omit<Manifest, "artefacts"> = {
      ...{ schema: 2, figures: "rounded", year: 2024, edition: 2 },
      ...{ inputs: [], tools: {}, embargoes: [] },
    };
    await keptFromBefore(
      partFolder(out, 2024),
      now,
      async () => true,
      () => true,
    );
    await noteFinishedRun(store, "key", { folder, artefacts: 1, pages: 1, charts: 1 });
    await finishedRun(store, "key", out);
    return `${cells.length} ${replaced.length}`;
  });
}

function toldOnly(error: unknown): void {
  if ((error as Error).name !== "CommandError") throw error;
}

async function handOutAll(house: House, data: UniversityData, ledgerFile: string) {
  const { inputs, out, root } = house;
  const distribution = house.inputs.data.distribution;
  if (distribution === null) throw new Error("nobody gets anything");
  const folder = path.join(out, "2024");
  const { manifest } = await readRelease(folder);
  await using ledger = await DeliveryLedger.open(ledgerFile);
  const wanted = { kind: "report", only: null, again: ["trustees"], isChangedSince: () => true } as const;
  const { parcels, findings } = planParcels(distribution, manifest, deliveriesOf(ledger.entries), wanted);
  const letters = { ...inputs, data, distribution, year: 2024, site: new Set<string>() };
  const ways = new Map(parcels.map((parcel) => [parcel, waysFor(parcel)] as const));
  const foreign = await foreignFindings(await handedTo(parcels, ways, folder, letters), { ...inputs, data });
  for (const parcel of parcels) {
    await composeMail(parcel, ways.get(parcel) ?? [], folder, new Date(0), letters);
    const place = await handOver(
      parcel,
      ways.get(parcel) ?? [],
      folder,
      path.join(root, "handed"),
      manifest.edition,
      letters,
    );
    ledger.append({
      at: new Date(0).toISOString(),
      message: parcel.message,
      event: "sent",
      answer: path.basename(place),
    });
  }
  const table = textTable(
    ["a"],
    parcelRows(parcels, ways).map((row) => Object.values(row)),
  );
  return findings.length + foreign.length > 0 ? [...findings, ...foreign] : table;
}

function waysFor({ items }: Parcel): readonly Way[] {
  return items.map(({ artefact }) => ({ artefact, link: null }));
}

async function diffed({ out, data }: House, ledgerFile: string, heard: Heard) {
  const words = [
    "diff",
    path.join(out, "2024-edition-1"),
    path.join(out, "2024"),
    "--data",
    data,
    "--ledger",
    ledgerFile,
  ];
  try {
    return await wellbeingHere(words);
  } catch (error) {
    heard.problems.push(`diff fell: ${(error as Error).stack}`);
    return { stdout: "", stderr: "" };
  }
}
