/** How a figure is computed, as docs/statistics.md has it; of it only what applies to this figure of this wave. */
import type { Figure, Indicator, ResponseFacts, Survey } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { excludedWords, fileWords } from "../chapters/computed.ts";
import { intervalMeaning } from "../intervalMeaning.ts";
import { roundingRules } from "../roundingRules.ts";
import { part, type StoryPart } from "./story.ts";

export function formulaPart(figure: Figure, indicator: Indicator, survey: Survey, writing: Writing): StoryPart | null {
  const { say, index } = writing;
  if (figure.status === "published")
    return part("formula", [
      say(figure.provenance.obtained === "pooled" ? "studio.ask.story.pooled" : "method.published"),
    ]);
  // Of a hidden one, too: it is what is done with all figures of the wave.
  if (figure.status === "not-asked" || figure.provenance.kind === "published") return null;
  const file = index.responses.find((each) => each.survey === survey.id && each.wave === figure.wave);
  return part(
    "formula",
    [
      ...(indicator.counted ? [say("studio.ask.story.counted")] : computed(figure, file, writing)),
      ...(file === undefined ? [] : [fileWords(file, writing), ...excludedWords(file, writing)]),
      ...(indicator.counted ? [] : [say("computed.missing")]),
      ...roundingRules(survey, writing),
    ],
    [{ file: `surveys/${survey.id}/survey.yaml`, at: ["responses"] }],
  );
}

function computed(figure: Figure, file: ResponseFacts | undefined, writing: Writing): readonly string[] {
  const { say } = writing;
  const { statistic } = figure;
  if (statistic === "count") return [say("studio.ask.story.counted")];
  const meaning = intervalMeaning(writing);
  return [
    say(`studio.ask.story.formula.${statistic}`),
    say(`studio.ask.story.weights.${file?.raked === true ? "raked" : file?.weighted === true ? "weighted" : "none"}`),
    say("studio.ask.story.variance", {
      drawn: (file?.clusters ?? 0) > 0 ? "clusters" : "people",
      corrected: file?.corrected === true ? "yes" : "no",
    }),
    say(`studio.ask.story.interval.${statistic}`),
    ...(meaning === null ? [] : [meaning]),
  ];
}
