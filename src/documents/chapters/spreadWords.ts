/** Shares that make up a whole, a row a faculty -> what the chart of them says in its headline and to who can't see it. */
import type { EstimateId } from "../../domain/index.ts";
import { marked, type Speech, type Words } from "../../statements/index.ts";
import { extremesOf, firstThatFits } from "../alternativeText.ts";
import { printedRange } from "../printedRange.ts";

interface SpreadRow {
  readonly name: string;
  /** In the order of the parts. */
  readonly values: readonly { readonly value: number; readonly label: string; readonly estimate: EstimateId }[];
}

/** The first part and the last one, since what lies between them is what they leave. */
export function spreadWords(
  wave: string,
  parts: readonly { readonly name: string; readonly told: string | null }[],
  rows: readonly SpreadRow[],
  writing: Speech,
): { readonly headline: Words; readonly alternative: string } {
  const { say } = writing;
  const valuesOf = (part: number) =>
    rows.flatMap(({ name, values }) => {
      const value = values[part];
      return value === undefined ? [] : [{ ...value, name }];
    });
  const [lowPart, highPart] = [valuesOf(0), valuesOf(parts.length - 1)];
  const range = (values: typeof lowPart): Words => {
    const sorted = values.toSorted((a, b) => a.value - b.value);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) throw new Error("a spread of nobody");
    return say("chart.range", {
      alike: printedRange(first.label, last.label).alike,
      lowest: marked(first.estimate, first.label, "value"),
      highest: marked(last.estimate, last.label, "value"),
    });
  };
  const named = { first: parts[0]?.name ?? "", last: parts.at(-1)?.name ?? "" };
  const told = { first: parts[0]?.told ?? null, last: parts.at(-1)?.told ?? null };
  return {
    headline: say("spread.headline", {
      wave,
      told: told.first === null || told.last === null ? "no" : "yes",
      first: told.first ?? named.first,
      last: told.last ?? named.last,
      firstRange: range(lowPart),
      lastRange: range(highPart),
    }),
    alternative: firstThatFits([
      say("spread.alternative", {
        parts: parts.map(({ name }) => name).join("; "),
        rows: rows.map(({ name, values }) => `${name} ${values.map(({ label }) => label).join(", ")}`).join("; "),
      }),
      say("spread.alternativeFew", {
        ...named,
        all: rows.length,
        firstExtremes: extremesOf(lowPart, writing),
        lastExtremes: extremesOf(highPart, writing),
      }),
      say("spread.alternativeRange", { all: rows.length, parts: parts.length }),
    ]),
  };
}
