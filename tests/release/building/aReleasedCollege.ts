/** Hill College with surveys that a test makes: written to a data folder as files, read back by the program, decided, rounded and set as open data. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readySolver } from "../../../src/audit/index.ts";
import { openData, reportKeys } from "../../../src/documents/index.ts";
import {
  audienceOf,
  type Figure,
  type Finding,
  formatFinding,
  type LedgerCell,
  type UniversityData,
} from "../../../src/domain/index.ts";
import { figuresFor } from "../../../src/release/building/composing/figuresFor.ts";
import { type ProtectedFigures, protectFigures } from "../../../src/release/building/protectFigures.ts";
import { figuresOf } from "../../../src/release/editions/figuresOf.ts";
import { type Checked, checkRelease } from "../../../src/release/index.ts";
import { readResponses } from "../../../src/responses/index.ts";
import { readData } from "../../../src/sources/index.ts";
import { type AskedSurvey, collegeFiles, type Programmes } from "./collegeFiles.ts";

export const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
const hill = fileURLToPath(new URL("../../fixtures/hill-college/data", import.meta.url));

/** A row of open data by column. */
export type Row = Readonly<Record<string, string>>;

export interface ReleasedCollege extends AsyncDisposable {
  readonly folder: string;
  /** Answers and policy to what everybody together gets, without the pages. */
  readonly figures: (released?: readonly LedgerCell[]) => Promise<ReleasedRows>;
  /** All that `check` does, and what it lets through. */
  readonly check: () => Promise<CheckedRows>;
  /** Other surveys, or the same with other answers, in the same folder. */
  readonly write: (surveys: readonly AskedSurvey[]) => Promise<void>;
}

export interface ReleasedRows {
  readonly data: UniversityData;
  readonly protection: ProtectedFigures;
  readonly figures: readonly Figure[];
  /** Of all audiences, each once. */
  readonly rows: readonly Row[];
  /** By audience. */
  readonly files: ReadonlyMap<string, string>;
}

export type CheckedRows =
  | { readonly kind: "findings"; readonly findings: readonly string[] }
  | ({ readonly kind: "ready"; readonly worded: Checked } & ReleasedRows);

export async function aReleasedCollege(
  surveys: readonly AskedSurvey[],
  programmes: Programmes = {},
): Promise<ReleasedCollege> {
  const root = await mkdtemp(path.join(tmpdir(), "released-"));
  const folder = path.join(root, "data");
  await cp(hill, folder, { recursive: true });
  await rm(path.join(folder, "surveys"), { recursive: true });
  const write = async (own: readonly AskedSurvey[]) => {
    await rm(path.join(folder, "surveys"), { recursive: true, force: true });
    for (const [name, text] of collegeFiles(own, programmes)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  };
  await write(surveys);
  return {
    folder,
    write,
    figures: async (released = []) => {
      const read = await readData(folder);
      if (read.data === null || read.findings.length > 0) throw new Error(said(read.findings).join("\n"));
      const { tallies, findings } = await readResponses(read.data, folder, null);
      if (findings.length > 0) throw new Error(said(findings).join("\n"));
      await readySolver();
      return rowsOf(read.data, protectFigures(read.data, tallies, released));
    },
    check: async () => {
      const loaded = await checkRelease({ dataFolder: folder, responsesFolder: null, projectFolder, year: null });
      if (loaded.kind === "findings") return { kind: "findings", findings: said(loaded.findings) };
      return { kind: "ready", worded: loaded, ...rowsOf(loaded.data, loaded.attacked) };
    },
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}

function said(findings: readonly Finding[]): readonly string[] {
  return findings.map(formatFinding);
}

function rowsOf(data: UniversityData, protection: ProtectedFigures): ReleasedRows {
  const figures = protection.surveys.flatMap(({ survey, estimates }) =>
    figuresOf(estimates, survey, data.indicators.indicators),
  );
  const audiences = [...new Set(["public" as const, ...reportKeys(data).map(audienceOf)])];
  const files = new Map(
    audiences.map((audience) => [audience as string, openData(figuresFor(audience, figures, data), data)]),
  );
  const rows = [...new Set([...files.values()].flatMap((text) => text.split("\r\n").slice(1)))].filter(Boolean);
  const [head = ""] = files.get("public")?.split("\r\n") ?? [];
  const columns = head.split(",");
  const rowOf = (line: string): Row => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""]));
  };
  return { data, protection, figures, files, rows: rows.map(rowOf) };
}

/** The one row of an indicator in a domain; undefined where there is none. */
export function rowAt(rows: readonly Row[], indicator: string, domain: string, wave = 2024): Row | undefined {
  return rows.find((row) => row.indicator === indicator && row.domain === domain && row.wave === String(wave));
}
