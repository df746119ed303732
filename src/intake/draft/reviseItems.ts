/** A survey as its files were read until now, and what changed in this wave's file -> which questions are read as before, which otherwise from this wave on, and which end. */
import { plainCode, type ResponseItem, type Survey } from "../../domain/index.ts";
import type { Change, ChangeKind } from "../compare/change.ts";
import type { DraftItem } from "./draftItems.ts";

export interface ToRevise {
  readonly survey: Survey;
  readonly wave: number;
  /** This year's columns. */
  readonly columns: ReadonlySet<string>;
  readonly changes: readonly Change[];
  /** What this year's columns were called. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface Revised {
  /** This year's columns that are drafted anew, though survey.yaml knows them. */
  readonly anew: ReadonlySet<string>;
  /** Entries that hold for some waves only, and which these are from now on. */
  readonly held: ReadonlyMap<ResponseItem, readonly number[]>;
  /** Whether an item of a column that is drafted anew goes on with an item that is there: its id. */
  readonly goesOn: (item: DraftItem) => string | null;
  /** Waves of new entries; null where there were no earlier files. */
  readonly waves: readonly number[] | null;
}

/** Another mapping of the same answers: the series goes on. */
const samePoints = new Set<ChangeKind>(["renamed", "missing", "wording", "denominator", "codes"]);
const otherMapping = new Set<ChangeKind>(["renamed", "missing", "denominator", "codes", "order", "options", "scale"]);

export function reviseItems({ survey, wave, columns, changes, renamed }: ToRevise): Revised {
  const mapping = survey.responses;
  const earlier = Object.keys(mapping?.files ?? {})
    .map(Number)
    .filter((each) => each !== wave);
  if (mapping === undefined || earlier.length === 0)
    return { anew: new Set(), held: new Map(), goesOn: () => null, waves: null };
  const now = new Map([...renamed].map(([after, before]) => [before, after]));
  const kindsOf = (column: string) =>
    new Set(changes.filter((change) => change.column === column).map(({ kind }) => kind));
  const anew = new Set<string>();
  const held = new Map<ResponseItem, readonly number[]>();
  for (const item of mapping.items) {
    const own = [item.column, ...(item.among ?? [])].map(
      (column) => now.get(column) ?? (columns.has(column) && !renamed.has(column) ? column : null),
    );
    const [column] = own;
    const isRead = own.every((each, place) => each !== null && each === [item.column, ...(item.among ?? [])][place]);
    const kinds = column === null || column === undefined ? new Set<ChangeKind>() : kindsOf(column);
    if (isRead && ![...kinds].some((kind) => otherMapping.has(kind))) {
      // What held for some waves, the last one among them, holds for this one too.
      if (item.waves?.includes(Math.max(...earlier)) === true && !item.waves.includes(wave))
        held.set(item, [...item.waves, wave]);
      continue;
    }
    held.set(
      item,
      (item.waves ?? earlier).filter((each) => each !== wave),
    );
    if (column !== null && column !== undefined) anew.add(column);
  }
  const goesOn = (draft: DraftItem): string | null => {
    if (![...kindsOf(draft.column)].every((kind) => samePoints.has(kind))) return null;
    const before = renamed.get(draft.column) ?? draft.column;
    const all = mapping.items.filter((item) => item.column === before && isSamePart(item, draft));
    // A wave that is delivered again has entries of its own already.
    const ofBefore = all.filter(({ waves }) => waves?.every((each) => each === wave) !== true);
    const found = ofBefore.length > 0 ? ofBefore : all;
    const [item] = found;
    const scale = survey.items.find(({ id }) => id === item?.item)?.scale;
    const isSame =
      scale?.kind === draft.scale.kind &&
      (scale.kind !== "range" || JSON.stringify(scale) === JSON.stringify(draft.scale));
    return found.length === 1 && item !== undefined && isSame ? item.item : null;
  };
  return { anew, held, goesOn, waves: [wave] };
}

/** Of a column with an item an option: by the option's code. */
function isSamePart(item: ResponseItem, { mapping }: DraftItem): boolean {
  if (item.chosen !== undefined || mapping.chosen !== undefined)
    return (
      item.chosen !== undefined &&
      mapping.chosen !== undefined &&
      plainCode(item.chosen.code) === plainCode(mapping.chosen.code)
    );
  const isKind = (of: Pick<ResponseItem, "no">) => (of.no?.length ?? 0) > 1;
  if (!isKind(item) && !isKind(mapping)) return true;
  return item.yes?.map(plainCode).join() === mapping.yes?.map(plainCode).join();
}
