/** A row of open data in two releases -> what a correction says of it, and the nearest cause that the files bear out. */
import type { CorrectionCause, Given, Manifest } from "../../domain/index.ts";
import type { Row } from "./comparedRelease.ts";
import { stepColumn } from "./roundedAlike.ts";

/** All of a row but where it comes from. */
export function figureOf(row: Row | undefined): Row["cells"] | undefined {
  return row && { bound: "", value_step: "", base_step: "", ...row.cells, source: "", edition: "" };
}

export function given(row: Row | undefined): Given {
  if (row === undefined) return { state: "absent" };
  const number = (name: string) => (row.cells[name] === "" ? undefined : Number(row.cells[name]));
  const value = number("value");
  if (value === undefined) return { state: row.cells.status === "suppressed" ? "hidden" : "absent" };
  const { precision } = row.cells;
  const [lower, upper, base] = [number("lower"), number("upper"), number("base")];
  const step = row.cells[stepColumn] ? number(stepColumn) : undefined;
  const { bound } = row.cells;
  return {
    state: "shown",
    value,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(base === undefined ? {} : { base }),
    ...(step === undefined ? {} : { step }),
    ...(bound === "at_most" || bound === "at_least" ? { bound } : {}),
    ...(precision === "more than" || precision === "about" ? { precision } : {}),
  };
}

export function changedInputs(before: Manifest, after: Manifest): ReadonlySet<string> {
  const was = new Map(before.inputs.map((each) => [each.path, each.sha256]));
  const is = new Map(after.inputs.map((each) => [each.path, each.sha256]));
  return new Set([...was.keys(), ...is.keys()].filter((file) => was.get(file) !== is.get(file)));
}

/** Published, or pooled from a benchmark file. */
function isOfOthers(row: Row | undefined): boolean {
  return row?.cells.status === "published" || row?.cells.status === "pooled";
}

/** The nearest cause that the files bear out. */
export function causeOf(
  was: Row | undefined,
  is: Row | undefined,
  survey: string | null,
  changed: ReadonlySet<string>,
): CorrectionCause {
  const source = (row: Row | undefined) => `${row?.cells.source ?? ""} ${row?.cells.edition ?? ""}`;
  if (isOfOthers(was) && isOfOthers(is) && source(was) !== source(is)) return "edition";
  const has = (pattern: RegExp) => [...changed].some((file) => pattern.test(file));
  const own = survey === null ? "[^/]+" : survey.replaceAll(".", "\\.");
  const published = [was, is].some(isOfOthers);
  if (has(new RegExp(`^data/surveys/${own}/${published ? "(published|benchmark)\\.yaml|benchmark/" : "responses/"}`)))
    return "data";
  if (has(new RegExp(`^data/(surveys/${own}/survey\\.yaml|indicators\\.yaml|university\\.yaml|released/)`)))
    return "rule";
  return "program";
}
