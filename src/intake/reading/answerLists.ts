/** A column in which all chosen options stand together -> its options; null where it is no such column. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";
import { isMissingIn } from "./codesOf.ts";
import { labelOf } from "./columnWords.ts";
import { doubted, type ReadColumn, sure } from "./reading.ts";

const separators = [";", "|", ","] as const;
const mostOptions = 25;

export function answerList(column: DescribedColumn): ReadColumn | null {
  const isMissing = isMissingIn(column);
  const values = column.values.map(({ value }) => value).filter((value) => !isMissing(value));
  if (column.distinct > column.values.length || values.length < 3) return null;
  for (const separator of separators) {
    const split = values.map((value) => value.split(separator).map((part) => part.trim()));
    if (!split.some((parts) => parts.length > 1)) continue;
    const parts = [...new Map(split.flat().map((part) => [plainCode(part), part])).values()].filter(
      (part) => part !== "",
    );
    if (parts.length > mostOptions || parts.length < 2) continue;
    const each = split.filter((own) => new Set(own).size === own.length);
    if (each.length < split.length || parts.some((part) => part.length > 80)) continue;
    const read = readList(column, parts, separator, split.length > parts.length);
    if (read !== null) return read;
  }
  return null;
}

function readList(
  column: DescribedColumn,
  parts: readonly string[],
  separator: string,
  isVaried: boolean,
): ReadColumn | null {
  const known = new Map(column.codes.map(({ code, label }) => [plainCode(code), { code, label }]));
  const areNumbers = parts.every((part) => /^\d{1,3}$/.test(part));
  if (known.size > 0) {
    const options = column.codes.filter(({ label }) => label !== "");
    return parts.every((part) => known.has(plainCode(part))) && areNumbers
      ? sure({ as: "list", options, separator })
      : null;
  }
  if (!isVaried) return null;
  if (areNumbers) {
    const codes: CodeLabel[] = parts.map((code) => ({ code, label: "" }));
    // "1,3" may be a number with a comma.
    if (separator === "," && column.numbers !== null) return null;
    return doubted({
      kind: "unlabelled",
      key: "unlabelled options",
      shown: parts.join(", "),
      codes,
      proposed: { as: "list", options: codes, separator },
    });
  }
  // A comma within an option can't be told from one between two.
  if (separator === "," && column.values.some(({ value }) => /,\s/.test(value))) return null;
  if (labelOf(column) === "" || !parts.every((part) => /\p{L}/u.test(part))) return null;
  return sure({ as: "list", options: parts.map((part) => ({ code: part, label: part })), separator });
}
