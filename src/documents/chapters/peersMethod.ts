/** Groups of other institutions -> what the chapter on method says of them: who is in each, by which source, what is left out, and by which rules. */
import {
  type BenchmarkData,
  coverageOf,
  type Indicator,
  institutionKey,
  isShown,
  type PeerGroup,
  type SurveyData,
  sourcesOf,
  type Year,
} from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { formatDate, listInWords } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { Block } from "../report.ts";
import { sourceName } from "../sourceLine.ts";

/** Nothing where the survey has no groups. */
export function peersBlocks(each: SurveyData, writing: Writing): readonly Block[] {
  const { survey, benchmark } = each;
  if (benchmark === null) return [];
  const { say, text } = writing;
  const hasFiles = benchmark.files.length > 0;
  return [
    {
      kind: "heading",
      level: 3,
      id: blockId("method-peers", survey.id),
      text: say("peers.title", { survey: text(survey.short) }),
    },
    {
      kind: "list",
      items: [
        ...benchmark.groups.flatMap((group) => groupWords(group, each, benchmark, writing)),
        `${say("peers.whole")} ${say("peers.untested")}`,
        ...(hasFiles ? [say("peers.pooled"), say("peers.omitted")] : []),
        ...tooFewWords(benchmark, writing),
        say("peers.protected", { minimum: survey.privacy.minimumBase }),
        ...hiddenWords(benchmark, writing),
      ],
    },
  ];
}

function groupWords(
  group: PeerGroup,
  survey: SurveyData,
  benchmark: BenchmarkData,
  writing: Writing,
): readonly string[] {
  const { say, text, data, language } = writing;
  const names = [
    ...group.members.map(({ name }) => text(name)),
    ...(group.includesUs ? [text(data.university.name)] : []),
  ];
  const cited = new Set<string>([
    ...group.figures.map(({ source }) => source),
    ...benchmark.rows
      .filter(({ institution }) => group.members.some((each) => institutionKey(each) === institution))
      .map(({ source }) => source),
  ]);
  const sources = sourcesOf(survey)
    .filter(({ id }) => cited.has(id))
    .map(({ id, date }) => {
      const name = sourceName(id, writing, "short");
      return date === undefined ? name : `${name}, ${formatDate(date, language)}`;
    });
  const seen = new Set(benchmark.rows.map(({ institution }) => institution));
  const without = group.members.filter((member) => !seen.has(institutionKey(member))).map(({ name }) => text(name));
  return [
    say("peers.group", {
      group: text(group.name),
      members: listInWords(names, language),
      count: names.length,
      sources: sources.length === 0 ? say("table.none") : sources.join("; "),
    }),
    ...(group.figures.length > 0 || without.length === 0
      ? []
      : [say("peers.without", { group: text(group.name), institutions: listInWords(without, language) })]),
  ];
}

/** Figures that some institutions have, and the group has not. */
function tooFewWords({ groups, rows }: BenchmarkData, writing: Writing): readonly string[] {
  const figures = [...new Map(rows.map((row) => [`${row.indicator} ${row.wave}`, row])).values()];
  const missing = groups.flatMap((group) =>
    figures.flatMap(({ indicator, wave }) => {
      const { withFigure } = coverageOf(group, rows, { indicator, wave });
      const isThere = writing.index.find(indicator, wave, { kind: "peers", peers: group.id }) !== undefined;
      return withFigure === 0 || isThere ? [] : [figureWords(group, writing.indicatorOf({ indicator }), wave, writing)];
    }),
  );
  return missing.length === 0 ? [] : [writing.say("peers.tooFew", { figures: missing.join("; ") })];
}

function hiddenWords({ groups }: BenchmarkData, writing: Writing): readonly string[] {
  const { data, index, say } = writing;
  const hidden = groups.flatMap((group) =>
    data.indicators.indicators.flatMap((indicator) =>
      index
        .series(indicator.id, { kind: "peers", peers: group.id })
        .filter((figure) => !isShown(figure))
        .map(({ wave }) => figureWords(group, indicator, wave, writing)),
    ),
  );
  return hidden.length === 0 ? [] : [say("peers.hiddenOnes", { figures: hidden.join("; ") })];
}

function figureWords(group: PeerGroup, indicator: Indicator, wave: Year, { say, text }: Writing): string {
  return say("peers.figure", { group: text(group.name), name: text(indicator.name), wave: String(wave) });
}
