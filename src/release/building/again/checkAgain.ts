/** The same folders, checked over and over -> what is wrong now: figures are made again only where what they are made of has changed. */
import type { Notebook, Notes } from "../../../domain/index.ts";
import type { FileMemory } from "../../../sources/index.ts";
import { type CheckedByAnalyst, check } from "../checked.ts";
import type { InputFolders } from "../inputFolders.ts";
import { type ProtectedFigures, protectFiguresBeside } from "../protectFigures.ts";
import { type Read, readInputs } from "../read.ts";
import { type Remembered, remember } from "../remembered.ts";
import { type PrintedFigures, type Rounded, round } from "../rounded.ts";
import { wholeScope } from "../scope.ts";
import { sealedBy } from "../sealedBy.ts";
import type { Stopped } from "../stopped.ts";
import { type Tallied, tally } from "../tallied.ts";
import { toNobody } from "../telling.ts";
import { word } from "../worded.ts";
import { figuresStamp, inputsStamp } from "./figuresStamp.ts";

interface MadeFigures {
  /** Of all that they are made of. */
  readonly stamp: string;
  /** Of what was found in the same answers. */
  readonly sealed: Notebook;
  readonly tallied: Tallied;
  readonly remembered: Remembered;
  readonly attacked: ProtectedFigures;
  readonly rounded: Rounded;
}

export interface CheckMemory {
  /** `inputsStamp` of what was read last; null of what can't be read. */
  inputs: string | null;
  readonly files: FileMemory;
  /** What it found before in figures and sentences. */
  readonly notes: Notes;
  figures: MadeFigures | null;
}

/** `made` is told of figures as soon as there are new ones, before documents are looked at. */
export async function checkAgain(
  folders: InputFolders,
  memory: CheckMemory,
  made: (stamp: string, figures: PrintedFigures) => void,
): Promise<CheckedByAnalyst | Stopped> {
  memory.inputs = null;
  const read = await readInputs(folders, toNobody, memory.files);
  if (read.kind === "findings") return read;
  const stamp = await figuresStamp(read);
  memory.inputs = inputsStamp(read, stamp);
  if (memory.figures?.stamp !== stamp) {
    const figures = await figuresOf(read, stamp, memory.notes);
    if (figures.kind === "findings") return figures;
    memory.figures = figures;
    made(stamp, printedFigures(figures.rounded));
  }
  if (read.contradictions.length > 0) return { kind: "findings", findings: read.findings };
  const { sealed, tallied, remembered, attacked, rounded } = memory.figures;
  const worded = word(rounded, { ...read, year: read.year ?? 0 });
  const found = { open: memory.notes.open, sealed };
  return await check(worded, attacked, remembered, { ...tallied, read }, wholeScope(read.data), found);
}

async function figuresOf(
  read: Read,
  stamp: string,
  notes: Notes,
): Promise<(MadeFigures & { readonly kind: "made" }) | Stopped> {
  const sealed = await sealedBy(read, notes);
  const tallied = await tally(read, sealed);
  if (tallied.kind === "findings") return tallied;
  const remembered = await remember(tallied);
  // Grouped, Estimated, Protected, Attacked.
  const attacked = await protectFiguresBeside(remembered.data, remembered.tallies, remembered.released, sealed);
  return { kind: "made", stamp, sealed, tallied, remembered, attacked, rounded: round(attacked) };
}

/** What the attacker and the hider know stays here. */
function printedFigures({ figures, figureById, comparisons, funnels, responses, claims }: Rounded): PrintedFigures {
  return { figures, figureById, comparisons, funnels, responses, claims };
}
