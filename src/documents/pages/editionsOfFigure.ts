/** A figure and the editions of its year -> what those that were replaced printed of it, and whether one of them hid it. */
import type { Edition, Indicator, ListedFigure } from "../../domain/index.ts";
import type { Speech } from "../../statements/index.ts";
import { givenWords } from "../correctionWords.ts";

export interface EarlierInYear {
  /** The newest first, up to one that hid it. */
  readonly before: ListedFigure["before"];
  readonly hid: boolean;
}

/** Nothing is repeated of an edition that was withdrawn, or that is older than one that hid the figure. */
export function earlierInYear(
  estimate: string,
  indicator: Pick<Indicator, "unit" | "decimals">,
  editions: readonly Edition[],
  speech: Speech,
): EarlierInYear {
  const before: { edition: number; value: string }[] = [];
  for (const { edition, corrections, withdrawn } of editions.toReversed()) {
    const correction = corrections.find((each) => each.estimate === estimate);
    if (correction === undefined) continue;
    if (correction.after.state === "hidden" || correction.before.state === "hidden") return { before, hid: true };
    if (correction.before.state !== "shown" || withdrawn) continue;
    before.push({ edition: edition - 1, value: givenWords(correction.before, indicator, speech) });
  }
  return { before, hid: false };
}
