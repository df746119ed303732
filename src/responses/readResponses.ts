/** The surveys' response files -> tallies and findings. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import {
  CommandError,
  type Finding,
  type ItemTally,
  type Manifest,
  type ResponseMapping,
  type Sha256,
  type Survey,
  type University,
  type UniversityData,
  waveOf,
  type Year,
} from "../domain/index.ts";
import { hashOrdinary } from "../files/index.ts";
import { checkAnswers, checkColumns, checkRespondents, stratumSizes } from "./checkResponses.ts";
import { readClusters } from "./clusters.ts";
import type { OpenedFile } from "./openedFile.ts";
import { OpenResponses, sqlName, sqlText } from "./openResponses.ts";
import { responsePlace } from "./responsePlace.ts";
import { rawCells, readWho, tallyOf } from "./tallyResponses.ts";
import { unweighted, weightSums } from "./weightSums.ts";

export interface ReadResponses {
  readonly tallies: readonly ItemTally[];
  readonly findings: readonly Finding[];
  readonly inputs: Manifest["inputs"];
}

/** Files lie in `surveys/<id>/responses/` of the data folder, or in `<responsesFolder>/<id>/`. */
export async function readResponses(
  data: UniversityData,
  dataFolder: string,
  responsesFolder: string | null,
): Promise<ReadResponses> {
  const files = data.surveys.flatMap(({ survey }) => {
    const beside = path.join(dataFolder, "surveys", survey.id, "responses");
    const folder = responsesFolder === null ? beside : path.join(responsesFolder, survey.id);
    const shown = `${path.basename(dataFolder)}/surveys/${survey.id}/responses`;
    const { responses: mapping } = survey;
    if (mapping === undefined) return [];
    return Object.entries(mapping.files).map(
      ([wave, name]): ResponseFile => ({
        survey,
        mapping,
        university: data.university,
        wave: waveOf(wave),
        folder,
        name,
        shown: `${shown}/${name}`,
      }),
    );
  });
  const read = await Promise.all(files.map(readFile));
  return {
    tallies: read.flatMap(({ tallies }) => tallies),
    findings: read.flatMap(({ findings }) => findings),
    inputs: read.flatMap(({ inputs }) => inputs),
  };
}

interface ResponseFile {
  readonly survey: Survey;
  readonly mapping: ResponseMapping;
  readonly university: University;
  readonly wave: Year;
  readonly folder: string;
  readonly name: string;
  readonly shown: string;
}

async function readFile({ folder, name, ...about }: ResponseFile): Promise<ReadResponses> {
  const { shown, mapping } = about;
  const refused = (message: string, hint: string): ReadResponses => ({
    tallies: [],
    findings: [{ file: shown, message, hint }],
    inputs: [],
  });
  const found = await responsePlace(folder, name, shown);
  if (found.kind === "refused") return { tallies: [], findings: [found.finding], inputs: [] };
  const { place } = found;
  const opened = await OpenResponses.open(place).catch((error: Error) => error);
  if (opened instanceof Error) {
    return refused(
      `this file can't be read: ${opened.message.split("\n")[0]}`,
      "is it a CSV, Parquet, XLSX or SPSS file, as its name says?",
    );
  }
  await using responses = opened;
  if (!responses.synthetic && (await isTracked(place))) {
    return refused(
      "git tracks this file: answers of students never go into a repository",
      `git rm --cached ${path.basename(place)}, and have it removed from the history`,
    );
  }
  const file: OpenedFile = { ...about, responses };
  const columnFindings = await checkColumns(file);
  if (columnFindings.length > 0) return { tallies: [], findings: columnFindings, inputs: [] };
  const excluded = await responses.exclude(mapping.exclude.map(({ column, codes }) => holdsOneOf(column, codes)));
  const [who, clusters] = [await readWho(file), await readClusters(file)];
  const findings = [...(await checkRespondents(file, [...who.values()], clusters, excluded))];
  // Answers are looked through in any case, weights only summed where they are some.
  const sums = findings.length > 0 ? unweighted : await weightSums(responses, mapping);
  const sizes = findings.length > 0 ? [] : await stratumSizes(file, clusters);
  const fractions = Object.fromEntries(
    sizes.map(({ stratum, count, populations: [population] }) => [stratum, count / (population?.size ?? 0)]),
  );
  const tallies: ItemTally[] = [];
  // The next item is asked for while this one is read: DuckDB works in threads of its own.
  let next = rawCells(file, mapping.items[0], who, sums, clusters);
  for (const [place, item] of mapping.items.entries()) {
    const raw = await next;
    next = rawCells(file, mapping.items[place + 1], who, sums, clusters);
    findings.push(...(await checkAnswers(file, item, raw)));
    if (findings.length === 0) tallies.push(tallyOf(file, item, raw, { excluded, fractions }, clusters));
  }
  if (findings.length > 0) return { tallies: [], findings, inputs: [] };
  return { tallies, findings: [], inputs: [{ path: shown.replace(/^[^/]+/, "data"), sha256: await hashOf(place) }] };
}

/** Rows whose column holds one of these codes. */
function holdsOneOf(column: string, codes: readonly (string | number)[]): string {
  return `trim(CAST(${sqlName(column)} AS VARCHAR)) IN (${codes.map((code) => sqlText(String(code))).join(", ")})`;
}

/** Whether git knows the file. Where there is no git or no repository, nothing is tracked. */
async function isTracked(place: string): Promise<boolean> {
  const asked = promisify(execFile)("git", ["ls-files", "--error-unmatch", path.basename(place)], {
    cwd: path.dirname(place),
  });
  return await asked.then(
    () => true,
    () => false,
  );
}

/** Of a file that was read a moment ago. */
async function hashOf(place: string): Promise<Sha256> {
  const hash = await hashOrdinary(place);
  if (hash === null) throw new CommandError(3, `${place} went away while it was read`, "put it back, and run again");
  return hash;
}
