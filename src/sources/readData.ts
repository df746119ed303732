/** The university's data folder -> typed data, and everything that is wrong with it, at once.
 *
 * 1. read all files; 2. parse each; 3. check each against its schema; 4. check what they say of one another. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { type Finding, type Language, type Manifest, sortFindings, type UniversityData } from "../domain/index.ts";
import { isLanguageCode } from "../languages/index.ts";
import { checkTogether } from "./checkTogether.ts";
import { dataFiles, isDataFile } from "./dataFiles.ts";
import { type FileMemory, madeOnce } from "./fileMemory.ts";
import { isInput } from "./isInput.ts";
import { type ReadFolder, readFolder, type SourceFile } from "./readFolder.ts";
import { readLetters } from "./readLetters.ts";
import { readLook } from "./readLook.ts";
import { readTexts } from "./readTexts.ts";
import { type TypedFiles, typedFiles } from "./typedFiles.ts";
import { valueAt } from "./valueAt.ts";
import { parseYaml, type YamlFile } from "./yamlFile.ts";

export interface ReadData {
  /** Null where a file is missing or does not follow its schema. */
  readonly data: UniversityData | null;
  readonly findings: readonly Finding[];
  readonly inputs: Manifest["inputs"];
  /** Gives a finding that names a part of a file its line and column, and a file of the data, `data/…`, the folder's own name. */
  readonly located: (finding: Finding) => Finding;
}

const asItIs = (finding: Finding) => finding;

const beginHint =
  "begin with a copy of the example data that comes with the program, or name another folder with --data";

/** `dataFolder` as a path; findings name its files as `<its name>/<file>`. */
export async function readData(dataFolder: string, memory?: FileMemory): Promise<ReadData> {
  const shownAs = path.basename(dataFolder);
  let read: ReadFolder;
  try {
    read = await readFolder(dataFolder, shownAs, isOurs, memory);
  } catch (error) {
    return { data: null, findings: [folderProblem(dataFolder, error)], inputs: [], located: asItIs };
  }
  if (read.files.size === 0 && read.findings.length === 0) {
    return {
      data: null,
      findings: [{ file: shownAs, message: "this folder holds no data", hint: beginHint }],
      inputs: [],
      located: asItIs,
    };
  }
  return await checkFiles(read, shownAs, memory);
}

/** Why nothing can be read or written there; null of a folder that can be looked into, whatever it holds. */
export async function dataFolderProblem(dataFolder: string): Promise<Finding | null> {
  try {
    await readdir(dataFolder);
    return null;
  } catch (error) {
    return folderProblem(dataFolder, error);
  }
}

function folderProblem(dataFolder: string, error: unknown): Finding {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const message =
    code === "ENOENT"
      ? "there is no such folder"
      : code === "ENOTDIR"
        ? "this is a file, not a folder"
        : `this folder can't be read (${code})`;
  return { file: dataFolder, message, hint: beginHint };
}

function isOurs(file: string): boolean {
  return (
    (/\.ya?ml$/.test(file) ||
      file === "tokens.css" ||
      /^[a-z0-9-]+\.svg$/.test(file) ||
      /^released\/[^/]+\.json$/.test(file) ||
      (/^(texts|letters)\//.test(file) && file.endsWith(".md"))) &&
    !file.includes("/responses/") &&
    // What people say of the reports is no part of them: nothing wrong in it may keep a release from being made.
    !file.startsWith("comments/")
  );
}

/** Does the same with files that are already read. */
export async function checkFiles(read: ReadFolder, shownAs: string, memory?: FileMemory): Promise<ReadData> {
  const files = [...read.files.values()];
  const yamls = new Map(
    files
      .filter(({ path }) => /\.(ya?ml|json)$/.test(path))
      .map((file) => [file.path, madeOnce(memory, "yaml", [file], () => parseYaml(file))]),
  );
  const typed = typedFiles(yamls, shownAs, new Set(read.findings.map(({ file }) => file)));
  const languages = typed.university?.languages ?? languagesOf(yamls.get("university.yaml"));
  const markdown = (folder: string) =>
    files.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(".md"));
  const { texts, findings: textFindings } = readTexts(markdown("texts"), languages, memory);
  const { letters, findings: letterFindings } = readLetters(markdown("letters"));
  const look = readLook(read.files, yamls.get("university.yaml"), typed.university);
  const alone: readonly Finding[] = [
    ...read.findings,
    ...unknownFiles([...yamls.keys()], shownAs),
    ...typed.findings,
    ...textFindings,
    ...letterFindings,
  ];
  const together = await checkTogether(yamls, typed, { texts, letters }, languages, brokenFiles(alone, shownAs));
  return {
    data: wholeData(typed, { tokens: look.tokens, mark: look.mark, texts, letters }),
    findings: sortFindings([...alone, ...together, ...look.findings]),
    inputs: inputsOf(files),
    located: (finding) => locatedFinding(finding, yamls, shownAs),
  };
}

/** Null where a file is missing or does not follow its schema. */
function wholeData(
  { isWhole, findings: _, university, priorities, indicators, surveys, ...others }: TypedFiles,
  besides: Pick<UniversityData, "tokens" | "mark" | "texts" | "letters">,
): UniversityData | null {
  if (!isWhole || university === null || priorities === null || indicators === null) return null;
  const read = surveys.flatMap(({ survey, published, benchmark }) =>
    // The rows of its files are read where other files of bureaus are (`responses/`).
    survey === null ? [] : [{ survey, published, benchmark: benchmark && { ...benchmark, rows: [] } }],
  );
  return { ...others, ...besides, university, priorities, indicators, surveys: read, heldFaculties: new Set() };
}

/** Lists the files that a release is made of. Its adoption and the list of recipients are no part of it: the manifest would have to hold its own hash. */
function inputsOf(files: readonly SourceFile[]): Manifest["inputs"] {
  return files
    .filter(({ path }) => isInput(path) && !/^(adoption|letters)\/|^distribution\.yaml$/.test(path))
    .map(({ path, sha256 }) => ({ path: `data/${path}`, sha256 }));
}

/** A finding that names a part of a file -> the same with its line and column, and with the folder's own name. */
function locatedFinding(
  { at, within, ...finding }: Finding,
  yamls: ReadonlyMap<string, YamlFile>,
  shownAs: string,
): Finding {
  const name = finding.file.replace(/^[^/]*\//, "");
  // A release has a folder of that name, too, with files of its own.
  const isData = finding.file.startsWith("data/") && (isOurs(name) || name.startsWith("surveys/"));
  const file = isData ? `${shownAs}/${name}` : finding.file;
  const yaml = yamls.get(name);
  if (at === undefined || yaml === undefined) return { ...finding, file };
  const location = within === undefined ? yaml.locate(at) : yaml.locateWithin(at, within.words, within.nth);
  return { ...finding, file, ...location };
}

/** Files of which not all ids are known: missing or unreadable, or with an id that is none. */
function brokenFiles(findings: readonly Finding[], shownAs: string): ReadonlyMap<string, string> {
  const isCause = ({ line, message }: Finding) =>
    line === undefined ||
    /^"id"|^unknown key|^this YAML can't be read|^"\w+" is missing|^"\w+": expected a list/.test(message);
  return new Map(findings.filter(isCause).map(({ file }) => [file.slice(shownAs.length + 1), file]));
}

/** Where `university.yaml` has problems of its own, its languages may still be readable. */
function languagesOf(yaml: YamlFile | undefined): readonly Language[] {
  const found = valueAt(yaml?.value, ["languages"]);
  return Array.isArray(found)
    ? found.filter((each): each is Language => typeof each === "string" && isLanguageCode(each))
    : [];
}

function unknownFiles(names: readonly string[], shownAs: string): Finding[] {
  return names
    .filter((name) => !isDataFile(name))
    .map((name) => ({
      file: `${shownAs}/${name}`,
      message: "no part of the data has this name",
      hint: `known: ${dataFiles.map(({ path }) => path).join(", ")}`,
    }));
}
