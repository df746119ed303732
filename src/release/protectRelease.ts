/** (data, tallies, design, year) -> all that the reports say, of figures that an attacker gets nothing out of, and what is still in the way of a release. */
import type { AuditedFile } from "../audit/index.ts";
import { audienceOf, mayRead, openData, reportId, reportKeys } from "../documents/index.ts";
import type { Design, ItemTally, LedgerCell, UniversityData, Year } from "../domain/index.ts";
import { auditorOf, leakFindings, readerOfArtefact } from "./auditRelease.ts";
import { type Composer, type Composition, composeAll } from "./composeAll.ts";
import { type ProtectedFigures, protectFigures } from "./protectFigures.ts";
import { writtenFindings } from "./writtenFindings.ts";

export interface ProtectedComposition extends Composition {
  readonly protection: ProtectedFigures;
}

/** All of a release is composed and attacked as plain data, so that `check` finds what `report` would. */
export function protectRelease(
  data: UniversityData,
  tallies: readonly ItemTally[],
  design: Design,
  year: Year,
  /** What adopted releases printed. */
  released: readonly LedgerCell[] = [],
): ProtectedComposition {
  const protection = protectFigures(data, tallies, released);
  const composition = composeAll(data, tallies, design, year, protection);
  const files = filesOf(data, composition, year);
  // Only now it is known what their sentences are made of.
  const auditor = auditorOf(data, composition.composer);
  for (const [file, audience] of files)
    auditor.read(
      file,
      readerOfArtefact({ kind: audience === "site" ? "site" : "data", audience, id: file.path }, data),
    );
  return {
    ...composition,
    findings: [
      ...composition.findings,
      ...leakFindings(auditor.end()),
      ...writtenFindings(data, year, composition.composer),
    ],
    protection,
  };
}

/** What is not theirs is looked for whether or not anything is hidden. */
function filesOf(
  data: UniversityData,
  { composer, findings }: Composition,
  year: Year,
): readonly (readonly [AuditedFile, string])[] {
  const audiences = [...new Set(["public" as const, ...reportKeys(data).map(audienceOf)])];
  const files = audiences.map((audience): readonly [AuditedFile, string] => [
    {
      kind: "csv",
      path: `data/estimates.${audience.replace(":", "-")}.csv`,
      content: openData(
        composer.estimates.filter(({ domain }) => mayRead(audience, domain)),
        data,
      ),
    },
    audience,
  ]);
  // What can't be composed has findings that say why.
  return findings.length > 0 || year === 0 ? files : [...files, ...composedFiles(data, composer, year)];
}

function composedFiles(
  data: UniversityData,
  composer: Composer,
  year: Year,
): readonly (readonly [AuditedFile, string])[] {
  return data.university.languages.flatMap((language) => [
    ...reportKeys(data).map((key): readonly [AuditedFile, string] => [
      { kind: "report", path: `reports/${reportId(key)}.${language}`, content: composer.compose(key, language) },
      audienceOf(key),
    ]),
    ...composer
      .composeSite(language, [{ year, language }], new Set(), new Set())
      .pages.map((page): readonly [AuditedFile, string] => [
        // Its menus number chapters, as the reports do that it is made of.
        { kind: "report", path: `site/${page.path}`, content: page.sections },
        "site",
      ]),
  ]);
}
