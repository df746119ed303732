/** Key figures of national surveys -> one line of page one, drawn apart from the university's own. */
import { isShown } from "../../domain/index.ts";
import { newestChange, type Words, type Writing } from "../../statements/index.ts";
import type { Context } from "../blocks.ts";
import { hasMargin, keyIndicators, told } from "./findings.ts";

/** Two figures are a context; more are a report of their own. */
const mostFigures = 2;

/** Nothing where no national survey has a key figure. */
export function nationwide(writing: Writing): readonly Context[] {
  const { say, text, print, data } = writing;
  const changes = keyIndicators(writing, "national")
    .flatMap((indicator) => newestChange(indicator, writing) ?? [])
    .slice(0, mostFigures);
  const [first] = changes;
  if (first === undefined) return [];
  const figures = changes.map(
    ({ indicator, before, after, verdict }): Words =>
      say("finding.national", {
        told: told(indicator, writing),
        named: indicator.told === undefined ? "yes" : "no",
        value: print(after),
        wave: String(after.wave),
        isComparable: before !== null && isShown(before) && verdict.kind !== "not comparable" ? "yes" : "no",
        previous: before !== null && isShown(before) ? print(before) : "",
        before: before === null ? "" : String(before.wave),
      }),
  );
  const survey = writing.surveyOf(first.indicator);
  const isBare = !changes.every(hasMargin);
  return [
    {
      kind: "context",
      label: say("finding.nationwide"),
      sources: isBare ? [say("finding.noMargin")] : [],
      words: say("finding.context", {
        figures: figures.join("; "),
        survey: text(survey.short),
        university: text(data.university.name),
      }),
    },
  ];
}
