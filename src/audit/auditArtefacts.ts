/** Everything that is about to be handed out, as readers get it -> the ways in which hidden cells get out of it. */
import { chartLeaks } from "./chartLeaks.ts";
import { countLeaks } from "./countLeaks.ts";
import { dataLeaks, figuresOfCsv, nameLeaks } from "./fileLeaks.ts";
import type { Knowledge, Leak } from "./leak.ts";
import { type Unit, unitsOfHtml, unitsOfReport } from "./readUnits.ts";
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

/** `ids`: of faculties, programmes and reports, which may stand in file names. */
export async function auditArtefacts(
  files: readonly AuditedFile[],
  knowledge: Knowledge,
  ids: readonly string[],
): Promise<Audit> {
  const units = files.flatMap(unitsOf);
  const figures = [
    ...units.flatMap(({ figures, where }) => figures.map((figure) => ({ ...figure, where }))),
    ...files.flatMap((file) =>
      file.kind === "csv" ? figuresOfCsv(file.content).map((figure) => ({ ...figure, where: file.path })) : [],
    ),
  ];
  const counts = await countLeaks(figures, knowledge);
  const leaks = [
    ...wordLeaks(units, knowledge),
    ...files.flatMap((file) => (file.kind === "report" ? chartLeaks(file.content, file.path) : [])),
    ...files.flatMap((file) => (file.kind === "csv" ? dataLeaks(file.content, file.path, knowledge) : [])),
    ...files.flatMap(({ path }) => nameLeaks(path, ids)),
    ...counts.leaks,
  ];
  // The same words stand in a report and in its page: one leak.
  const once = new Map(leaks.map((leak) => [`${leak.channel} ${leak.where} ${leak.message}`, leak]));
  return { leaks: [...once.values()], narrowest: counts.narrowest };
}

function unitsOf(file: AuditedFile): readonly Unit[] {
  if (file.kind === "csv") return [];
  if (file.kind === "lines")
    return file.content.flatMap((line) => unitsOfReport(line, file.path)).map((unit) => ({ ...unit, unmarked: true }));
  return file.kind === "html" ? unitsOfHtml(file.content, file.path) : unitsOfReport(file.content, file.path);
}
