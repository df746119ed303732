/** What the program itself calls things: a level of study, the university without a faculty, its other programmes, a hidden figure. */
import type { Language, Level } from "../../../domain/index.ts";
import type { Given } from "../../../wording/index.ts";
import type { Worded } from "../worded.ts";

export type CalledThing = `level.${Level}` | "domain.rest" | "domain.other" | "domain.others" | "value.hidden";

export type Called = <Thing extends CalledThing>(language: Language, thing: Thing, ...values: Given<Thing>) => string;

export function calledBy({ sentences }: Pick<Worded, "sentences">): Called {
  return (language, thing, ...values) => sentences.get(language)?.(thing, ...values) ?? "";
}
