/** A faculty's own figures, computed from responses: beside the rest of the university, beside its previous wave, and how many answered. */

import type { Faculty, Figure, Indicator } from "../../domain/index.ts";
import type { KnownFigures, Origins, Printing, Speech, Writing } from "../../statements/index.ts";
import type { Table } from "../blocks.ts";
import { joinedTables } from "../joinedTables.ts";
import type { Block } from "../report.ts";
import { syntheticMark } from "../synthetic.ts";
import { besideRest } from "./besideRest.ts";
import { groupTables, programmeTables } from "./breakdowns.ts";
import { figureWords, withHidden } from "./figureWords.ts";
import { programmeFunnels } from "./funnel.ts";
import { changeCell, restCell } from "./verdictCells.ts";

/** The newest wave of each indicator that was computed for the faculty, drawn and in a table; then what may be shown of its programmes and groups. */
export function ownFigures(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const name = text(faculty.short ?? faculty.name);
  const programmes = data.university.programmes.length === 0 ? "none" : "some";
  const figures = figuresOf(faculty, writing);
  // Page one says that there are none.
  if (figures.length === 0) return [];
  const within = [
    ...joinedTables(
      [...programmeTables(faculty, writing), ...groupTables(faculty, writing)],
      say("own.whom", { programmes }),
      () => say("own.withinCaption", { faculty: text(faculty.name), programmes }),
    ),
    ...programmeFunnels(faculty, writing),
  ];
  return [
    ...besideRest(faculty, figures, writing),
    figureTable(faculty, figures, writing),
    { kind: "heading", level: 3, id: "own-within", text: say("own.within") },
    ...(within.length === 0
      ? [{ kind: "paragraph" as const, words: say("own.noneWithin", { faculty: name, programmes }) }]
      : within),
  ];
}

export interface OwnFigure {
  readonly indicator: Indicator;
  readonly own: Figure;
  /** Null beside a hidden figure: it is made to be compared alone. */
  readonly rest: Figure | null;
}

/** Of each indicator that was computed for the faculty: its newest wave, shown or hidden. */
export function figuresOf(faculty: Faculty, writing: Writing): readonly OwnFigure[] {
  return writing.data.indicators.indicators
    .filter(({ counted }) => !counted)
    .flatMap((indicator): OwnFigure[] => {
      const series = writing.index.series(indicator.id, { kind: "faculty", faculty: faculty.id });
      const own = series.at(-1);
      if (own === undefined) return [];
      const rest = writing.index.find(indicator.id, own.wave, { kind: "rest", faculty: faculty.id });
      return rest === undefined && own.status !== "suppressed" ? [] : [{ indicator, own, rest: rest ?? null }];
    });
}

function figureTable(
  faculty: Faculty,
  figures: readonly OwnFigure[],
  writing: Speech & Origins & Printing & KnownFigures,
): Table {
  const { say, text } = writing;
  const estimates = figures.flatMap(({ own, rest }) => (rest === null ? [own] : [own, rest]));
  return {
    kind: "table",
    id: "own-figures-table",
    caption: say("own.caption", { faculty: text(faculty.name) }),
    madeUp: syntheticMark(estimates, writing),
    columns: [
      { label: say("table.indicator"), align: "start" },
      { label: text(faculty.short ?? faculty.name), align: "end" },
      { label: say("own.rest"), align: "end" },
      { label: say("own.difference"), align: "start" },
      { label: say("own.change"), align: "start" },
    ],
    rows: figures.map(({ indicator, own, rest }) => [
      say("own.ofWave", { name: text(indicator.name), wave: String(own.wave) }),
      figureWords(own, writing),
      rest === null ? say("table.none") : figureWords(rest, writing),
      restCell(own, writing),
      changeCell(own, writing),
    ]),
    note: withHidden(say("own.note"), estimates, writing),
    dense: true,
  };
}
