/** What a university says of itself -> the files of its first year: what is known is written, and what is not is a question. No figure is made up. */
import { Document, isMap, isScalar, visit } from "yaml";
import { type Language, openQuestion } from "../../../domain/index.ts";
import { jsonSchemas } from "../../../sources/index.ts";
import { type Answers, inEach } from "./answers.ts";
import { asked, type SayIn, said } from "./draftWords.ts";
import { idsFor } from "./idsFor.ts";
import { universityOf } from "./universityFile.ts";

export interface FirstFile {
  readonly path: string;
  readonly text: string;
}

export function firstFiles(answers: Answers, sayIn: SayIn): readonly FirstFile[] {
  const { languages, year } = answers;
  const first = (names: readonly string[]) => names[0] ?? "";
  const priorities = idsFor(answers.priorities.map(first), "priority");
  const yaml = (path: string, schema: string, value: object, note = ""): FirstFile => ({
    path,
    text: fileText(path, schema, value, note),
  });
  return [
    yaml("university.yaml", "university", universityOf(answers, sayIn)),
    yaml("priorities.yaml", "priorities", {
      source: asked(sayIn, (say) => say("draft.source")),
      priorities: answers.priorities.map((names, place) => ({
        id: priorities[place],
        name: inEach(names, languages),
        short: inEach(names, languages),
        description: asked(sayIn, (say) => say("draft.description")),
      })),
    }),
    yaml("indicators.yaml", "indicators", indicatorsOf(sayIn, priorities)),
    yaml("surveys/survey/survey.yaml", "survey", surveyOf(answers, sayIn), surveyNote),
    yaml(
      `actions/${year}.yaml`,
      "action-plan",
      {
        year,
        title: said(sayIn, (say) => say("draft.plan", { year: String(year) })),
        actions: [],
      },
      planNote,
    ),
    yaml(`decisions/${year}.yaml`, "decisions", { year, asked: [] }, decisionsNote),
    ...languages.flatMap((language) => textsIn(language, answers, priorities, sayIn)),
    ...[...jsonSchemas()].map(([name, text]) => ({ path: `schemas/${name}`, text })),
    ...(answers.mark === null ? [] : [{ path: "mark.svg", text: answers.mark }]),
    { path: ".gitattributes", text: "# Line ends are the same on every system.\n* -text\n" },
    {
      path: ".gitignore",
      text: "# Answers of students are kept out of version control.\nsurveys/*/responses/*\n.studio*\n",
    },
  ];
}

const surveyNote = `Answers lie in responses/ beside this file, and are described under "responses:": wellbeing import writes it
(docs/import.md), or you do (docs/response-files.md). Published figures go into published.yaml beside it (docs/data.md).`;
const planNote = "Each action has id, priority, title, goal, owner, from, until and state (docs/fields.md).";
const decisionsNote =
  "What the board is asked, up to three: each with title, reason, indicators or actions, owner, by, cost, otherwise.";

function indicatorsOf(sayIn: SayIn, priorities: readonly string[]): object {
  const name = said(sayIn, (say) => say("draft.grade"));
  return {
    topics: [{ id: "wellbeing", survey: "survey", name: said(sayIn, (say) => say("draft.topic")) }],
    indicators: [
      {
        id: "survey.wellbeing",
        survey: "survey",
        item: "wellbeing",
        statistic: "mean",
        unit: "grade",
        decimals: 1,
        name,
        short: name,
        told: said(sayIn, (say) => say("draft.told")),
        topic: "wellbeing",
        priorities: priorities.slice(0, 1),
        keyFigure: true,
        better: "higher",
      },
    ],
  };
}

function surveyOf({ year, name: university, languages }: Answers, sayIn: SayIn): object {
  const name = said(sayIn, (say) => say("draft.surveyName"));
  return {
    id: "survey",
    name,
    short: name,
    coverage: "university",
    organiser: inEach(university, languages),
    description: asked(sayIn, (say) => say("draft.about")),
    waves: [{ id: year }],
    items: [
      {
        id: "wellbeing",
        wording: asked(sayIn, (say) => say("draft.wording")),
        scale: { kind: "range", min: 1, max: 10 },
      },
    ],
    privacy: { minimumBase: 10, reliableBase: 30 },
  };
}

function textsIn(
  language: Language,
  { priorities, languages, year }: Answers,
  ids: readonly string[],
  sayIn: SayIn,
): readonly FirstFile[] {
  const say = sayIn.get(language);
  if (say === undefined) return [];
  const questions: readonly (readonly [string, string])[] = [
    ["summary", say("draft.summary")],
    ["frame", say("draft.frame")],
    ...priorities.map(
      (names, place) =>
        [
          `priority-${ids[place]}`,
          say("draft.priority", { priority: inEach(names, languages)[language] ?? "" }),
        ] as const,
    ),
    ["next", say("draft.next")],
    ["method", say("draft.method")],
  ];
  return questions.map(([section, words]) => ({
    path: `texts/${year}/${language}/${section}.md`,
    text: `${openQuestion(words)}\n`,
  }));
}

/** As people write it: words of several languages stand on one line, which is never broken. */
function fileText(path: string, schema: string, value: object, note: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Map: (_, node) => {
      if (node.items.every(({ value: each }) => isScalar(each))) node.flow = true;
    },
  });
  if (isMap(document.contents)) document.contents.flow = false;
  const up = "../".repeat(path.split("/").length - 1);
  const notes =
    note === ""
      ? ""
      : note
          .split("\n")
          .map((line) => `# ${line}\n`)
          .join("");
  const head = `# yaml-language-server: $schema=${up}schemas/${schema}.schema.json\n${notes}`;
  return `${head}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}
