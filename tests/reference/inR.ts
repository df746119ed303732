/** Reference designs -> what R's survey package makes of the same response files. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { EstimateRow } from "./pipeline.ts";
import { indicatorsOf, type ReferenceDesign } from "./referenceDesign.ts";

const script = fileURLToPath(new URL("estimates.R", import.meta.url));

export interface InR {
  readonly versions: string;
  readonly estimates: ReadonlyMap<string, readonly EstimateRow[]>;
}

export async function estimatesInR(designs: readonly ReferenceDesign[]): Promise<InR> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-in-r-"));
  try {
    for (const design of designs) {
      await mkdir(path.join(folder, design.name));
      await writeFile(path.join(folder, design.name, "answers.csv"), design.csv);
      await writeFile(path.join(folder, design.name, "design.R"), `spec <- ${inR(specOf(design))}\n`);
    }
    const { stdout } = await promisify(execFile)("Rscript", [script, folder], { maxBuffer: 1e8 });
    const estimates = new Map<string, readonly EstimateRow[]>();
    for (const { name } of designs)
      estimates.set(name, readRows(await readFile(path.join(folder, name, "estimates.csv"), "utf8")));
    return { versions: stdout.trim(), estimates };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** As R and the fixtures write them: indicator, domain, then the numbers. */
export function readRows(csv: string): readonly EstimateRow[] {
  return csv
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(","))
    .map(([indicator = "", domain = "", ...numbers]) => ({
      indicator,
      domain,
      numbers: numbers.map((text) => (text === "NA" || text === "NaN" ? Number.NaN : Number(text))),
    }));
}

function specOf(design: ReferenceDesign) {
  const { faculties, programmes, responses } = design;
  return {
    faculties,
    programmes,
    responses,
    indicators: indicatorsOf(design).map(({ id, item, answers, statistic }) => ({
      id,
      statistic,
      range: item.range,
      answers,
      read: item.read,
    })),
  };
}

/** A value as R code. */
function inR(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" || typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `list(${value.map(inR).join(", ")})`;
  return `list(${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)} = ${inR(each)}`)
    .join(", ")})`;
}
