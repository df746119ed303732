/** What was asked, in each language and on which scale; and of whom, when and how. */
import { type Figure, type Indicator, isNamed, type Survey } from "../../domain/index.ts";
import { measured, type Writing } from "../../statements/index.ts";
import { periodOf } from "../chapters/fieldwork.ts";
import { madeWords } from "../madeWords.ts";
import { part, type StoryPart } from "./story.ts";

export function questionPart(indicator: Indicator, survey: Survey, writing: Writing): StoryPart {
  const { say, text, language } = writing;
  const item = survey.items.find(({ id }) => id === indicator.item);
  const names = new Intl.DisplayNames([language], { type: "language" });
  const wordings = Object.entries(item?.wording ?? {}).flatMap(([code, words]) =>
    words === undefined ? [] : [say("studio.ask.story.wording", { language: names.of(code) ?? code, words })],
  );
  const asked = Object.entries(item?.asked ?? {}).flatMap(([code, words]) =>
    words === undefined ? [] : [say("studio.ask.story.asked", { language: names.of(code) ?? code, words })],
  );
  const { answers, statistic } = indicator;
  return part(
    "question",
    [
      ...wordings,
      ...asked,
      `${measured(indicator, writing)}.`,
      ...(answers === undefined
        ? []
        : [
            say("studio.ask.story.answers", {
              from: answers.from,
              to: answers.to ?? answers.below ?? answers.from,
              ends: answers.to === undefined ? "below" : "to",
              people: text(answers.of),
            }),
          ]),
      ...(isNamed(statistic) ? [say(`statistic.meaning.${statistic}`)] : []),
      ...madeWords([indicator], writing),
    ],
    [
      { file: `surveys/${survey.id}/survey.yaml`, at: ["items", { id: indicator.item }] },
      { file: "indicators.yaml", at: ["indicators", { id: indicator.id }] },
    ],
  );
}

export function surveyPart(figure: Figure, survey: Survey, writing: Writing): StoryPart {
  const { say, text } = writing;
  const wave = survey.waves.find(({ id }) => id === figure.wave);
  const facts = [
    ...(wave?.fieldwork === undefined ? [] : [periodOf(wave.fieldwork, writing)]),
    ...(wave?.mode === undefined ? [] : [say(`mode.${wave.mode}`)]),
  ];
  return part(
    "survey",
    [
      say("studio.ask.story.survey", {
        survey: text(survey.name),
        organiser: text(survey.organiser),
        wave: String(figure.wave),
        how: facts.length === 0 ? "none" : facts.join(", "),
      }),
      ...(wave?.note === undefined ? [] : [text(wave.note)]),
    ],
    [{ file: `surveys/${survey.id}/survey.yaml`, at: ["waves", { id: figure.wave }] }],
  );
}
