/** Figures computed from responses, as tables print them. */
import type { Estimate } from "../../domain/index.ts";
import { formatInUnit, formatNumber } from "../formatValue.ts";
import type { Block } from "../report.ts";
import { marked, type Words } from "../words.ts";
import type { Writing } from "../writing.ts";

/** "7.0 (6.9 to 7.1) n = 812"; the same words for every hidden figure. */
export function figureWords(estimate: Estimate, writing: Writing): Words {
  const { say, language } = writing;
  if (estimate.status !== "computed") return shortFigure(estimate, writing);
  const { decimals } = writing.indicatorOf(estimate);
  const print = (value: number) => formatInUnit(value, estimate.unit, decimals, language);
  const { lower, upper } = estimate.interval;
  // Marked apart, so that a line may break between them.
  return [
    marked(estimate.id, print(estimate.value)),
    marked(estimate.id, say("own.interval", { lower: print(lower), upper: print(upper) }), "interval"),
    marked(estimate.id, say("own.base", { base: formatNumber(estimate.base, 0, language) }), "base"),
  ]
    .concat(estimate.unreliable ? [say("value.few")] : [])
    .join(" ");
}

/** The figure alone. */
export function shortFigure(estimate: Estimate, { say, print }: Writing): Words {
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
export function withHidden(note: string, estimates: readonly Estimate[], { say }: Writing): string {
  return estimates.some(({ status }) => status === "suppressed")
    ? `${note} ${say("hidden.see", { hidden: say("value.hidden") })}`
    : note;
}

export function syntheticNotice(estimates: readonly Estimate[], { say }: Writing): readonly Block[] {
  const synthetic = estimates.some(
    (each) => each.status !== "not-asked" && each.provenance.kind === "computed" && each.provenance.synthetic,
  );
  return synthetic
    ? [{ kind: "notice", tone: "example", title: say("example.synthetic"), words: say("example.syntheticWords") }]
    : [];
}
