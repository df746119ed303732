/** Estimates of many domains of one wave -> funnels: of the faculties, and of each faculty's programmes. */
import {
  type ComputedEstimate,
  type Estimate,
  type EstimateId,
  type Figure,
  type FigureFunnel,
  type FunnelLimit,
  rulesOf,
} from "../domain/index.ts";
import { type Funnel, fewestFunnelDomains, funnelLimits } from "../survey/index.ts";

/** Quantiles of the normal distribution, for limits within which chance leaves 95% and 99.8% of figures. */
const [normal95, normal998] = [1.959964, 3.090232];
const limitSteps = 40;
/** Limits and centre are drawn, not printed, so they are rounded to hundredths of a grade and tenths of a per cent. */
const drawnSteps = { grade: 0.01, percent: 0.1, count: 1 } as const;

export function funnelsOf(
  estimates: readonly Estimate[],
  figures: ReadonlyMap<EstimateId, Figure>,
): readonly FigureFunnel[] {
  const computed = estimates.filter((each) => each.status === "computed" && rulesOf(each).funnel);
  const sets = Map.groupBy(computed, (each) => {
    const { domain, indicator, wave } = each;
    const among = domain.kind === "faculty" ? "faculties" : domain.kind === "programme" ? domain.faculty : null;
    return among === null ? "" : `${indicator} ${wave} ${domain.kind} ${among}`;
  });
  return [...sets].flatMap(([name, own]) => {
    const members = own.filter((each): each is ComputedEstimate => each.status === "computed");
    if (name === "" || members.length < fewestFunnelDomains) return [];
    // Where nothing has any spread, chance explains nothing.
    if (members.every(({ standardError }) => standardError === 0 || !Number.isFinite(standardError))) return [];
    return [funnelOf(members, figures)];
  });
}

function funnelOf(members: readonly ComputedEstimate[], figures: ReadonlyMap<EstimateId, Figure>): FigureFunnel {
  const [first] = members;
  if (first === undefined) throw new Error("a funnel of nobody");
  const funnel = funnelLimits(members.filter(({ standardError }) => Number.isFinite(standardError)));
  const printed = members.flatMap(({ id }) => {
    const figure = figures.get(id);
    return figure?.status === "computed" ? [figure] : [];
  });
  const bases = printed.map(({ base }) => base);
  const [from, to] = [Math.max(1, Math.floor(Math.min(...bases) * 0.8)), Math.ceil(Math.max(...bases) * 1.08)];
  const step = drawnSteps[first.unit];
  const every = Array.from({ length: limitSteps + 1 }, (_, at) => Math.round(from + ((to - from) * at) / limitSteps));
  return {
    indicator: first.indicator,
    wave: first.wave,
    centre: drawn(funnel.centre, step),
    wide: funnel.between > 0,
    bases: [from, to],
    limits: [...new Set(every)].map((base) => limitAt(base, funnel, step)),
    zones: new Map(
      printed.map((figure, at) => {
        const exact = members[at] ?? first;
        // A figure is never called further out than it is drawn, nor than it really is.
        const distance = Math.min(distanceOf(exact, funnel), distanceOf(figure, funnel));
        return [figure.id, distance <= normal95 ? "inside" : distance <= normal998 ? "between" : "outside"];
      }),
    ),
  };
}

function distanceOf({ value, base }: { value: number; base: number }, { centre, deviation }: Funnel): number {
  return Math.abs(value - centre) / deviation(base);
}

function limitAt(base: number, { centre, deviation }: Funnel, step: number): FunnelLimit {
  const error = deviation(base);
  return {
    base,
    lower: drawn(centre - normal95 * error, step),
    upper: drawn(centre + normal95 * error, step),
    wideLower: drawn(centre - normal998 * error, step),
    wideUpper: drawn(centre + normal998 * error, step),
  };
}

function drawn(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 1e6) / 1e6;
}
