/** A faculty's figures and actions -> how much of each its factsheet has room for, so that it is one page: where there is much of one, there is less of all. */
import type { Action, Faculty } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { keyFindings } from "../pageOne/facultyFindings.ts";

export interface SheetRoom {
  /** Large figures, and rows of the picture. */
  readonly figures: number;
  readonly rows: number;
  /** How many, and of how many letters together; of actions, in each column. */
  readonly messages: { readonly most: number; readonly letters: number };
  readonly actions: { readonly most: number; readonly letters: number };
}

const roomy: SheetRoom = {
  figures: 3,
  rows: 10,
  messages: { most: 3, letters: 420 },
  actions: { most: 4, letters: 380 },
};
const tight: SheetRoom = {
  figures: 3,
  rows: 5,
  messages: { most: 2, letters: 300 },
  actions: { most: 2, letters: 160 },
};

/** More than this leave room for no more than a part of each. */
const [manyFigures, manyActions] = [3, 4];

export function sheetRoom(faculty: Faculty, actions: readonly Action[], writing: Writing): SheetRoom {
  const isFull = actions.length > manyActions || keyFindings(faculty, writing).length > manyFigures;
  return isFull ? tight : roomy;
}
