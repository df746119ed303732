/** The university's data folder -> typed data, and everything that is wrong with it, at once.
 *
 * 1. read all files; 2. parse each; 3. check each against its schema; 4. check what they say of one another. */
import path from "node:path";
import type { z } from "zod";
import {
  ActionPlan,
  Adoption,
  Corrections,
  Decisions,
  Distribution,
  type Finding,
  Framework,
  Glossary,
  Indicators,
  isLanguage,
  KeyMessageChoices,
  type Language,
  Ledger,
  type Manifest,
  Policy,
  Priorities,
  Published,
  Survey,
  type SurveyData,
  sortFindings,
  University,
  type UniversityData,
} from "../domain/index.ts";
import { checkCounts } from "./checkCounts.ts";
import { checkDistribution } from "./checkDistribution.ts";
import { checkFigures } from "./checkFigures.ts";
import { checkLetters } from "./checkLetters.ts";
import { checkParts } from "./checkParts.ts";
import { checkStatistics } from "./checkStatistics.ts";
import { dataFiles, isDataFile } from "./dataFiles.ts";
import { type ReadFolder, readFolder } from "./readFolder.ts";
import { readLetters } from "./readLetters.ts";
import { readLook } from "./readLook.ts";
import { readTexts } from "./readTexts.ts";
import { checkReferences, checkTranslations, valueAt } from "./references.ts";
import { checkSchema } from "./schemaFindings.ts";
import { parseYaml, type YamlFile } from "./yamlFile.ts";

export interface ReadData {
  /** Null where a file is missing or does not follow its schema. */
  readonly data: UniversityData | null;
  readonly findings: readonly Finding[];
  readonly inputs: Manifest["inputs"];
  /** Gives a finding that names a part of a file its line and column, and a file of the data, `data/…`, the folder's own name. */
  readonly placed: (finding: Finding) => Finding;
}

const asItIs = (finding: Finding) => finding;

const beginHint =
  "begin with a copy of the example data that comes with the program, or name another folder with --data";

/** `dataFolder` as a path; findings name its files as `<its name>/<file>`. */
export async function readData(dataFolder: string): Promise<ReadData> {
  const shownAs = path.basename(dataFolder);
  let read: ReadFolder;
  try {
    read = await readFolder(dataFolder, shownAs, isOurs);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const message =
      code === "ENOENT"
        ? "there is no such folder"
        : code === "ENOTDIR"
          ? "this is a file, not a folder"
          : `this folder can't be read (${code})`;
    return { data: null, findings: [{ file: dataFolder, message, hint: beginHint }], inputs: [], placed: asItIs };
  }
  if (read.files.size === 0 && read.findings.length === 0) {
    return {
      data: null,
      findings: [{ file: shownAs, message: "this folder holds no data", hint: beginHint }],
      inputs: [],
      placed: asItIs,
    };
  }
  return await checkFiles(read, shownAs);
}

function isOurs(file: string): boolean {
  return (
    (/\.ya?ml$/.test(file) ||
      file === "tokens.css" ||
      /^[a-z0-9-]+\.svg$/.test(file) ||
      /^released\/[^/]+\.json$/.test(file) ||
      (/^(texts|letters)\//.test(file) && file.endsWith(".md"))) &&
    !file.includes("/responses/")
  );
}

/** The same of files that are read already. */
export async function checkFiles(read: ReadFolder, shownAs: string): Promise<ReadData> {
  const files = [...read.files.values()];
  const yamls = new Map(
    files.filter(({ path }) => /\.(ya?ml|json)$/.test(path)).map((file) => [file.path, parseYaml(file)]),
  );
  const findings: Finding[] = [...read.findings, ...unknownFiles([...yamls.keys()], shownAs)];
  const check = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const yaml = yamls.get(name);
    if (yaml === undefined) {
      // A file that could not be read has its finding already.
      if (!read.findings.some(({ file }) => file === `${shownAs}/${name}`)) {
        findings.push({
          file: `${shownAs}/${name}`,
          message: "this file is missing",
          hint: "the example data that comes with the program shows what it holds",
        });
      }
      return null;
    }
    const checked = checkSchema(yaml, schema);
    findings.push(...checked.findings);
    return checked.value;
  };
  const university = check("university.yaml", University);
  const priorities = check("priorities.yaml", Priorities);
  const framework = yamls.has("framework.yaml") ? check("framework.yaml", Framework) : null;
  const policy = yamls.has("policy.yaml") ? check("policy.yaml", Policy) : null;
  const indicators = check("indicators.yaml", Indicators);
  const glossary = yamls.has("glossary.yaml") ? check("glossary.yaml", Glossary) : null;
  const surveys = surveyIds([...yamls.keys()]).map((id) => ({
    survey: check(`surveys/${id}/survey.yaml`, Survey),
    published: yamls.has(`surveys/${id}/published.yaml`) ? check(`surveys/${id}/published.yaml`, Published) : null,
    hasPublished: yamls.has(`surveys/${id}/published.yaml`),
  }));
  if (surveys.length === 0) {
    findings.push({
      file: `${shownAs}/surveys`,
      message: "there is no survey",
      hint: "each survey has a folder with a survey.yaml",
    });
  }
  const yearly = <T>(folder: string, schema: z.ZodType<T>) =>
    [...yamls.keys()]
      .flatMap((name) => {
        const year = new RegExp(`^${folder}/(\\d{4})\\.yaml$`).exec(name)?.[1];
        return year === undefined ? [] : [[Number(year), check(name, schema)] as const];
      })
      .sort(([a], [b]) => a - b);
  const plans = yearly("actions", ActionPlan);
  const decisions = yearly("decisions", Decisions);
  const adoptions = yearly("adoption", Adoption);
  const corrections = yearly("corrections", Corrections);
  const messages = [...yamls.keys()].flatMap((name) => {
    const year = /^texts\/(\d{4})\/messages\.yaml$/.exec(name)?.[1];
    return year === undefined ? [] : [[Number(year), check(name, KeyMessageChoices)] as const];
  });
  const ledgers = [...yamls.keys()].filter((name) => name.startsWith("released/")).map((name) => check(name, Ledger));

  const languages = university?.languages ?? languagesOf(yamls.get("university.yaml"));
  const { texts, findings: textFindings } = readTexts(
    files.filter((file) => file.path.startsWith("texts/") && file.path.endsWith(".md")),
    languages,
  );
  const { letters, findings: letterFindings } = readLetters(
    files.filter((file) => file.path.startsWith("letters/") && file.path.endsWith(".md")),
  );
  findings.push(...textFindings, ...letterFindings, ...checkReferences(yamls, brokenFiles(findings, shownAs)));
  findings.push(...(await checkLetters(yamls, texts, letters)));
  const distributionFile = yamls.get("distribution.yaml");
  const distribution = distributionFile === undefined ? null : check("distribution.yaml", Distribution);
  if (distributionFile !== undefined && distribution !== null && university !== null)
    findings.push(...checkDistribution(distributionFile, distribution, letters, university));
  for (const yaml of yamls.values()) findings.push(...checkTranslations(yaml, languages));
  for (const { survey } of surveys) {
    const yaml = yamls.get(`surveys/${survey?.id}/survey.yaml`);
    if (survey !== null && yaml !== undefined) findings.push(...checkCounts(yaml, survey, university));
  }
  for (const { survey, published } of surveys) {
    const yaml = yamls.get(`surveys/${survey?.id}/published.yaml`);
    if (survey !== null && published !== null && indicators !== null && yaml !== undefined) {
      findings.push(...checkFigures(yaml, published, survey, indicators));
    }
  }
  const look = readLook(read.files, yamls.get("university.yaml"), university);
  findings.push(...look.findings);
  const indicatorFile = yamls.get("indicators.yaml");
  if (indicators !== null && indicatorFile !== undefined) {
    const read = surveys.flatMap(({ survey }) => (survey === null ? [] : [survey]));
    findings.push(...checkStatistics(indicatorFile, indicators, read), ...checkParts(indicatorFile, indicators, read));
  }
  // That a release was adopted, and who gets it, is no part of it: its manifest would change with its own hash.
  const partsOfRelease = files.filter(({ path }) => !/^(adoption|letters)\/|^distribution\.yaml$/.test(path));
  const inputs = partsOfRelease.map(({ path, sha256 }) => ({ path: `data/${path}`, sha256 }));
  const placed = ({ at, within, ...finding }: Finding): Finding => {
    const name = finding.file.replace(/^[^/]*\//, "");
    // A release has a folder of that name, too, with files of its own.
    const isData = finding.file.startsWith("data/") && (isOurs(name) || name.startsWith("surveys/"));
    const file = isData ? `${shownAs}/${name}` : finding.file;
    const yaml = yamls.get(name);
    if (at === undefined || yaml === undefined) return { ...finding, file };
    const place = within === undefined ? yaml.placeOf(at) : yaml.placeWithin(at, within.words, within.nth);
    return { ...finding, file, ...place };
  };
  const complete = surveys.every(
    ({ survey, published, hasPublished }) => survey !== null && (published !== null || !hasPublished),
  );
  const yearsComplete =
    [...plans, ...decisions, ...adoptions, ...corrections].every(([, value]) => value !== null) &&
    messages.every(([, value]) => value !== null) &&
    !ledgers.includes(null);
  if (
    !university ||
    !priorities ||
    (yamls.has("framework.yaml") && framework === null) ||
    (yamls.has("policy.yaml") && policy === null) ||
    !indicators ||
    !complete ||
    !yearsComplete ||
    (yamls.has("glossary.yaml") && glossary === null) ||
    (distributionFile !== undefined && distribution === null) ||
    surveys.length === 0
  ) {
    return { data: null, findings: sortFindings(findings), inputs, placed };
  }
  const data: UniversityData = {
    university,
    tokens: look.tokens,
    mark: look.mark,
    priorities,
    framework,
    policy,
    indicators,
    surveys: surveys
      .filter((each): each is typeof each & SurveyData => each.survey !== null)
      .map(({ survey, published }) => ({ survey, published })),
    plans: new Map(present(plans)),
    decisions: new Map(present(decisions)),
    adoptions: new Map(present(adoptions)),
    corrections: new Map(present(corrections)),
    distribution,
    letters,
    glossary,
    messages: new Map(present(messages)),
    ledgers: ledgers.filter((ledger) => ledger !== null).toSorted((a, b) => a.year - b.year),
    texts,
  };
  return { data, findings: sortFindings(findings), inputs, placed };
}

/** Files of which not all ids are known: missing or unreadable, or with an id that is none. */
function brokenFiles(findings: readonly Finding[], shownAs: string): ReadonlyMap<string, string> {
  const isCause = ({ line, message }: Finding) =>
    line === undefined ||
    /^"id"|^unknown key|^this YAML can't be read|^"\w+" is missing|^"\w+": expected a list/.test(message);
  return new Map(findings.filter(isCause).map(({ file }) => [file.slice(shownAs.length + 1), file]));
}

function present<T>(entries: readonly (readonly [number, T | null])[]): [number, T][] {
  return entries.flatMap(([year, value]) => (value === null ? [] : [[year, value] as [number, T]]));
}

function surveyIds(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => /^surveys\/([^/]+)\//.exec(name)?.[1] ?? []))].sort();
}

/** Where `university.yaml` has problems of its own, its languages may still be readable. */
function languagesOf(yaml: YamlFile | undefined): readonly Language[] {
  const found = valueAt(yaml?.value, ["languages"]);
  return Array.isArray(found) ? found.filter(isLanguage) : [];
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
