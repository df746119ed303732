/** The folder of a release and its manifest -> what it printed of each cell, and the names of what it hid, read from its open data. */
import { rowsOfCsv } from "../../audit/index.ts";
import { compositionOf } from "../../disclosure/index.ts";
import {
  domainOfKey,
  type Indicator,
  isOpenData,
  type LedgerCell,
  type Manifest,
  type ProgrammeId,
  type RecordedFigure,
  type UniversityData,
} from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";

/** Null where a file can't be read, or is not as it was released. */
export async function releasedCells(
  folder: string,
  manifest: Manifest,
  data: UniversityData,
): Promise<readonly LedgerCell[] | null> {
  const rows = await rowsOf(folder, manifest);
  return rows === null ? null : cellsOfRows(rows, data, manifest.figures === "exact");
}

/** Of all data files, each figure once. */
async function rowsOf(folder: string, manifest: Manifest): Promise<readonly Row[] | null> {
  const rows = new Map<string, Row>();
  for (const file of manifest.artefacts.filter(isOpenData)) {
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
        // Of others' students nobody's cell is known.
        if (domain === null || domain.kind === "peers") return [];
        const hidden = all.filter(({ status }) => status === "suppressed");
        return [
          {
            survey: survey.id,
            wave: Number(wave),
            cell,
            of: compositionOf(domain, survey, university, merged),
            answers: null,
            minimum_base: survey.privacy.minimumBase,
            printed: all.filter(({ status }) => status === "computed").flatMap((row) => figureOf(row, baseStep, known)),
            hidden: hidden.flatMap((row) => known.get(row.indicator ?? "")?.id ?? []),
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
