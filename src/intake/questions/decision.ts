/** What a person says of a column, in words of a fixed form -> how it is read: "scale 1 5", "yes 1,2", "kinds", "no-answer", "leave-out". */
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
      return scaleIn(rest, codes, is);
    case "yes":
      return yesIn(rest.join(","), codes, is);
    case "kinds":
      return codes.length < 2 ? null : is({ as: "kinds", codes });
    case "names":
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

/** Without ends: those of its codes; where these are words, their order. */
function scaleIn(rest: readonly string[], codes: readonly CodeLabel[], is: Is): ReadColumn | null {
  const points = codes.map(({ code }) => Number(code.replace(",", ".")));
  const areNumbers = codes.length > 0 && points.every(Number.isFinite);
  const [from, to] = rest.map((each) => Number(each.replace(",", ".")));
  const ends = areNumbers ? [Math.min(...points), Math.max(...points)] : [1, codes.length];
  const [min = 0, max = 0] = [from ?? ends[0], to ?? ends[1]];
  if (!(min < max)) return null;
  const steps = areNumbers || codes.length === 0 ? null : codes.map((each, place) => ({ ...each, point: min + place }));
  return is({ as: "scale", min, max, steps });
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
  const named = pairsIn((isNamed ? rest.slice(1) : rest).join(" "));
  const categories = codes.map(({ code, label }) => ({ code, label: named.get(code) ?? label }));
  if (!/^[a-z][a-z0-9-]*$/.test(id) || categories.length < 2 || categories.some(({ label }) => label === ""))
    return null;
  return is({ as: "group", id, name: id, categories });
}
