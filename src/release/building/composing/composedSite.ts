/** All that documents are composed of, and a language -> the pages of the intranet site, and the board report as readers of the intranet get it. */

import {
  type ArchivedYear,
  composeReport,
  composeSite,
  isOnSite,
  type Report,
  type SitePage,
} from "../../../documents/index.ts";
import {
  type Domain,
  type FigureList,
  facultyPages,
  frontDocument,
  type Language,
  type ReportKey,
  reportId,
  sheetsOnSite,
} from "../../../domain/index.ts";
import type { PrintedFigures } from "../rounded.ts";
import { sentencesIn, type Worded } from "../worded.ts";
import { noteChapters } from "./composedReport.ts";
import { figureIndex } from "./figureIndex.ts";
import { figuresFor } from "./figuresFor.ts";

export interface SiteParts {
  /** All releases in its archive, newest first. */
  readonly years: readonly ArchivedYear[];
  /** Figures of the other years, in this language, the newest year first. */
  readonly earlierFigures: readonly FigureList[];
  /** Reports that are left out. */
  readonly held: ReadonlySet<string>;
  /** Files that it can offer: "reports/board.nl.pdf", "edition-1/board.nl.pdf". */
  readonly offered: ReadonlySet<string>;
}

type Composable = Pick<Worded, "data" | "year" | "sentences" | "ownWords" | "tell"> & {
  readonly rounded: PrintedFigures;
};

export interface ComposedSite {
  readonly pages: readonly SitePage[];
  readonly board: Report;
  readonly figures: FigureList;
}

export function composedSite(
  worded: Composable,
  language: Language,
  { years, earlierFigures, held, offered }: SiteParts,
): ComposedSite {
  const { data, year, rounded, ownWords, tell } = worded;
  const { site, faculties } = data.university;
  const shownFaculties = faculties.filter(({ id }) => !data.heldFaculties.has(id));
  const isReadOnSite = (kind: Domain["kind"]) => isOnSite({ kind }, site);
  const onSite = figuresFor("public", rounded.figures, data);
  const index = figureIndex(rounded, data, onSite, isReadOnSite);
  const say = sentencesIn(worded, language);
  tell({ did: "composed the site", language });
  const report = (key: ReportKey) => {
    const composed = composeReport(key, year, language, data, index, say);
    noteChapters(composed, ownWords);
    return composed;
  };
  const board = report(frontDocument);
  const shown = site.faculties
    ? shownFaculties
        .flatMap(({ id }) => facultyPages(id))
        .filter((key) => !held.has(reportId(key)))
        .map(report)
    : [];
  const sheets = sheetsOnSite.filter((key) => !held.has(reportId(key))).map(report);
  const parts = { board, sheets, faculties: shown, years, earlierFigures, offered };
  return { ...composeSite(parts, year, language, data, index, onSite, say), board };
}
