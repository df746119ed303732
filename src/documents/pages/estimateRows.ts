/** (estimates) -> rows of plain values, for tables and the explorer. */
import {
  type Domain,
  domainKey,
  estimateId,
  type Figure,
  isShown,
  type NotAskedFigure,
  permanentAddress,
  type ShownFigure,
} from "../../domain/index.ts";
import {
  type KnownFigures,
  type Origins,
  type Printing,
  plain,
  type Reported,
  type Speech,
} from "../../statements/index.ts";
import { nameOfWhom } from "../domainNames.ts";
import { annexTable } from "../factTable.ts";
import { facultyRows, inWave } from "../oneWave.ts";
import { openDataFacts } from "../openData.ts";
import { isSynthetic } from "../synthetic.ts";
import { facultyOf, reportPath } from "./pageParts.ts";
import type { EstimateRow, SiteParts } from "./sitePage.ts";

/** An estimate as a row of plain values. */
export function rowOf(
  estimate: Figure,
  parts: SiteParts,
  writing: Reported & Speech & Origins & Printing,
): EstimateRow {
  const { say, text, indicatorOf } = writing;
  const indicator = indicatorOf(estimate);
  const known: ShownFigure | null = isShown(estimate) ? estimate : null;
  // As the annex of a report says it.
  const cells = known === null ? [] : (annexTable("row", "", [known], writing).rows[0] ?? []);
  return {
    anchor: `${estimate.wave}-${domainKey(estimate.domain).replaceAll(/[^a-z0-9-]/g, "-")}`,
    address: estimate.status === "not-asked" ? null : permanentAddress(estimate.id),
    indicator: estimate.indicator,
    indicatorName: text(indicator.name),
    domain: domainKey(estimate.domain),
    domainName: nameOfWhom(estimate, writing),
    wave: estimate.wave,
    valueWords: cells[2] ?? say(estimate.status === "not-asked" ? "wave.none" : "value.hidden"),
    intervalWords: cells[4] ?? "",
    baseWords: cells[3] ?? "",
    value: known?.value ?? null,
    lower: known?.interval?.lower ?? null,
    upper: known?.interval?.upper ?? null,
    base: known?.base ?? null,
    statistic: estimate.statistic,
    unit: estimate.unit,
    series: estimate.comparability.series,
    estimate: estimate.id,
    asked: estimate.status !== "not-asked",
    source: plain(cells[5] ?? ""),
    href: ownFigures(estimate.domain, parts, writing),
    exact: known === null || (known.bound === null && (known.status !== "published" || known.precision === "exact")),
    synthetic: isSynthetic([estimate]),
    open: openDataFacts(estimate, writing.data),
  };
}

/** Faculties that a wave did not reach, of each indicator that others have a figure of: so that a year's list says why they are not among them. */
export function notAsked(writing: Reported & Speech & Origins & KnownFigures): readonly NotAskedFigure[] {
  const faculties = facultyRows(writing);
  return writing.data.indicators.indicators.flatMap((indicator) => {
    const found = faculties.flatMap(({ domain }) => writing.index.series(indicator.id, domain));
    return [...new Set(found.map(({ wave }) => wave))].flatMap((wave) => {
      const [other] = found.filter((each) => each.wave === wave);
      if (other === undefined) return [];
      return inWave(indicator, wave, faculties, writing).notIn.map(
        ({ domain }): NotAskedFigure => ({
          id: estimateId(indicator.id, wave, domain),
          indicator: indicator.id,
          wave,
          domain,
          unit: other.unit,
          comparability: other.comparability,
          statistic: indicator.statistic,
          status: "not-asked",
        }),
      );
    });
  });
}

/** Where a faculty's own figures stand, and the rest of the university beside them. */
function ownFigures(domain: Domain, { faculties }: SiteParts, writing: Reported): string | null {
  if (domain.kind !== "faculty" && domain.kind !== "rest") return null;
  const report = faculties.find((each) => facultyOf(each, writing)?.id === domain.faculty);
  const chapter = report?.chapters.find(({ id }) => id === "own");
  if (report === undefined) return null;
  return `${reportPath(report)}/${chapter === undefined ? "index" : "own"}.html`;
}

const readOnSite: Readonly<Record<Domain["kind"], "always" | "where faculties are shown" | "never">> = {
  university: "always",
  national: "always",
  peers: "always",
  group: "always",
  faculty: "where faculties are shown",
  rest: "where faculties are shown",
  other: "never",
  part: "never",
  programme: "never",
};

/** Whether readers of the site see figures about it, and everybody gets them as data: the university's and groups', and where faculties have pages, theirs and the university's without each; no programme's, and no part of a faculty. `faculties`: of the site's settings. */
export function isOnSite({ kind }: Pick<Domain, "kind">, { faculties }: { readonly faculties: boolean }): boolean {
  return readOnSite[kind] === "always" || (faculties && readOnSite[kind] === "where faculties are shown");
}
