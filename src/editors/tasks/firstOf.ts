/** A name in several languages -> in whichever has it first: tasks are told once for all of them. */
import type { Localized } from "../../domain/index.ts";

export function firstOf(words: Localized): string {
  return Object.values(words).find((each) => each !== undefined) ?? "";
}
