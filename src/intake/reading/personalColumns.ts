/** A described file and how its columns are read -> those that say who somebody is, with what they hold: no copy of the answers has them. */
import type { DescribedFile } from "../../domain/index.ts";
import type { ReadColumns } from "./readColumns.ts";

export interface ToKeepApart {
  readonly file: DescribedFile;
  /** As they are proposed. */
  readonly proposed: ReadColumns;
  /** As a person has answered: who says what a column is for has looked at it. */
  readonly answered: ReadColumns;
  /** Columns that survey.yaml reads. */
  readonly known: ReadonlySet<string>;
}

/** By their name or by what stands in them, whatever anybody says; by their label where nobody reads them. */
export function personalColumns({ file, proposed, answered, known }: ToKeepApart): ReadonlyMap<string, string> {
  return new Map(
    file.columns.flatMap(({ name, personal }) => {
      if (personal !== null) return [[name, personal] as const];
      const [reading, said] = [proposed.get(name)?.reading, answered.get(name)?.reading];
      const isPersonal = reading?.as === "left-out" && (reading.why === "personal" || reading.why === "birth");
      return isPersonal && said?.as === "left-out" && !known.has(name) ? [[name, reading.why] as const] : [];
    }),
  );
}
