/** A figure -> the marks of its row, and the mark that stands where it has no number: the shorthand of the UK Government Analysis Function (Using symbols in tables), but for what is made up, which has the mark of the reports. In German that is [b] ("Beispiel"), so a break is [br] there: no letter by itself is free that the shorthand has not given away ([r] is "revised"). */
import type { Figure } from "../../domain/index.ts";
import type { EstimateIndex, Speech } from "../../statements/index.ts";
import { isSynthetic } from "../synthetic.ts";

/** In the order in which they are explained. */
export const marks = ["hidden", "unavailable", "inapplicable", "few", "break", "madeUp"] as const;
export type Mark = (typeof marks)[number];

export interface MarkWords {
  /** "[c]". */
  readonly mark: string;
  /** "[c] hidden: …". */
  readonly meaning: string;
}

export function markWords({ say }: Pick<Speech, "say">): Readonly<Record<Mark, MarkWords>> {
  return {
    hidden: { mark: say("workbook.mark.hidden"), meaning: say("workbook.meaning.hidden") },
    unavailable: { mark: say("workbook.mark.unavailable"), meaning: say("workbook.meaning.unavailable") },
    inapplicable: { mark: say("workbook.mark.inapplicable"), meaning: say("workbook.meaning.inapplicable") },
    few: { mark: say("workbook.mark.few"), meaning: say("workbook.meaning.few") },
    break: { mark: say("workbook.mark.break"), meaning: say("workbook.meaning.break") },
    madeUp: { mark: say("madeUp.mark"), meaning: say("madeUp.words") },
  };
}

/** Why a number of the figure is not there: a source may not give it, or figures of its kind have none. */
export function absence(figure: Figure): Mark {
  if (figure.status === "suppressed") return "hidden";
  return figure.status === "published" ? "unavailable" : "inapplicable";
}

/** What has to be known of a figure, beside its numbers. */
export function remarks(figure: Figure, index: EstimateIndex): readonly Mark[] {
  const before = index.before(figure);
  const isBroken = before !== null && before.comparability.series !== figure.comparability.series;
  return [
    ...(figure.status === "computed" && figure.unreliable ? (["few"] as const) : []),
    ...(isBroken ? (["break"] as const) : []),
    ...(isSynthetic([figure]) ? (["madeUp"] as const) : []),
  ];
}
