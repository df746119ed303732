/** Figures that were computed from responses, for the board: the faculties side by side, and the groups that a survey declares. */

import type { Indicator } from "../../domain/index.ts";
import type { KnownFigures, Reported, Speech, Writing } from "../../statements/index.ts";
import { formatNumber, listInWords } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { Table } from "../blocks.ts";
import type { Chart, DotsChart } from "../charts.ts";
import { heldNote } from "../heldNote.ts";
import { joinedTables } from "../joinedTables.ts";
import { facultyRows, newestWave } from "../oneWave.ts";
import type { Block } from "../report.ts";
import { groupTables } from "./breakdowns.ts";
import { spreadChart } from "./facultyCharts.ts";
import { facultyDots } from "./facultyDots.ts";
import { facultyFunnel } from "./funnel.ts";
import { facultiesOpener } from "./opener.ts";
import { verdictColumns } from "./verdictColumns.ts";

/** Each indicator's newest wave, the same for all its charts, faculty by faculty in the order of `university.yaml`: no league table. */
export function sideBySide(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const shown = data.indicators.indicators.filter(({ keyFigure, counted }) => keyFigure && !counted);
  const blocks = shown.flatMap((indicator) => indicatorBlocks(indicator, writing));
  if (blocks.length === 0) return [];
  const held = heldNote(writing);
  return [
    ...facultiesOpener(writing),
    { kind: "paragraph", words: say("sideBySide.intro", { university: text(data.university.name) }) },
    ...(held === null ? [] : [{ kind: "paragraph" as const, words: held }]),
    ...(blocks.some(isFunnel) ? [] : [{ kind: "paragraph" as const, words: say("sideBySide.tested") }]),
    ...blocks,
    ...chanceFindings(shown, writing),
    ...joinedTables(groupTables(null, writing), say("own.whom", { programmes: "none" }), (groups) =>
      say("group.caption", { group: listInWords(groups, writing.language) }),
    ),
  ];
}

function isFunnel(block: Block): boolean {
  return block.kind === "chart" && block.shape === "funnel";
}

function indicatorBlocks(indicator: Indicator, writing: Writing): readonly Block[] {
  const wave = newestWave(indicator, facultyRows(writing), writing);
  const first = wave === null ? null : facultyDots(indicator, wave, writing);
  if (wave === null || first === null) return [];
  const [spread, funnel] = [spreadChart(indicator, wave, writing), facultyFunnel(indicator, wave, writing)];
  return [
    {
      kind: "heading",
      level: 3,
      id: blockId("faculties", indicator.id),
      text: writing.text(indicator.name),
      madeUp: first.example !== null,
    },
    first,
    ...[spread, funnel].filter((chart) => chart !== null),
    // The parts of the spread stand in its bars, and are not printed again.
    wholeTable(indicator, first, [funnel], writing),
  ];
}

/** How many of these families would hold a finding if nothing differed anywhere: each does with a chance of at most 5 % (Holm 1979). */
function chanceFindings(
  shown: readonly Indicator[],
  { say, index, language }: Speech & KnownFigures,
): readonly Block[] {
  const told = index.comparisons.filter(
    ({ indicator, domain, family }) =>
      domain.kind === "faculty" && family.standing === "key" && shown.some(({ id }) => id === indicator),
  );
  const newest = Math.max(...told.map(({ wave }) => wave));
  const families = new Set(told.filter(({ wave }) => wave === newest).map(({ family }) => family.id)).size;
  if (families === 0) return [];
  const expected = 0.05 * families;
  return [
    {
      kind: "paragraph",
      words: say("sideBySide.chance", {
        families,
        expected: formatNumber(expected, expected < 0.1 ? 2 : 1, language),
      }),
    },
  ];
}

/** The tables of an indicator's charts as one: a row a faculty, each column once, and last what each faculty's own report says of the figure. */
function wholeTable(
  indicator: Indicator,
  first: DotsChart,
  others: readonly (Chart | null)[],
  writing: Reported & Speech & KnownFigures,
): Table {
  const { say, text, data } = writing;
  const own = first.table;
  const repeated = new Set(own.columns.map(({ label }) => label));
  const added = others.flatMap((chart) =>
    (chart?.table.columns ?? []).flatMap((column, place) => {
      if (place === 0 || repeated.has(column.label) || column.label === String(first.wave)) return [];
      repeated.add(column.label);
      return [{ column, cells: new Map(chart?.table.rows.map((row) => [row[0], row[place] ?? ""])) }];
    }),
  );
  const verdicts = verdictColumns(indicator, first.wave, writing);
  const faculties = new Map(data.university.faculties.map(({ id, name }) => [text(name), id]));
  return {
    ...own,
    id: blockId("faculties", indicator.id, "table"),
    caption: say("sideBySide.caption", { name: text(indicator.name), wave: String(first.wave) }),
    madeUp: first.example,
    columns: [...own.columns, ...added.map(({ column }) => column), ...verdicts.map(({ column }) => column)],
    // A faculty that a chart of two waves leaves out was in one of them only.
    rows: own.rows.map((row) => [
      ...row,
      ...added.map(({ cells }) => cells.get(row[0] ?? "") ?? say("wave.none")),
      ...verdicts.map(({ cells }) => cells.get(faculties.get(row[0] ?? "") ?? "") ?? say("table.none")),
    ]),
    note: [own.note ?? "", ...(verdicts.length === 0 ? [] : [say("verdict.note")])].join(" ").trim() || null,
  };
}
