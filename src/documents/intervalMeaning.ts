/** What was done with the response files -> what a confidence interval of this report is about: students like these, or the students of the year. */
import type { KnownFigures, Speech, Words } from "../statements/index.ts";

/** Without a finite population correction, the variance is that of drawing from endlessly many students like those who answered (a superpopulation; Särndal, Swensson & Wretman 1992, 13.6), even where all were invited: the interval is not about what this year's students would have said. With it, it is about the students of the year. */
export function populationMeant({ index }: KnownFigures): "like these" | "of the year" | "both" {
  const corrected = new Set(index.responses.map((each) => each.corrected));
  if (corrected.size > 1) return "both";
  return corrected.has(true) ? "of the year" : "like these";
}

/** One sentence or two, for the method and the glossary; nothing where no interval was computed. */
export function intervalMeaning(writing: Speech & KnownFigures): Words | null {
  if (writing.index.responses.length === 0) return null;
  return writing.say("interval.meaning", { of: populationMeant(writing).replaceAll(" ", "_") });
}
