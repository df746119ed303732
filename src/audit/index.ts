export { type AttackKnowledge, attackFigures, searchFigures, tellsOfPeople } from "./attack/attackFigures.ts";
export { sayTold } from "./attack/attackQuestion.ts";
export { readySolver } from "./attack/highsSolver.ts";
export {
  type Audit,
  type AuditedFile,
  type Auditor,
  createAuditor,
  createGate,
  type FigureAttack,
  rowName,
} from "./auditArtefacts.ts";
export { type CellName, cellName, waveName, waveOf } from "./cellName.ts";
export { type Directory, printedNumber } from "./foreignFigures.ts";
export type { Knowledge, KnownCell } from "./leak.ts";
export { hasNumberWords } from "./numberWords.ts";
export { leastFill, type PageFill, pageFill } from "./pages/pageFill.ts";
export { type PageOne, pageOne } from "./pages/pageOne.ts";
export {
  isHeading,
  isIn,
  type PrintedBlock,
  type PrintedDocument,
  type PrintedLine,
  type PrintedPage,
  type PrintedPart,
  wordsOf,
} from "./pages/printedDocument.ts";
export { readPages } from "./pages/readPages.ts";
export { idOfRow, rowsOfCsv, sentencesOf, textOfSearchFragment } from "./readData.ts";
export { type Reader, readerOf } from "./reader.ts";
export { filesOfPdf, type ReadBack, readBack } from "./readPdf.ts";
export { type ReadWorkbook, readWorkbook } from "./readWorkbook.ts";
export { type WrittenText, writtenLeaks } from "./writtenLeaks.ts";
