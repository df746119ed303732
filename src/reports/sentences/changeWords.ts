/** A change and the verdict on it -> the words for it, in one language, for a tile, a sentence or an editor's text. */
import { type Indicator, isKnown } from "../../domain/index.ts";
import { breakWords } from "../breakWords.ts";
import { formatNumber } from "../formatValue.ts";
import { plain, type Words } from "../words.ts";
import type { Writing } from "../writing.ts";
import type { Verdict } from "./changeVerdict.ts";
import type { Change } from "./newestChange.ts";

export type ChangeForm =
  /** Beside the figure, which stands apart: "after 7.1 in 2023". */
  | "beside"
  /** A whole sentence with the indicator's name. */
  | "sentence"
  /** In a table's cell, the figure itself in another: "lower than in 2023 (7.1), more than chance". */
  | "cell"
  /** Within an editor's sentence: "rose from 7.1 to 7.2". */
  | "within";

/** What of the writing the words need. */
export type Wording = Pick<Writing, "say" | "text" | "print" | "language">;

export function changeWords({ indicator, before, after, verdict }: Change, form: ChangeForm, writing: Wording): Words {
  const { say, text, print } = writing;
  const moved = verdict.kind === "up" || verdict.kind === "down" ? verdict : null;
  const words = say(`change.${form}`, {
    verdict: keyOf(verdict),
    name:
      after.domain.kind === "national"
        ? say("message.nationwide", { name: text(indicator.name) })
        : text(indicator.name),
    value: print(after),
    wave: String(after.wave),
    previous: before !== null && isKnown(before) ? print(before) : "",
    before: before === null ? "" : String(before.wave),
    reason: reasonWords(verdict, writing),
    // Of figures that are printed alike nobody sees a difference that may be chance.
    alike: before !== null && isKnown(before) && plain(print(before)) === plain(print(after)) ? "yes" : "no",
    size: moved === null ? "" : sizeWords(moved.size, indicator, writing),
    standing: "exploratory" in verdict && verdict.exploratory ? "exploratory" : "key",
    comparisons: verdict.kind === "no clear change" && verdict.alone ? "many" : "few",
    rounding: moved?.seemsOff === true ? "off" : "even",
    from: moved === null ? "" : number(moved.from, finer(moved.from, indicator), writing),
    to: moved === null ? "" : sizeWords(moved.to, finer(moved.from, indicator), writing),
  });
  return words;
}

function reasonWords(verdict: Verdict, writing: Wording): Words {
  if (verdict.kind === "not comparable") return breakWords(verdict.cause, writing);
  return verdict.kind === "not tested" ? writing.say(`untested.${verdict.reason}`) : "";
}

/** Both bounds of an interval have the decimals that the lower one needs not to be zero. */
function finer(from: number, indicator: Indicator): Indicator {
  return from > 0 && from < 0.5 * 10 ** -indicator.decimals
    ? { ...indicator, decimals: indicator.decimals + 1 }
    : indicator;
}

/** ICU selects by one word. */
function keyOf({ kind }: Verdict): string {
  return kind.replaceAll(" ", "_");
}

/** "0.1", "3.2 percentage points", "412". */
export function sizeWords(size: number, indicator: Indicator, writing: Wording): string {
  const { say } = writing;
  return indicator.unit === "percent"
    ? say("change.points", { points: number(size, indicator, writing), many: size })
    : number(size, indicator, writing);
}

/** A difference is printed as the rounded true difference; one that rounds to zero with a decimal more. */
function number(size: number, { decimals }: Indicator, { language }: Wording): string {
  const shown = size > 0 && size < 0.5 * 10 ** -decimals ? decimals + 1 : decimals;
  return formatNumber(size, shown, language);
}
