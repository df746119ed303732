/** Everything that is about to be handed out, as readers get it, and whom it is for -> the ways in which hidden cells get out of it, and figures that go to somebody who may not have them. */
import { type AttackKnowledge, attackFigures, tellsOfPeople } from "./attack/attackFigures.ts";
import { sayTold } from "./attack/attackQuestion.ts";
import { chartLeaks } from "./chartLeaks.ts";
import { dataLeaks, nameLeaks } from "./fileLeaks.ts";
import { createForeignReader, type ForeignReader } from "./foreignFigures.ts";
import type { Knowledge, Leak } from "./leak.ts";
import { createNameReader, type NameReader } from "./names.ts";
import { type CsvRow, idOfRow, rowsOfCsv, unitsOfCsv, unitsOfJson, unitsOfText } from "./readData.ts";
import type { Reader } from "./reader.ts";
import { type ReadPictures, unitsOfHtml, unitsOfReport } from "./readUnits.ts";
import type { ReadWorkbook } from "./readWorkbook.ts";
import { plainUnit, type Unit } from "./unit.ts";
import { createWordReader } from "./wordLeaks.ts";
import { createWorkbookReader } from "./workbookLeaks.ts";
import { figureRows, unitsOfWorkbook } from "./workbookUnits.ts";

/** `report`: what templates and charts are given, as plain data. `pdf`: what `filesOfPdf` read. `workbook`: what `readWorkbook` read. */
export type AuditedFile =
  | { readonly kind: "html" | "csv" | "json" | "text"; readonly path: string; readonly content: string }
  | { readonly kind: "pdf"; readonly path: string; readonly content: readonly Unit[] }
  | { readonly kind: "report"; readonly path: string; readonly content: unknown }
  | { readonly kind: "workbook"; readonly path: string; readonly content: ReadWorkbook }
  /** What a manifest says of a file: its title, and the estimates that it lists. */
  | {
      readonly kind: "listed";
      readonly path: string;
      readonly content: { readonly title: string | null; readonly estimates: readonly string[] };
    };

export interface Audit {
  readonly leaks: readonly Leak[];
}

/** Reads one file after the other and keeps only what it found, and the rows of data files, which are attacked together at the end. */
export interface Auditor {
  /** What is found in a file by itself: nothing that was read before or will be read changes it. */
  readonly leaksIn: (file: AuditedFile, reader: Reader) => readonly Leak[];
  /** `reader`: whom the manifest says that the file is for. */
  readonly read: (file: AuditedFile, reader: Reader) => void;
  readonly end: () => Audit;
}

/** Rows of figures, attacked together where one of them was not judged with the others before: fewer rows tell less. */
export interface FigureAttack {
  readonly knowledge: AttackKnowledge;
  /** By `rowName`. */
  readonly judged: ReadonlySet<string>;
}

/** What a row of a data file tells of a figure. */
export function rowName(row: CsvRow): string {
  const { value = "", value_step = "", bound = "", base = "", base_step = "" } = row;
  return [idOfRow(row), value, value_step, bound, base, base_step].join(" ");
}

/** `ids`: of faculties, programmes and reports, which may stand in file names. `attack`: null where there are no figures to attack. */
export function createAuditor(
  knowledge: Knowledge,
  ids: readonly string[],
  attack: FigureAttack | null = null,
): Auditor {
  // The same words stand in a report and in its page: one leak.
  const leaks = new Map<string, Leak>();
  const rows = new Map<string, CsvRow>();
  const pictures: ReadPictures = new Map();
  const names = nameReaderOf(knowledge);
  const foreign = createForeignReader(knowledge.directory, names);
  const words = createWordReader(knowledge, names);
  const workbooks = createWorkbookReader();
  const found = (some: readonly Leak[]) => {
    for (const leak of some) leaks.set(`${leak.channel} ${leak.where} ${leak.message}`, leak);
  };
  const leaksIn: Auditor["leaksIn"] = (file, reader) => {
    const units = unitsOf(file, pictures);
    return [
      ...words(units),
      ...foreign.inUnits(units, reader),
      ...foreignRows(file, reader, foreign),
      ...(file.kind === "report" ? chartLeaks(file.content, file.path) : []),
      ...(file.kind === "csv" ? dataLeaks(file.content, file.path, knowledge) : []),
      // A manifest lists files under its own name.
      ...(file.kind === "listed" ? [] : nameLeaks(file.path, ids)),
    ];
  };
  return {
    leaksIn,
    read: (file, reader) => {
      found(leaksIn(file, reader));
      if (file.kind === "workbook") workbooks.readWorkbook(figureRows(file.content, file.path));
      if (file.kind === "csv") {
        workbooks.readData(rowsOfCsv(file.content));
        // A figure of which two files tell different things counts as two rows: readers know both.
        if (attack !== null)
          for (const row of rowsOfCsv(file.content))
            if (tellsOfPeople(row, attack.knowledge)) rows.set(rowName(row), row);
      }
    },
    end: () => {
      found(workbooks.end());
      const isJudged = attack === null || [...rows.keys()].every((name) => attack.judged.has(name));
      const told = isJudged ? [] : attackFigures([...rows.values()], attack.knowledge);
      found(told.map((each): Leak => ({ channel: "derivation", where: "data files", message: sayTold(each) })));
      return { leaks: [...leaks.values()] };
    },
  };
}

/** A file, and whom it is for -> figures in it that they may not have, or that nobody may: what is asked of anything that goes to somebody. */
export type Gate = (file: AuditedFile, reader: Reader) => readonly Leak[];

export function createGate(knowledge: Knowledge): Gate {
  const names = nameReaderOf(knowledge);
  const foreign = createForeignReader(knowledge.directory, names);
  const words = createWordReader(knowledge, names);
  return (file, reader) => {
    const units = unitsOf(file, new Map());
    return [...foreign.inUnits(units, reader), ...foreignRows(file, reader, foreign), ...words(units)];
  };
}

function foreignRows(file: AuditedFile, reader: Reader, foreign: ForeignReader): readonly Leak[] {
  if (file.kind === "listed") return foreign.inIds(file.content.estimates, reader, file.path);
  if (file.kind === "workbook") {
    const named = figureRows(file.content, file.path).map(({ id }) => id);
    return foreign.inIds(named, reader, file.path);
  }
  if (file.kind !== "csv") return [];
  const named = rowsOfCsv(file.content).flatMap((row) => idOfRow(row) ?? []);
  return foreign.inIds(named, reader, file.path);
}

function unitsOf(file: AuditedFile, pictures: ReadPictures): readonly Unit[] {
  switch (file.kind) {
    case "html":
      return unitsOfHtml(file.content, file.path, pictures);
    case "csv":
      return unitsOfCsv(file.content, file.path);
    case "json":
      return unitsOfJson(file.content, file.path);
    case "text":
      return unitsOfText(file.content, file.path);
    case "pdf":
      return file.content;
    case "report":
      return unitsOfReport(file.content, file.path);
    case "workbook":
      return unitsOfWorkbook(file.content, file.path);
    case "listed":
      return file.content.title === null ? [] : [plainUnit(file.content.title, file.path, { unmarked: true })];
  }
}

function nameReaderOf({ cells, directory, harmless, labels, hiddenWords }: Knowledge): NameReader {
  const labelled = new Set(labels);
  const names = [...cells.flatMap((cell) => cell.names.flat()), ...[...directory.called.values()].flat(2)].filter(
    (name) => !labelled.has(name),
  );
  return createNameReader(names, harmless, hiddenWords);
}
