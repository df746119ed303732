/** How the faculties' figures were judged -> who stands out, in a headline and in a text alternative: no more than the verdicts carry. */
import type { ComputedFigure } from "../../domain/index.ts";
import {
  changeOf,
  type KnownFigures,
  type Printing,
  restVerdict,
  type Speech,
  type Words,
} from "../../statements/index.ts";
import { listInWords } from "../../wording/index.ts";
import { extremesOf, firstThatFits, type NamedValue, namesOrCount, valueList } from "../alternativeText.ts";
import { printedRange } from "../printedRange.ts";

/** A figure that is shown, under its name, and which way it was found to differ. other: nothing may be said of it. */
interface Judged {
  readonly name: string;
  readonly figure: ComputedFigure;
  readonly found: "higher" | "lower" | "unclear" | "other";
  readonly exploratory: boolean;
}

export interface Told {
  readonly headline: Words;
  readonly alternative: string;
}

/** With its figure of the wave before, where the two can be compared. */
export interface Named {
  readonly name: string;
  readonly figure: ComputedFigure;
  readonly before: ComputedFigure | null;
}

export interface WaveNames {
  readonly wave: string;
  /** Null where no row has a figure of an earlier wave. */
  readonly before: string | null;
}

type Wording = Speech & Printing & KnownFigures;

/** Beside the rest of the university, and since the wave before. */
export function standOutWords({ wave, before }: WaveNames, rows: readonly Named[], writing: Wording): Told {
  const { say, label } = writing;
  const rest = foundAmong(besideRest(rows, writing), writing);
  const change = foundAmong(sinceBefore(rows, writing), writing);
  const since = before === null || change.found !== "some" ? null : say("sideBySide.since", { before, ...change });
  const values: readonly NamedValue[] = rows.map(({ name, figure }) => ({
    name,
    value: figure.value,
    label: label(figure),
  }));
  const told = (found: Found, more: { readonly values: string; readonly since: string | null }) =>
    say("sideBySide.alternative", {
      // The year that the values are of: beside the wave before alone, they would read as that one's.
      wave,
      before: before ?? "none",
      found: found.found,
      parts: found.parts,
      values: more.values,
      since: more.since ?? "none",
    });
  const pairs = rows.map((row) =>
    row.before === null
      ? say("chart.valueOf", { name: row.name, value: label(row.figure) })
      : say("chart.fromTo", { name: row.name, from: label(row.before), to: label(row.figure) }),
  );
  const extremes = extremesOf(values, writing);
  const other: Found = { ...rest, found: "other" };
  return {
    headline: [say("sideBySide.headline", { wave, ...rest, ...rangeOf(rows, writing) }), since ?? ""].join(" ").trim(),
    alternative: firstThatFits([
      told(rest, { values: pairs.join(", "), since }),
      told(rest, { values: valueList(values, writing), since }),
      told(rest, { values: extremes, since }),
      told(rest, { values: extremes, since: null }),
      told(other, { values: extremes, since: null }),
      say("sideBySide.alternativeRange", { all: rows.length, ...rangeOf(rows, writing) }),
    ]),
  };
}

function besideRest(rows: readonly Named[], { index }: Wording): readonly Judged[] {
  return rows.map((row): Judged => {
    const verdict = restVerdict(row.figure, index);
    const found = verdict.kind === "none" ? "unclear" : verdict.kind;
    return {
      ...row,
      found: found === "untested" || found === "not tested" ? "other" : found,
      exploratory: "exploratory" in verdict && verdict.exploratory,
    };
  });
}

/** Of those that have both. */
function sinceBefore(rows: readonly Named[], { index }: Wording): readonly Judged[] {
  return rows.flatMap((row): readonly Judged[] => {
    if (row.before === null) return [];
    const { verdict, before } = changeOf(row.figure, index);
    const kind = before?.id === row.before.id ? verdict.kind : "first";
    const unclear = kind === "no clear change" || kind === "about the same";
    return [
      {
        ...row,
        found: kind === "up" ? "higher" : kind === "down" ? "lower" : unclear ? "unclear" : "other",
        exploratory: "exploratory" in verdict && verdict.exploratory,
      },
    ];
  });
}

type Found = ReturnType<typeof foundAmong>;

/** some: these differ. none: all that are shown were tested, and none was found to differ. other: nobody can say. */
function foundAmong(judged: readonly Judged[], writing: Speech) {
  const namesOf = (wanted: Judged["found"]) => judged.flatMap(({ name, found }) => (found === wanted ? [name] : []));
  const [higher, lower] = [namesOf("higher"), namesOf("lower")];
  const parts = [
    ...(higher.length === 0 ? [] : [writing.say("sideBySide.higherAt", { names: namesOrCount(higher, writing) })]),
    ...(lower.length === 0 ? [] : [writing.say("sideBySide.lowerAt", { names: namesOrCount(lower, writing) })]),
  ];
  const unclear = namesOf("unclear").length;
  const found: "some" | "none" | "other" = parts.length > 0 ? "some" : unclear === judged.length ? "none" : "other";
  const standing: "exploratory" | "key" = judged.some(({ exploratory }) => exploratory) ? "exploratory" : "key";
  return { found, parts: listInWords(parts, writing.language), standing };
}

function rangeOf(rows: readonly Pick<Named, "figure">[], { print, label }: Printing) {
  const sorted = rows.map(({ figure }) => figure).toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) throw new Error("the lowest of no figures");
  const { alike } = printedRange(label(lowest), label(highest));
  return { alike, lowest: print(lowest), highest: print(highest) };
}
