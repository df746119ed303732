/** What the program and the process that reads a Parquet file say to each other. */
import type { PersonalColumn } from "../../personal/index.ts";

export interface ColumnOfFile {
  readonly name: string;
  /** As DuckDB calls it. */
  readonly type: string;
}

export type Asked =
  | { readonly kind: "head"; readonly file: string }
  | {
      readonly kind: "read";
      readonly file: string;
      readonly columns: readonly ColumnOfFile[];
      readonly read: readonly number[];
      /** Indices of the columns in which one cell that identifies somebody is enough to refuse the file. */
      readonly strict: readonly number[];
    };

export type Told =
  /** The process has begun. */
  | { readonly kind: "ready" }
  | {
      readonly kind: "head";
      readonly columns: readonly ColumnOfFile[];
      /** The names as they stand in the file, where two may be equal. */
      readonly names: readonly string[];
      readonly synthetic: boolean;
    }
  | { readonly kind: "read"; readonly rows: number; readonly personal: readonly PersonalColumn[] }
  | { readonly kind: "failed"; readonly message: string };
