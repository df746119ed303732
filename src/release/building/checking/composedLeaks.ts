/** Documents as plain data -> what an attacker gets out of them, before any of them is made. */
import type { Audit, AuditedFile } from "../../../audit/index.ts";
import { mayRead, openData, reportKeys } from "../../../documents/index.ts";
import { audienceOf, dataPath, documentPath, type Language, reportId } from "../../../domain/index.ts";
import { auditorOf, readerOfArtefact } from "../auditing/auditRelease.ts";
import { composedReport } from "../composing/composedReport.ts";
import { composedSite } from "../composing/composedSite.ts";
import type { Scope } from "../scope.ts";
import type { Worded } from "../worded.ts";

type ForAudience = readonly [AuditedFile, string];

/** Rows of figures are attacked together: those of all audiences are always read. `scope`: null where documents can't be composed; the findings say why. */
export function composedLeaks(worded: Worded, scope: Scope | null): Audit["leaks"] {
  const files = [...dataFiles(worded), ...(scope === null || worded.year === 0 ? [] : documents(worded, scope))];
  // Only now it is known what their sentences are made of.
  const auditor = auditorOf(worded);
  for (const [file, audience] of files) {
    const kind = audience === "site" ? "site" : "data";
    auditor.read(file, readerOfArtefact({ kind, audience, id: file.path }, worded.data));
  }
  return auditor.end().leaks;
}

/** What is not theirs is looked for whether or not anything is hidden. */
function dataFiles({ data, rounded }: Worded): readonly ForAudience[] {
  const audiences = [...new Set(["public" as const, ...reportKeys(data).map(audienceOf)])];
  return audiences.map((audience) => {
    const own = rounded.figures.filter(({ domain }) => mayRead(audience, domain));
    const path = dataPath(audience);
    return [{ kind: "csv", path, content: openData(own, data) }, audience];
  });
}

function documents(worded: Worded, { reports, languages, site }: Scope): readonly ForAudience[] {
  return languages.flatMap((language) => [
    ...reports.map((key): ForAudience => {
      const path = documentPath(`${reportId(key)}.${language}`);
      return [{ kind: "report", path, content: composedReport(worded, key, language) }, audienceOf(key)];
    }),
    ...(site ? sitePages(worded, language) : []),
  ]);
}

/** The menus of a page number chapters, as the reports do that it is made of. */
function sitePages(worded: Worded, language: Language): readonly ForAudience[] {
  const parts = {
    years: [{ year: worded.year, language }],
    earlierFigures: [],
    held: new Set<string>(),
    offered: new Set<string>(),
  };
  const { pages } = composedSite(worded, language, parts);
  return pages.map((page) => [{ kind: "report", path: `site/${page.path}`, content: page.sections }, "site"]);
}
