/** What is known beside a column: the university, and all columns of the file. */
import type { DescribedFile, University } from "../../domain/index.ts";

export interface Context {
  readonly file: DescribedFile;
  readonly university: University;
  /** Columns of which the codebook says other answers than the file. */
  readonly contradicted: ReadonlySet<string>;
}
