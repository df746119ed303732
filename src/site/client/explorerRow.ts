/** A figure as the explorer gets it. Null: hidden, or not published. */
export interface Row {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly domain: string;
  readonly domainName: string;
  readonly wave: number;
  readonly valueText: string;
  readonly intervalText: string;
  readonly baseText: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly base: number | null;
  readonly statistic: string;
  readonly unit: string;
  readonly series: string;
  readonly estimate: string;
  readonly source: string;
  readonly synthetic: boolean;
  /** Columns of the open data behind indicator, wave and domain, in their order. */
  readonly open: Readonly<Record<string, string>>;
  /** False where the wave did not reach the group. */
  readonly asked: boolean;
  /** False of "more than 28,000". */
  readonly exact: boolean;
}
