/** A workbook as plain data: sheets of lines and of one table at most. It has no merged cells, no empty rows and nothing hidden, since it can't say so. */
import type { Language } from "../../domain/index.ts";

export interface Workbook {
  readonly language: Language;
  readonly title: string;
  /** Who publishes it. */
  readonly author: string;
  /** The first one is what is seen on opening. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

export interface Sheet {
  /** Of its tab: at most 31 letters, and no other sheet's. */
  readonly name: string;
  /** Its first line, in A1. */
  readonly title: string;
  /** A line a row, in the first column, below the title. */
  readonly lines: readonly SheetLine[];
  /** Stands directly below the lines. */
  readonly table: SheetTable | null;
  /** How wide its columns are, in letters; the first one is also that of the lines. */
  readonly widths: readonly [number, ...number[]];
  /** Lines are as wide as the first column, and go on below; else they go on beside it, over cells that are empty. */
  readonly isText: boolean;
}

export interface SheetLine {
  readonly look: "heading" | "line";
  readonly text: string;
  readonly link: SheetLink | null;
}

/** What a click leads to: a sheet by its name, or an address. */
export type SheetLink = { readonly sheet: string } | { readonly address: string };

export interface SheetTable {
  /** For formulas and screen readers: letters, digits and "_", and no other table's. */
  readonly name: string;
  readonly head: readonly string[];
  /** Each as long as the head: no cell is empty. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = TextCell | NumberCell;

export interface TextCell {
  readonly kind: "text";
  readonly text: string;
  readonly link: SheetLink | null;
  /** start: words; end: a mark in the place of a number. */
  readonly align: "start" | "end";
}

export interface NumberCell {
  readonly kind: "number";
  readonly value: number;
  readonly decimals: number;
  /** Thousands stand apart; years have no thousands. */
  readonly isGrouped: boolean;
}

export function words(text: string): TextCell {
  return { kind: "text", text, link: null, align: "start" };
}

/** A mark that says why there is no number. */
export function instead(mark: string): TextCell {
  return { kind: "text", text: mark, link: null, align: "end" };
}

export function number(value: number, decimals: number): NumberCell {
  return { kind: "number", value, decimals, isGrouped: true };
}

export function year(value: number): NumberCell {
  return { kind: "number", value, decimals: 0, isGrouped: false };
}

export function line(text: string, link: SheetLink | null = null): SheetLine {
  return { look: "line", text, link };
}

export function heading(text: string): SheetLine {
  return { look: "heading", text, link: null };
}
