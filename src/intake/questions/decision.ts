/** What a person says of a column, in words of a fixed form -> how it is read: "scale 1 5", "scale never; sometimes; often", "yes 1,2", "kinds", "no-answer", "leave-out". */
import { type CodeLabel, type DescribedColumn, plainCode, type University } from "../../domain/index.ts";
import { codesOf, isMissingIn } from "../reading/codesOf.ts";
import type { Doubt, ReadColumn, Reading } from "../reading/reading.ts";
import { levelsOf, matchUnits } from "../reading/unitIds.ts";

export interface Decided {
  readonly column: DescribedColumn;
  readonly read: ReadColumn;
  readonly university: University;
}

type Is = (reading: Reading, noAnswers?: ReadColumn["noAnswers"]) => ReadColumn;

/** Null where the words have no meaning for that column. */
export function decide(words: string, { column, read, university }: Decided): ReadColumn | null {
  const [verb = "", ...rest] = words.trim().split(/\s+/);
  const is: Is = (reading, noAnswers = read.noAnswers) => ({ reading, noAnswers, doubt: null });
  const codes = codesFor(column, read);
  const proposed = read.doubt?.proposed ?? null;
  switch (verb) {
    case "leave-out":
      return is({ as: "left-out", why: "told" });
    case "scale":
      return scaleIn(rest.join(" "), column, codes, proposed, is);
    case "yes":
      return yesIn(rest.join(","), codes, is);
    case "kinds":
      return codes.length < 2 ? null : is({ as: "kinds", codes });
    case "names":
    case "question":
    case "codebook":
      return proposed === null ? null : is(proposed);
    case "no-answer":
    case "not-asked": {
      const more = (read.doubt?.codes ?? []).map(
        ({ code }) => ({ code, reason: rest.join(" ") || code, kind: verb }) as const,
      );
      return proposed === null ? null : is(proposed, [...read.noAnswers, ...more]);
    }
    case "faculty":
    case "programme":
    case "level":
      return unitIn(verb, rest.join(" "), { column, read, university }, is);
    case "group":
      return groupIn(rest, codes, read.doubt, is);
    case "weight":
    case "respondent":
    case "wave":
    case "stratum":
    case "population":
    case "cluster":
      return is({ as: verb });
    default:
      return null;
  }
}

/** Codes that are answers. */
function codesFor(column: DescribedColumn, read: ReadColumn): readonly CodeLabel[] {
  const isMissing = isMissingIn(column);
  const none = new Set(read.noAnswers.map(({ code }) => plainCode(code)));
  return codesOf(column).filter(({ code }) => !isMissing(code) && !none.has(plainCode(code)));
}

/** Ends, or codes from the lowest to the highest. Without either: what was proposed, or the ends of its numbers; words have no order of their own. */
function scaleIn(
  text: string,
  column: DescribedColumn,
  codes: readonly CodeLabel[],
  proposed: Reading | null,
  is: Is,
): ReadColumn | null {
  if (text.includes(";")) return inOrder(text, column, codes, is);
  if (text === "" && proposed?.as === "scale") return is(proposed);
  const points = codes.map(({ code }) => Number(code.replace(",", ".")));
  if (!points.every(Number.isFinite)) return null;
  const [from, to] = text === "" ? [] : text.split(/\s+/).map((each) => Number(each.replace(",", ".")));
  const [min = Number.NaN, max = Number.NaN] = [from ?? Math.min(...points), to ?? Math.max(...points)];
  return min < max && Number.isFinite(max - min) ? is({ as: "scale", min, max, steps: null }) : null;
}

/** By codes or by their words. A step that nobody chose may stand there, where answers are words; each that somebody chose has to. */
function inOrder(text: string, column: DescribedColumn, codes: readonly CodeLabel[], is: Is): ReadColumn | null {
  const said = text
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const points = codes.map(({ code }) => Number(code.replace(",", ".")));
  const areNumbers = codes.length > 0 && points.every(Number.isFinite);
  const min = areNumbers ? Math.min(...points) : 1;
  const found = said.map((words) =>
    codes.find(
      ({ code, label }) => plainCode(code) === plainCode(words) || label.toLowerCase() === words.toLowerCase(),
    ),
  );
  const mayBeUnseen = column.codes.length === 0 && !areNumbers;
  if (said.length < 2 || new Set(said).size < said.length || (!mayBeUnseen && found.includes(undefined))) return null;
  if (codes.some((each) => !found.includes(each))) return null;
  const steps = said.map((words, place) => ({
    code: found[place]?.code ?? words,
    label: found[place]?.label ?? words,
    point: min + place,
  }));
  return is({ as: "scale", min, max: min + steps.length - 1, steps });
}

/** The codes that count; all others do not. */
function yesIn(text: string, codes: readonly CodeLabel[], is: Is): ReadColumn | null {
  const said = new Set(
    text
      .split(",")
      .filter((each) => each !== "")
      .map(plainCode),
  );
  const isYes = ({ code }: CodeLabel) => said.has(plainCode(code));
  const yes = codes.filter(isYes).map(({ code }) => code);
  const no = codes.filter((each) => !isYes(each)).map(({ code }) => code);
  return yes.length !== said.size || no.length === 0 ? null : is({ as: "yes-no", yes, no });
}

/** "1=arts; 2=law". */
function pairsIn(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/\s*;\s*/).map((each) => /^(.+?)\s*=\s*(.+)$/.exec(each.trim()));
  return new Map(pairs.flatMap((found) => (found === null ? [] : [[found[1] ?? "", found[2] ?? ""] as const])));
}

/** Beside those that are known by their names. */
function unitIn(
  as: "faculty" | "programme" | "level",
  text: string,
  { column, read, university }: Decided,
  is: Is,
): ReadColumn | null {
  const codes = codesFor(column, read);
  const units = as === "faculty" ? university.faculties : university.programmes;
  const { ids } = as === "level" ? levelsOf(codes) : matchUnits(codes, units);
  const known = new Set<string>(as === "level" ? ["bachelor", "master"] : units.map(({ id }) => id));
  const said = pairsIn(text);
  if ([...said.values()].some((id) => !known.has(id))) return null;
  const all = new Map([...ids, ...said]);
  const has = new Set([...all.keys()].map(plainCode));
  return codes.some(({ code }) => !has.has(plainCode(code))) ? null : is({ as, ids: all });
}

/** "group", "group campus", "group campus 1=North; 2=South". */
function groupIn(rest: readonly string[], codes: readonly CodeLabel[], doubt: Doubt | null, is: Is): ReadColumn | null {
  const [first = ""] = rest;
  const isNamed = first !== "" && !first.includes("=");
  const id = isNamed ? first : (doubt?.key.replace(/^group /, "") ?? "");
  if (doubt?.proposed?.as === "group" && doubt.proposed.id === id && rest.length <= 1) return is(doubt.proposed);
  const named = pairsIn((isNamed ? rest.slice(1) : rest).join(" "));
  const categories = codes.map(({ code, label }) => ({ code, label: named.get(code) ?? label }));
  if (!/^[a-z][a-z0-9-]*$/.test(id) || categories.length < 2 || categories.some(({ label }) => label === ""))
    return null;
  return is({ as: "group", id, name: id, categories });
}
