/** The languages in which labels are understood: a new one is a file and a line here. What none of them knows is asked. */
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import type { IntakeWords } from "./intakeWords.ts";

export const knownWords: readonly IntakeWords[] = [dutch, english, german];
export type { BackgroundRole, IntakeWords } from "./intakeWords.ts";
