/** Rounded, and the texts and sentences of the data and the design -> Worded: all that documents are composed of. */

import type { Report } from "../../documents/index.ts";
import type { Design, Language, UniversityData, Year } from "../../domain/index.ts";
import { createMessages, type Say } from "../../wording/index.ts";
import type { Rounded } from "./rounded.ts";
import { type Tell, toNobody } from "./telling.ts";

export interface Worded {
  readonly kind: "worded";
  readonly data: UniversityData;
  readonly design: Design;
  /** 0 where nothing is known of any year. */
  readonly year: Year;
  readonly rounded: Rounded;
  /** Of each of the university's languages. */
  readonly sentences: ReadonlyMap<Language, Say>;
  /** What the sentences of all that was composed so far are made of, beside names, texts and figures; and its chapters' titles with their numbers. */
  readonly ownWords: Set<string>;
  /** Reports that were composed last. */
  readonly composed: Map<string, Report>;
  readonly tell: Tell;
}

export function word(
  rounded: Rounded,
  { data, design, year }: Pick<Worded, "data" | "design" | "year">,
  tell: Tell = toNobody,
): Worded {
  const ownWords = new Set<string>();
  const sentences = sentencesFor({ data, design }, ownWords);
  return { kind: "worded", data, design, year, rounded, sentences, ownWords, composed: new Map(), tell };
}

/** Those of each of the university's languages, which note what they are made of. */
export function sentencesFor(
  { data, design }: Pick<Worded, "data" | "design">,
  ownWords: Set<string>,
): Worded["sentences"] {
  return new Map(
    data.university.languages.map((each) => [each, createMessages(each, design.messages[each], ownWords)]),
  );
}

/** The sentences of a language. Throws where the university does not speak it. */
export function sentencesIn({ sentences }: Pick<Worded, "sentences">, language: Language): Say {
  const say = sentences.get(language);
  if (say === undefined) throw new Error(`no messages in ${language}`);
  return say;
}
