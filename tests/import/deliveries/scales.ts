/** Labels and codes -> scales, with the statistic that a careful analyst would choose first. */
import type { Scale } from "./column.ts";
import type { Option, Statistic } from "./truth.ts";

interface Beside {
  readonly noAnswer?: readonly Option[];
  readonly notAsked?: readonly Option[];
}

const share = (options: readonly Option[]): Statistic => ({ kind: "share", codes: options.map(({ code }) => code) });

/** Codes 1, 2, … in the order of the labels. */
export function options(labels: readonly string[], first = 1): readonly Option[] {
  return labels.map((label, at) => ({ code: first + at, label }));
}

/** Answers that are no figure by themselves, coded by their own text. */
export function textOptions(labels: readonly string[]): readonly Option[] {
  return labels.map((label) => ({ code: label, label }));
}

/** `top`: how many of the options at the end count as the answer that is told. */
export function ordinal(
  kind: "agreement" | "frequency" | "ordinal",
  from: readonly Option[],
  top: number,
  { noAnswer = [], notAsked = [] }: Beside = {},
): Scale {
  const told = from.slice(-top);
  const narrower = told.length > 1 ? [share(told.slice(1))] : [];
  return {
    kind,
    options: from,
    range: null,
    noAnswer,
    notAsked,
    first: share(told),
    alsoRight: [...narrower, { kind: "shares of each" }, { kind: "mean" }, { kind: "median" }],
  };
}

export function nominal(from: readonly Option[], { noAnswer = [], notAsked = [] }: Beside = {}): Scale {
  return {
    kind: "nominal",
    options: from,
    range: null,
    noAnswer,
    notAsked,
    first: { kind: "shares of each" },
    alsoRight: from.map((each) => share([each])),
  };
}

/** The first option is yes, whatever its code. */
export function yesNo(yes: Option, no: Option | null, { noAnswer = [], notAsked = [] }: Beside = {}): Scale {
  return {
    kind: "yes/no",
    options: no === null ? [yes] : [yes, no],
    range: null,
    noAnswer,
    notAsked,
    first: share([yes]),
    alsoRight: [],
  };
}

export function grade(
  range: readonly [number, number],
  ends: readonly Option[] = [],
  { noAnswer = [], notAsked = [] }: Beside = {},
): Scale {
  return {
    kind: "grade",
    options: ends,
    range,
    noAnswer,
    notAsked,
    first: { kind: "mean" },
    alsoRight: [{ kind: "median" }],
  };
}

export function count(range: readonly [number, number], { noAnswer = [], notAsked = [] }: Beside = {}): Scale {
  return {
    kind: "count",
    options: [],
    range,
    noAnswer,
    notAsked,
    first: { kind: "median" },
    alsoRight: [{ kind: "mean" }],
  };
}
