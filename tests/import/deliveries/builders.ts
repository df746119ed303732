/** Columns of the kinds that nearly every survey has. */
import { aColumn, type Cell, type Column, type Person, type Scale } from "./column.ts";
import { yesNo } from "./scales.ts";
import type { Option, Role } from "./truth.ts";

type More = Partial<Omit<Column, "name" | "role">>;

export const item = (name: string, label: string, scale: Scale, more: More = {}): Column =>
  aColumn({ name, label, scale, role: { is: "item" }, ...more });

/** Statements under one stem; `name` gives the column of the n-th, from 1. */
export function battery(
  name: (n: number) => string,
  label: (statement: string) => string,
  statements: readonly string[],
  scale: Scale,
  more: More = {},
): readonly Column[] {
  return statements.map((statement, at) => item(name(at + 1), label(statement), scale, more));
}

/** Members of a scale; statements that begin with "-" are reversed. */
export function scaleMembers(
  id: string,
  name: (n: number) => string,
  label: (statement: string) => string,
  statements: readonly string[],
  scale: Scale,
  more: More = {},
): readonly Column[] {
  return statements.map((statement, at) =>
    aColumn({
      name: name(at + 1),
      label: label(statement.replace(/^-/, "")),
      scale,
      role: { is: "scale member", scale: id, isReversed: statement.startsWith("-") },
      ...more,
    }),
  );
}

/** One column an option, chosen or not; `no` null: an option that was not chosen is empty. */
export function multiple(
  set: string,
  name: (n: number) => string,
  label: (option: string) => string,
  choices: readonly string[],
  yes: Option | "its own text",
  no: Option | null,
  more: More = {},
): readonly Column[] {
  return choices.map((choice, at) => {
    const chosen = yes === "its own text" ? { code: at + 1, label: choice } : yes;
    return aColumn({
      name: name(at + 1),
      label: label(choice),
      scale: yesNo(chosen, no),
      role: { is: "multiple", set, separator: null },
      draw: ({ random }) => (random.chance(0.3) ? chosen.code : (no?.code ?? null)),
      ...more,
    });
  });
}

/** A column of answers in one cell, separated. */
export function packed(
  name: string,
  label: string,
  choices: readonly Option[],
  separator: string,
  scale: Scale,
  atEnd = "",
): Column {
  return aColumn({
    name,
    label,
    scale,
    role: { is: "multiple", set: name, separator },
    draw: ({ random }) => {
      const some = random.some(choices, random.whole(0, 3)).map(({ code }) => code);
      return some.length === 0 ? null : `${some.join(separator)}${atEnd}`;
    },
  });
}

type Simple = Extract<
  Role["is"],
  "faculty" | "programme" | "level" | "stratum" | "cluster" | "filter" | "benchmark flag"
>;

/** Of what people are, with its codes. */
export function classed(
  is: Simple | `group:${string}`,
  name: string,
  label: string,
  values: readonly Option[],
  more: More = {},
): Column {
  const role: Role = is.startsWith("group:") ? { is: "group", of: is.slice(6) } : { is: is as Simple };
  return aColumn({
    name,
    label,
    values,
    role,
    draw: ({ random }) => (values.length === 0 ? null : random.pick(values).code),
    ...more,
  });
}

export const technical = (name: string, label: string, draw: (person: Person) => Cell, more: More = {}): Column =>
  aColumn({ name, label, role: { is: "technical" }, draw, ...more });

export const identifier = (name: string, label: string, draw: (person: Person) => Cell): Column =>
  aColumn({ name, label, role: { is: "identifier" }, draw });

export const personal = (name: string, label: string, draw: (person: Person) => Cell): Column =>
  aColumn({ name, label, role: { is: "personal data" }, draw });

export const freeText = (name: string, label: string, said: readonly string[], more: More = {}): Column =>
  aColumn({
    name,
    label,
    role: { is: "free text" },
    draw: ({ random }) => (random.chance(0.12) ? random.pick(said) : null),
    ...more,
  });

export const weight = (name: string, label: string, more: More = {}): Column =>
  aColumn({
    name,
    label,
    role: { is: "weight" },
    draw: ({ random }) => Number(random.between(0.4, 2.6).toFixed(4)),
    ...more,
  });

export const derived = (
  name: string,
  label: string,
  from: readonly string[],
  draw: (person: Person) => Cell,
  more: More = {},
): Column => aColumn({ name, label, role: { is: "derived", from: [...from] }, draw, ...more });

/** The number in a cell, of a code that is one. */
export const numberIn = ({ given }: Person, column: string): number => {
  const cell = given.get(column);
  return typeof cell === "number" && cell >= 0 ? cell : 0;
};

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** A moment of fieldwork, of the months that are given. */
export const aMoment = ({ random }: Person, year: number): string =>
  `${year}-${pad(random.whole(1, 3))}-${pad(random.whole(1, 28))} ${pad(random.whole(7, 23))}:${pad(random.whole(0, 59))}:${pad(random.whole(0, 59))}`;
