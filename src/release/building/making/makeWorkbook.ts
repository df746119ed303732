/** A planned workbook -> the file with the figures of its audience, with what the manifest says of it. */
import type { Sheet, Workbook } from "../../../documents/index.ts";
import { stampOf } from "../../../store/index.ts";
import { writeWorkbook } from "../../../workbooks/index.ts";
import { auditedFiles } from "../auditing/auditedFiles.ts";
import type { Checked } from "../checked.ts";
import { composedWorkbook } from "../composing/composedWorkbook.ts";
import type { PlannedWorkbook } from "../planArtefacts.ts";
import { described, type MadeArtefact } from "./madeArtefact.ts";
import type { PageSetting } from "./pageSetting.ts";
import { recipeOfData } from "./recipe.ts";

export async function makeWorkbook(
  { id, path, audience, language, format }: PlannedWorkbook,
  checked: Checked,
  { code, store }: Pick<PageSetting, "code" | "store">,
): Promise<MadeArtefact> {
  const { workbook, figures } = composedWorkbook(checked, audience, language);
  const content = writeWorkbook(workbook, format);
  const artefact = described(id, path, content);
  const key = `workbook ${id} ${artefact.sha256}`;
  const reused = (await store.noted(key)) !== null;
  await store.note(key, {});
  return {
    content,
    pages: null,
    checks: null,
    reused,
    recipe: recipeOfData(figures, { program: code, "names, questions and sources": stampOf(wordsOf(workbook)) }),
    // As an attacker gets it: read back from the file.
    audited: await auditedFiles(path, content, format),
    artefact: {
      ...artefact,
      kind: "data",
      title: workbook.title,
      audience,
      language,
      format,
      estimates: figures.map((each) => each.id).sort(),
    },
  };
}

/** What it says beside its figures, and beside the marks in their place: its notes too. */
function wordsOf({ title, sheets }: Workbook): unknown {
  return [title, sheets.map((sheet) => [sheet.name, sheet.title, sheet.lines, sheet.table?.head, wordsIn(sheet)])];
}

function wordsIn({ table }: Sheet): readonly string[] {
  const cells = table?.rows.flat() ?? [];
  return cells.flatMap((cell) => (cell.kind === "text" && cell.align === "start" ? [cell.text] : []));
}
