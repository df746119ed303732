/** Documents as plain data -> what an attacker gets out of them, before any of them is made. */
import type { Audit, AuditedFile, ReadWorkbook } from "../../../audit/index.ts";
import { openData, reportKeys, type Workbook } from "../../../documents/index.ts";
import {
  type Artefact,
  audienceOf,
  dataPath,
  documentKinds,
  documentPath,
  type Language,
  reportId,
  workbookPath,
} from "../../../domain/index.ts";
import { auditorOf, readerOfArtefact } from "../auditing/auditRelease.ts";
import { composedReport } from "../composing/composedReport.ts";
import { composedSite } from "../composing/composedSite.ts";
import { composedWorkbook } from "../composing/composedWorkbook.ts";
import { figuresFor } from "../composing/figuresFor.ts";
import { dataAudiences } from "../planArtefacts.ts";
import type { Scope } from "../scope.ts";
import type { Worded } from "../worded.ts";

/** A file, and what the manifest will call it. */
type ForAudience = readonly [AuditedFile, Pick<Artefact, "kind" | "audience">];

/** Rows of figures are attacked together: those of all audiences are always read. `scope`: null where documents can't be composed; the findings say why. */
export function composedLeaks(worded: Worded, scope: Scope | null): Audit["leaks"] {
  const files = [...dataFiles(worded), ...(scope === null || worded.year === 0 ? [] : documents(worded, scope))];
  // Only now it is known what their sentences are made of.
  const auditor = auditorOf(worded);
  for (const [file, called] of files) auditor.read(file, readerOfArtefact({ ...called, id: file.path }, worded.data));
  return auditor.end().leaks;
}

/** What is not theirs is looked for whether or not anything is hidden. */
function dataFiles({ data, rounded }: Worded): readonly ForAudience[] {
  return dataAudiences(reportKeys(data)).map((audience) => {
    const own = figuresFor(audience, rounded.figures, data);
    const path = dataPath(audience);
    return [
      { kind: "csv", path, content: openData(own, data) },
      { kind: "data", audience },
    ];
  });
}

/** All formats hold the same cells: as they are composed, they stand for each. */
function workbooks(worded: Worded, language: Language, audiences: Scope["workbooks"]): readonly ForAudience[] {
  return audiences.map((audience) => {
    const { workbook } = composedWorkbook(worded, audience, language);
    const path = workbookPath(audience, language, "xlsx");
    return [
      { kind: "workbook", path, content: cellsOf(workbook) },
      { kind: "data", audience },
    ];
  });
}

function cellsOf({ title, author, sheets }: Workbook): ReadWorkbook {
  const words = (text: string) => ({ text, isNumber: false });
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: [
        [words(sheet.title)],
        ...sheet.lines.map(({ text }) => [words(text)]),
        ...(sheet.table === null
          ? []
          : [
              sheet.table.head.map(words),
              ...sheet.table.rows.map((cells) =>
                cells.map((cell) =>
                  cell.kind === "text" ? words(cell.text) : { text: String(cell.value), isNumber: true },
                ),
              ),
            ]),
      ],
    })),
    words: [title, author].map((text) => ({ part: "its properties", text })),
  };
}

function documents(worded: Worded, scope: Scope): readonly ForAudience[] {
  const { reports, languages, site } = scope;
  return languages.flatMap((language) => [
    ...workbooks(worded, language, scope.workbooks),
    ...reports.map((key): ForAudience => {
      const path = documentPath(`${reportId(key)}.${language}`);
      const called = { kind: documentKinds[key.kind].artefact, audience: audienceOf(key) };
      return [{ kind: "report", path, content: composedReport(worded, key, language) }, called];
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
  return pages.map((page) => [
    { kind: "report", path: `site/${page.path}`, content: page.sections },
    { kind: "site", audience: "public" },
  ]);
}
