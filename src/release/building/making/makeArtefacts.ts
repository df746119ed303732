/** A plan -> its reports and data files, made and laid into the staged folder, several at the same time. */
import { type DocumentKindName, documentKinds } from "../../../domain/index.ts";
import { inTurns } from "../../execution/index.ts";
import { readerOfArtefact } from "../auditing/auditRelease.ts";
import type { ReleaseEffects } from "../effects.ts";
import type { PlannedArtefact } from "../planArtefacts.ts";
import type { Planned } from "../planned.ts";
import { type Laying, lay } from "./laying.ts";
import type { MadeArtefact } from "./madeArtefact.ts";
import { makeDataFile } from "./makeDataFile.ts";
import { makeDocument } from "./makeDocument.ts";
import { makeWorkbook } from "./makeWorkbook.ts";
import type { PageSetting } from "./pageSetting.ts";

/** Composing, drawing and writing go on while every tab prints. */
const lanesBesideTabs = 2;

export type MadeFile = Omit<MadeArtefact, "content" | "audited">;

export interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** The version of the browser that printed; null where nothing is printed. */
  readonly browser: string | null;
}

export async function makeArtefacts(
  { checked, artefacts }: Planned,
  /** That printed files bear. */
  date: Date,
  setting: PageSetting,
  laying: Laying,
  effects: Pick<ReleaseEffects, "progress" | "printer" | "readPdf">,
): Promise<MadeFiles> {
  const { progress } = effects;
  const isPrinted = artefacts.some((each) => each.kind === "report" && each.format === "pdf");
  const printer = isPrinted ? await effects.printer() : null;
  const printing = printer === null ? null : { printer, date };
  const files = await inTurns(artefacts, (printer?.lanes ?? 0) + lanesBesideTabs, async (planned) => {
    progress.started(planned.id);
    const { content, audited, ...made } = await makeOne(planned, checked, setting, printing);
    // A print that was made before was read back when it was new; what went into it is read each time.
    const isNewPrint = made.artefact.format === "pdf" && !made.reused;
    const readBack = isNewPrint ? await effects.readPdf(content, planned.path) : null;
    const reader = readerOfArtefact(made.artefact, checked.data);
    await lay(planned.path, content, [...audited, ...(readBack?.files ?? [])], reader, laying);
    if (made.reused) progress.reused(planned.id);
    else progress.made(planned.id, made.pages);
    if (planned.kind === "report" && isTooLong(planned.report.kind, made.pages))
      progress.tooLong?.(planned.id, planned.report.kind, made.pages);
    if (readBack !== null && readBack.emptyPages.length > 0) progress.emptyPages?.(planned.id, readBack.emptyPages);
    return made;
  });
  return { files, browser: printer?.version ?? null };
}

async function makeOne(
  planned: PlannedArtefact,
  checked: Planned["checked"],
  setting: PageSetting,
  printing: Parameters<typeof makeDocument>[3],
): Promise<MadeArtefact> {
  switch (planned.kind) {
    case "report":
      return await makeDocument(planned, checked, setting, printing);
    case "workbook":
      return await makeWorkbook(planned, checked, setting);
    case "data":
    case "metadata":
    case "codes":
    case "changes":
      return await makeDataFile(planned, checked, setting);
  }
}

/** Longer than it should be: nothing is wrong in it, but a sheet that runs over can't be put up. */
function isTooLong(kind: DocumentKindName, pages: number | null): pages is number {
  const { most } = documentKinds[kind];
  return most !== null && pages !== null && pages > most.pages;
}
