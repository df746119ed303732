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
import { extremesOf, firstThatFits, listOf, type NamedValue, namesOrCount, valueList } from "../alternativeText.ts";
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

interface Named {
  readonly name: string;
  readonly figure: ComputedFigure;
}

type Wording = Speech & Printing & KnownFigures;

/** Beside the rest of the university. */
export function standOutWords(name: string, wave: string, rows: readonly Named[], writing: Wording): Told {
  const { say, label } = writing;
  const judged = rows.map((row): Judged => {
    const verdict = restVerdict(row.figure, writing.index);
    const found = verdict.kind === "none" ? "unclear" : verdict.kind;
    return {
      ...row,
      found: found === "untested" || found === "not tested" ? "other" : found,
      exploratory: "exploratory" in verdict && verdict.exploratory,
    };
  });
  const found = foundAmong(judged, writing);
  const values: readonly NamedValue[] = rows.map(({ name, figure }) => ({
    name,
    value: figure.value,
    label: label(figure),
  }));
  const about = { all: rows.length, extremes: extremesOf(values, writing), ...found };
  return {
    headline: say("sideBySide.headline", { name, wave, ...found, ...rangeOf(rows, writing) }),
    alternative: firstThatFits([
      say("sideBySide.alternative", { ...about, values: valueList(values, writing) }),
      say("sideBySide.alternativeFew", about),
      say("sideBySide.alternativeFew", { ...about, found: "other" }),
      say("sideBySide.alternativeRange", { all: rows.length, ...rangeOf(rows, writing) }),
    ]),
  };
}

/** Since the wave before. */
export function changedWords(
  name: string,
  waves: { readonly before: string; readonly wave: string },
  rows: readonly (Named & { readonly before: ComputedFigure })[],
  writing: Wording,
): Told {
  const { say, label } = writing;
  const judged = rows.map((row): Judged => {
    const { verdict, before } = changeOf(row.figure, writing.index);
    const kind = before?.id === row.before.id ? verdict.kind : "first";
    const unclear = kind === "no clear change" || kind === "about the same";
    return {
      ...row,
      found: kind === "up" ? "higher" : kind === "down" ? "lower" : unclear ? "unclear" : "other",
      exploratory: "exploratory" in verdict && verdict.exploratory,
    };
  });
  const found = foundAmong(judged, writing);
  const pairs = (wanted: (each: Judged) => boolean) =>
    rows
      .filter((_, place) => judged[place] !== undefined && wanted(judged[place]))
      .map(({ name, before, figure }) => say("chart.fromTo", { name, from: label(before), to: label(figure) }))
      .join(", ");
  const moved = (each: Judged) => each.found === "higher" || each.found === "lower";
  const about = { ...waves, all: rows.length, ...found };
  return {
    headline: say("waves.headline", {
      name,
      ...waves,
      ...found,
      now: rangeWords(rows, writing),
      earlier: rangeWords(
        rows.map(({ name, before }) => ({ name, figure: before })),
        writing,
      ),
    }),
    alternative: firstThatFits([
      say("waves.alternative", { ...about, pairs: pairs(() => true) }),
      say("waves.alternativeFew", { ...about, pairs: pairs(moved) }),
      say("waves.alternativeRange", {
        ...waves,
        all: rows.length,
        now: rangeWords(rows, writing),
        earlier: rangeWords(
          rows.map(({ name, before }) => ({ name, figure: before })),
          writing,
        ),
      }),
    ]),
  };
}

/** some: these differ. none: all that are shown were tested, and none was found to differ. other: nobody can say. */
function foundAmong(judged: readonly Judged[], writing: Speech) {
  const namesOf = (wanted: Judged["found"]) => judged.flatMap(({ name, found }) => (found === wanted ? [name] : []));
  const [higher, lower] = [namesOf("higher"), namesOf("lower")];
  const parts = [
    ...(higher.length === 0 ? [] : [writing.say("sideBySide.higherAt", { names: namesOrCount(higher, writing) })]),
    ...(lower.length === 0 ? [] : [writing.say("sideBySide.lowerAt", { names: namesOrCount(lower, writing) })]),
  ];
  const unclear = namesOf("unclear").length;
  const found = parts.length > 0 ? "some" : unclear === judged.length ? "none" : "other";
  return {
    found,
    parts: listOf(parts, writing),
    others: unclear,
    standing: judged.some(({ exploratory }) => exploratory) ? "exploratory" : "key",
  } as const;
}

function rangeOf(rows: readonly Named[], { print, label }: Printing) {
  const sorted = rows.map(({ figure }) => figure).toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) throw new Error("the lowest of no figures");
  const { alike } = printedRange(label(lowest), label(highest));
  return { alike, lowest: print(lowest), highest: print(highest) };
}

function rangeWords(rows: readonly Named[], writing: Speech & Printing): Words {
  return writing.say("chart.range", rangeOf(rows, writing));
}
