/** Everything that is about to be handed out, as readers get it -> the ways in which hidden cells get out of it. */
import { chartLeaks } from "./chartLeaks.ts";
import { countLeaks } from "./countLeaks.ts";
import { dataLeaks, figuresOfCsv, nameLeaks } from "./fileLeaks.ts";
import type { Knowledge, Leak } from "./leak.ts";
import { type Figure, type ReadPictures, type Unit, unitsOfHtml, unitsOfReport } from "./readUnits.ts";
import { wordLeaks } from "./wordLeaks.ts";

/** `report`: what templates and charts are given, as plain data. */
export type AuditedFile =
  | { readonly kind: "html" | "csv"; readonly path: string; readonly content: string }
  /** Lines of text, as a PDF holds them. */
  | { readonly kind: "lines"; readonly path: string; readonly content: readonly string[] }
  | { readonly kind: "report"; readonly path: string; readonly content: unknown };

export interface Audit {
  readonly leaks: readonly Leak[];
  readonly narrowest: number;
}

/** Reads one file after the other and keeps only what it found, and the figures, which are puzzled over together at the end. */
export interface Auditor {
  readonly read: (file: AuditedFile) => void;
  readonly end: () => Promise<Audit>;
}

/** `ids`: of faculties, programmes and reports, which may stand in file names. */
export function createAuditor(knowledge: Knowledge, ids: readonly string[]): Auditor {
  // The same words stand in a report and in its page: one leak.
  const leaks = new Map<string, Leak>();
  const figures = new Map<string, Figure & { readonly where: string }>();
  const pictures: ReadPictures = new Map();
  const found = (some: readonly Leak[]) => {
    for (const leak of some) leaks.set(`${leak.channel} ${leak.where} ${leak.message}`, leak);
  };
  const printed = (figure: Figure, where: string) => {
    const name = `${figure.id}#${figure.part} ${figure.text}`;
    if (!figures.has(name)) figures.set(name, { ...figure, where });
  };
  return {
    read: (file) => {
      const units = unitsOf(file, pictures);
      for (const unit of units) for (const figure of unit.figures) printed(figure, unit.where);
      found(wordLeaks(units, knowledge));
      if (file.kind === "report") found(chartLeaks(file.content, file.path));
      if (file.kind === "csv") {
        for (const figure of figuresOfCsv(file.content)) printed(figure, file.path);
        found(dataLeaks(file.content, file.path, knowledge));
      }
      found(nameLeaks(file.path, ids));
    },
    end: async () => {
      const counts = await countLeaks([...figures.values()], knowledge);
      found(counts.leaks);
      return { leaks: [...leaks.values()], narrowest: counts.narrowest };
    },
  };
}

function unitsOf(file: AuditedFile, pictures: ReadPictures): readonly Unit[] {
  if (file.kind === "csv") return [];
  if (file.kind === "lines")
    return file.content.flatMap((line) => unitsOfReport(line, file.path)).map((unit) => ({ ...unit, unmarked: true }));
  return file.kind === "html" ? unitsOfHtml(file.content, file.path, pictures) : unitsOfReport(file.content, file.path);
}
