/** A survey as a university would hand it in: its response file, and what its YAML files say of it. */

export interface ReferenceDesign {
  /** Of its fixture. */
  readonly name: string;
  /** The response file. */
  readonly csv: string;
  readonly faculties: readonly string[];
  readonly programmes: readonly {
    readonly id: string;
    readonly faculty: string;
    readonly level: "bachelor" | "master";
  }[];
  /** `responses` of survey.yaml, without its items. */
  readonly responses: Readonly<Record<string, unknown>>;
  readonly items: readonly ReferenceItem[];
}

export interface ReferenceItem {
  readonly id: string;
  /** From and to; null: a share. */
  readonly range: readonly [number, number] | null;
  /** Its entry under `responses`; null where it is made of other items. */
  readonly read: Readonly<Record<string, unknown>> | null;
  /** How it is made of them. */
  readonly madeOf?: Readonly<Record<string, unknown>>;
  /** The shares of those below a cut-off, each an indicator of its own. */
  readonly cutoffs?: readonly number[];
  /** Shares of some answers, each an indicator of its own. */
  readonly answers?: readonly (readonly [number, number])[];
  /** Other statistics of the item than its mean or share. */
  readonly statistics?: readonly string[];
}

export interface ReferenceIndicator {
  readonly id: string;
  readonly item: ReferenceItem;
  readonly answers: readonly [number, number] | { readonly from: number; readonly below: number } | null;
  readonly statistic: string;
}

/** The indicators that a design's items give: each item's own, then those of some answers. */
export function indicatorsOf({ items }: ReferenceDesign): readonly ReferenceIndicator[] {
  return items.flatMap((item): ReferenceIndicator[] => [
    { id: `s.${item.id}`, item, answers: null, statistic: item.range === null ? "share" : "mean" },
    ...(item.answers ?? []).map(
      (answers): ReferenceIndicator => ({
        id: `s.${item.id}-${answers[0]}-${answers[1]}`,
        item,
        answers,
        statistic: "share",
      }),
    ),
    ...(item.cutoffs ?? []).map(
      (below): ReferenceIndicator => ({
        id: `s.${item.id}-below-${below}`,
        item,
        answers: { from: item.range?.[0] ?? 0, below },
        statistic: "share",
      }),
    ),
    ...(item.statistics ?? []).map(
      (statistic): ReferenceIndicator => ({ id: `s.${item.id}-${statistic}`, item, answers: null, statistic }),
    ),
  ]);
}
