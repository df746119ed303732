/** A finished file and whom it is for -> figures in it that they may not have.
 *
 * What a figure is about is known by its mark, by its row in a data file, or by the name at the head of its row or column. In running text without marks, as in a PDF, a name beside a number that is printed of it elsewhere counts. */
import { partsOf } from "./cellName.ts";
import type { Leak } from "./leak.ts";
import { type NameReader, wayBeside, wayOf, waysIn } from "./names.ts";
import { looseNumbers, valuesOf } from "./numbers.ts";
import { sentencesOf } from "./readData.ts";
import { mayHave, nameOfReader, type Reader, type Structure, subjectOf } from "./reader.ts";
import type { Unit } from "./unit.ts";

export interface Directory {
  readonly structure: Structure;
  /** What each domain is called, by its key: words that together name it, each way in which it is written. */
  readonly called: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Values and bases that are printed of a domain anywhere, as numbers with their decimals. */
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The key of a printed number in `printed`. */
export function printedNumber(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

export interface ForeignReader {
  readonly inUnits: (units: readonly Unit[], reader: Reader) => readonly Leak[];
  /** Ids of estimates that a data file, or a manifest, names. */
  readonly inIds: (ids: readonly string[], reader: Reader, where: string) => readonly Leak[];
}

export function createForeignReader(directory: Directory, names: NameReader): ForeignReader {
  const foreignTo = new Map<string, ReturnType<typeof foreignNames>>();
  const foreign = (reader: Reader) => {
    const key = JSON.stringify(reader);
    const known = foreignTo.get(key) ?? foreignNames(directory, reader);
    foreignTo.set(key, known);
    return known;
  };
  const inIds: ForeignReader["inIds"] = (ids, reader, where) =>
    [...new Set(ids.map((id) => partsOf(id).key))].flatMap((key) => {
      const subject = subjectOf(key, directory.structure);
      return subject !== null && mayHave(reader, subject) ? [] : [notTheirs(key, reader, where)];
    });
  return {
    inIds,
    inUnits: (units, reader) =>
      units.flatMap((unit) => [
        ...inIds(
          unit.figures.map(({ id }) => id),
          reader,
          unit.where,
        ),
        ...unmarkedFigures(unit, foreign(reader), reader, names, directory),
      ]),
  };
}

function notTheirs(key: string, reader: Reader, where: string): Leak {
  return { channel: "not theirs", where, message: `${nameOfReader(reader)} may not have figures of ${key}` };
}

/** Ways of writing -> the domain that is meant, of those that this reader may not have; a way that also means one that they may have is left out. */
function foreignNames({ structure, called }: Directory, reader: Reader): ReadonlyMap<string, string> {
  const own = new Set<string>();
  const foreign = new Map<string, string>();
  for (const [key, ways] of called) {
    const subject = subjectOf(key, structure);
    const isOwn = subject !== null && mayHave(reader, subject);
    for (const way of ways) {
      const written = wayOf(way);
      if (isOwn) own.add(written);
      else foreign.set(written, key);
    }
  }
  for (const written of own) foreign.delete(written);
  return foreign;
}

function unmarkedFigures(
  unit: Unit,
  foreign: ReadonlyMap<string, string>,
  reader: Reader,
  names: NameReader,
  { printed }: Directory,
): readonly Leak[] {
  if (foreign.size === 0 || !/\d/.test(unit.text)) return [];
  if (unit.head !== null && isOnlyName(unit.head, names)) {
    const head = names.readBelow(unit.head, unit.head);
    const key = waysIn(unit.head, head, true).flatMap(({ written }) => foreign.get(written) ?? [])[0];
    if (key !== undefined && looseNumbers(names.readBelow(unit.head, unit.text).rest).length > 0)
      return [notTheirs(key, reader, `${unit.where}, "${unit.head}"`)];
  }
  if (unit.isColumn === true || (unit.unmarked !== true && unit.figures.length > 0)) return [];
  return sentencesOf(unit.text).flatMap((sentence) => {
    const read = names.read(sentence);
    const ways = waysIn(sentence, read, false);
    if (!ways.some(({ written }) => foreign.has(written))) return [];
    const key = looseNumbers(read.rest).flatMap(({ number, at }) =>
      names
        .untilHidden(sentence, wayBeside(ways, at), at)
        .flatMap(({ written }) => foreign.get(written) ?? [])
        .filter((each) => isPrinted(number, printed.get(each))),
    )[0];
    return key === undefined ? [] : [notTheirs(key, reader, `${unit.where}, "${sentence.slice(0, 60)}"`)];
  });
}

function isPrinted(number: string, printed: ReadonlySet<string> | undefined): boolean {
  return valuesOf(number).some(({ value, decimals }) => printed?.has(printedNumber(value, decimals)));
}

/** Nothing but signs beside names: "Law (master's)", and not "Programmes like Law". */
function isOnlyName(head: string, names: NameReader): boolean {
  return !/\p{L}/u.test(names.readBelow(head, head).rest);
}
