/** A faculty's own figures, computed from responses: beside the rest of the university, beside its previous wave, and how many answered. */
import type { ComputedEstimate, Domain, Estimate, Faculty, Indicator } from "../../domain/index.ts";
import { differenceProbability, holm } from "../../survey/index.ts";
import { formatNumber } from "../formatValue.ts";
import type { Block, Table } from "../report.ts";
import type { Words } from "../words.ts";
import type { Writing } from "../writing.ts";
import { groupTables, programmeTables } from "./breakdowns.ts";
import { figureWords, shortFigure, syntheticNotice, withHidden } from "./figureWords.ts";

/** A difference is called one where p after Holm's adjustment is below it. */
const significance = 0.05;

interface OwnFigure {
  readonly indicator: Indicator;
  readonly own: Estimate;
  readonly rest: Estimate;
  /** The wave before, where there is one. */
  readonly before: Estimate | null;
}

/** The newest wave of each indicator that was computed for the faculty. Nothing where none was. */
export function ownFigures(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text } = writing;
  const figures = writing.data.indicators.indicators
    .filter(({ counted }) => !counted)
    .flatMap((indicator): OwnFigure[] => {
      const series = writing.index.series(indicator.id, { kind: "faculty", faculty: faculty.id });
      const own = series.at(-1);
      const rest = own && writing.index.find(indicator.id, own.wave, { kind: "rest", faculty: faculty.id });
      return own === undefined || rest === undefined ? [] : [{ indicator, own, rest, before: series.at(-2) ?? null }];
    });
  const response = responseTable(faculty, writing);
  if (figures.length === 0) return response;
  const told = tellDifferences(figures, writing);
  const table: Table = {
    kind: "table",
    id: "own-figures-table",
    caption: say("own.caption", { faculty: text(faculty.name) }),
    columns: [
      { label: say("table.indicator"), align: "start" },
      { label: text(faculty.short ?? faculty.name), align: "end" },
      { label: say("own.rest"), align: "end" },
      { label: say("own.difference"), align: "start" },
      { label: say("own.change"), align: "start" },
    ],
    rows: figures.map(({ indicator, own, rest }, place) => [
      say("own.ofWave", { name: text(indicator.name), wave: String(own.wave) }),
      figureWords(own, writing),
      figureWords(rest, writing),
      told[place]?.fromRest ?? "",
      told[place]?.fromBefore ?? "",
    ]),
    note: withHidden(
      say("own.note"),
      figures.flatMap(({ own, rest }) => [own, rest]),
      writing,
    ),
    dense: false,
  };
  return [
    { kind: "heading", level: 3, id: "own-figures", text: say("own.title") },
    ...syntheticNotice(
      figures.map(({ own }) => own),
      writing,
    ),
    table,
    ...programmeTables(faculty, writing),
    ...groupTables(faculty, writing),
    ...response,
  ];
}

/** Words for both comparisons of each figure. All tests of the table are one family. */
function tellDifferences(figures: readonly OwnFigure[], writing: Writing) {
  const asked = figures.flatMap(({ indicator, own, rest, before }) => [
    { indicator, a: rest, b: own },
    { indicator, a: before !== null && areComparable(before, own) ? before : null, b: own },
  ]);
  const tested = asked.map(({ a, b }) =>
    a?.status === "computed" && b.status === "computed" ? differenceProbability(a, b) : null,
  );
  const adjusted = holm(tested.filter((p) => p !== null));
  let next = 0;
  const directions = asked.map(({ indicator, a, b }, place): Direction => {
    if (tested[place] === null || a?.status !== "computed" || b.status !== "computed") return "untested";
    const p = adjusted[next] ?? 1;
    next += 1;
    return direction(indicator, a, b, p);
  });
  return figures.map(({ before, own }, place) => ({
    fromRest: sayDirection(directions[2 * place] ?? "untested", writing),
    fromBefore: changeWords(directions[2 * place + 1] ?? "untested", before, own, writing),
  }));
}

type Direction = "higher" | "lower" | "none" | "untested";

/** A direction only where the test finds one and the printed figures show it; never "the same". */
function direction({ decimals }: Indicator, a: ComputedEstimate, b: ComputedEstimate, p: number): Direction {
  if (p >= significance || Math.abs(b.value - a.value) < 0.5 * 10 ** -decimals) return "none";
  return b.value > a.value ? "higher" : "lower";
}

function sayDirection(found: Direction, { say }: Writing): string {
  return found === "untested" ? say("table.none") : say(`own.${found}`);
}

function changeWords(found: Direction, before: Estimate | null, own: Estimate, writing: Writing): Words {
  const { say } = writing;
  if (before === null) return say("own.first");
  const wave = String(before.wave);
  if (!areComparable(before, own)) return say("own.notComparable", { wave });
  if (found === "untested") return say("table.none");
  return say(`own.change${found === "none" ? "None" : found === "higher" ? "Up" : "Down"}`, {
    wave,
    before: shortFigure(before, writing),
  });
}

function areComparable(a: Estimate, b: Estimate): boolean {
  return a.comparability.series === b.comparability.series;
}

/** Respondents, students invited and response rate of each wave. Nothing where they are not known. */
function responseTable(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text, data, language, index } = writing;
  const domain: Domain = { kind: "faculty", faculty: faculty.id };
  return data.surveys.flatMap(({ survey }): Block[] => {
    const response = survey.responses?.response;
    if (response === undefined) return [];
    const ofItem = (item: string) =>
      data.indicators.indicators.find((each) => each.survey === survey.id && each.item === item);
    const [count, rate] = [ofItem(response.count), ofItem(response.rate)];
    if (count === undefined || rate === undefined) return [];
    const rows = index.series(count.id, domain).map((counted): Words[] => {
      const found = index.find(rate.id, counted.wave, domain);
      const invited = found?.status === "counted" && found.base !== null ? formatNumber(found.base, 0, language) : null;
      return [
        String(counted.wave),
        shortFigure(counted, writing),
        found === undefined || invited === null ? say("table.none") : writing.mark(found, invited, "base"),
        found === undefined ? say("table.none") : shortFigure(found, writing),
      ];
    });
    if (rows.length === 0) return [];
    const table: Table = {
      kind: "table",
      id: `response-${survey.id.replaceAll(".", "-")}`,
      caption: say("response.caption", { survey: text(survey.short), faculty: text(faculty.name) }),
      columns: [
        { label: say("table.wave"), align: "start" },
        { label: say("response.respondents"), align: "end" },
        { label: say("response.invited"), align: "end" },
        { label: say("response.rate"), align: "end" },
      ],
      rows,
      note: say("response.definition", { definition: text(response.definition) }),
      dense: true,
    };
    return [table];
  });
}
