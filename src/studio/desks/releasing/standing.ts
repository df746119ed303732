/** The data as it is, and the releases on disk -> where the release of the year stands: made when, what has changed since, checked and adopted by whom. */
import { stat } from "node:fs/promises";
import path from "node:path";
import {
  type Adoption,
  adopts,
  dayIn,
  type Edition,
  type UniversityData,
  type Withdrawn,
} from "../../../domain/index.ts";
import { readInside } from "../../../files/index.ts";
import { deliveriesOf, publishedSites, readDeliveries } from "../../../publish/index.ts";
import { draftTitles, foldersByManifest, type ReleaseOnDisk, readRelease } from "../../../release/index.ts";
import { readTimeZone } from "../../../sources/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Studio } from "../../studio.ts";
import { checkOf } from "./adoptionChange.ts";
import { changedSince } from "./changedSince.ts";
import { chosen } from "./choices.ts";
import { type MadeRelease, madeDocuments } from "./madeDocuments.ts";
import { type NamedRecipient, namedRecipients } from "./namedRecipients.ts";
import { writtenAdoption } from "./writtenAdoption.ts";

export interface Standing {
  readonly year: number;
  readonly today: string;
  readonly languages: readonly string[];
  readonly release: StandingRelease | null;
  readonly adoption: StandingAdoption;
  /** Somebody may have it: what it printed was recorded. */
  readonly isRecorded: boolean;
  /** Whether readers see exactly this release in the folder that was published to last; null: none was named. */
  readonly isPublished: boolean | null;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
  readonly recipients: readonly NamedRecipient[];
  readonly correction: StandingCorrection;
  /** The versions of the files that the desk writes, as they are shown: nothing is written over what somebody else has saved since. */
  readonly seen: { readonly adoption: string | null; readonly corrections: string | null };
}

export interface StandingRelease {
  readonly edition: number;
  readonly files: number;
  /** A moment. */
  readonly made: string;
  readonly manifest: string;
  readonly contents: MadeRelease;
  /** Files that were changed, added or taken away since. */
  readonly changed: readonly string[];
}

export interface StandingAdoption {
  readonly state: Adoption["state"];
  readonly by: string | null;
  readonly on: string | null;
  /** Whether it was said of the release as it is; false: of another one. */
  readonly isOfThis: boolean;
  readonly checked: { readonly by: string; readonly on: string } | null;
  readonly embargo: string | null;
  readonly reports: Adoption["reports"];
}

export interface StandingCorrection {
  /** The folder of the adopted release that another one has taken the place of; null: none has. */
  readonly replaced: string | null;
  /** What is different from it is written down. */
  readonly isDrafted: boolean;
  /** The newest entry of the corrections. */
  readonly edition: (Pick<Edition, "edition" | "on" | "reason" | "withdrawn"> & { readonly figures: number }) | null;
  readonly withdrawn: Withdrawn | null;
  /** Somebody was sent or given the newest edition as a correction. */
  readonly isHandedOut: boolean;
}

/** The data as it was read last, with its year; null where nothing could be read, or there is no year. */
export function readNow({ preview, effects }: Studio): { readonly data: UniversityData; readonly year: number } | null {
  const read = preview.inputs ?? undefined;
  const year = effects.releasing.folders.year ?? read?.year ?? null;
  return read === undefined || year === null ? null : { data: read.data, year };
}

export async function todayAt({ files, effects }: Studio): Promise<string> {
  return dayIn(await readTimeZone(files.folder), effects.now());
}

export async function releaseNow(studio: Studio, year: number): Promise<ReleaseOnDisk | null> {
  return await readRelease(path.join(studio.effects.releasing.folders.releases, String(year))).catch(() => null);
}

/** The folder of the release that the newest adoption, or the newest correction, speaks of, where another lies in its place. */
export async function replacedFolder(studio: Studio, data: UniversityData, year: number): Promise<string | null> {
  const { releases } = studio.effects.releasing.folders;
  const at = await foldersByManifest(releases, year);
  const adoption = data.adoptions.get(year);
  const adopted = adoption?.state === "adopted" ? at(adoption.manifest) : null;
  const own = path.join(releases, String(year));
  if (adopted !== null && adopted !== own) return adopted;
  const replaced = at(data.corrections.get(year)?.editions.at(-1)?.replaces);
  return replaced === own ? null : replaced;
}

/** Null where the data can't be read. */
export async function standingOf(studio: Studio, language: string): Promise<Standing | null> {
  await studio.preview.settled();
  const now = readNow(studio);
  if (now === null) return null;
  const { data, year } = now;
  const release = await releaseNow(studio, year);
  const corrections = await studio.files.read(`corrections/${year}.yaml`);
  const written = await writtenAdoption(studio, year);
  const adoption = written.kind === "read" ? (written.adoption ?? undefined) : data.adoptions.get(year);
  const { draft } = studio.preview;
  const spoken = data.university.languages.find((each) => each === language) ?? data.university.languages[0] ?? "en";
  return {
    year,
    today: await todayAt(studio),
    languages: data.university.languages,
    release: release === null ? null : await standingRelease(studio, release, data.university.languages, spoken),
    adoption: standingAdoption(adoption, release),
    isRecorded: data.ledgers.some((ledger) => ledger.year === year),
    isPublished: await isPublished(studio, release),
    reports: draft === null ? [] : draftTitles(draft, spoken).map(({ id, title }) => ({ id, title })),
    recipients: namedRecipients(data.distribution, spoken),
    correction: await standingCorrection(studio, data, year),
    seen: { adoption: written.version, corrections: corrections?.version ?? null },
  };
}

async function standingCorrection(studio: Studio, data: UniversityData, year: number): Promise<StandingCorrection> {
  const entry = data.corrections.get(year)?.editions.at(-1);
  const folder = await replacedFolder(studio, data, year);
  const old = folder === null ? null : await readRelease(folder).catch(() => null);
  const ledger = path.join(studio.files.folder, "distributed", `${year}.jsonl`);
  const handed = deliveriesOf(await readDeliveries(ledger).catch(() => []));
  return {
    replaced: folder === null ? null : path.basename(folder),
    isDrafted: old !== null && entry?.replaces === String(sha256(old.manifestText)),
    edition: entry === undefined ? null : { ...pick(entry), figures: entry.corrections.length },
    withdrawn: data.corrections.get(year)?.withdrawn ?? null,
    isHandedOut: handed.some(
      ({ kind, edition, state }) => kind === "correction" && edition === entry?.edition && state === "sent",
    ),
  };
}

/** The folder of a site ends with the beginning of the hash of its list. */
async function isPublished({ effects }: Studio, release: ReleaseOnDisk | null): Promise<boolean | null> {
  const { publishTo } = await chosen(effects.releasing);
  if (publishTo === undefined || publishTo === "" || release === null) return null;
  const list = await readInside(release.folder, "site/files.json");
  const { current } = await publishedSites(publishTo);
  return list !== null && (current?.endsWith(`-${sha256(list).slice(0, 12)}`) ?? false);
}

function pick({ edition, on, reason, withdrawn }: Edition): Pick<Edition, "edition" | "on" | "reason" | "withdrawn"> {
  return { edition, on, reason, withdrawn };
}

async function standingRelease(
  studio: Studio,
  release: ReleaseOnDisk,
  languages: readonly string[],
  spoken: string,
): Promise<StandingRelease> {
  const { manifest, manifestText, folder } = release;
  const { mtime } = await stat(path.join(folder, "manifest.json"));
  return {
    edition: manifest.edition,
    files: manifest.artefacts.length,
    made: mtime.toISOString(),
    manifest: sha256(manifestText),
    contents: madeDocuments(manifest.artefacts, languages, spoken),
    changed: await changedSince(studio, manifest),
  };
}

function standingAdoption(adoption: Adoption | undefined, release: ReleaseOnDisk | null): StandingAdoption {
  const own = release === null ? null : String(sha256(release.manifestText));
  const checked = own === null ? undefined : checkOf(adoption ?? null, own);
  return {
    state: adoption?.state ?? "draft",
    by: adoption?.by ?? null,
    on: adoption?.on ?? null,
    isOfThis: own !== null && (adopts(adoption, own) || adoption?.manifest === own),
    checked: checked === undefined ? null : { by: checked.by, on: checked.on },
    embargo: adoption?.embargo ?? null,
    reports: adoption?.reports ?? [],
  };
}
