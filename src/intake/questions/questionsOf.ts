/** What only a person can tell of the columns -> few questions, each about all columns of which the same is asked. */
import type { CodeLabel } from "../../domain/index.ts";
import type { ReadColumns } from "../reading/readColumns.ts";
import type { Doubt, DoubtKind } from "../reading/reading.ts";

export interface Question {
  readonly id: string;
  readonly kind: DoubtKind;
  readonly columns: readonly string[];
  /** What is shown of the values of each of these columns. */
  readonly shown: readonly string[];
  readonly codes: readonly CodeLabel[];
  /** Answers to choose from, in the form that `decide` reads; those that end in "…" are to be filled in. */
  readonly choices: readonly string[];
  /** What is taken where the person has nothing to say. */
  readonly proposed: string;
}

/** Nobody answers more. */
export const mostQuestions = 15;

export function questionsOf(columns: ReadColumns, most = mostQuestions): readonly Question[] {
  const all = [...columns].flatMap(([name, { doubt }]) => (doubt === null ? [] : [{ name, doubt }]));
  const keys = Map.groupBy(all, ({ doubt }) => doubt.key);
  const doubts = all.map(({ name, doubt }) => ({ name, doubt: merged(doubt, keys.get(doubt.key)?.length ?? 1) }));
  const groups = [...Map.groupBy(doubts, ({ doubt }) => doubt.key).values()];
  return fewEnough(groups.map(questionOf), most);
}

/** Kinds of answers that only one question has are asked about at once: agreeing is one word. Several questions with the same answers are more often a scale. */
function merged(doubt: Doubt, columns: number): Doubt {
  const isTogether = doubt.kind === "contradicted" || (doubt.kind === "kinds" && columns === 1);
  return isTogether ? { ...doubt, key: doubt.kind } : doubt;
}

function questionOf(group: readonly { readonly name: string; readonly doubt: Doubt }[]): Question {
  const [first] = group;
  if (first === undefined) throw new Error("a question about nothing");
  const { kind, key, codes } = first.doubt;
  const choices = choicesFor(first.doubt);
  return {
    id: key === kind ? kind : `${kind}-${slug(first.name)}`,
    kind,
    columns: group.map(({ name }) => name),
    shown: group.map(({ doubt }) => doubt.shown),
    codes,
    choices,
    proposed: choices[0] ?? "leave-out",
  };
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The first is what is proposed. */
function choicesFor({ kind, codes, proposed }: Doubt): readonly string[] {
  const points = codes.map(({ code }) => Number(code.replace(",", ".")));
  const areNumbers = points.length > 0 && points.every(Number.isFinite);
  const ends = areNumbers ? `scale ${Math.min(...points)} ${Math.max(...points)}` : "scale …";
  const inOrder = `scale ${codes.map(({ code }) => code).join("; ")}`;
  const group = proposed?.as === "group" ? `group ${proposed.id}` : "group …";
  const choices: Readonly<Record<DoubtKind, readonly string[]>> = {
    answers: ["leave-out", ends, "kinds", "yes …"],
    kinds: ["kinds", ends, "yes …", "leave-out"],
    numbers: ["leave-out", ...usualScales(points), "scale …", "yes …"],
    two: ["leave-out", ...codes.map(({ code }) => `yes ${code}`), "kinds"],
    quantity: ["leave-out", "scale …"],
    "no-answer": ["leave-out", "no-answer", "not-asked"],
    unlabelled: ["leave-out", "names"],
    contradicted: ["leave-out", "codebook"],
    special: ["leave-out", "yes …", "scale …", "kinds"],
    weight: ["leave-out", "weight"],
    faculty: ["leave-out", "faculty …"],
    programme: ["leave-out", "programme …"],
    level: ["leave-out", "level …"],
    group: ["leave-out", "group …"],
    "group-or-question": [group, "leave-out", "kinds", "yes …", "scale …"],
    order: [inOrder, "kinds", "yes …", "leave-out"],
    derived: ["leave-out", "question"],
  };
  return choices[kind];
}

/** Scales on which these numbers can lie. */
function usualScales(points: readonly number[]): readonly string[] {
  const usual = [
    [1, 5],
    [1, 7],
    [1, 10],
    [0, 10],
  ] as const;
  return usual
    .filter(([min, max]) => points.every((point) => min <= point && point <= max))
    .map(([min, max]) => `scale ${min} ${max}`);
}

/** Where there are too many, the smallest of the commonest kind are asked about together: what is said of them then is the same for all. */
function fewEnough(questions: readonly Question[], most: number): readonly Question[] {
  const excess = questions.length - most;
  const byKind = [...Map.groupBy(questions, ({ kind }) => kind).values()].sort((a, b) => b.length - a.length);
  const [commonest] = byKind;
  if (excess <= 0 || commonest === undefined || commonest.length < 2) return questions;
  const sorted = commonest.toSorted((a, b) => b.columns.length - a.columns.length);
  const rest = sorted.slice(Math.max(0, commonest.length - excess - 1));
  return fewEnough([...questions.filter((each) => !rest.includes(each)), together(rest)], most);
}

/** The ends, or the order, that one column's codes have. */
function isOwnScale(kind: DoubtKind, choice: string): boolean {
  return /^scale -?\d/.test(choice) || (kind === "order" && choice.startsWith("scale "));
}

function together(rest: readonly Question[]): Question {
  const [first] = rest;
  if (first === undefined) throw new Error("nothing to ask together");
  const choices = [
    ...new Set(
      rest.flatMap((each) => each.choices).map((choice) => (isOwnScale(first.kind, choice) ? "scale" : choice)),
    ),
  ];
  return {
    ...first,
    id: `${first.kind}-others`,
    columns: rest.flatMap(({ columns }) => columns),
    shown: rest.flatMap(({ shown }) => shown),
    codes: [],
    choices: choices.filter((choice) => !/^yes [^…]/.test(choice)),
  };
}
