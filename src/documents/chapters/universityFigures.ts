/** Everything that is measured, for readers who need only to know where the university stands: the newest figure, the ones before, about whom. */
import type { Indicator } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import type { Table } from "../blocks.ts";
import type { Block } from "../report.ts";
import { syntheticMark } from "../synthetic.ts";
import { indicatorColumns, indicatorRow } from "./priority.ts";

/** Without the parts of a distribution, which tell less than their whole. Nothing where nothing is known. */
export function universityFigures(writing: Writing): readonly Block[] {
  const { say, data } = writing;
  const indicators = data.indicators.indicators.filter((each) => each.partOf === undefined && isKnown(each, writing));
  if (indicators.length === 0) return [];
  const table: Table = {
    kind: "table",
    id: "university-figures",
    caption: say("university.caption"),
    madeUp: syntheticMark(
      indicators.flatMap((each) => writing.known(each)),
      writing,
    ),
    columns: indicatorColumns(writing),
    rows: indicators.map((each) => [...indicatorRow(each, writing).slice(0, -1), whomOf(each, writing)]),
    look: "indicators",
    note: indicators.some((each) => isBare(each, writing)) ? say("university.noMargin") : null,
    dense: true,
  };
  return [table];
}

/** Published by others without a margin of error. */
function isBare(indicator: Indicator, writing: Writing): boolean {
  const newest = writing.known(indicator).at(-1);
  return !indicator.counted && newest?.status === "published" && newest.interval === null;
}

function isKnown(indicator: Indicator, writing: Writing): boolean {
  const { coverage } = writing.surveyOf(indicator);
  return writing.known(indicator).length > 0 || writing.index.claims(indicator.id, { kind: coverage }).length > 0;
}

/** In a word, so that a row is a line. */
function whomOf(indicator: Indicator, { say, surveyOf }: Writing): string {
  return say(`site.${surveyOf(indicator).coverage}`);
}
