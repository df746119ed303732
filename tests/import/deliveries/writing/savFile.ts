/** A table -> a system file of SPSS, uncompressed, as the PSPP developers' guide describes it: long names, labels, missing values, measurement levels, sets of answers. */
import type { Cell, Column } from "../column.ts";
import type { Manner, Table } from "../delivery.ts";
import { valuesOf } from "./codebook.ts";
import { windows1252 } from "./csv.ts";

interface Variable {
  readonly column: Column;
  readonly short: string;
  /** 0: a number. */
  readonly bytes: number;
  /** Its first segment of 8 bytes, from 1. */
  readonly place: number;
}

type Encode = (text: string) => Buffer;

export interface SavForm {
  readonly fileLabel: string;
  readonly weightedBy: string | null;
}

export function savFile(table: Table, { fileLabel, weightedBy }: SavForm, encoding: Manner["encoding"]): Uint8Array {
  const isUtf8 = encoding !== "windows-1252";
  const encode: Encode = isUtf8 ? (text) => Buffer.from(text) : windows1252;
  const variables = variablesOf(table, encode);
  const segments = variables.reduce((sum, { bytes }) => sum + segmentsOf(bytes), 0);
  const weight = variables.find(({ column }) => column.name === weightedBy)?.place ?? 0;
  return Buffer.concat([
    header(segments, weight, table.rows.length, padded(encode(fileLabel), 64)),
    ...variables.map((each) => variableRecord(each, encode)),
    ...variables.filter(({ bytes }) => bytes === 0).map((each) => labelRecord(each, encode)),
    extension(3, 4, ints(20, 0, 0, -1, 1, 1, 2, isUtf8 ? 65001 : 1252)),
    extension(4, 8, Buffer.concat([-Number.MAX_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE].map(double))),
    ...sets(variables, encode),
    extension(11, 4, ints(...variables.flatMap(({ column, bytes }) => [level(column, bytes), 8, 1]))),
    extension(13, 1, encode(variables.map(({ short, column }) => `${short}=${column.name}`).join("\t"))),
    extension(20, 1, Buffer.from(isUtf8 ? "UTF-8" : "windows-1252")),
    ints(999, 0),
    ...table.rows.flatMap((row) => row.map((cell, at) => caseCell(cell, variables[at]?.bytes ?? 0, encode))),
  ]);
}

function variablesOf({ columns, rows }: Table, encode: Encode): readonly Variable[] {
  let place = 1;
  return columns.map((column, at) => {
    const texts = rows.map((row) => row[at]).filter((cell) => typeof cell === "string");
    const bytes = texts.length === 0 ? 0 : Math.min(255, Math.max(1, ...texts.map((text) => encode(text).length)));
    const variable = { column, short: `V${String(at + 1).padStart(5, "0")}`, bytes, place };
    place += segmentsOf(bytes);
    return variable;
  });
}

const segmentsOf = (bytes: number) => Math.max(1, Math.ceil(bytes / 8));

function header(segments: number, weight: number, cases: number, label: Buffer): Buffer {
  const text = (value: string, length: number) => padded(Buffer.from(value), length);
  const product = text("$FL2@(#) SPSS DATA FILE", 64);
  return Buffer.concat([
    product,
    ints(2, segments, 0, weight, cases),
    double(100),
    text("01 Mar 25", 9),
    text("09:00:00", 8),
    label,
    text("", 3),
  ]);
}

function variableRecord({ column, short, bytes }: Variable, encode: Encode): Buffer {
  const missing = missingOf(column, bytes);
  const format = bytes === 0 ? (5 << 16) | (8 << 8) | (column.role.is === "weight" ? 4 : 0) : (1 << 16) | (bytes << 8);
  const label = encode(column.label).subarray(0, 252);
  const rest = Array.from({ length: segmentsOf(bytes) - 1 }, () =>
    Buffer.concat([ints(2, -1, 0, 0, 0, 0), padded(Buffer.from(""), 8)]),
  );
  return Buffer.concat([
    ints(2, bytes, label.length === 0 ? 0 : 1, missing.length, format, format),
    padded(Buffer.from(short), 8),
    ...(label.length === 0 ? [] : [ints(label.length), padded(label, Math.ceil(label.length / 4) * 4)]),
    ...missing.map(double),
    ...rest,
  ]);
}

/** At most three, as SPSS has it. */
function missingOf({ scale }: Column, bytes: number): readonly number[] {
  const codes = [...(scale?.noAnswer ?? []), ...(scale?.notAsked ?? [])].map(({ code }) => code);
  return bytes > 0 ? [] : codes.filter((code) => typeof code === "number").slice(0, 3);
}

function labelRecord({ column, place }: Variable, encode: Encode): Buffer {
  const each = valuesOf(column).flatMap(({ code, label }) => {
    if (typeof code !== "number") return [];
    const text = encode(label).subarray(0, 120);
    return [
      Buffer.concat([
        double(code),
        padded(Buffer.concat([Buffer.from([text.length]), text]), Math.ceil((text.length + 1) / 8) * 8),
      ]),
    ];
  });
  return each.length === 0 ? Buffer.alloc(0) : Buffer.concat([ints(3, each.length), ...each, ints(4, 1, place)]);
}

/** 1 nominal, 2 ordinal, 3 scale. Nobody sets these by hand: a grade is scale, whatever has labels is nominal. */
function level({ scale, role }: Column, bytes: number): number {
  if (bytes > 0) return 1;
  if (scale?.range || role.is === "weight" || role.is === "derived") return 3;
  return scale !== null && ["agreement", "frequency", "ordinal"].includes(scale.kind) ? 2 : 1;
}

function sets(variables: readonly Variable[], encode: Encode): readonly Buffer[] {
  const members = new Map<string, Variable[]>();
  for (const each of variables)
    if (each.column.role.is === "multiple")
      members.set(each.column.role.set, [...(members.get(each.column.role.set) ?? []), each]);
  const lines = [...members].map(([set, list]) => {
    const chosen = new Set(list.map(({ column }) => String(column.scale?.options[0]?.code ?? 1)));
    const [counted = "1"] = chosen;
    // Where each option has a code of its own, the set is one of categories.
    const kind = chosen.size > 1 ? "C" : `D${counted.length} ${counted}`;
    return `$${set}=${kind} ${set.length} ${set} ${list.map(({ short }) => short.toLowerCase()).join(" ")}\n`;
  });
  return lines.length === 0 ? [] : [extension(7, 1, encode(lines.join("")))];
}

function caseCell(cell: Cell, bytes: number, encode: Encode): Buffer {
  if (bytes === 0) return double(typeof cell === "number" ? cell : -Number.MAX_VALUE);
  return padded(encode(cell === null ? "" : String(cell)).subarray(0, bytes), segmentsOf(bytes) * 8);
}

const extension = (subtype: number, size: number, data: Buffer) =>
  Buffer.concat([ints(7, subtype, size, data.length / size), data]);

const padded = (bytes: Buffer, length: number) =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), " ")]);

function ints(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [place, value] of values.entries()) bytes.writeInt32LE(value, place * 4);
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
