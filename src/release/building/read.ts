/** The data and project folders -> Read: the data, the design and the reporting year, with all that is wrong in their files. */
import {
  callFaculties,
  type Design,
  type Finding,
  type Manifest,
  type Notebook,
  noNotebook,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";
import { checkTemplates } from "../../html/index.ts";
import { readBenchmarks } from "../../responses/index.ts";
import { type FileMemory, madeOnce, readData, readDesign } from "../../sources/index.ts";
import { withoutEmbargoed } from "./embargo.ts";
import type { InputFolders } from "./inputFolders.ts";
import { newestYear } from "./newestYear.ts";
import type { Stopped } from "./stopped.ts";
import { type Tell, toNobody } from "./telling.ts";

export interface Read {
  readonly kind: "read";
  readonly folders: InputFolders;
  readonly data: UniversityData;
  readonly design: Design;
  /** Null where nothing is known of any year. */
  readonly year: Year | null;
  /** Contradictions in the data: figures are not made of it then. */
  readonly contradictions: readonly Finding[];
  /** All that is wrong in the files that were read. */
  readonly findings: readonly Finding[];
  /** Files of the data and of the design, as the manifest lists them. */
  readonly dataFiles: Manifest["inputs"];
  readonly designFiles: Manifest["inputs"];
  /** Gives a later finding about the data its line and column. */
  readonly located: (finding: Finding) => Finding;
}

export async function readInputs(
  folders: InputFolders,
  tell: Tell = toNobody,
  /** Of a process that reads the same folders over and over. */
  memory?: FileMemory,
  /** What earlier runs read in the program's own files. */
  noted: Notebook = noNotebook,
): Promise<Read | Stopped> {
  tell({ did: "read" });
  const [read, designed] = await Promise.all([
    readData(folders.dataFolder, memory),
    readDesign(folders.projectFolder, memory, noted),
  ]);
  const templates = designed.inputs.filter(({ path }) => path.startsWith("templates/"));
  const named = templates.map(({ path, sha256 }) => [path, sha256]);
  const checked = noted.found("templates", named, isNothing, () =>
    madeOnce(memory, "check of templates", templates, () => checkTemplates(designed.design)),
  );
  memory?.forgetUnused();
  const findings = [...read.findings, ...designed.findings, ...checked];
  if (read.data === null || designed.findings.length > 0) return { kind: "findings", findings };
  const year = folders.year ?? newestYear(read.data);
  const benchmarks = await readBenchmarks(read.data, folders.dataFolder);
  const besides = benchmarks.findings.map(read.located);
  const data = folders.day === undefined ? benchmarks.data : withoutEmbargoed(benchmarks.data, folders.day, year);
  const messages = callFaculties(designed.design.messages, data.university.facultyNoun);
  return {
    kind: "read",
    folders,
    data,
    design: { ...designed.design, messages },
    year,
    contradictions: [...read.findings, ...besides],
    findings: [...findings, ...besides],
    dataFiles: [...read.inputs, ...benchmarks.inputs],
    designFiles: designed.inputs,
    located: read.located,
  };
}

/** Where something is wrong, it is looked at again. */
function isNothing(noted: unknown): noted is readonly Finding[] {
  return Array.isArray(noted) && noted.length === 0;
}
