/** A response file as delivered, whatever its format: its head, and a way to copy the columns that are asked for. */
import type { Finding } from "../../domain/index.ts";
import type { PersonalColumn } from "../personal/index.ts";
import type { ColumnsFile } from "./columnsFile.ts";

/** What is wrong in the file, at which row and column. */
export type Problem = Omit<Finding, "file" | "at" | "within">;

/** So many problems of each kind are listed. */
export const mostProblems = 10;

/** What a file says of the codes in a column. */
export interface ColumnCodes {
  /** Every code that has a label, with it. */
  readonly labels: ReadonlyMap<string, string>;
  /** The label of a code; null where it has none. */
  readonly labelOf: (code: string) => string | null;
  /** Whether the code is declared to be no answer. */
  readonly isMissing: (code: string) => boolean;
  /** The same as a list: codes, and ranges of numbers. */
  readonly missing: {
    readonly values: readonly (number | string)[];
    readonly ranges: readonly { readonly low: number; readonly high: number }[];
  };
}

export interface DeliveredFile extends AsyncDisposable {
  /** Names as they stand in the head, without spaces around them. */
  readonly columns: readonly string[];
  /** The row of the head; 0 where names stand in no row. */
  readonly headRow: number;
  /** How the file is read, in words: what was found, or declared. */
  readonly taken: string;
  /** What the file itself says of its columns, by their names: the question, word for word. SPSS files do, and heads of several rows. */
  readonly labels: ReadonlyMap<string, string>;
  /** What the file itself says of its codes; SPSS files do. */
  readonly codes: ReadonlyMap<string, ColumnCodes>;
  /** The column that the file says its rows are weighted by. */
  readonly weightedBy: string | null;
  /** The file says of itself that its respondents are made up. */
  readonly synthetic: boolean;
  /** Copies the columns with these indices, and looks at what stands in all columns. It can be called once only. `isRead`: columns in which one cell that identifies somebody is enough to refuse it; those that are copied. */
  copy(places: readonly number[], to: ColumnsFile, isRead?: (place: number) => boolean): Promise<Copied>;
}

export interface Copied {
  /** Respondents' rows. */
  readonly rows: number;
  readonly problems: readonly Problem[];
  /** Indices of columns that hold numbers as numbers, not as text: 1.1 and 1.10 are one number there. */
  readonly numbers: ReadonlySet<number>;
  /** Columns that hold personal data, read or not. */
  readonly personal: readonly PersonalColumn[];
}

/** A file that was opened, or what keeps it from being read. */
export type Opening =
  | { readonly kind: "open"; readonly file: DeliveredFile }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

export function refused(...problems: readonly Problem[]): Opening {
  return { kind: "refused", problems };
}
