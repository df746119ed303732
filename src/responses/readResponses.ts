/** The surveys' response files -> tallies, findings and notes. */
import {
  CommandError,
  type Finding,
  type ItemTally,
  type Manifest,
  type ResponseItem,
  type Sha256,
  type UniversityData,
} from "../domain/index.ts";
import { hashOrdinary, temporaryFolder } from "../files/index.ts";
import { answeredNotes } from "./answeredNotes.ts";
import { askedScales } from "./askedScales.ts";
import { checkAnswers } from "./checkAnswers.ts";
import { checkRespondents } from "./checkRespondents.ts";
import { stratumSizes } from "./checkStrata.ts";
import { withoutCode } from "./checkTwice.ts";
import { readClusters } from "./clusters.ts";
import { decimalSigns } from "./decimalSigns.ts";
import { ReadingProcess } from "./delivered/index.ts";
import { leaveOut } from "./exclusions.ts";
import { madeScores, type ReadItem, readItem } from "./madeScores.ts";
import type { OpenedFile } from "./openedFile.ts";
import { openFile } from "./openFile.ts";
import { printableFindings } from "./printable.ts";
import { columnStanding, rawCells, readWho, type Standing } from "./rawCells.ts";
import { type ResponseFile, responseFiles } from "./responseFiles.ts";
import { answersOf, tallyOf } from "./tallyResponses.ts";
import { FittingCodes, unusedCodes } from "./unusedCodes.ts";
import { unweighted, weightSums } from "./weightSums.ts";

export interface ReadResponses {
  readonly tallies: readonly ItemTally[];
  readonly findings: readonly Finding[];
  /** How each file was read, and what is worth a look without being wrong. */
  readonly notes: readonly Finding[];
  readonly inputs: Manifest["inputs"];
  /** Those that were read. */
  readonly files: readonly (Pick<ResponseFile, "shown"> & { readonly isSynthetic: boolean })[];
}

/** Reads the files that `responseFiles` lists, one after another, so that memory does not grow with their number. */
export async function readResponses(
  data: UniversityData,
  dataFolder: string,
  responsesFolder: string | null,
): Promise<ReadResponses> {
  const bySurvey = Map.groupBy(responseFiles(data, dataFolder, responsesFolder), ({ survey }) => survey);
  const read: ReadResponses[] = [];
  await using reading = new ReadingProcess();
  if ([...bySurvey.values()].flat().some(({ location }) => /\.parquet$/i.test(location))) reading.begin();
  for (const [survey, files] of bySurvey) {
    const fitting = new FittingCodes();
    const own: ReadResponses[] = [];
    for (const file of files) own.push(await readFile(file, fitting, reading));
    read.push(...own);
    // Where a file could not be read, nobody knows which codes occur in it.
    if (survey.responses !== undefined && own.every(({ findings }) => findings.length === 0))
      read.push({ ...nothing, ...unusedCodes(survey, survey.responses, fitting) });
  }
  return {
    tallies: read.flatMap(({ tallies }) => tallies),
    findings: printableFindings(read.flatMap(({ findings }) => findings)),
    notes: printableFindings(read.flatMap(({ notes }) => notes)),
    inputs: read.flatMap(({ inputs }) => inputs),
    files: read.flatMap(({ files }) => files),
  };
}

const nothing: ReadResponses = { tallies: [], findings: [], notes: [], inputs: [], files: [] };

async function readFile(
  { location, ...named }: ResponseFile,
  fitting: FittingCodes,
  reading: ReadingProcess,
): Promise<ReadResponses> {
  const { shown, mapping } = named;
  await using folder = await temporaryFolder("responses");
  const opened = await openFile(named, folder, reading);
  if (opened.kind === "findings") return { ...nothing, findings: opened.findings, notes: opened.notes };
  await using responses = opened.responses;
  const file: OpenedFile = { ...named, responses };
  await fitting.columns(responses, mapping);
  const excluded = await leaveOut(responses, mapping);
  fitting.exclusions(excluded.fits);
  const [who, clusters] = [await readWho(file), await readClusters(file)];
  const decimals = await decimalSigns(file);
  const findings = [
    ...decimals.findings,
    ...(await checkRespondents(file, [...who.values()], clusters, excluded.counts)),
  ];
  // Answers are checked in any case; weights are only summed where they are sound.
  const sums = findings.length > 0 ? unweighted : await weightSums(responses, mapping);
  const sizes = findings.length > 0 ? [] : await stratumSizes(file, clusters);
  const fractions = Object.fromEntries(
    sizes.map(({ stratum, count, populations: [population] }) => [stratum, count / (population?.size ?? 0)]),
  );
  const about = { excluded: excluded.counts, fractions };
  const cellsOf = async (standing: Standing) => await rawCells(file, standing, who, sums, clusters);
  const columnCells = async (item: ResponseItem | undefined) =>
    item === undefined ? [] : await cellsOf(await columnStanding(file, item));
  const tallies: ItemTally[] = [];
  const scales = askedScales(file);
  const isPart = new Set(scales.made.flatMap(({ madeOf }) => madeOf.items));
  const read: ReadItem[] = [];
  // The next item is asked for while this one is read: DuckDB works in threads of its own.
  let next = columnCells(mapping.items[0]);
  for (const [at, item] of mapping.items.entries()) {
    const raw = await next;
    next = columnCells(mapping.items[at + 1]);
    fitting.answers(file.survey.responses?.items.indexOf(item) ?? at, item, raw);
    findings.push(...(await checkAnswers(file, item, raw)));
    const answerOf = answersOf(file, item);
    if (isPart.has(item.item)) read.push(readItem(item, raw, (cell) => answerOf(cell.raw, cell.beside)));
    if (findings.length === 0) tallies.push(tallyOf(file, item.item, raw, answerOf, about, clusters));
  }
  if (findings.length === 0)
    for (const item of scales.made) {
      const scores = madeScores(item, file.survey, read);
      tallies.push(tallyOf(file, item.id, await cellsOf(scores), scores.answerOf, about, clusters));
    }
  if (findings.length > 0) return { ...nothing, findings, notes: opened.notes };
  return {
    tallies,
    findings: [],
    notes: [
      ...withDecimals(opened.notes, decimals.taken),
      ...(await withoutCode(file)),
      ...scales.notes,
      ...answeredNotes(shown, responses, mapping, tallies),
    ],
    inputs: [{ path: shown.replace(/^[^/]+/, "data"), sha256: await hashOf(location) }],
    files: [{ shown, isSynthetic: opened.isSynthetic }],
  };
}

/** The first note says how the file was read. */
function withDecimals([first, ...others]: readonly Finding[], taken: string | null): readonly Finding[] {
  if (first === undefined || taken === null) return first === undefined ? [] : [first, ...others];
  return [{ ...first, message: `${first.message}, ${taken}` }, ...others];
}

/** Gives the hash of a file that was read a moment ago. */
async function hashOf(location: string): Promise<Sha256> {
  const hash = await hashOrdinary(location);
  if (hash === null) throw new CommandError(3, `${location} went away while it was read`, "put it back, and run again");
  return hash;
}
