/** What a faculty's figures and actions ask of it: questions for the talk in its board, made from the data by rules. */
import type { Action, Faculty, Indicator } from "../../domain/index.ts";
import {
  type KnownFigures,
  type Printing,
  restVerdict,
  type Speech,
  type Words,
  type Writing,
} from "../../statements/index.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";
import { syntheticNotice } from "../synthetic.ts";
import { exampleNotice } from "./summary.ts";

/** More would not be talked about. */
const mostQuestions = 5;

export function questionBlocks(faculty: Faculty, actions: readonly Action[], writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const name = text(faculty.short ?? faculty.name);
  const figures = data.indicators.indicators
    .filter(({ counted, partOf }) => !counted && partOf === undefined)
    .flatMap((indicator) => aboutFigure(indicator, faculty, writing));
  const delayed = actions
    .filter(({ state }) => state === "delayed" || state === "stopped")
    .map(({ title }) => say("question.delayed", { title: text(title) }));
  const example = data.plans.get(writing.year)?.example;
  const told = data.indicators.indicators.flatMap((each) =>
    writing.known(each, { kind: "faculty", faculty: faculty.id }),
  );
  const always = [say("question.students", { faculty: name }), say("question.reached", { faculty: name })];
  const questions = [...figures, ...delayed, ...always].slice(0, mostQuestions);
  return [
    { kind: "paragraph", words: say("question.intro") },
    ...(figures.length === 0 ? [] : syntheticNotice(told, writing)),
    ...(example === undefined || delayed.length === 0 ? [] : [exampleNotice(say("example.title"), text(example))]),
    { kind: "list", items: questions },
    ...editorsBlocks("questions", writing),
  ];
}

/** One question for each figure that differs from the rest by more than chance. */
function aboutFigure(
  indicator: Indicator,
  faculty: Faculty,
  writing: Speech & Printing & KnownFigures,
): readonly Words[] {
  const { say, text, print, known, index } = writing;
  const newest = known(indicator, { kind: "faculty", faculty: faculty.id }).at(-1);
  const verdict = newest === undefined ? null : restVerdict(newest, index);
  if (verdict?.kind !== "higher" && verdict?.kind !== "lower") return [];
  const { kind, own, rest, exploratory } = verdict;
  const asked = indicator.better === "neither" ? "differs" : kind === indicator.better ? "better" : "worse";
  return [
    say(`question.${asked}`, {
      name: text(indicator.name),
      wave: String(own.wave),
      own: print(own),
      rest: print(rest),
      standing: exploratory ? "exploratory" : "key",
    }),
  ];
}
