/** Estimates -> tables of single figures: with what, when, about whom, from where. */

import type { Indicator, ShownFigure, SuppressedFigure } from "../domain/index.ts";
import {
  type KnownFigures,
  marked,
  type Origins,
  type Printing,
  type Reported,
  type Speech,
  type Words,
} from "../statements/index.ts";
import { formatBounds, formatNumber, listInWords } from "../wording/index.ts";
import { blockId } from "./blockId.ts";
import type { Table } from "./blocks.ts";
import { whomName } from "./domainNames.ts";
import type { Block } from "./report.ts";
import { sourceLine, sourceName, sourceNotes } from "./sourceLine.ts";
import { isSynthetic, syntheticMark } from "./synthetic.ts";

/** Fewer are read faster in a sentence. */
const fewestRows = 3;

/** Indicators that have too few figures for a chart: in a small table, or in a sentence where there are two at most and none is made up. */
export function singleFigures(
  id: string,
  about: string,
  indicators: readonly Indicator[],
  writing: Speech & Origins & Printing & KnownFigures,
): Table | Extract<Block, { kind: "paragraph" }> {
  const { say, text } = writing;
  const rows = indicators.flatMap((indicator) => writing.known(indicator).map((estimate) => ({ indicator, estimate })));
  const estimates = rows.map(({ estimate }) => estimate);
  const sources = sourceNotes(estimates, writing);
  if (rows.length < fewestRows && !isSynthetic(estimates)) {
    const figures = rows.map(({ indicator, estimate }) =>
      say("facts.one", {
        name: text(indicator.name),
        value: writing.print(estimate),
        wave: String(estimate.wave),
      }),
    );
    return { kind: "paragraph", words: say("facts.few", { figures: listInWords(figures, writing.language) }), sources };
  }
  return {
    kind: "table",
    id: blockId(id),
    caption: say("facts.caption", { about }),
    madeUp: syntheticMark(estimates, writing),
    columns: [
      { label: say("table.indicator"), align: "start" },
      { label: say("table.wave"), align: "end" },
      { label: say("table.value"), align: "end" },
    ],
    rows: rows.map(({ indicator, estimate }) => [text(indicator.name), String(estimate.wave), writing.print(estimate)]),
    note: null,
    sources,
    dense: true,
  };
}

/** Every figure that a report prints, with base, interval, source and how it was obtained. */
export function annexTable(
  id: string,
  caption: string,
  estimates: readonly ShownFigure[],
  writing: Reported & Speech & Origins & Printing,
): Table {
  const { say, text } = writing;
  return {
    kind: "table",
    id,
    caption,
    columns: [
      { label: say("table.indicator"), align: "start" },
      { label: say("table.wave"), align: "end" },
      { label: say("table.value"), align: "end" },
      { label: say("table.base"), align: "end" },
      { label: say("table.interval"), align: "end" },
      { label: say("table.sourceAndStatus"), align: "start" },
    ],
    rows: estimates.map((estimate) => [
      ofWhom(estimate, text(writing.indicatorOf(estimate).name), writing),
      String(estimate.wave),
      estimate.status === "computed" && estimate.unreliable
        ? `${writing.print(estimate)} ${say("value.few")}`
        : writing.print(estimate),
      base(estimate, writing),
      interval(estimate, writing),
      provenance(estimate, writing),
    ]),
    // Stands above the tables: below a long one, it could be left alone on a page.
    note: null,
    dense: true,
  };
}

/** The indicator, and whom it is about where that is not the whole survey. */
function ofWhom(estimate: ShownFigure, name: string, writing: Reported & Speech & Origins): string {
  const whom = whomName(estimate, writing);
  return whom === null ? name : writing.say("domain.of", { name, whom });
}

function base(estimate: ShownFigure, { language, say }: Speech): Words {
  if (estimate.base === null) return say(estimate.status === "published" ? "table.notPublished" : "table.none");
  const count = formatNumber(estimate.base, 0, language);
  // What a response is a part of are those who were asked.
  return marked(estimate.id, estimate.status === "counted" ? say("table.ofInvited", { count }) : count, "base");
}

function interval(estimate: ShownFigure, { language, say, indicatorOf }: Speech & Origins): Words {
  if (estimate.interval === null) return say(estimate.status === "published" ? "table.notPublished" : "table.counted");
  return marked(
    estimate.id,
    say("value.interval", formatBounds(estimate.interval, estimate, indicatorOf(estimate), language)),
    "interval",
  );
}

/** Where a figure comes from, and how it was obtained. */
export function provenance(estimate: ShownFigure | SuppressedFigure, writing: Speech & Origins): string {
  const { say } = writing;
  if (estimate.provenance.kind === "computed")
    return say(estimate.provenance.synthetic ? "example.synthetic" : "table.computed");
  // Of a hidden one, its source is all that is told.
  if (estimate.status !== "published") return sourceName(estimate.provenance.source, writing, "title");
  const { provenance } = estimate;
  const obtained =
    provenance.obtained === "pooled"
      ? say("obtained.pooled", { members: provenance.members, figures: provenance.withFigure })
      : say(`obtained.${provenance.obtained}`);
  const words = say("table.sourceObtained", { source: sourceLine([estimate], writing, "title"), obtained });
  return estimate.note === null ? words : say("table.sourceNoted", { words, note: writing.text(estimate.note) });
}
