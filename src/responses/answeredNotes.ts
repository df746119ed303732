/** Tallies of a file -> how many were asked each question and how many answered, where that is not everybody: reasons for having no answer differ in who counts as asked. */
import type { Finding, ItemTally, ResponseMapping } from "../domain/index.ts";
import { answeredOf } from "./answered.ts";
import type { OpenResponses } from "./openResponses.ts";
import { columnNumber } from "./rowFindings.ts";

/** No more notes than these: others would be overlooked among them. */
const most = 40;

export function answeredNotes(
  shown: string,
  responses: OpenResponses,
  mapping: ResponseMapping,
  tallies: readonly ItemTally[],
): readonly Finding[] {
  const notes = tallies.flatMap((tally, place): Finding[] => {
    // A scale that is made of items stands in no column.
    const { column } = mapping.items[place] ?? {};
    const counts = answeredOf(tally);
    if (counts.answered === counts.respondents) return [];
    const parts = [
      ...(counts.notAsked > 0 ? [`${counts.notAsked} not asked`] : []),
      ...(counts.noAnswer > 0 ? [`${counts.noAnswer} with a code of no answer`] : []),
      ...(counts.empty > 0 ? [`${counts.empty} with nothing filled in`] : []),
    ];
    return [
      {
        file: shown,
        ...(column === undefined ? {} : { line: 1, column: columnNumber(responses, column) }),
        message: `${tally.item}: of ${counts.respondents} respondents ${counts.asked} were asked and ${counts.answered} answered; ${parts.join(", ")}`,
      },
    ];
  });
  if (notes.length <= most) return notes;
  return [
    ...notes.slice(0, most),
    {
      file: shown,
      message: `${notes.length - most} more questions that not everybody answered: wellbeing check --answers lists all`,
    },
  ];
}
