/** What each kind of document says: a row for each of `documentKinds`. */
import type { Faculty, FacultyKind, UniversityKind } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { boardParts } from "./boardReport.ts";
import { correctedFactsheet, factsheetParts } from "./factsheet.ts";
import { facultyParts } from "./facultyReport.ts";
import type { Part } from "./parts.ts";
import { correctedStudentsPage, studentsParts } from "./studentsPage.ts";

/** `About`: what else it is written from, beside the data. */
interface DocumentWords<About extends readonly unknown[]> {
  readonly parts: (...about: [...About, Writing]) => readonly Part[];
  /** What is told of corrections, once all else is there; null where one of its chapters tells it. */
  readonly corrected: ((parts: readonly Part[], ...about: [...About, Writing]) => readonly Part[]) | null;
}

export const universityDocuments: Readonly<Record<UniversityKind, DocumentWords<[]>>> = {
  board: { parts: boardParts, corrected: null },
  students: { parts: studentsParts, corrected: correctedStudentsPage },
};

export const facultyDocuments: Readonly<Record<FacultyKind, DocumentWords<[Faculty]>>> = {
  faculty: { parts: facultyParts, corrected: null },
  factsheet: { parts: factsheetParts, corrected: correctedFactsheet },
};
