/** Releases on disk that were adopted, or that later editions replace -> the figures that they printed, read from their open data; and which of them are not there.
 *
 * What was adopted may have been handed out, whether or not somebody ran `record`. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { rowsOfCsv } from "../audit/index.ts";
import { compositionOf } from "../disclosure/index.ts";
import {
  domainOfKey,
  type Indicator,
  type LedgerCell,
  type ProgrammeId,
  type RecordedFigure,
  type Survey,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { sha256 } from "../store/index.ts";
import { readManifest } from "./manifest.ts";

export interface AdoptedReleases {
  readonly cells: readonly LedgerCell[];
  /** Years of which an adopted or replaced release is not there. */
  readonly missing: ReadonlySet<Year>;
}

/** `folder`: where releases lie, and editions that were replaced. */
export async function adoptedReleases(folder: string, data: UniversityData): Promise<AdoptedReleases> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d{4}(?:-edition-.+)?$/.test(name));
  const byHash = new Map<string, string>();
  for (const name of names.sort()) {
    const text = (await readInside(path.join(folder, name), "manifest.json"))?.toString("utf8") ?? null;
    if (text !== null) byHash.set(sha256(text), path.join(folder, name));
  }
  const cells: LedgerCell[] = [];
  const missing = new Set<Year>();
  for (const { year, manifest } of handedOut(data)) {
    const release = byHash.get(manifest);
    if (release === undefined) missing.add(year);
    else cells.push(...(await cellsOfFolder(release, data)));
  }
  return { cells, missing };
}

/** By the SHA-256 of their manifests. */
function handedOut({ adoptions, corrections }: UniversityData): readonly { year: Year; manifest: string }[] {
  const adopted = [...adoptions].flatMap(([year, { state, manifest }]) =>
    state === "adopted" && manifest !== undefined ? [{ year, manifest }] : [],
  );
  const replaced = [...corrections].flatMap(([year, { editions }]) =>
    editions.map(({ replaces }) => ({ year, manifest: replaces })),
  );
  const once = new Map([...adopted, ...replaced].map((each) => [each.manifest, each]));
  return [...once.values()];
}

async function cellsOfFolder(folder: string, data: UniversityData): Promise<readonly LedgerCell[]> {
  const manifest = await readManifest(folder);
  const files = (manifest?.artefacts ?? []).filter(({ kind, format }) => kind === "data" && format === "csv");
  const rows = new Map<string, Readonly<Record<string, string>>>();
  for (const file of files) {
    const text = (await readInside(folder, file.path))?.toString("utf8") ?? "";
    for (const row of rowsOfCsv(text)) rows.set(`${row.indicator}/${row.wave}/${row.domain}`, row);
  }
  return cellsOfRows([...rows.values()], data);
}

type Row = Readonly<Record<string, string>>;

/** The same people as today's are told by nothing in a data file: their figures are compared as if somebody had joined or left. */
function cellsOfRows(rows: readonly Row[], { indicators, surveys, university }: UniversityData): readonly LedgerCell[] {
  const known = new Map<string, Indicator>(indicators.indicators.map((each) => [each.id, each]));
  const printed = rows.filter(({ status }) => status === "computed" || status === "suppressed");
  const surveyOf = (row: Row) => known.get(row.indicator ?? "")?.survey;
  return surveys.flatMap(({ survey }) => {
    const own = printed.filter((row) => surveyOf(row) === survey.id);
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
            printed: all.filter(({ status }) => status === "computed").flatMap((row) => figureOf(row, survey, known)),
            hidden: [],
          },
        ];
      });
    });
  });
}

/** Without a step of its own, a number is as exact as its digits say. */
function figureOf(row: Row, survey: Survey, known: ReadonlyMap<string, Indicator>): readonly RecordedFigure[] {
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
      base_step: Number(row.base_step || (survey.privacy.roundCountsTo ?? 1)),
    },
  ];
}
