/** What a chapter has found -> the one sentence that it opens with. Nothing where nothing can be said. */
import type { Action, Priority, Survey } from "../../domain/index.ts";
import { newestChange, type Reported, type Speech, type Words, type Writing } from "../../statements/index.ts";
import type { Opener } from "../blocks.ts";
import { findingCandidates, keyIndicators, toldWords } from "../pageOne/findings.ts";
import { countsWords } from "../pageOne/priorityStrip.ts";
import { priorityMark } from "../priorityMarks.ts";
import { behindOf, priorityStatus } from "../priorityStatus.ts";
import { isSynthetic } from "../synthetic.ts";

/** How far the priority is, in its colour; the rule is a note of the chapter. Nothing without actions. */
export function priorityOpener(
  priority: Priority,
  actions: readonly Action[],
  writing: Reported & Speech,
): readonly Opener[] {
  const { say, data, year } = writing;
  const { attentionFrom, offTrackPercent } = data.indicators.status;
  const status = priorityStatus(actions, data.indicators.status);
  if (status === null) return [];
  return [
    {
      kind: "opener",
      words: say("priority.opener", { status: say(`status.${status}`), counts: countsWords(actions, writing) }),
      colour: priorityMark(data.priorities.priorities.indexOf(priority)).colourNumber,
      madeUp: data.plans.get(year)?.example !== undefined,
      sources: [
        say("status.words", { behind: behindOf(actions), all: actions.length, attentionFrom, offTrackPercent }),
      ],
    },
  ];
}

/** The first of the survey's key figures of which the data has words for a sentence, and what became of it. */
export function surveyOpener(survey: Survey, writing: Writing): readonly Opener[] {
  const [change] = keyIndicators(writing, survey.coverage)
    .filter((indicator) => indicator.survey === survey.id && indicator.told !== undefined)
    .flatMap((indicator) => newestChange(indicator, writing) ?? []);
  if (change === undefined) return [];
  const value = writing.print(change.after);
  return [told(value, toldWords(change, writing), isSynthetic([change.after]), writing)];
}

/** The faculty that is furthest from the rest, where that is more than chance, and the data has words for a sentence. */
export function facultiesOpener(writing: Writing): readonly Opener[] {
  const found = findingCandidates(writing).find(({ about }) => about === "furthest");
  return found?.indicator.told === undefined
    ? []
    : [told(found.finding.value, found.finding.words, found.finding.madeUp, writing)];
}

function told(value: Words, words: Words, madeUp: boolean, { say }: Speech): Opener {
  return { kind: "opener", words: say("finding.sentence", { value, words }), colour: null, madeUp, sources: [] };
}
