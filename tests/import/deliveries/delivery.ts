/** Columns and a seed -> the files that somebody delivers, and the truth beside them. */
import { randomOf } from "../../universities/random.ts";
import { type Cell, type Column, truthOf } from "./column.ts";
import type { DeliveryTruth } from "./truth.ts";

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Manner {
  readonly encoding: "utf-8" | "utf-8 with mark" | "windows-1252" | "utf-16";
  /** Numbers that a spreadsheet has made text of: 1 is "01". */
  readonly codesAsText: readonly string[];
}

export const usual: Manner = { encoding: "utf-8", codesAsText: [] };

type Files = Readonly<Record<string, Uint8Array>>;

export interface Kind {
  readonly id: string;
  readonly language: string;
  readonly what: DeliveryTruth["what"];
  readonly seed: number;
  readonly respondents: number;
  readonly columns: readonly Column[];
  readonly dataFile: string;
  readonly files: (table: Table, manner: Manner) => Files;
}

export interface Delivery {
  readonly truth: DeliveryTruth;
  readonly table: Table;
  readonly files: Files;
}

export function deliver(kind: Kind, manner: Manner = usual): Delivery {
  const table = { columns: kind.columns, rows: rowsOf(kind) };
  const files = kind.files(table, manner);
  const truth: DeliveryTruth = {
    id: kind.id,
    language: kind.language,
    what: kind.what,
    dataFile: kind.dataFile,
    otherFiles: Object.keys(files).filter((name) => name !== kind.dataFile),
    respondents: kind.respondents,
    columns: kind.columns.map((column) => truthOf(column, kind.language)),
  };
  return { truth, table, files };
}

/** Each column draws from a stream of its own, so that a column more changes no other. */
function rowsOf({ id, seed, respondents, columns }: Kind): readonly (readonly Cell[])[] {
  const moods = randomOf(seed, `${id} mood`);
  const streams = new Map(columns.map(({ name }) => [name, randomOf(seed, `${id} ${name}`)]));
  return Array.from({ length: respondents }, (_, at) => {
    const mood = moods.normal();
    const given = new Map<string, Cell>();
    return columns.map((column) => {
      const { name } = column;
      const random = streams.get(name);
      if (random === undefined) throw new Error(`no stream for ${name}`);
      const cell = column.draw({ at, random, mood, given }, column);
      given.set(name, cell);
      return cell;
    });
  });
}
