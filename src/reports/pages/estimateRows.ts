/** (estimates) -> rows of plain values, for tables and the explorer. */
import { type Domain, domainKey, type Estimate, isKnown, type KnownEstimate } from "../../domain/index.ts";
import { domainName } from "../domainNames.ts";
import { annexTable } from "../factTable.ts";
import { isSynthetic } from "../synthetic.ts";
import { plain } from "../words.ts";
import type { Writing } from "../writing.ts";
import { facultyOf, reportPath } from "./pageParts.ts";
import type { EstimateRow, SiteParts } from "./sitePage.ts";

/** An estimate as a row of plain values. */
export function rowOf(estimate: Estimate, parts: SiteParts, writing: Writing): EstimateRow {
  const { say, text, surveyOf, indicatorOf } = writing;
  const indicator = indicatorOf(estimate);
  const known: KnownEstimate | null = isKnown(estimate) ? estimate : null;
  // As the annex of a report says it.
  const cells = known === null ? [] : (annexTable("row", "", [known], writing).rows[0] ?? []);
  const wide = Number((known?.value ?? 0).toFixed(0)) === known?.value ? 0 : indicator.decimals + 2;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Number(value.toFixed(Math.max(wide, indicator.decimals)));
  return {
    anchor: `${estimate.wave}-${domainKey(estimate.domain).replaceAll(/[^a-z0-9-]/g, "-")}`,
    indicator: estimate.indicator,
    indicatorName: text(indicator.name),
    domain: domainKey(estimate.domain),
    domainName: domainName(estimate.domain, writing) ?? say(`site.${surveyOf(indicator).coverage}`),
    wave: estimate.wave,
    valueWords: cells[2] ?? say("value.hidden"),
    intervalWords: cells[4] ?? "",
    baseWords: cells[3] ?? "",
    value: number(known?.value),
    lower: number(known?.interval?.lower),
    upper: number(known?.interval?.upper),
    base: known?.base ?? null,
    statistic: estimate.statistic,
    unit: estimate.unit,
    decimals: indicator.decimals,
    series: estimate.comparability.series,
    estimate: estimate.id,
    source: plain(cells[5] ?? ""),
    href: ownFigures(estimate.domain, parts, writing),
    exact: known?.status !== "published" || known.precision === "exact",
    synthetic: isSynthetic([estimate]),
  };
}

/** Where a faculty's own figures stand. */
function ownFigures(domain: Domain, { faculties }: SiteParts, writing: Writing): string | null {
  if (domain.kind !== "faculty") return null;
  const report = faculties.find((each) => facultyOf(each, writing)?.id === domain.faculty);
  const chapter = report?.chapters.find(({ id }) => id === "own");
  if (report === undefined) return null;
  return `${reportPath(report)}/${chapter === undefined ? "index" : "own"}.html`;
}

/** May an intranet reader see it: the university's, groups' and faculties' figures, and the university without a faculty; no programme's, and no part of a faculty. */
export function isOnSite({ kind }: Pick<Domain, "kind">): boolean {
  return kind === "university" || kind === "national" || kind === "group" || kind === "faculty" || kind === "rest";
}
