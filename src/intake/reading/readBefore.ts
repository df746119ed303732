/** A column of which its file does not say what it means, and the survey that has read it until now -> how it is read there, as long as its values go with that; null where they do not, or the survey does not know it. */
import { type Code, type DescribedColumn, plainCode, type ResponseItem, type Survey } from "../../domain/index.ts";
import type { NoAnswer } from "../labels/noAnswers.ts";
import { isWithin, oddCodes } from "./oddCodes.ts";
import { type ReadColumn, type Reading, sure } from "./reading.ts";

/** With so many answers, both ends of a scale are among them. */
const manyAnswers = 100;

export function readBefore(survey: Survey, column: DescribedColumn): ReadColumn | null {
  return groupBefore(survey, column) ?? itemBefore(survey, column);
}

/** Codes that are new in it are told by the check of the answers. */
function groupBefore({ responses }: Survey, { name }: DescribedColumn): ReadColumn | null {
  if (responses === undefined) return null;
  for (const as of ["faculty", "programme", "level"] as const) {
    const own = responses[as];
    if (own?.column === name) return sure({ as, ids: new Map(Object.entries(own.codes ?? {})) });
  }
  const group = responses.groups.find((each) => each.column === name);
  if (group === undefined) return null;
  const categories = group.categories.flatMap(({ name: words, codes }) =>
    codes.map((code) => ({ code: String(code), label: Object.values(words)[0] ?? "" })),
  );
  return sure({ as: "group", id: group.id, name: Object.values(group.name)[0] ?? group.id, categories });
}

function itemBefore({ items, responses }: Survey, column: DescribedColumn): ReadColumn | null {
  const all = (responses?.items ?? []).filter((each) => each.column === column.name);
  const last = Math.max(0, ...all.flatMap(({ waves = [] }) => waves));
  const now = all.some(({ waves }) => waves === undefined)
    ? all.filter(({ waves }) => waves === undefined)
    : all.filter(({ waves }) => waves?.includes(last));
  const [entry] = now;
  if (entry === undefined) return null;
  const noAnswers = Object.entries(entry.missing).map(
    ([code, said]): NoAnswer =>
      typeof said === "string" ? { code, reason: said, kind: "no-answer" } : { code, ...said },
  );
  const scale = items.find(({ id }) => id === entry.item)?.scale;
  const { yes = [], no = [], among } = entry;
  if (entry.chosen !== undefined) return listBefore(column, now, entry.chosen.separator, noAnswers);
  if (scale?.kind === "range" && entry.points !== undefined) {
    const steps = Object.entries(entry.points).map(([code, point]) => ({ code, label: code, point }));
    const areKnown = areAll(column, Object.keys(entry.points), noAnswers);
    return areKnown ? sure({ as: "scale", min: scale.min, max: scale.max, steps }, noAnswers) : null;
  }
  if (scale?.kind === "range") return scaleBefore(column, scale, noAnswers);
  if (yes.length === 0 || !areAll(column, [...yes, ...no], noAnswers)) return null;
  const [own, other] = [yes.map(String), no.map(String)];
  const codes = now.flatMap((each) => (each.yes ?? []).map((code) => ({ code: String(code), label: "" })));
  const reading: Reading =
    among !== undefined
      ? { as: "option", yes: own, no: other, among }
      : now.length > 1
        ? { as: "kinds", codes }
        : { as: "yes-no", yes: own, no: other };
  return sure(reading, noAnswers);
}

/** All chosen options in one column. */
function listBefore(
  column: DescribedColumn,
  entries: readonly ResponseItem[],
  separator: string,
  noAnswers: readonly NoAnswer[],
): ReadColumn | null {
  const options = entries.flatMap(({ chosen }) =>
    chosen === undefined ? [] : [{ code: String(chosen.code), label: String(chosen.code) }],
  );
  const known = new Set(options.map(({ code }) => plainCode(code)));
  const isKnown = (value: string) =>
    value.split(separator).every((each) => each.trim() === "" || known.has(plainCode(each)));
  return oddCodes(column, noAnswers, isKnown).length > 0 ? null : sure({ as: "list", options, separator }, noAnswers);
}

function areAll(column: DescribedColumn, codes: readonly Code[], noAnswers: readonly NoAnswer[]): boolean {
  const known = new Set(codes.map(plainCode));
  return oddCodes(column, noAnswers, (code) => known.has(plainCode(code))).length === 0;
}

/** A scale that has become shorter or longer shows at its ends. */
function scaleBefore(
  column: DescribedColumn,
  { min, max }: { readonly min: number; readonly max: number },
  noAnswers: readonly NoAnswer[],
): ReadColumn | null {
  if (oddCodes(column, noAnswers, (code) => isWithin(code, min, max)).length > 0) return null;
  const given = new Set(column.values.map(({ value }) => plainCode(value)));
  const hasEnds = [min, max].every((end) => given.has(plainCode(end)));
  return hasEnds || column.filled < manyAnswers ? sure({ as: "scale", min, max, steps: null }, noAnswers) : null;
}
