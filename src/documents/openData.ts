/** Estimates -> one tidy CSV, an estimate a row: what DESIGN calls the open data of an audience. */
import {
  domainKey,
  type Figure,
  isShown,
  OpenDataRow,
  type Source,
  sourcesOf,
  type UniversityData,
} from "../domain/index.ts";

const columns = Object.keys(OpenDataRow.shape) as (keyof OpenDataRow)[];

/** CSV (RFC 4180, UTF-8, CRLF), rows by indicator, wave and domain. A suppressed row has no numbers. All numbers are as printed: steps are empty where others published the figure. */
export function openData(estimates: readonly Figure[], data: UniversityData): string {
  const sources = sourcesById(data);
  const order = new Map(data.indicators.indicators.map((each, place) => [each.id, place]));
  const rows = estimates
    .toSorted(
      (a, b) =>
        (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) ||
        a.wave - b.wave ||
        (domainKey(a.domain) < domainKey(b.domain) ? -1 : 1),
    )
    .map((each) => openDataRow(each, sources))
    .map((row) => columns.map((column) => row[column]));
  return csvText([columns, ...rows]);
}

/** A row without what names its figure, in the order of the columns. */
export type OpenDataFacts = Omit<OpenDataRow, "indicator" | "wave" | "domain">;

export function openDataFacts(figure: Figure, data: Pick<UniversityData, "surveys">): OpenDataFacts {
  const { indicator: _indicator, wave: _wave, domain: _domain, ...facts } = openDataRow(figure, sourcesById(data));
  return facts;
}

export function sourcesById({ surveys }: Pick<UniversityData, "surveys">): ReadonlyMap<string, Source> {
  return new Map(surveys.flatMap(sourcesOf).map((each) => [each.id, each]));
}

/** Cells by line -> CSV (RFC 4180, CRLF). */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** A figure -> its cells by column. */
export function openDataRow(estimate: Figure, sources: ReadonlyMap<string, Source>): OpenDataRow {
  const known = isShown(estimate) ? estimate : null;
  const number = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  const published = estimate.status === "published" ? estimate : null;
  const origin = estimate.status === "not-asked" ? null : estimate.provenance;
  const source = origin?.kind === "published" ? sources.get(origin.source) : undefined;
  return {
    indicator: estimate.indicator,
    wave: String(estimate.wave),
    domain: domainKey(estimate.domain),
    statistic: estimate.statistic,
    value: number(known?.value),
    value_step: number(known?.valueStep),
    lower: number(known?.interval?.lower),
    upper: number(known?.interval?.upper),
    unit: estimate.unit,
    base: number(known?.base),
    base_step: number(known?.baseStep),
    status: statusOf(estimate),
    source: source?.id ?? computedFrom(estimate),
    edition: source === undefined ? "" : [source.edition, source.date].filter((part) => part !== undefined).join(" "),
    precision: published === null || isPooled(published) ? "" : published.precision,
    bound: known?.bound ?? "",
  };
}

/** What was pooled from a benchmark file is published by nobody as it stands. */
export function isPooled(figure: Figure): boolean {
  return figure.status === "published" && figure.provenance.obtained === "pooled";
}

function statusOf(figure: Figure): Figure["status"] | "pooled" {
  return isPooled(figure) ? "pooled" : figure.status;
}

/** Made-up figures say so in every file that holds them. */
function computedFrom(estimate: Figure): string {
  if (estimate.status === "not-asked" || estimate.provenance.kind === "published") return "";
  return estimate.provenance.synthetic ? "synthetic" : `responses ${estimate.provenance.survey}`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
