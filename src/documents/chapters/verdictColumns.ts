/** An indicator's wave -> two columns of a table of faculties that say in a word how each figure was judged: beside the wave before, and beside the rest of the university. */
import { type Figure, type Indicator, isShown, type Year } from "../../domain/index.ts";
import {
  changeOf,
  type KnownFigures,
  type Reported,
  restVerdict,
  type Speech,
  type Words,
} from "../../statements/index.ts";
import type { Table } from "../blocks.ts";

export interface VerdictColumn {
  readonly column: Table["columns"][number];
  /** By faculty; none of one that has no figure in this wave. */
  readonly cells: ReadonlyMap<string, Words>;
}

/** Nothing where nothing was tested. */
export function verdictColumns(
  indicator: Indicator,
  wave: Year,
  writing: Reported & Speech & KnownFigures,
): readonly VerdictColumn[] {
  const { say, data, index } = writing;
  const own = data.university.faculties.flatMap(({ id }) => {
    const figure = index.find(indicator.id, wave, { kind: "faculty", faculty: id });
    return figure === undefined ? [] : [{ id, figure }];
  });
  const isTested = own.some(({ figure }) =>
    (["change", "rest"] as const).some((kind) => index.comparison(kind, figure) !== null),
  );
  if (!isTested) return [];
  const column = (label: string, cell: (figure: Figure) => Words): VerdictColumn => ({
    column: { label, align: "start" },
    cells: new Map(own.map(({ id, figure }) => [id, cell(figure)])),
  });
  return [
    column(say("own.change"), (figure) => changeWord(figure, writing)),
    column(say("own.difference"), (figure) => restWord(figure, writing)),
  ];
}

function changeWord(figure: Figure, { say, index }: Speech & KnownFigures): Words {
  if (!isShown(figure)) return say("table.none");
  const { verdict } = changeOf(figure, index);
  const standing = "exploratory" in verdict && verdict.exploratory ? "exploratory" : "key";
  return say("verdict.change", { kind: verdict.kind.replaceAll(" ", "_"), standing });
}

function restWord(figure: Figure, { say, index }: Speech & KnownFigures): Words {
  const verdict = restVerdict(figure, index);
  const standing = "exploratory" in verdict && verdict.exploratory ? "exploratory" : "key";
  return say("verdict.rest", { kind: verdict.kind.replaceAll(" ", "_"), standing });
}
