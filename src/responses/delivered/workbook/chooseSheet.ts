/** The sheets of a workbook -> the one with the answers: the one that survey.yaml names, or the one visible sheet that has the columns. An invisible sheet is read only where it is named. */
import type { Problem } from "../deliveredFile.ts";
import type { Sheet } from "./workbookParts.ts";

export type Chosen =
  | { readonly kind: "chosen"; readonly sheet: Sheet }
  | { readonly kind: "refused"; readonly problem: Problem };

export function chooseSheet(
  sheets: readonly { readonly sheet: Sheet; readonly has: boolean }[],
  named: string | undefined,
): Chosen {
  const list = (of: typeof sheets) => of.map(({ sheet }) => `"${sheet.name}"`).join(", ");
  const not = (message: string, hint: string): Chosen => ({ kind: "refused", problem: { message, hint } });
  if (named !== undefined) {
    const found = sheets.find(({ sheet }) => sheet.name === named);
    if (found !== undefined) return { kind: "chosen", sheet: found.sheet };
    return not(`there is no sheet "${named}" in this workbook`, `its sheets are ${list(sheets)}`);
  }
  const visible = sheets.filter(({ sheet }) => sheet.isVisible);
  const fitting = visible.filter(({ has }) => has);
  const [fits, more] = fitting;
  if (fits !== undefined && more === undefined) return { kind: "chosen", sheet: fits.sheet };
  if (fitting.length > 1)
    return not(
      `several sheets have the columns: ${list(fitting)}`,
      "name the one with the answers in survey.yaml, under responses: read: { sheet: … }",
    );
  const invisible = sheets.filter(({ sheet, has }) => !sheet.isVisible && has);
  if (invisible.length > 0)
    return not(
      `no visible sheet has the columns, but a hidden one has: ${list(invisible)}`,
      "a hidden sheet is read only where it is named in survey.yaml, under responses: read: { sheet: … }; named, a visible one tells what it lacks",
    );
  const [only, another] = visible;
  if (only !== undefined && another === undefined) return { kind: "chosen", sheet: only.sheet };
  if (visible.length === 0)
    return not("this workbook has no visible sheet", "show the sheet with the answers, and save it");
  return not(
    `none of its sheets has all the columns that survey.yaml names: ${list(visible)}`,
    "name the sheet with the answers in survey.yaml, under responses: read: { sheet: … }; what is missing in it is told then",
  );
}
