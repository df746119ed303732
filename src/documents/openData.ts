/** Estimates -> one tidy CSV, an estimate a row: what DESIGN calls the open data of an audience. */
import { domainKey, type Figure, isShown, OpenDataRow, type Source, type UniversityData } from "../domain/index.ts";

const columns = Object.keys(OpenDataRow.shape);

/** CSV (RFC 4180, UTF-8, CRLF), rows by indicator, wave and domain. A suppressed row has no numbers. All numbers are as printed: steps are empty where others published the figure. */
export function openData(estimates: readonly Figure[], data: UniversityData): string {
  const sources = new Map(
    data.surveys.flatMap(({ published }) => published?.sources ?? []).map((each) => [each.id, each]),
  );
  const order = new Map(data.indicators.indicators.map((each, place) => [each.id, place]));
  const rows = estimates
    .toSorted(
      (a, b) =>
        (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) ||
        a.wave - b.wave ||
        (domainKey(a.domain) < domainKey(b.domain) ? -1 : 1),
    )
    .map((each) => row(each, sources));
  return csvText([columns, ...rows]);
}

/** Cells by line -> CSV (RFC 4180, CRLF). */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function row(estimate: Figure, sources: ReadonlyMap<string, Source>): readonly string[] {
  const known = isShown(estimate) ? estimate : null;
  const number = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  const published = estimate.status === "published" ? estimate : null;
  const source = published === null ? undefined : sources.get(published.provenance.source);
  return [
    estimate.indicator,
    String(estimate.wave),
    domainKey(estimate.domain),
    estimate.statistic,
    number(known?.value),
    number(known?.valueStep),
    number(known?.interval?.lower),
    number(known?.interval?.upper),
    estimate.unit,
    number(known?.base),
    number(known?.baseStep),
    estimate.status,
    source?.id ?? computedFrom(estimate),
    source === undefined ? "" : [source.edition, source.date].filter((part) => part !== undefined).join(" "),
    published?.precision ?? "",
    known?.bound ?? "",
  ];
}

/** Made-up figures say so in every file that holds them. */
function computedFrom(estimate: Figure): string {
  if (estimate.status === "published" || estimate.status === "not-asked") return "";
  return estimate.provenance.synthetic ? "synthetic" : `responses ${estimate.provenance.survey}`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
