/** The lowest and the highest of what a chart shows, as printed -> a range for its words: where both are printed alike, the figure is said once. */
export interface PrintedRange {
  readonly lowest: string;
  readonly highest: string;
  readonly alike: "yes" | "no";
}

export function printedRange(lowest: string, highest: string): PrintedRange {
  return { lowest, highest, alike: lowest === highest ? "yes" : "no" };
}
