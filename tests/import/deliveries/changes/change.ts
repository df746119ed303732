/** Last year's columns -> this year's, with what somebody changed on purpose, and with differences that are no change. */
import type { Column, Scale } from "../column.ts";
import { type Delivery, deliver, type Kind, type Manner, usual } from "../delivery.ts";
import type { ChangesTruth, ChangeTruth, Option, TrapTruth } from "../truth.ts";

export type Columns = readonly Column[];

export interface Planted {
  readonly truth: Omit<ChangeTruth, "id">;
  readonly apply: (columns: Columns) => Columns;
}

export interface Trap {
  readonly truth: Omit<TrapTruth, "id">;
  readonly apply: (columns: Columns) => Columns;
  readonly manner?: Partial<Manner>;
}

export interface NextYear {
  readonly kind: Kind;
  readonly changes: readonly Planted[];
  readonly traps: readonly Trap[];
}

export interface TwoYears {
  readonly before: Delivery;
  readonly after: Delivery;
  readonly truth: ChangesTruth;
}

export function twoYears({ kind, changes, traps }: NextYear): TwoYears {
  const columns = [...changes, ...traps].reduce((all, { apply }) => apply(all), kind.columns);
  const manner: Manner = Object.assign({}, usual, ...traps.map((trap) => trap.manner ?? {}));
  return {
    before: deliver(kind),
    after: deliver({ ...kind, columns, seed: kind.seed + 10000 }, manner),
    truth: {
      delivery: kind.id,
      changes: changes.map(({ truth }, at) => ({ id: `${kind.id}-change-${at + 1}`, ...truth })),
      traps: traps.map(({ truth }, at) => ({ id: `${kind.id}-trap-${at + 1}`, ...truth })),
    },
  };
}

/** Refuses a name that is not there, so that no change is planted in nothing. */
export function replaced(columns: Columns, names: readonly string[], by: (column: Column) => Column): Columns {
  const missing = names.filter((name) => !columns.some((column) => column.name === name));
  if (missing.length > 0) throw new Error(`no column ${missing.join(", ")} to change`);
  return columns.map((column) => (names.includes(column.name) ? by(column) : column));
}

export function scaled(column: Column, change: (scale: Scale) => Scale): Column {
  if (column.scale === null) throw new Error(`${column.name} has no scale`);
  return { ...column, scale: change(column.scale), values: column.role.is === "filter" ? [] : column.values };
}

export const relabelled = (from: readonly Option[], label: (label: string) => string): readonly Option[] =>
  from.map((each) => ({ ...each, label: label(each.label) }));
