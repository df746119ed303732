/** Figures computed from responses, as tables print them. */
import type { Figure } from "../../domain/index.ts";
import { marked, type Origins, type Printing, type Speech, type Words } from "../../statements/index.ts";
import { formatBounds, formatNumber } from "../../wording/index.ts";

/** "7.0 (6.9 to 7.1) n = 812"; the same words for every hidden figure. */
export function figureWords(estimate: Figure, writing: Speech & Origins & Printing): Words {
  const { say, language } = writing;
  if (estimate.status !== "computed") return shortFigure(estimate, writing);
  const bounds = formatBounds(estimate.interval, estimate, writing.indicatorOf(estimate), language);
  // Marked apart, so that a line may break between them.
  return [
    writing.print(estimate),
    marked(estimate.id, say("own.interval", bounds), "interval"),
    marked(estimate.id, say("own.base", { base: formatNumber(estimate.base, 0, language) }), "base"),
  ]
    .concat(estimate.unreliable ? [say("value.few")] : [])
    .join(" ");
}

/** The figure alone. */
export function shortFigure(estimate: Figure, { say, print }: Speech & Printing): Words {
  switch (estimate.status) {
    case "suppressed":
      return say("value.hidden");
    case "not-asked":
      return say("table.none");
    default:
      return print(estimate);
  }
}

/** A table's note, with the way to why figures are hidden, where some are. */
export function withHidden(note: string, estimates: readonly Figure[], writing: Speech): string {
  return estimates.some(({ status }) => status === "suppressed") ? `${note} ${hiddenSee(writing)}` : note;
}

/** The way to why figures are hidden. */
export function hiddenSee({ say }: Speech): string {
  return say("hidden.see", { hidden: say("value.hidden") });
}
