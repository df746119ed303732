/** A change and the verdict on it -> the words for it, in one language, for a tile, a sentence or an editor's text. */
import { type Faculty, type Indicator, isShown } from "../../domain/index.ts";
import { decimalsOfStep, formatNumber } from "../../wording/index.ts";
import type { Size, Verdict } from "../verdicts/changeVerdict.ts";
import type { Change } from "../verdicts/newestChange.ts";
import { plain, type Words } from "../words.ts";
import type { Printing } from "../writing/printing.ts";
import type { Speech } from "../writing/speech.ts";
import { breakWords } from "./breakWords.ts";
import { subjectWords } from "./subjectWords.ts";

export type ChangeForm =
  /** The words stand beside the figure: "after 7.1 in 2023". */
  | "beside"
  /** The words are a whole sentence, which says what the figure is. */
  | "sentence"
  /** The words stand in a table's cell, and the figure itself in another: "lower than in 2023 (7.1), more than chance". */
  | "cell"
  /** The words stand within an editor's sentence: "rose from 7.1 to 7.2". */
  | "within";

type Wording = Speech & Pick<Printing, "print">;

/** `faculty`: whose figure it is, where a sentence must say it. */
export function changeWords(
  { indicator, before, after, verdict }: Change,
  form: ChangeForm,
  writing: Wording,
  faculty: Faculty | null = null,
): Words {
  const { say, print } = writing;
  const size = verdict.kind === "up" || verdict.kind === "down" ? verdict.size : null;
  const words = say(`change.${form}`, {
    verdict: keyOf(verdict),
    subject: subjectWords(after, indicator, faculty, writing),
    value: print(after),
    wave: String(after.wave),
    previous: before !== null && isShown(before) ? print(before) : "",
    before: before === null ? "" : String(before.wave),
    reason: reasonWords(verdict, writing),
    // Of figures that are printed alike nobody sees a difference that may be chance.
    alike: before !== null && isShown(before) && plain(print(before)) === plain(print(after)) ? "yes" : "no",
    sized: size === null ? "no" : "yes",
    size: size === null ? "" : sizeWords(size, indicator, writing),
    standing: "exploratory" in verdict && verdict.exploratory ? "exploratory" : "key",
    comparisons: verdict.kind === "no clear change" && verdict.alone ? "many" : "few",
    rounding: size?.seemsOff === true ? "off" : "even",
    from: size === null ? "" : fromWords(size, writing),
    to: size === null ? "" : inUnit(size.to, size.step, indicator, writing),
  });
  return words;
}

function reasonWords(verdict: Verdict, writing: Wording): Words {
  if (verdict.kind === "not comparable") return breakWords(verdict.cause, writing);
  return verdict.kind === "not tested" ? writing.say(`untested.${verdict.reason}`) : "";
}

/** Says where the interval begins: "more than 0" where it begins within the first step, since a difference that is more than chance is never nothing. */
function fromWords({ from, step }: Size, { say, language }: Wording): string {
  return from > 0
    ? formatNumber(from, decimalsOfStep(step), language)
    : say("change.above", { value: formatNumber(0, 0, language) });
}

/** Writes the verdict as one word, which sentences in ICU MessageFormat choose by. */
function keyOf({ kind }: Verdict): string {
  return kind.replaceAll(" ", "_");
}

/** Says "0.1" or "3 percentage points", or "less than 0.1" where the size rounds to nothing. */
export function sizeWords({ value, step }: Size, indicator: Indicator, writing: Wording): string {
  return value > 0
    ? inUnit(value, step, indicator, writing)
    : writing.say("change.lessThan", { size: inUnit(step, step, indicator, writing) });
}

function inUnit(value: number, step: number, { unit }: Indicator, { say, language }: Wording): string {
  const number = formatNumber(value, decimalsOfStep(step), language);
  return unit === "percent" ? say("change.points", { points: number, many: value }) : number;
}
