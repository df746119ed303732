/** A column as somebody delivers it: its name, wording, scale and role, and how an invented person answers. Data and truth are both made of it. */
import type { Random } from "../../universities/random.ts";
import type { ColumnTruth, ItemTruth, Option, Role, Statistic } from "./truth.ts";

export type Cell = string | number | null;

export interface Person {
  readonly at: number;
  readonly random: Random;
  /** About 0, within 6: who is well answers well everywhere. */
  readonly mood: number;
  /** What the person has answered so far, by column. */
  readonly given: Map<string, Cell>;
}

export interface Scale {
  readonly kind: ItemTruth["scale"];
  readonly options: readonly Option[];
  readonly range: readonly [number, number] | null;
  readonly noAnswer: readonly Option[];
  readonly notAsked: readonly Option[];
  readonly first: Statistic;
  readonly alsoRight: readonly Statistic[];
}

export interface Column {
  readonly name: string;
  readonly label: string;
  /** The label in other languages that the files have. */
  readonly translations: Readonly<Record<string, string>>;
  readonly role: Role;
  readonly scale: Scale | null;
  /** Labels of values that are no item: faculties, groups. */
  readonly values: readonly Option[];
  readonly asked: ItemTruth["asked"];
  readonly isKnowable: boolean;
  /** Gets the column as it is now, which may be another than when it was made. */
  readonly draw: (person: Person, column: Column) => Cell;
}

/** Whatever a column's parts leave unsaid. */
export function aColumn(parts: Pick<Column, "name" | "role"> & Partial<Omit<Column, "name" | "role">>): Column {
  const { scale = null, asked = null } = parts;
  return {
    label: "",
    translations: {},
    values: [],
    isKnowable: true,
    draw: (person, now) => (now.scale === null ? null : answered(now.scale, now.asked, person)),
    ...parts,
    scale,
    asked,
  };
}

function answered(scale: Scale, asked: ItemTruth["asked"], { random, mood, given }: Person): Cell {
  const [notAsked] = scale.notAsked;
  if (asked !== null && !asked.codes.includes(given.get(asked.column) ?? "")) return notAsked?.code ?? null;
  if (scale.noAnswer.length > 0 && random.chance(0.04)) return random.pick(scale.noAnswer).code;
  if (random.chance(0.02)) return null;
  const [least, most] = scale.range ?? [0, scale.options.length - 1];
  const middle = (least + most) / 2 + (mood * 0.1 + random.normal() * 0.22) * (most - least);
  const place = Math.min(most, Math.max(least, Math.round(middle)));
  return scale.range === null ? (scale.options[place]?.code ?? null) : place;
}

/** The truth of a column, in the language of the delivery and those it is translated into. */
export function truthOf(column: Column, language: string): ColumnTruth {
  const { scale, label, translations } = column;
  const wording = { ...(label === "" ? {} : { [language]: label }), ...translations };
  const item: ItemTruth | null =
    scale === null
      ? null
      : {
          wording,
          scale: scale.kind,
          codes: [...scale.options],
          range: scale.range === null ? null : [scale.range[0], scale.range[1]],
          noAnswer: [...scale.noAnswer],
          notAsked: [...scale.notAsked],
          first: scale.first,
          alsoRight: [...scale.alsoRight],
          asked: column.asked,
        };
  return { column: column.name, role: column.role, item, knowable: column.isKnowable };
}
