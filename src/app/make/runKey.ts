/** What a run was asked for, and every file that it will read -> its key: equal keys give equal releases. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { fontLocations } from "../../fonts/index.ts";
import { findBrowser } from "../../pdf/index.ts";
import { isReleaseInput } from "../../sources/index.ts";
import { stampCode, stampFolder, stampOf } from "../../store/index.ts";
import { projectFolder } from "../folders.ts";
import type { ReportsAsked } from "./makeReports.ts";

export async function runKey(asked: ReportsAsked, env: NodeJS.ProcessEnv): Promise<string> {
  const { dataFolder, responsesFolder, year, releases, only, languages, formats, day, asAdopted } = asked;
  const [code, browser, ...read] = await Promise.all([
    stampCode(projectFolder),
    browserStamp(),
    stampFolder(path.join(projectFolder, "templates")),
    stampFolder(path.join(projectFolder, "styles")),
    Promise.all(fontLocations().map(fileStamp)),
    stampFolder(dataFolder, isReleaseInput),
    responsesFolder === null ? "" : stampFolder(responsesFolder),
  ]);
  const chosen = {
    dataFolder,
    responsesFolder,
    projectFolder,
    year,
    releases,
    only,
    languages,
    formats,
    day,
    asAdopted,
  };
  return stampOf(chosen, code, browser, read, env.SOURCE_DATE_EPOCH ?? "");
}

/** Which program prints: told by its version where it came with a package, else by its file. */
async function browserStamp(): Promise<unknown> {
  const found = await findBrowser();
  if (found.kind === "missing") return found.message;
  return [found.from, await fileStamp(found.path)];
}

/** Of what came with a package, or with the machine. */
async function fileStamp(file: string): Promise<unknown> {
  const { size, mtimeMs } = await stat(file);
  return [file, size, mtimeMs];
}
