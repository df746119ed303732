/** The university's figures and those of groups of other institutions -> both in one table: beside one another, with their intervals, and without a verdict. */
import { coverageOf, type Figure, type Indicator, isShown, type PeerGroup, type Year } from "../domain/index.ts";
import type { Words, Writing } from "../statements/index.ts";
import { marked } from "../statements/index.ts";
import { formatBounds } from "../wording/index.ts";
import { blockId } from "./blockId.ts";
import type { Table } from "./blocks.ts";
import { sourceNotes } from "./sourceLine.ts";
import { syntheticMark } from "./synthetic.ts";

/** A row for each indicator that a group has a figure of, in the newest wave with one. Nothing where there is none. */
export function besidePeers(
  id: string,
  about: string,
  indicators: readonly Indicator[],
  writing: Writing,
): readonly Table[] {
  const { say, text, data } = writing;
  const rows = indicators.flatMap((indicator) => rowOf(indicator, writing));
  if (rows.length === 0) return [];
  const groups = groupsOf(indicators, writing).filter((group) => rows.some(({ of }) => of.get(group.id) !== undefined));
  const figures = rows.flatMap(({ own, of }) => [own, ...of.values()]).filter((each) => each !== undefined);
  const shown = figures.filter(isShown);
  return [
    {
      kind: "table",
      id: blockId(id),
      caption: say("peers.caption", { about }),
      madeUp: syntheticMark(shown, writing),
      columns: [
        { label: say("table.indicator"), align: "start" },
        { label: say("table.wave"), align: "end" },
        { label: text(data.university.name), align: "end" },
        ...groups.map(({ name }) => ({ label: text(name), align: "end" as const })),
      ],
      rows: rows.map(({ indicator, wave, own, of }): Words[] => [
        text(indicator.name),
        String(wave),
        cell(own, writing),
        ...groups.map((group) => cell(of.get(group.id), writing)),
      ]),
      note: [
        ...(shown.some(({ interval }) => interval !== null)
          ? [say("peers.margin", { bare: shown.some(({ interval }) => interval === null) ? "some" : "none" })]
          : [say("peers.noMargin")]),
        say("peers.untested"),
        ...rows.flatMap((row) => groups.flatMap((group) => coveredWords(group, row, writing))),
      ].join(" "),
      sources: sourceNotes(shown, writing),
      dense: true,
    },
  ];
}

interface Row {
  readonly indicator: Indicator;
  readonly wave: Year;
  readonly own: Figure | undefined;
  /** By the group's id. */
  readonly of: ReadonlyMap<string, Figure>;
}

function rowOf(indicator: Indicator, writing: Writing): readonly Row[] {
  const { index } = writing;
  const found = groupsOf([indicator], writing).flatMap(({ id }) =>
    index.series(indicator.id, { kind: "peers", peers: id }).map((figure) => [id, figure] as const),
  );
  if (found.length === 0) return [];
  const wave = Math.max(...found.map(([, figure]) => figure.wave));
  return [
    {
      indicator,
      wave,
      own: index.find(indicator.id, wave, { kind: "university" }),
      of: new Map(found.filter(([, figure]) => figure.wave === wave)),
    },
  ];
}

function groupsOf(indicators: readonly Indicator[], { data }: Writing): readonly PeerGroup[] {
  const surveys = new Set(indicators.map(({ survey }) => survey));
  return data.surveys.flatMap(({ survey, benchmark }) => (surveys.has(survey.id) ? (benchmark?.groups ?? []) : []));
}

function cell(figure: Figure | undefined, writing: Writing): Words {
  const { say, print, language, indicatorOf } = writing;
  if (figure === undefined || figure.status === "not-asked") return say("table.none");
  if (!isShown(figure)) return say("value.hidden");
  const value =
    figure.status === "computed" && figure.unreliable ? `${print(figure)} ${say("value.few")}` : print(figure);
  if (figure.interval === null) return value;
  const bounds = say("value.interval", formatBounds(figure.interval, figure, indicatorOf(figure), language));
  return say("peers.cell", { value, interval: marked(figure.id, bounds, "interval") });
}

/** Where not all of a group's institutions have a figure: "of 6 institutions, 5". */
function coveredWords(group: PeerGroup, { indicator, wave, of }: Row, { say, text, data }: Writing): readonly string[] {
  const figure = of.get(group.id);
  if (figure?.status !== "published" || figure.provenance.obtained !== "pooled") return [];
  const rows = data.surveys.flatMap(({ benchmark }) => benchmark?.rows ?? []);
  const { members, withFigure } = coverageOf(group, rows, { indicator: indicator.id, wave });
  if (withFigure === members) return [];
  return [say("peers.covered", { group: text(group.name), name: text(indicator.name), figures: withFigure, members })];
}
