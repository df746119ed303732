/** A column that a survey names -> in which rows nothing stands: an empty field, or a code that survey.yaml or the response file itself declares to be no answer. */
import { codeBook, type NamedColumn } from "../domain/index.ts";
import { missingOf } from "./codes.ts";
import { declaredValues } from "./declaredValues.ts";
import type { OpenResponses } from "./openResponses.ts";
import { sqlName, sqlText } from "./sqlNames.ts";

export interface EmptyFields {
  /** SQL that is true where nothing stands there, or a code that is no answer. */
  readonly isEmpty: string;
  /** SQL that is true where survey.yaml declares what stands there, or an empty field, to be no answer. */
  readonly isDeclared: string;
  /** Says "no weight", and why; null where something stands there. */
  readonly say: (what: string, raw: string | null) => string | null;
}

export async function emptyFields(responses: OpenResponses, { column, missing }: NamedColumn): Promise<EmptyFields> {
  const text = `coalesce(trim(CAST(${sqlName(column)} AS VARCHAR)), '')`;
  const own = codeBook(missingOf(missing));
  const file = responses.codes.get(column);
  const found = await declaredValues(responses, column, [...Object.keys(missing), ...(file?.missing.values ?? [])]);
  const ranges = (file?.missing.ranges ?? []).map(
    ({ low, high }) => `coalesce(TRY_CAST(${text} AS DOUBLE) BETWEEN ${double(low)} AND ${double(high)}, false)`,
  );
  const oneOf = (values: readonly string[]) =>
    values.length === 0 ? "false" : `${text} IN (${values.map(sqlText).join(", ")})`;
  const declared = found.filter((value) => own(value) !== undefined);
  const byFile = found.filter((value) => file?.isMissing(value) === true);
  return {
    isEmpty: `(${[oneOf(["", ...declared, ...byFile]), ...ranges].join(" OR ")})`,
    isDeclared: `(${oneOf(declared)})`,
    say: (what, raw) => {
      if (raw === null) return `no ${what}`;
      const said = own(raw);
      if (said !== undefined && said.kind !== "system-missing")
        return `no ${what}: survey.yaml declares "${raw}" to be no answer (${said.reason})`;
      return file?.isMissing(raw) === true ? `no ${what}: the file declares "${raw}" to be no answer` : null;
    },
  };
}

function double(number: number): string {
  return `CAST(${sqlText(String(number))} AS DOUBLE)`;
}
