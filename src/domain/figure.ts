/** A number as it is printed for (indicator, wave, domain): all that readers get, and all that is released. What was computed exactly (`estimate.ts`) is not in it. */
import type { ComparisonFamily, ComparisonId, ComparisonKind, ComparisonMethod, UntestedReason } from "./comparison.ts";
import type { Comparability, EstimateId, Interval, Provenance } from "./estimate.ts";
import type { IndicatorId, ItemId, SurveyId, Year } from "./ids.ts";
import type { Unit } from "./indicator.ts";
import type { Localized } from "./language.ts";
import type { Domain } from "./population.ts";
import type { Statistic } from "./statistic.ts";

/** A share near an end is told as "5% or less", "95% or more". */
export type Bound = "at_most" | "at_least";

interface FigureOf {
  readonly id: EstimateId;
  readonly indicator: IndicatorId;
  readonly wave: Year;
  readonly domain: Domain;
  readonly statistic: Statistic;
  readonly unit: Unit;
  readonly comparability: Comparability;
}

/** Printed as published. One that was pooled from a benchmark file has steps, as what is computed has. */
export interface FigureAsPublished extends FigureOf {
  readonly status: "published";
  readonly value: number;
  readonly valueStep: number | null;
  readonly bound: Bound | null;
  readonly precision: "exact" | "more than" | "about";
  /** Unweighted respondents; null where the source gives none. */
  readonly base: number | null;
  readonly baseStep: number | null;
  readonly interval: Interval | null;
  readonly provenance: Extract<Provenance, { kind: "published" }>;
  readonly note: Localized | null;
}

export interface ComputedFigure extends FigureOf {
  readonly status: "computed";
  /** The value, rounded to a multiple of the step; for "5% or less", the 5. */
  readonly value: number;
  readonly valueStep: number;
  readonly bound: Bound | null;
  /** Rounded outward. */
  readonly interval: Interval;
  readonly base: number;
  readonly baseStep: number;
  /** Whether few answered, judged on the exact number. */
  readonly unreliable: boolean;
  readonly provenance: Extract<Provenance, { kind: "computed" }>;
}

/** A number of respondents, or a rate of it. */
export interface CountedFigure extends FigureOf {
  readonly status: "counted";
  readonly value: number;
  readonly valueStep: number;
  readonly bound: Bound | null;
  /** What a rate is a part of, e.g. students who were invited; null for a count. */
  readonly base: number | null;
  /** 1 where the base is the number that the data declares. */
  readonly baseStep: number | null;
  readonly interval: null;
  readonly provenance: Extract<Provenance, { kind: "computed" }>;
}

export interface SuppressedFigure extends FigureOf {
  readonly status: "suppressed";
  readonly provenance: Provenance;
}

export interface NotAskedFigure extends FigureOf {
  readonly status: "not-asked";
}

export type ShownFigure = FigureAsPublished | ComputedFigure | CountedFigure;
export type Figure = ShownFigure | SuppressedFigure | NotAskedFigure;

export function isShown(figure: Figure | undefined): figure is ShownFigure {
  return figure?.status === "published" || figure?.status === "computed" || figure?.status === "counted";
}

/** How two figures were judged, from what was computed exactly; its numbers are as they are printed. */
export interface FigureComparison {
  readonly id: ComparisonId;
  readonly kind: ComparisonKind;
  readonly indicator: IndicatorId;
  readonly domain: Domain;
  /** The later wave, and the only one of a comparison with the rest. */
  readonly wave: Year;
  /** The wave before, or the rest. */
  readonly from: EstimateId;
  readonly to: EstimateId;
  readonly family: ComparisonFamily;
  readonly method: ComparisonMethod;
  /** Null where it was tested; else the verdict is "unclear", and nothing is said of chance. */
  readonly untested: UntestedReason | null;
  /** higher, lower: more than chance. about the same: a difference of more than one step of the finest rounding can be ruled out (equivalence by inclusion of the confidence interval, Westlake 1972). */
  readonly verdict: "higher" | "lower" | "about the same" | "unclear";
  /** Whether it would be more than chance if nothing else had been compared. */
  readonly alone: boolean;
  /** Null beside a figure such as "95% or more", of which a difference would tell more than is printed. */
  readonly difference: FigureDifference | null;
}

/** to − from, rounded from the exact difference to the coarser of the two steps; the interval outward. */
export interface FigureDifference {
  readonly value: number;
  readonly step: number;
  readonly lower: number;
  readonly upper: number;
}

/** Within the limits that chance leaves 95% of figures in, between those and the limits for 99.8%, or outside both. */
export type FunnelZone = "inside" | "between" | "outside";

/** What may be chance for the size of many domains: limits of a funnel plot (Spiegelhalter 2005). */
export interface FigureFunnel {
  readonly indicator: IndicatorId;
  readonly wave: Year;
  readonly centre: number;
  /** Whether the domains differ by more than chance, so that the limits are wider. */
  readonly wide: boolean;
  readonly bases: readonly [number, number];
  readonly limits: readonly FunnelLimit[];
  /** In which zone each figure lies. */
  readonly zones: ReadonlyMap<EstimateId, FunnelZone>;
}

/** Limits at one base: chance leaves 95% of figures within `lower` and `upper`, and 99.8% within the wide limits. */
export interface FunnelLimit {
  readonly base: number;
  readonly lower: number;
  readonly upper: number;
  readonly wideLower: number;
  readonly wideUpper: number;
}

/** What was done with the response file of a wave, for the method chapter. */
export interface ResponseFacts {
  readonly survey: SurveyId;
  readonly wave: Year;
  /** Rounded as all numbers of respondents. */
  readonly respondents: number;
  /** Students invited; null where the survey file does not say. */
  readonly invited: number | null;
  /** Whole per cents of the rounded number; null where nobody says how many were invited. */
  readonly rate: number | null;
  readonly synthetic: boolean;
  /** Rows left out, by declared rule, in the order of the survey file. */
  readonly excluded: readonly number[];
  /** Questions that so few were asked or answered that nothing of them is printed. */
  readonly leftOut: readonly ItemId[];
  readonly weighted: boolean;
  /** Weights were raked to declared population margins. */
  readonly raked: boolean;
  /** The variance takes the finite population into account. */
  readonly corrected: boolean;
  /** Strata of the design; 1 where the file has none. */
  readonly strata: number;
  /** Clusters that were drawn; null where single respondents were. */
  readonly clusters: number | null;
  /** The design effect of the weights, in hundredths. */
  readonly designEffect: number;
  /** The design effect of clusters and weights together, in hundredths; null where no clusters were drawn, or no item has a variance. */
  readonly clusterEffect: number | null;
}
