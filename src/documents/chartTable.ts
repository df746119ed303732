/** A chart's indicators -> the table that goes with it: a row for each indicator, a column for each wave. */

import type { Indicator } from "../domain/index.ts";
import type { KnownFigures, Origins, Printing, Speech, Words } from "../statements/index.ts";
import type { Table } from "./blocks.ts";

export function chartTable(
  id: string,
  indicators: readonly Indicator[],
  writing: Speech & Origins & Printing & KnownFigures,
): Table {
  const { say, text } = writing;
  const waves = [...new Set(indicators.flatMap((each) => wavesOf(each, writing)))].sort((a, b) => a - b);
  return {
    kind: "table",
    id,
    caption: "",
    columns: [
      { label: say("table.indicator"), align: "start" },
      ...waves.map((wave) => ({ label: String(wave), align: "end" as const })),
    ],
    rows: indicators.map((indicator) => [
      text(indicator.short),
      ...waves.map((wave) => cell(indicator, wave, writing)),
    ]),
    note: null,
    dense: true,
  };
}

function wavesOf(indicator: Indicator, writing: Origins & KnownFigures): readonly number[] {
  const claims = writing.index.claims(indicator.id, { kind: writing.surveyOf(indicator).coverage });
  return [...writing.known(indicator), ...claims].map((each) => each.wave);
}

/** The figure, else the source's words, else that there is none. */
function cell(indicator: Indicator, wave: number, writing: Speech & Origins & Printing & KnownFigures): Words {
  const estimate = writing.known(indicator).find((each) => each.wave === wave);
  if (estimate !== undefined) return writing.print(estimate);
  const claims = writing.index.claims(indicator.id, { kind: writing.surveyOf(indicator).coverage });
  const claim = claims.find((each) => each.wave === wave);
  if (claim !== undefined) return writing.say("quote", { words: writing.text(claim.words) });
  return writing.say("table.none");
}
