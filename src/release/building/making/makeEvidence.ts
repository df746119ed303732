/** All PDFs and web pages of a release -> the page, in each language, that says what was checked on them. */

import { composeEvidence, type Evidence } from "../../../documents/index.ts";
import type { Artefact, Design, Language, UniversityData, Year } from "../../../domain/index.ts";
import { renderReportWithLetters } from "../../../html/index.ts";
import type { PdfCheck } from "../../../pdf/index.ts";
import { createMessages } from "../../../wording/index.ts";
import { described } from "./madeArtefact.ts";
import { testTools } from "./tools.ts";

export interface ReleasedFile {
  readonly artefact: Artefact;
  /** Of a PDF. */
  readonly checks: readonly PdfCheck[] | null;
}

export interface MadeEvidence {
  readonly artefact: Artefact;
  readonly content: Uint8Array;
}

export async function makeEvidence(
  files: readonly ReleasedFile[],
  year: Year,
  data: UniversityData,
  design: Design,
): Promise<readonly MadeEvidence[]> {
  const named = files
    .flatMap(({ artefact, checks }) => {
      const { id, title, language } = artefact;
      return title === null || language === null ? [] : [{ id, title, language, format: artefact.format, checks }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const evidence: Evidence = {
    documents: named
      .filter(({ format }) => format === "pdf")
      .map(({ checks, ...document }) => ({ ...document, checks: checks ?? [] })),
    pages: named.filter(({ format }) => format === "html" || format === "page"),
    tools: testTools(),
  };
  return await Promise.all(data.university.languages.map((language) => pageOf(evidence, year, language, data, design)));
}

export function evidenceId(language: Language): string {
  return `accessibility.${language}.html`;
}

async function pageOf(evidence: Evidence, year: Year, language: Language, data: UniversityData, design: Design) {
  const say = createMessages(language, design.messages[language]);
  const report = composeEvidence(evidence, year, language, data, say);
  const html = await renderReportWithLetters(report, { design, charts: new Map(), medium: "screen" });
  const content = new TextEncoder().encode(html);
  const name = evidenceId(language);
  const artefact: Artefact = {
    ...described(name, name, content),
    kind: "evidence",
    title: report.title,
    audience: report.audience,
    language,
    format: "html",
    estimates: [],
  };
  return { artefact, content };
}
