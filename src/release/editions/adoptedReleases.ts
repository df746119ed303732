/** Releases on disk that were adopted, handed out, or that later editions replace -> the figures that they printed, read from their open data; and which of them are not there.
 *
 * What was adopted may have been handed out, whether or not somebody ran `record`. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { LedgerCell, Manifest, UniversityData, Year } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";
import { type HandedOut, handedOutFiles } from "./handedOutFiles.ts";
import { readManifest } from "./manifest.ts";
import { releasedCells } from "./releasedCells.ts";

export interface AdoptedReleases {
  readonly cells: readonly LedgerCell[];
  /** Years of which an adopted, handed out or replaced release is not there, or can't be read. */
  readonly missing: ReadonlySet<Year>;
}

/** `folder`: where releases lie, and editions that were replaced. */
export async function adoptedReleases(
  folder: string,
  data: UniversityData,
  dataFolder: string,
): Promise<AdoptedReleases> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d{4}(?:-edition-.+)?$/.test(name));
  const found = await Promise.all(names.sort().map(async (name) => await releaseIn(path.join(folder, name))));
  const releases = found.flatMap((each) => each ?? []);
  const adopted = adoptedManifests(data);
  const handed = await handedOutFiles(dataFolder);
  const known = releases.filter(
    (release) => release.isAside || adopted.has(release.hash) || handed.some((each) => holds(release, each)),
  );
  const missing = new Set<Year>([
    ...[...adopted].flatMap(([hash, year]) => (releases.some((each) => each.hash === hash) ? [] : [year])),
    ...handed.flatMap((each) => (releases.some((release) => holds(release, each)) ? [] : [each.year])),
  ]);
  const cells: LedgerCell[] = [];
  for (const release of known) {
    const own = release.manifest === null ? null : await releasedCells(release.folder, release.manifest, data);
    if (own === null) missing.add(release.year);
    else cells.push(...own);
  }
  return { cells, missing };
}

interface Release {
  readonly folder: string;
  readonly year: Year;
  readonly hash: string;
  /** Null where this program can't read it. */
  readonly manifest: Manifest | null;
  /** Put aside by another edition: only what was adopted is. */
  readonly isAside: boolean;
}

async function releaseIn(folder: string): Promise<Release | null> {
  const text = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? null;
  if (text === null) return null;
  const name = path.basename(folder);
  const year = Number(name.slice(0, 4));
  return { folder, year, hash: sha256(text), manifest: await readManifest(folder), isAside: name.length > 4 };
}

/** By the SHA-256 of their manifests. */
function adoptedManifests({ adoptions, corrections }: UniversityData): ReadonlyMap<string, Year> {
  const adopted = [...adoptions].flatMap(([year, { state, manifest }]) =>
    state === "adopted" && manifest !== undefined ? [[manifest, year] as const] : [],
  );
  const replaced = [...corrections].flatMap(([year, { editions }]) =>
    editions.map(({ replaces }) => [replaces, year] as const),
  );
  return new Map([...adopted, ...replaced]);
}

function holds({ manifest, year }: Release, file: HandedOut): boolean {
  return year === file.year && (manifest?.artefacts.some((each) => each.sha256 === file.sha256) ?? false);
}
