/** What could be said of a picture, the fullest first -> the text alternative: what a sighted reader sees at a glance, since the table has the rest. */
import { plain, type Speech, type Words } from "../statements/index.ts";
import { listInWords } from "../wording/index.ts";

export const alternativeLength = 250;

/** Gives the first text that is short enough, without the marks of figures. The last one is cut where even that is too long. */
export function firstThatFits(texts: readonly Words[]): string {
  const read = texts.map(plain);
  const fits = read.find((each) => each.length <= alternativeLength);
  return fits ?? `${(read.at(-1) ?? "").slice(0, alternativeLength - 1).trimEnd()}…`;
}

export interface NamedValue {
  readonly name: string;
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
}

/** "Archaeology 7.0, Law 6.7". */
export function valueList(values: readonly NamedValue[], { say }: Speech): string {
  return values.map(({ name, label }) => say("chart.valueOf", { name, value: label })).join(", ");
}

/** A few are named, more are counted. */
const mostNamed = 4;

/** "6.7 (Law) to 7.4 (LUMC and Science)": all that are printed alike, so that none is told to be the one. */
export function extremesOf(values: readonly NamedValue[], writing: Speech): string {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const [first, last] = [sorted[0]?.label ?? "", sorted.at(-1)?.label ?? ""];
  if (first === last) return first;
  const named = (wanted: string) => {
    const names = values.flatMap(({ name, label }) => (label === wanted ? [name] : []));
    return names.length > mostNamed ? String(names.length) : listInWords(names, writing.language);
  };
  return writing.say("chart.extremes", {
    lowest: first,
    lowestNames: named(first),
    highest: last,
    highestNames: named(last),
  });
}

/** Names, or how many there are where they are many. */
export function namesOrCount(names: readonly string[], writing: Speech): string {
  return names.length > mostNamed
    ? writing.say("chart.many", { count: names.length })
    : listInWords(names, writing.language);
}
