/** Which figures are hidden to protect people, and why, for the chapter on the method. */

import type { Survey, SurveyData } from "../../domain/index.ts";
import type { KnownFigures, Reported, Speech } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import type { Block } from "../report.ts";
import { roundingRules } from "../roundingRules.ts";

/** The survey's privacy policy in plain words. */
export function hiddenBlocks({ survey }: SurveyData, writing: Reported & Speech & KnownFigures): readonly Block[] {
  const items = hiddenRules(survey, writing);
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: blockId("method-hidden", survey.id), text: writing.say("hidden.title") },
    { kind: "list", items },
  ];
}

/** A sentence a rule; none of a survey of which no answers are read. */
export function hiddenRules(survey: Survey, writing: Reported & Speech & KnownFigures): readonly string[] {
  const { say, text } = writing;
  const { privacy, responses } = survey;
  if (responses === undefined) return [];
  const minimum = privacy.minimumBase;
  const sensitive = survey.items.filter(({ id }) => privacy.sensitive.includes(id)).map(({ wording }) => text(wording));
  return [
    say("hidden.why", { hidden: say("value.hidden"), minimum }),
    ...(privacy.mergeSmallProgrammes && responses.programme !== undefined ? [say("hidden.merged", { minimum })] : []),
    ...(privacy.minimumPopulation === undefined
      ? []
      : [say("hidden.students", { students: privacy.minimumPopulation })]),
    ...(privacy.minimumNonrespondents === undefined
      ? []
      : [say("hidden.nonrespondents", { count: privacy.minimumNonrespondents })]),
    ...leftOutRules(survey, writing),
    ...(sensitive.length === 0 ? [] : [say("hidden.sensitive", { items: sensitive.join("; ") })]),
    ...roundingRules(survey, writing),
    say("hidden.flagged", {
      few: say("value.few").replace(/[()]/g, ""),
      reliable: privacy.reliableBase,
      response: privacy.reliableResponse === undefined ? "none" : String(privacy.reliableResponse),
    }),
  ];
}

/** What a reader must know where there is room for no more: that figures are hidden, why, and how exact the shown ones are. `printed`: what stands instead of a hidden figure, and beside one of few. */
export function briefHidden(
  { survey }: SurveyData,
  { say }: Speech,
  printed: { readonly hidden: string; readonly few: string } = {
    hidden: say("value.hidden"),
    few: say("value.few").replace(/[()]/g, ""),
  },
): readonly string[] {
  const { privacy, responses } = survey;
  if (responses === undefined) return [];
  const minimum = privacy.minimumBase;
  return [
    say("hidden.why", { hidden: printed.hidden, minimum }),
    ...(privacy.mergeSmallProgrammes && responses.programme !== undefined ? [say("hidden.merged", { minimum })] : []),
    say("hidden.flagged", {
      few: printed.few,
      reliable: privacy.reliableBase,
      response: privacy.reliableResponse === undefined ? "none" : String(privacy.reliableResponse),
    }),
    say("rounding.sums"),
  ];
}

/** Questions that were put to few: nobody should look for their figures, nor take it that nobody was asked. */
function leftOutRules(
  { id, items, privacy }: SurveyData["survey"],
  { say, text, index }: Speech & KnownFigures,
): readonly string[] {
  return index.responses
    .filter(({ survey, leftOut }) => survey === id && leftOut.length > 0)
    .map(({ wave, leftOut }) =>
      say("hidden.leftOut", {
        wave: String(wave),
        minimum: privacy.minimumBase,
        items: items
          .filter((item) => leftOut.includes(item.id))
          .map(({ wording }) => `“${text(wording)}”`)
          .join("; "),
      }),
    );
}
