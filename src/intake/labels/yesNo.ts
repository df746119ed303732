/** A label -> whether it says yes or no, or that something was ticked or not. */
import { knownWords } from "../words/index.ts";

const saysSome = (pattern: (words: (typeof knownWords)[number]) => RegExp) => (plain: string) =>
  knownWords.some((words) => pattern(words).test(plain));

export const isYes = saysSome(({ yes }) => yes);
export const isNo = saysSome(({ no }) => no);
export const isTicked = saysSome(({ ticked }) => ticked);
export const isUnticked = saysSome(({ unticked }) => unticked);
