/** A survey's published number of responses beside the one of the file that its figures were computed from, for the same wave -> why the two differ, wherever both can be read. */
import type { Survey, Year } from "../domain/index.ts";
import type { Words, Writing } from "../statements/index.ts";
import { formatNumber } from "../wording/index.ts";
import { sourceLine } from "./sourceLine.ts";

/** One sentence for each of these waves that has both; of all waves where none are named. */
export function twoCounts(survey: Survey, writing: Writing, waves?: readonly Year[]): readonly Words[] {
  const { say, text, data, index, language } = writing;
  const response = survey.responses?.response;
  const indicator = data.indicators.indicators.find(
    (each) => each.survey === survey.id && each.item === response?.count,
  );
  if (indicator === undefined) return [];
  return index.responses.flatMap((file): Words[] => {
    if (file.survey !== survey.id || waves?.includes(file.wave) === false) return [];
    const published = index.find(indicator.id, file.wave, { kind: survey.coverage });
    if (published?.status !== "published") return [];
    return [
      say("twoCounts.words", {
        survey: text(survey.short),
        wave: String(file.wave),
        published: writing.print(published),
        source: sourceLine([published], writing, "title"),
        computed: formatNumber(file.respondents, 0, language),
        synthetic: file.synthetic ? "synthetic" : "real",
      }),
    ];
  });
}
