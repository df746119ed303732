/** A browser and its languages -> the one that the program speaks with it, and its sentences. */
import type { Design, Language } from "../domain/index.ts";
import { createMessages, type Say } from "../wording/index.ts";

const sentences = new WeakMap<Design, Map<Language, Say>>();

export function sayIn(design: Design, language: Language): Say {
  const known = sentences.get(design) ?? new Map<Language, Say>();
  sentences.set(design, known);
  const say = known.get(language) ?? createMessages(language, design.messages[language]);
  known.set(language, say);
  return say;
}

/** The first language of the browser that the program speaks; English where it is none. */
export function chosenLanguage(accepted: string | undefined, { messages }: Design): Language {
  const spoken = Object.keys(messages) as Language[];
  const asked = (accepted ?? "").split(",").map((each) => each.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((each) => spoken.find((language) => language === each) ?? [])[0] ?? "en";
}
