/** A number computed or published for (indicator, wave, domain), with all that says how far it can be trusted. */
import type { IndicatorId, SourceId, SurveyId, Year } from "./ids.ts";
import type { Unit } from "./indicator.ts";
import type { Localized } from "./language.ts";
import { type Domain, domainKey, domainOfKey } from "./population.ts";
import type { Obtained, PublishedClaim } from "./published.ts";
import type { Statistic } from "./statistic.ts";
import type { Break } from "./survey.ts";

/** `indicator/wave/domain`, e.g. `nse.wellbeing/2024/university`. */
export type EstimateId = string & { readonly __brand: "estimate" };

export function estimateId(indicator: IndicatorId, wave: Year, domain: Domain): EstimateId {
  return `${indicator}/${wave}/${domainKey(domain)}` as EstimateId;
}

/** What an id is made of, as text; `key` stands for the domain. Files say ids of earlier years too, of which nothing else may be known. */
export function partsOfEstimate(id: string): {
  readonly indicator: string;
  readonly wave: string;
  readonly key: string;
} {
  const [indicator = "", wave = "", ...key] = id.split("/");
  return { indicator, wave, key: key.join("/") };
}

/** Whom an estimate is about; null where the university has no such faculty or programme. */
export function domainOfEstimate(id: string, programmes: Parameters<typeof domainOfKey>[1]): Domain | null {
  return domainOfKey(partsOfEstimate(id).key, programmes);
}

/** Whether two ids are of one indicator in one wave. */
export function areOfOneWave(id: string, other: string): boolean {
  const [one, two] = [partsOfEstimate(id), partsOfEstimate(other)];
  return one.indicator === two.indicator && one.wave === two.wave;
}

/** Bounds in the estimate's unit, lower <= value <= upper. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Coverage, e.g. 0.95. */
  readonly level: number;
}

/** Waves of one indicator with the same `series` can be compared; `breakBefore` says why the ones before this wave can't. */
export interface Comparability {
  readonly series: string;
  readonly breakBefore: Break | FacultiesBreak | null;
}

/** A break because earlier waves reached other faculties. It is seen in the files, and concerns figures across faculties only. */
export interface FacultiesBreak {
  readonly wave: Year;
  readonly reason: "faculties";
  /** Which faculty was not in the survey of which wave. */
  readonly missing: readonly { readonly name: Localized; readonly wave: Year }[];
}

export type Provenance =
  | { readonly kind: "published"; readonly source: SourceId; readonly obtained: Obtained }
  | PooledProvenance
  | { readonly kind: "computed"; readonly survey: SurveyId; readonly synthetic: boolean };

/** Pooled from the rows of a group's institutions in a file that the source delivered. */
export interface PooledProvenance {
  readonly kind: "published";
  readonly source: SourceId;
  readonly obtained: "pooled";
  /** Institutions of the group, and how many of them have a figure in the file. */
  readonly members: number;
  readonly withFigure: number;
}

interface EstimateOf {
  readonly id: EstimateId;
  readonly indicator: IndicatorId;
  readonly wave: Year;
  readonly domain: Domain;
  readonly statistic: Statistic;
  readonly unit: Unit;
  readonly comparability: Comparability;
}

export interface PublishedEstimate extends EstimateOf {
  readonly status: "published";
  readonly value: number;
  readonly precision: "exact" | "more than" | "about";
  /** Unweighted respondents; null where the source gives none. */
  readonly base: number | null;
  readonly interval: Interval | null;
  readonly provenance: Extract<Provenance, { kind: "published" }>;
  readonly note: Localized | null;
}

export interface ComputedEstimate extends EstimateOf {
  readonly status: "computed";
  readonly value: number;
  readonly base: number;
  readonly interval: Interval;
  /** In the unit of the value. */
  readonly standardError: number;
  /** Degrees of freedom of the domain: respondents (or clusters) with an answer, less the strata that they are in; 0 where the standard error can't be known. */
  readonly degreesOfFreedom: number;
  /** Kish's effective base (Σw)²/Σw²: what unequal weights leave of the base. */
  readonly effectiveBase: number;
  /** Whether the survey reached everybody in the domain, so that nothing is left to chance. */
  readonly isCensus: boolean;
  /** Whether the base is below the survey's `reliableBase`. */
  readonly unreliable: boolean;
  readonly provenance: Extract<Provenance, { kind: "computed" }>;
}

/** A count of the survey itself, or a rate of such counts: nothing was sampled, so there is no margin of error. */
export interface CountedEstimate extends EstimateOf {
  readonly status: "counted";
  readonly value: number;
  /** What a rate is a part of, e.g. students who were invited; null for a count. */
  readonly base: number | null;
  readonly interval: null;
  readonly provenance: Extract<Provenance, { kind: "computed" }>;
}

/** Of a group of institutions, pooled from their rows in a benchmark file. */
export interface PooledEstimate extends EstimateOf {
  readonly status: "pooled";
  readonly value: number;
  readonly base: number;
  /** In the unit of the value; null where it does not follow from the rows. */
  readonly standardError: number | null;
  readonly provenance: PooledProvenance;
}

/** Hidden to protect people: nothing else is known of it here. */
export interface SuppressedEstimate extends EstimateOf {
  readonly status: "suppressed";
  readonly provenance: Provenance;
}

/** The item was not in this wave's questionnaire, or nothing was published. */
export interface NotAskedEstimate extends EstimateOf {
  readonly status: "not-asked";
}

export type Estimate =
  | PublishedEstimate
  | PooledEstimate
  | ComputedEstimate
  | CountedEstimate
  | SuppressedEstimate
  | NotAskedEstimate;
export type KnownEstimate = PublishedEstimate | PooledEstimate | ComputedEstimate | CountedEstimate;

export function isKnown(estimate: Estimate | undefined): estimate is KnownEstimate {
  return (
    estimate?.status === "published" ||
    estimate?.status === "pooled" ||
    estimate?.status === "computed" ||
    estimate?.status === "counted"
  );
}

/** A source's words without a figure, about an indicator or about a wave of the survey as a whole. */
export type QuotedClaim = PublishedClaim & { readonly survey: SurveyId };
