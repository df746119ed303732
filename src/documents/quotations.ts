/** What sources say in words -> quotations: about an indicator, or about a survey as a whole. */
import type { Indicator, QuotedClaim, SourceId, Survey } from "../domain/index.ts";
import { citedClaims } from "../editors/index.ts";
import type { Origins, Speech, Writing } from "../statements/index.ts";
import { blockId } from "./blockId.ts";
import type { Quotation } from "./blocks.ts";
import { editorsText } from "./editorsBlocks.ts";

/** Words about an indicator: of one that is drawn as a line, only those about a wave with a figure, since the others stand in its chart. */
export function quotationsOf(indicator: Indicator, drawn: boolean, writing: Writing): readonly Quotation[] {
  const survey = writing.surveyOf(indicator);
  const known = writing.known(indicator);
  const claims = writing.index.claims(indicator.id, { kind: survey.coverage });
  const shown = claims.filter((claim) => !drawn || known.some((each) => each.wave === claim.wave));
  return quotations(shown, survey, writing.text(indicator.name), writing);
}

/** Words about a survey's wave as a whole: they are about no figure, so they stand beside none. */
export function quotationsOn(survey: Survey, writing: Writing): readonly Quotation[] {
  return quotations(writing.index.claimsOn(survey.id), survey, writing.text(survey.short), writing);
}

/** Without those that the editors' words on the survey print, in the same chapter. */
function quotations(
  claims: readonly QuotedClaim[],
  survey: Survey,
  about: string,
  writing: Writing,
): readonly Quotation[] {
  const { text, say, language } = writing;
  const cited = citedClaims(editorsText(survey.id, writing)?.markdown ?? "");
  return claims
    .filter(({ id }) => !cited.has(id))
    .map((claim) => ({
      kind: "quotation",
      id: blockId("claim", claim.id),
      words: text(claim.words),
      language: claim.original === language ? language : null,
      about: say("quotation.about", { wave: String(claim.wave), about }),
      sources: [
        say("chart.source", { source: claimSource(claim.source, writing) }),
        ...(claim.original === language ? [] : [say("quotation.translated")]),
      ],
    }));
}

function claimSource(id: SourceId, { sourceOf, text, say }: Speech & Origins): string {
  const source = sourceOf(id);
  return say("source.short", { publisher: text(source.publisher), title: text(source.title) });
}
