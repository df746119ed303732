/** The surveys' response files -> tallies and findings. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { type Finding, type ItemTally, type Manifest, type UniversityData, waveOf } from "../domain/index.ts";
import { checkResponses } from "./checkResponses.ts";
import { OpenResponses } from "./openResponses.ts";
import { holdsOneOf } from "./sqlAnswers.ts";
import { tallyResponses } from "./tallyResponses.ts";

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
  const tallies: ItemTally[] = [];
  const findings: Finding[] = [];
  const inputs: Manifest["inputs"] = [];
  for (const { survey } of data.surveys) {
    const mapping = survey.responses;
    if (mapping === undefined) continue;
    const folder =
      responsesFolder === null
        ? path.join(dataFolder, "surveys", survey.id, "responses")
        : path.join(responsesFolder, survey.id);
    for (const [key, name] of Object.entries(mapping.files)) {
      const shown = `${path.basename(dataFolder)}/surveys/${survey.id}/responses/${name}`;
      const place = path.join(folder, name);
      if (!(await exists(place))) {
        findings.push({
          file: shown,
          message: "this response file is not there",
          hint: "put it there as delivered, name its folder with --responses, or take it out of survey.yaml",
        });
        continue;
      }
      const opened = await OpenResponses.open(place).catch((error: Error) => error);
      if (opened instanceof Error) {
        findings.push({
          file: shown,
          message: `this file can't be read: ${opened.message.split("\n")[0]}`,
          hint: "is it a CSV, Parquet or XLSX file, as its name says?",
        });
        continue;
      }
      await using responses = opened;
      if (!responses.synthetic && (await isTracked(place))) {
        findings.push({
          file: shown,
          message: "git tracks this file: answers of students never go into a repository",
          hint: `git rm --cached ${name}, and have it removed from the history`,
        });
        continue;
      }
      const file = { responses, mapping, survey, university: data.university, wave: waveOf(key), shown };
      const columns = new Set(responses.columns);
      // A rule about a column that is not there is told by the check.
      const rules = mapping.exclude.filter(({ column }) => columns.has(column));
      const excluded = await responses.exclude(rules.map(({ column, codes }) => holdsOneOf(column, codes)));
      const problems = await checkResponses(file);
      findings.push(...problems);
      if (problems.length > 0) continue;
      tallies.push(...(await tallyResponses(file, excluded)));
      inputs.push({ path: shown.replace(/^[^/]+/, "data"), sha256: await hashOf(place) });
    }
  }
  return { tallies, findings, inputs };
}

async function exists(place: string): Promise<boolean> {
  return await access(place).then(
    () => true,
    () => false,
  );
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

async function hashOf(place: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(place), hash);
  return hash.digest("hex");
}
