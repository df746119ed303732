export { composeEvidence, type Evidence } from "./composeEvidence.ts";
export { composeReport, messageIds, reportKeys } from "./composeReport.ts";
export { type EditionWords, editionWords } from "./correctionWords.ts";
export { documentTitle } from "./documentTitle.ts";
export { missingHelp } from "./helpBoxes.ts";
export { mayRead } from "./mayRead.ts";
export { openData, tableCsv } from "./openData.ts";
export { composeSite } from "./pages/composeSite.ts";
export { isOnSite } from "./pages/estimateRows.ts";
export type { ArchivedYear, EstimateRow, SitePage } from "./pages/sitePage.ts";
export { picturesOf } from "./picturesOf.ts";
export type {
  BarsChart,
  Block,
  Chart,
  DotsChart,
  DumbbellChart,
  FunnelChart,
  GanttChart,
  Line,
  MatrixChart,
  MultiplesChart,
  Point,
  Report,
  Sparkline,
  StackedChart,
  Table,
  TrendChart,
} from "./report.ts";
