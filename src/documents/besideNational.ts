/** A university's own survey of which figures of the nation are published too -> both in one table, each labelled. */
import { type Indicator, isShown, type ShownFigure, type Year } from "../domain/index.ts";
import type { Words, Writing } from "../statements/index.ts";
import type { Table } from "./blocks.ts";
import { sourceNotes } from "./sourceLine.ts";

/** A row for each wave with a figure of the nation. Nothing where there is none, or where the survey is national itself. */
export function besideNational(
  id: string,
  about: string,
  indicators: readonly Indicator[],
  writing: Writing,
): readonly Table[] {
  const { say, text, print } = writing;
  const pairs = indicators.flatMap((indicator) => pairsOf(indicator, writing));
  if (pairs.length === 0) return [];
  const figures = pairs.flatMap(({ own, national }) => [...(own === null ? [] : [own]), national]);
  const quoted = figures.some(({ provenance }) => provenance.kind === "published" && provenance.obtained === "quoted");
  return [
    {
      kind: "table",
      id: id.replaceAll(".", "-"),
      caption: say("nationwide.caption", { about }),
      columns: [
        { label: say("table.indicator"), align: "start" },
        { label: say("table.wave"), align: "end" },
        { label: text(writing.data.university.name), align: "end" },
        { label: say("site.national"), align: "end" },
      ],
      rows: pairs.map(({ indicator, wave, own, national }): Words[] => [
        text(indicator.name),
        String(wave),
        own === null ? say("table.none") : print(own),
        print(national),
      ]),
      note: pairs.flatMap(({ wave, national }) => aboutWhom(wave, national, writing)).join(" ") || null,
      sources: [...sourceNotes(figures, writing), ...(quoted ? [say("chart.quoted")] : [])],
      dense: true,
    },
  ];
}

interface Pair {
  readonly indicator: Indicator;
  readonly wave: Year;
  readonly own: ShownFigure | null;
  readonly national: ShownFigure;
}

function pairsOf(indicator: Indicator, { index, known, surveyOf }: Writing): readonly Pair[] {
  if (surveyOf(indicator).coverage === "national") return [];
  return known(indicator, { kind: "national" }).map((national) => {
    const own = index.find(indicator.id, national.wave, { kind: "university" });
    return { indicator, wave: national.wave, own: own !== undefined && isShown(own) ? own : null, national };
  });
}

/** The nation's figure of one wave may be about others than that of the next. */
function aboutWhom(wave: Year, figure: ShownFigure, { say, text }: Writing): readonly string[] {
  if (figure.status !== "published" || figure.note === null) return [];
  return [say("nationwide.note", { wave: String(wave), note: text(figure.note) })];
}
