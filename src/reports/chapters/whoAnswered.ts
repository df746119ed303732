/** A survey computed from responses -> how many answered, faculty by faculty, for the board: whether the figures speak for all. */
import type { Survey } from "../../domain/index.ts";
import { formatNumber } from "../formatValue.ts";
import type { BarsChart, Block } from "../report.ts";
import { isSynthetic, syntheticNotice } from "../synthetic.ts";
import type { Words } from "../words.ts";
import type { Writing } from "../writing.ts";
import { shortFigure } from "./figureWords.ts";

/** Of the newest wave. Nothing where fewer than two faculties may be read of, or the survey does not say what its response is. */
export function whoAnswered(survey: Survey, writing: Writing): readonly Block[] {
  const { say, text, data, language, index } = writing;
  const response = survey.responses?.response;
  const ofItem = (item: string | undefined) =>
    data.indicators.indicators.find((each) => each.survey === survey.id && each.item === item);
  const [count, rate] = [ofItem(response?.count), ofItem(response?.rate)];
  if (response === undefined || count === undefined || rate === undefined) return [];
  const series = data.university.faculties.flatMap((faculty) => {
    const found = index.series(rate.id, { kind: "faculty", faculty: faculty.id }).at(-1);
    return found === undefined ? [] : [{ faculty, found }];
  });
  const wave = Math.max(...series.map(({ found }) => found.wave));
  const known = series.flatMap(({ faculty, found }) =>
    found.status === "counted" && found.wave === wave ? [{ faculty, found }] : [],
  );
  if (known.length < 2) return [];
  const sorted = known.map(({ found }) => found).toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)].map((each) => (each === undefined ? "" : writing.print(each)));
  const plainOf = (at: number) => {
    const each = sorted.at(at);
    return each === undefined ? "" : writing.label(each);
  };
  const summary = index.responses.find((each) => each.survey === survey.id && each.wave === wave);
  const synthetic = isSynthetic(known.map(({ found }) => found));
  const id = `chart-response-${survey.id.replaceAll(".", "-")}`;
  const rows = known.map(({ faculty, found }): Words[] => {
    const counted = index.find(count.id, wave, { kind: "faculty", faculty: faculty.id });
    return [
      text(faculty.name),
      counted === undefined ? say("table.none") : shortFigure(counted, writing),
      found.base === null ? say("table.none") : writing.mark(found, formatNumber(found.base, 0, language), "base"),
      writing.print(found),
    ];
  });
  const chart: BarsChart = {
    kind: "chart",
    shape: "bars",
    id,
    headline: say("who.headline", { wave: String(wave), lowest: lowest ?? "", highest: highest ?? "" }),
    subtitle: say("response.definition", { definition: text(response.definition) }),
    alternative: say("who.alternative", { wave: String(wave), lowest: plainOf(0), highest: plainOf(-1) }),
    source: say("sideBySide.source", { survey: text(survey.name), synthetic: synthetic ? "synthetic" : "real" }),
    notes: [],
    example: synthetic ? say("example.synthetic") : null,
    tableInPrint: true,
    unit: "percent",
    range: [0, 100],
    bars: known.map(({ faculty, found }) => ({
      label: text(faculty.short ?? faculty.name),
      value: found.value,
      valueLabel: writing.label(found),
      estimate: found.id,
      emphasis: false,
      interval: null,
    })),
    table: {
      kind: "table",
      id: `${id}-table`,
      caption: say("who.title"),
      columns: [
        { label: say("table.faculty"), align: "start" },
        { label: say("response.respondents"), align: "end" },
        { label: say("response.invited"), align: "end" },
        { label: say("response.rate"), align: "end" },
      ],
      rows,
      note: null,
      dense: true,
    },
  };
  const weights = summary?.raked ? "raked" : summary?.weighted ? "weighted" : "none";
  return [
    { kind: "heading", level: 3, id: `who-${survey.id.replaceAll(".", "-")}`, text: say("who.title") },
    ...syntheticNotice(
      known.map(({ found }) => found),
      writing,
    ),
    { kind: "paragraph", words: say("who.words", { weights, synthetic: synthetic ? "synthetic" : "real" }) },
    chart,
  ];
}
