/** Releases on disk that were adopted, handed out, or that later editions replace -> the figures that they printed, read from their open data; and which of them are not there.
 *
 * What was adopted may have been handed out, whether or not somebody ran `record`. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { rowsOfCsv } from "../../audit/index.ts";
import { compositionOf } from "../../disclosure/index.ts";
import {
  domainOfKey,
  type Indicator,
  type LedgerCell,
  type Manifest,
  type ProgrammeId,
  type RecordedFigure,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";
import { type HandedOut, handedOutFiles } from "./handedOutFiles.ts";
import { readManifest } from "./manifest.ts";

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
    const rows = await rowsOf(release);
    if (rows === null) missing.add(release.year);
    else cells.push(...cellsOfRows(rows, data, release.manifest?.figures === "exact"));
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

/** Of all data files, each figure once; null where the manifest or a file can't be read, or is not as it was released. */
async function rowsOf({ folder, manifest }: Release): Promise<readonly Row[] | null> {
  if (manifest === null) return null;
  const rows = new Map<string, Row>();
  for (const file of manifest.artefacts.filter(({ kind, format }) => kind === "data" && format === "csv")) {
    const text = (await readInside(folder, file.path))?.toString("utf8") ?? null;
    if (text === null || sha256(text) !== file.sha256) return null;
    for (const row of rowsOfCsv(text)) rows.set(`${row.indicator}/${row.wave}/${row.domain}`, row);
  }
  return [...rows.values()];
}

type Row = Readonly<Record<string, string>>;

/** The same people as today's are told by nothing in a data file: their figures are compared as if somebody had joined or left. */
function cellsOfRows(
  rows: readonly Row[],
  { indicators, surveys, university }: UniversityData,
  isExact: boolean,
): readonly LedgerCell[] {
  const known = new Map<string, Indicator>(indicators.indicators.map((each) => [each.id, each]));
  const printed = rows.filter(({ status }) => status === "computed" || status === "suppressed");
  const surveyOf = (row: Row) => known.get(row.indicator ?? "")?.survey;
  return surveys.flatMap(({ survey }) => {
    const own = printed.filter((row) => surveyOf(row) === survey.id);
    const baseStep = isExact ? commonStep(own.map(({ base = "" }) => Number(base))) : 1;
    return [...Map.groupBy(own, ({ wave }) => wave ?? "")].flatMap(([wave, ofWave]) => {
      // Programmes that have no row of their own were shown together.
      const apart = new Set(ofWave.flatMap(({ domain = "" }) => /^programme:(.+)$/.exec(domain)?.[1] ?? []));
      const merged = new Map(
        university.faculties.map(({ id }) => [
          id,
          new Set<ProgrammeId>(
            university.programmes.filter((each) => each.faculty === id && !apart.has(each.id)).map((each) => each.id),
          ),
        ]),
      );
      return [...Map.groupBy(ofWave, ({ domain }) => domain ?? "")].flatMap(([cell, all]): LedgerCell[] => {
        const domain = domainOfKey(cell, university.programmes);
        if (domain === null) return [];
        return [
          {
            survey: survey.id,
            wave: Number(wave),
            cell,
            of: compositionOf(domain, survey, university, merged),
            answers: null,
            minimum_base: survey.privacy.minimumBase,
            printed: all.filter(({ status }) => status === "computed").flatMap((row) => figureOf(row, baseStep, known)),
            hidden: [],
          },
        ];
      });
    });
  });
}

/** Without a step of its own, a number is as exact as its digits say. */
function figureOf(row: Row, baseStep: number, known: ReadonlyMap<string, Indicator>): readonly RecordedFigure[] {
  const indicator = known.get(row.indicator ?? "")?.id;
  const { value = "", base = "" } = row;
  if (indicator === undefined || value === "" || base === "") return [];
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const bound = row.bound === "at_most" || row.bound === "at_least" ? row.bound : null;
  return [
    {
      indicator,
      value: Number(value),
      value_step: Number(row.value_step || 10 ** -decimals),
      bound,
      base: Number(base),
      base_step: Number(row.base_step || baseStep),
    },
  ];
}

/** Releases before schema 2 did not say what they rounded bases to, if they did: it is a step that all of them are multiples of. Of a few that are so by chance, nothing is supposed. */
function commonStep(bases: readonly number[]): number {
  if (bases.length < fewestToTell) return 1;
  return [10, 5, 3].find((step) => bases.every((base) => base % step === 0)) ?? 1;
}

const fewestToTell = 6;
