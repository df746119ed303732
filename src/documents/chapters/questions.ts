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
import { figuresOf } from "./ownFigures.ts";

/** More would not be talked about. */
const mostQuestions = 5;

/** What page one had no room for, and what the editors add. */
export function furtherQuestions(
  faculty: Faculty,
  actions: readonly Action[],
  onPageOne: number,
  writing: Writing,
): readonly Block[] {
  const items = questionsOf(faculty, actions, writing).slice(onPageOne);
  const words = editorsBlocks("questions", writing);
  if (items.length === 0 && words.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "questions", text: writing.say("question.more") },
    ...(items.length === 0 ? [] : [{ kind: "list", items } as const]),
    ...words,
  ];
}

export function questionsOf(faculty: Faculty, actions: readonly Action[], writing: Writing): readonly Words[] {
  const { say, text, data } = writing;
  const name = text(faculty.short ?? faculty.name);
  const figures = data.indicators.indicators
    .filter(({ counted, partOf }) => !counted && partOf === undefined)
    .flatMap((indicator) => aboutFigure(indicator, faculty, writing));
  const delayed = actions
    .filter(({ state }) => state === "delayed" || state === "stopped")
    .map(({ title }) => say("question.delayed", { title: text(title) }));
  const always = [
    ...(figuresOf(faculty, writing).length === 0 ? [] : [say("question.students", { faculty: name })]),
    say("question.reached", { faculty: name }),
  ];
  return [...figures, ...delayed, ...always].slice(0, mostQuestions);
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
