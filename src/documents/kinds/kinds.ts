/** What each kind of document says: a row for each of `documentKinds`. */
import type { Faculty, KindFor } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { boardParts } from "./boardReport.ts";
import { corrected, factsheetParts } from "./factsheet.ts";
import { facultyParts } from "./facultyReport.ts";
import type { Part } from "./parts.ts";

export const boardDocuments: Readonly<Record<KindFor<"board">, (writing: Writing) => readonly Part[]>> = {
  board: boardParts,
};

interface FacultyDocument {
  readonly parts: (faculty: Faculty, writing: Writing) => readonly Part[];
  /** What is told of corrections, once all else is there; null where a chapter tells it. */
  readonly corrected: ((parts: readonly Part[], faculty: Faculty, writing: Writing) => readonly Part[]) | null;
}

export const facultyDocuments: Readonly<Record<KindFor<"faculty">, FacultyDocument>> = {
  faculty: { parts: facultyParts, corrected: null },
  factsheet: { parts: factsheetParts, corrected },
};
