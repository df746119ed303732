/** A system file of SPSS -> a CSV file that is read like any other, and what the file itself says of its codes. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { SavFile, type SavValue } from "./savFile.ts";
import type { SavVariable } from "./variables.ts";

/** What a file says of the codes in a column. */
export interface ColumnCodes {
  /** The label of a code; null where it has none. */
  readonly labelOf: (code: string) => string | null;
  /** The code is declared to be no answer. */
  readonly isMissing: (code: string) => boolean;
}

/** Streams: memory does not grow with the file. A system-missing value is an empty field; a user-missing one keeps its code. */
export async function savToCsv(path: string, csv: string): Promise<ReadonlyMap<string, ColumnCodes>> {
  await using file = await SavFile.open(path);
  const head = `${file.variables.map(({ name }) => field(name)).join(",")}\n`;
  await pipeline(async function* () {
    yield head;
    let lines: string[] = [];
    for await (const row of file.rows()) {
      lines.push(row.map((value) => field(textOf(value))).join(","));
      if (lines.length < 1000) continue;
      yield `${lines.join("\n")}\n`;
      lines = [];
    }
    if (lines.length > 0) yield `${lines.join("\n")}\n`;
  }, createWriteStream(csv));
  return new Map(file.variables.map((variable) => [variable.name, codesOf(variable)]));
}

function codesOf({ kind, valueLabels, missing }: SavVariable): ColumnCodes {
  const value = (code: string) => (kind === "number" ? Number(code.replace(",", ".")) : code.trimEnd());
  return {
    labelOf: (code) => valueLabels.get(value(code)) ?? null,
    isMissing: (code) => {
      const found = value(code);
      const inRange = ({ low, high }: { low: number; high: number }) =>
        typeof found === "number" && low <= found && found <= high;
      return missing.values.includes(found) || missing.ranges.some(inRange);
    },
  };
}

function textOf(value: SavValue): string {
  return value.kind === "system-missing" ? "" : String(value.value);
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
