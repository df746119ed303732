/** Codes with labels and the university's own names -> our id for each code. */
import { type CodeLabel, type Language, type Localized, spelling } from "../../domain/index.ts";
import { knownWords } from "../words/index.ts";

export interface Unit {
  readonly id: string;
  readonly name: Localized;
  readonly short?: Localized | undefined;
}

export interface Matched {
  readonly ids: ReadonlyMap<string, string>;
  readonly without: readonly CodeLabel[];
}

const filler =
  /\b(faculty|faculteit|fakult(?:ä|ae)t|fachbereich|school|college|department|departement|institute|instituut|institut|division|of|der|van|für|for|de|het|the|die|das|voor|bachelor|master|ba|bsc|ma|msc|llb|llm|b|m|sc)\b/g;

function plainUnit(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&|\+/g, " and ")
    .replace(/\b(en|und|et)\b/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return plain.replace(/\s+/g, " ").trim();
}

function bare(text: string): string {
  return plainUnit(text).replace(filler, " ").replace(/\s+/g, " ").trim();
}

export function matchUnits(codes: readonly CodeLabel[], units: readonly Unit[]): Matched {
  const ids = new Map<string, string>();
  const without: CodeLabel[] = [];
  for (const each of codes) {
    const id = idOf(each, units);
    if (id === null) without.push(each);
    else ids.set(each.code, id);
  }
  return { ids, without };
}

/** By the whole name first, then without words that many names have; null where none fits, or several do. */
function idOf({ code, label }: CodeLabel, units: readonly Unit[]): string | null {
  const texts = [...new Set([label, spelling(code)])];
  const namesOf = ({ id, name, short }: Unit) => [id, ...namesIn(name), ...namesIn(short)];
  for (const form of [plainUnit, bare]) {
    for (const text of texts) {
      const wanted = form(text);
      if (wanted === "") continue;
      const found = units.filter((unit) => namesOf(unit).some((name) => form(name) === wanted));
      if (found.length === 1) return found[0]?.id ?? null;
    }
  }
  return null;
}

function namesIn(name: Localized | undefined): readonly string[] {
  return name === undefined ? [] : (Object.keys(name) as Language[]).flatMap((language) => name[language] ?? []);
}

/** Bachelor's or master's, by its words. */
export function levelsOf(codes: readonly CodeLabel[]): Matched {
  const ids = new Map<string, string>();
  const without: CodeLabel[] = [];
  for (const each of codes) {
    const plain = `${each.label} ${each.code}`.toLowerCase().replace(/[^\p{L}\s-]/gu, " ");
    const is = (level: "bachelor" | "master") => knownWords.some((words) => words[level].test(plain));
    const [isBachelor, isMaster] = [is("bachelor"), is("master")];
    if (isBachelor === isMaster) without.push(each);
    else ids.set(each.code, isBachelor ? "bachelor" : "master");
  }
  return { ids, without };
}
