/** Changes since last year and the survey's items -> the breaks that follow from them. */
import type { Break, Localized, ResponseMapping, Survey } from "../../domain/index.ts";
import { breakReason, type Change, type ChangeKind } from "./change.ts";

export interface ToBreak {
  readonly survey: Survey;
  readonly wave: number;
  readonly changes: readonly Change[];
  /** What this year's columns were called. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly noteOf: (kind: BreakingKind) => Localized;
}

export type BreakingKind = { [Kind in ChangeKind]: (typeof breakReason)[Kind] extends null ? never : Kind }[ChangeKind];

/** One a kind of change, with all items that it concerns; of other students or weights, all items. */
export function proposeBreaks({ survey, wave, changes, renamed, noteOf }: ToBreak): readonly Break[] {
  if (!survey.waves.some(({ id }) => id < wave)) return [];
  return [...Map.groupBy(changes, ({ kind }) => kind)].flatMap(([kind, of]): readonly Break[] => {
    if (!breaks(kind)) return [];
    const reason = breakReason[kind];
    const isAll = kind === "population" || kind === "weight";
    const columns = of.map(({ column }) => renamed.get(column) ?? column);
    const items = isAll ? [] : [...new Set(columns.flatMap((column) => itemsOf(survey.responses, column)))];
    if (!isAll && items.length === 0) return [];
    const known = survey.breaks.some(
      (each) =>
        each.wave === wave &&
        each.reason === reason &&
        (each.items === undefined || items.every((item) => each.items?.includes(item))),
    );
    return known ? [] : [{ ...(isAll ? {} : { items }), wave, reason, note: noteOf(kind) }];
  });
}

function breaks(kind: ChangeKind): kind is BreakingKind {
  return breakReason[kind] !== null;
}

function itemsOf(mapping: ResponseMapping | undefined, column: string): NonNullable<Break["items"]> {
  return (mapping?.items ?? []).filter((item) => item.column === column).map(({ item }) => item);
}
