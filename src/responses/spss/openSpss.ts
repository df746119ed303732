/** A system file of SPSS -> a delivered file, with what it says of its own codes and weights. */

import { columnName } from "../../domain/index.ts";
import type { ColumnsFile } from "../delivered/columnsFile.ts";
import {
  type ColumnCodes,
  type Copied,
  type DeliveredFile,
  type Opening,
  refused,
} from "../delivered/deliveredFile.ts";
import { headFindings } from "../delivered/headFindings.ts";
import { ReaderError } from "../delivered/readerError.ts";
import { PersonalContent } from "../personal/index.ts";
import { SavError } from "./savError.ts";
import { SavFile, type SavValue } from "./savFile.ts";
import type { SavVariable } from "./variables.ts";

export async function openSpss(file: string, wanted: readonly string[]): Promise<Opening> {
  const opened = await told(() => SavFile.open(file));
  const columns = opened.variables.map(({ name }) => columnName(name));
  const problems = headFindings(columns, wanted, 1, [columns]);
  if (problems.length > 0) {
    await opened[Symbol.asyncDispose]();
    return refused(...problems);
  }
  return { kind: "open", file: new SpssFile(opened, columns) };
}

class SpssFile implements DeliveredFile {
  readonly columns: readonly string[];
  readonly headRow = 0;
  readonly taken: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, ColumnCodes>;
  readonly weightedBy: string | null;
  readonly synthetic = false;
  readonly #file: SavFile;

  constructor(file: SavFile, columns: readonly string[]) {
    this.#file = file;
    this.columns = columns;
    this.weightedBy = file.weightedBy === null ? null : columnName(file.weightedBy);
    this.taken = `SPSS, texts in ${file.encoding}${file.weightedBy === null ? "" : `, weighted by "${file.weightedBy}"`}`;
    this.labels = new Map(
      file.variables.flatMap(({ name, label }) => (label === null ? [] : [[columnName(name), label] as const])),
    );
    this.codes = new Map(file.variables.map((variable) => [columnName(variable.name), codesOf(variable)]));
  }

  /** A system-missing value is an empty field; a user-missing one keeps its code. */
  async copy(
    places: readonly number[],
    to: ColumnsFile,
    isRead = (place: number) => places.includes(place),
  ): Promise<Copied> {
    const content = new PersonalContent();
    const { variables } = this.#file;
    const number = new Set(variables.flatMap(({ kind }, place) => (kind === "number" ? [place] : [])));
    await told(async () => {
      let row = 0;
      for await (const values of this.#file.rows()) {
        row += 1;
        to.begin(row);
        for (const place of places) {
          const written = to.text(textOf(values[place]));
          if (written.kind === "control")
            throw new ReaderError({
              line: row,
              column: place + 1,
              message: `a control character (0x${written.code.toString(16).padStart(2, "0").toUpperCase()}) stands in "${this.columns[place]}"`,
              hint: "no answer holds one: is the file damaged? Export it again",
            });
        }
        to.end();
        for (const [place, value] of values.entries()) {
          const text = textOf(value);
          if (text.length < 6) {
            if (text !== "") content.counts(place);
            continue;
          }
          const bytes = Buffer.from(text, "utf8");
          content.sees(place, row, bytes, 0, bytes.length);
        }
        if (row % 500 === 0) await to.drain();
      }
    });
    return { rows: to.rows, problems: [], numbers: number, personal: content.found(isRead) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file[Symbol.asyncDispose]();
  }
}

/** Turns an error about the file into a finding; any other is a fault of the program, and is thrown. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SavError)) throw error;
    throw new ReaderError({
      message: error.message,
      hint: "open it in SPSS and save it again, or have it delivered once more",
    });
  }
}

function codesOf({ kind, valueLabels, missing }: SavVariable): ColumnCodes {
  const value = (code: string) => (kind === "number" ? Number(code.replace(",", ".")) : code.trimEnd());
  return {
    missing,
    labels: new Map([...valueLabels].map(([code, label]) => [String(code), label])),
    labelOf: (code) => valueLabels.get(value(code)) ?? null,
    isMissing: (code) => {
      const found = value(code);
      const inRange = ({ low, high }: { low: number; high: number }) =>
        typeof found === "number" && low <= found && found <= high;
      return missing.values.includes(found) || missing.ranges.some(inRange);
    },
  };
}

function textOf(value: SavValue | undefined): string {
  return value === undefined || value.kind === "system-missing" ? "" : String(value.value);
}
