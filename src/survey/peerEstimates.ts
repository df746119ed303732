/** Groups of institutions with their figures -> estimates of each group: as published, or pooled from the rows of a benchmark file. Not to be handed out before `disclosure/` has seen them. */
import {
  type BenchmarkRow,
  estimateId,
  fewestOthers,
  type GroupFigure,
  type Indicator,
  type Interval,
  institutionsOf,
  type PeerGroup,
  type PooledEstimate,
  type PublishedEstimate,
  rulesOf,
  type Scale,
  type SurveyData,
  scaleOf,
  us,
} from "../domain/index.ts";
import { comparability } from "./comparability.ts";
import { pooled } from "./pooled.ts";
import { tQuantile } from "./studentT.ts";

export interface PeerEstimate {
  readonly estimate: PublishedEstimate | PooledEstimate;
  /** Those that it is made of, the university among them. */
  readonly institutions: readonly string[];
  /** Whether the university is one of the group. */
  readonly includesUs: boolean;
}

const level = 0.95;

/** Those of one survey, group by group. Throws where a figure names an indicator that does not exist: `sources/` has reported that. */
export function peerEstimates(
  indicators: readonly Indicator[],
  { survey, benchmark }: SurveyData,
): readonly PeerEstimate[] {
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const about = (group: PeerGroup, figure: Pick<BenchmarkRow, "indicator" | "wave">) => {
    const indicator = byId.get(figure.indicator);
    if (indicator === undefined) throw new Error(`no indicator ${figure.indicator}`);
    const domain = { kind: "peers" as const, peers: group.id };
    return {
      id: estimateId(figure.indicator, figure.wave, domain),
      indicator: figure.indicator,
      wave: figure.wave,
      domain,
      statistic: indicator.statistic,
      unit: indicator.unit,
      comparability: comparability(survey, indicator.item, figure.wave),
    };
  };
  return (benchmark?.groups ?? []).flatMap((group) => {
    const asPublished = group.figures.map((figure): PeerEstimate => {
      const common = about(group, figure);
      const indicator = byId.get(figure.indicator) as Indicator;
      const { value, precision, source, obtained } = figure;
      return {
        estimate: {
          ...common,
          status: "published",
          value,
          precision,
          base: figure.base ?? null,
          interval: givenInterval(figure, scaleOf(indicator, survey), indicator.decimals),
          provenance: { kind: "published", source, obtained },
          note: figure.note ?? null,
        },
        institutions: institutionsOf(group),
        includesUs: group.includesUs,
      };
    });
    const figures = Map.groupBy(benchmark?.rows ?? [], ({ indicator, wave }) => `${indicator} ${wave}`);
    const fromFile = [...figures.values()].flatMap((rows) => pooledOf(group, rows, about));
    return [...asPublished, ...fromFile];
  });
}

/** Nothing where fewer than three institutions besides the university have a figure, or fewer than half of them: the group's name would promise more than there is. */
function pooledOf(
  group: PeerGroup,
  rows: readonly BenchmarkRow[],
  about: (
    group: PeerGroup,
    row: BenchmarkRow,
  ) => Omit<PooledEstimate, "status" | "value" | "base" | "standardError" | "provenance">,
): readonly PeerEstimate[] {
  const wanted = institutionsOf(group);
  const own = rows.filter(({ institution }) => wanted.includes(institution));
  const others = own.map(({ institution }) => institution).filter((each) => each !== us);
  const [first] = own;
  if (first === undefined || others.length < fewestOthers || 2 * others.length < group.members.length) return [];
  const common = about(group, first);
  if (!rulesOf(common).pools) return [];
  return [
    {
      estimate: {
        ...common,
        status: "pooled",
        ...pooled(own, common.statistic === "share"),
        provenance: {
          kind: "published",
          source: first.source,
          obtained: "pooled",
          members: wanted.length,
          withFigure: own.length,
        },
      },
      institutions: own.map(({ institution }) => institution),
      includesUs: group.includesUs,
    },
  ];
}

/** As published, or worked out of the standard error or margin that the source gives: then rounded outward to the decimals that are printed, and kept within the scale. */
function givenInterval(figure: GroupFigure, scale: Scale, decimals: number): Interval | null {
  const { value, interval, standardError, margin } = figure;
  if (interval !== undefined) return { ...interval, level };
  const half =
    margin ??
    (standardError === undefined ? null : tQuantile((1 + level) / 2, Number.POSITIVE_INFINITY) * standardError);
  if (half === null) return null;
  const [least, most] =
    scale.kind === "range" ? [scale.min, scale.max] : [0, scale.kind === "share" ? 100 : Number.POSITIVE_INFINITY];
  const step = 10 ** decimals;
  const outward = (bound: number, round: (n: number) => number) => round(Math.round(bound * step * 1e6) / 1e6) / step;
  return {
    lower: Math.max(least, outward(value - half, Math.floor)),
    upper: Math.min(most, outward(value + half, Math.ceil)),
    level,
  };
}
