/** The deliveries that the importer is judged by. */
import type { Kind } from "./delivery.ts";
import { benchmarkFile } from "./kinds/benchmarkFile.ts";
import { britishCollege } from "./kinds/britishCollege.ts";
import { dutchScales } from "./kinds/dutchScales.ts";
import { forms } from "./kinds/forms.ts";
import { germanPanel } from "./kinds/germanPanel.ts";
import { institutionFile } from "./kinds/institutionFile.ts";
import { keyFile } from "./kinds/keyFile.ts";
import { limesurvey } from "./kinds/limesurvey.ts";
import { otherLanguage } from "./kinds/otherLanguage.ts";
import { qualtrics } from "./kinds/qualtrics.ts";
import { savMonitor } from "./kinds/savMonitor.ts";
import { swiss } from "./kinds/swiss.ts";
import { valueRows } from "./kinds/valueRows.ts";
import { wideCodebook } from "./kinds/wideCodebook.ts";

export const kinds: readonly Kind[] = [
  savMonitor,
  wideCodebook,
  valueRows,
  otherLanguage,
  qualtrics,
  limesurvey,
  forms,
  institutionFile,
  germanPanel,
  swiss,
  britishCollege,
  dutchScales,
  keyFile,
  benchmarkFile,
];
