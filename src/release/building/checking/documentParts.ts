/** Worded -> the parts of it that are composed and read by themselves: data files and workbooks, in which no text of editors stands, and the documents of each language. What a part is made of has one name, by which its findings are noted. */
import type { AuditedFile, ReadWorkbook } from "../../../audit/index.ts";
import { openData, reportKeys, type Workbook } from "../../../documents/index.ts";
import {
  type Artefact,
  audienceOf,
  dataPath,
  documentKinds,
  documentPath,
  type Language,
  type LedgerCell,
  reportId,
  type UniversityData,
  workbookPath,
} from "../../../domain/index.ts";
import { type sha256, stampOf } from "../../../store/index.ts";
import { composedReport } from "../composing/composedReport.ts";
import { composedSite } from "../composing/composedSite.ts";
import { composedWorkbook } from "../composing/composedWorkbook.ts";
import { figuresFor } from "../composing/figuresFor.ts";
import { dataAudiences } from "../planArtefacts.ts";
import type { Scope } from "../scope.ts";
import { sentencesFor, type Worded } from "../worded.ts";

/** A file, and what the manifest will call it. */
export type ForAudience = readonly [AuditedFile, Pick<Artefact, "kind" | "audience">];

export interface DocumentPart {
  /** Of all that it is composed of, but for the answers. */
  readonly stamp: ReturnType<typeof sha256>;
  /** With what it is composed of alone; notes its own words, and keeps its own reports. */
  readonly worded: Worded;
}

export interface LanguagePart extends DocumentPart {
  readonly language: Language;
}

export interface DocumentParts {
  readonly figures: DocumentPart;
  /** Those of the scope. */
  readonly languages: readonly LanguagePart[];
}

/** `released`: what adopted releases printed, of which figures are made, too. */
export function documentPartsOf(worded: Worded, released: readonly LedgerCell[], scope: Scope): DocumentParts {
  const { data, design, year } = worded;
  const withoutTexts = stampOf({ ...data, texts: [] }, design, year, released, scope);
  const partOf = (language: Language | null): DocumentPart => {
    const own: UniversityData = { ...data, texts: data.texts.filter((text) => text.language === language) };
    const ownWords = new Set<string>();
    return {
      stamp: stampOf(withoutTexts, language, own.texts),
      worded: {
        ...worded,
        data: own,
        ownWords,
        sentences: sentencesFor({ data, design }, ownWords),
        composed: new Map(),
      },
    };
  };
  return {
    figures: partOf(null),
    languages: scope.languages.map((language) => ({ ...partOf(language), language })),
  };
}

/** Data files of everybody are always among them: rows of figures are attacked together. `scope`: null where documents can't be composed; the findings say why. */
export function figureFiles(worded: Worded, scope: Scope | null): readonly ForAudience[] {
  const workbooks = scope?.languages.flatMap((language) => workbooksOf(worded, language, scope.workbooks)) ?? [];
  return [...dataFiles(worded), ...workbooks];
}

/** Throws where a report can't be composed. */
export function documentFiles(
  worded: Worded,
  language: Language,
  { reports, site }: Pick<Scope, "reports" | "site">,
): readonly ForAudience[] {
  if (worded.year === 0) return [];
  const composed = reports.map((key): ForAudience => {
    const path = documentPath(`${reportId(key)}.${language}`);
    const called = { kind: documentKinds[key.kind].artefact, audience: audienceOf(key) };
    return [{ kind: "report", path, content: composedReport(worded, key, language) }, called];
  });
  return [...composed, ...(site ? sitePages(worded, language) : [])];
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
function workbooksOf(worded: Worded, language: Language, audiences: Scope["workbooks"]): readonly ForAudience[] {
  if (worded.year === 0) return [];
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
