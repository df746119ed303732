/** The deliveries that the importer is judged by. */
import type { Kind } from "./delivery.ts";
import { limesurvey } from "./kinds/limesurvey.ts";
import { otherLanguage } from "./kinds/otherLanguage.ts";
import { qualtrics } from "./kinds/qualtrics.ts";
import { savMonitor } from "./kinds/savMonitor.ts";
import { valueRows } from "./kinds/valueRows.ts";
import { wideCodebook } from "./kinds/wideCodebook.ts";

export const kinds: readonly Kind[] = [savMonitor, wideCodebook, valueRows, otherLanguage, qualtrics, limesurvey];
