export type { Sparkline, Table } from "./blocks.ts";
export type {
  BarsChart,
  Chart,
  DotsChart,
  DumbbellChart,
  FunnelChart,
  GanttChart,
  Line,
  MatrixChart,
  MultiplesChart,
  Point,
  StackedChart,
  TrendChart,
} from "./charts.ts";
export { composeReport, messageIds, reportKeys } from "./composeReport.ts";
export { type EditionWords, editionWords } from "./correctionWords.ts";
export { documentTitle } from "./documentTitle.ts";
export { composeEvidence, type Evidence } from "./evidence/composeEvidence.ts";
export { missingHelp } from "./helpBoxes.ts";
export { mayRead } from "./mayRead.ts";
export { openData, tableCsv } from "./openData.ts";
export { composeSite } from "./pages/composeSite.ts";
export { isOnSite } from "./pages/estimateRows.ts";
export type { ArchivedYear, EstimateRow, SitePage } from "./pages/sitePage.ts";
export { picturesOf } from "./picturesOf.ts";
export type { Block, Report } from "./report.ts";
