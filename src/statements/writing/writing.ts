/** A language, the data of a year and the figures that readers may have -> all that a whole document is written with. */
import type { Language, UniversityData, Year } from "../../domain/index.ts";
import { type Say, sayStatistics } from "../../wording/index.ts";
import type { EstimateIndex } from "../estimateIndex.ts";
import { figuresKnownIn, type KnownFigures } from "./knownFigures.ts";
import { type Origins, originsIn } from "./origins.ts";
import { type Printing, printingIn } from "./printing.ts";
import { type Speech, speechIn } from "./speech.ts";

/** What a report is about: a year, and what the university did, asked and wrote. */
export interface Reported {
  readonly year: Year;
  readonly data: UniversityData;
}

/** A document takes all of it; a part of one asks only for what it needs. */
export interface Writing extends Reported, Speech, Origins, Printing, KnownFigures {}

export function startWriting(
  language: Language,
  year: Year,
  given: UniversityData,
  index: EstimateIndex,
  say: Say,
): Writing {
  const data = { ...given, indicators: sayStatistics(given.indicators, language, say) };
  const speech = speechIn(language, say);
  const origins = originsIn(data);
  return { year, data, ...speech, ...origins, ...printingIn(speech, origins), ...figuresKnownIn(index, origins) };
}
