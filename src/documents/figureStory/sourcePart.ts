/** Who published a figure, in which edition, and where it was read. Nothing of what was computed here. */
import { type Figure, type Survey, sourcesOf } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import { part, type StoryPart } from "./story.ts";

export function sourcePart(figure: Figure, survey: Survey, writing: Writing): StoryPart | null {
  if (figure.status === "not-asked" || figure.provenance.kind !== "published") return null;
  const { say, text, language, data } = writing;
  const source = writing.sourceOf(figure.provenance.source);
  const date = source.date === undefined ? "none" : formatDate(source.date, language);
  const accounts = source.quotedIn ?? [];
  const own = data.surveys.find((each) => each.survey.id === survey.id);
  const isOfOthers = own?.published?.sources.some(({ id }) => id === source.id) !== true;
  const file = `surveys/${survey.id}/${isOfOthers && own !== undefined && sourcesOf(own).length > 0 ? "benchmark" : "published"}.yaml`;
  const names = accounts.map(({ publisher, title }) => `${text(publisher)}, ${text(title)}`);
  return part(
    "source",
    [
      say("studio.ask.story.source", { publisher: text(source.publisher), title: text(source.title), date }),
      ...(source.edition === undefined ? [] : [say(`sources.edition.${source.edition}`, { date })]),
      ...(source.note === undefined ? [] : [text(source.note)]),
      ...(names.length === 0 ? [] : [say("sources.quotedIn", { accounts: names.join("; ") })]),
      ...(figure.status === "published" && figure.note !== null ? [text(figure.note)] : []),
    ],
    // A figure that is wrong is looked for oftener than a source that is.
    [
      ...(isOfOthers
        ? []
        : [
            {
              file,
              at: ["figures", { indicator: figure.indicator, wave: figure.wave, domain: figure.domain.kind }],
            },
          ]),
      { file, at: ["sources", { id: source.id }] },
    ],
    [source, ...accounts].flatMap(({ url, title }) => (url === undefined ? [] : [{ words: text(title), href: url }])),
  );
}
