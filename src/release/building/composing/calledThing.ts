/** What the program itself calls things: a level of study, the university without a faculty, its other programmes, a hidden figure. */
import type { Language } from "../../../domain/index.ts";
import type { MessageValues } from "../../../wording/index.ts";
import type { Worded } from "../worded.ts";

export type CalledThing = `level.${string}` | "domain.rest" | "domain.other" | "domain.others" | "value.hidden";

export type Called = (language: Language, key: CalledThing, values?: MessageValues) => string;

export function calledBy({ sentences }: Pick<Worded, "sentences">): Called {
  return (language, key, values) => sentences.get(language)?.(key, values) ?? "";
}
