/** The columns of the open data; the schema itself says what each means. */
import { statisticsInWords } from "../../domain/index.ts";
import type { FieldNotes } from "./fieldNote.ts";

export const openData: FieldNotes = {
  indicator: ["its id in indicators.yaml", "nse.wellbeing"],
  wave: ["the year of the survey", "2024"],
  domain: ["whom it is about", "faculty:law"],
  statistic: [statisticsInWords, "mean"],
  value: ["as printed", "7.2"],
  value_step: ["what it was rounded to", "0.1"],
  lower: ["of the confidence interval", "7"],
  upper: ["of the confidence interval", "7.4"],
  unit: ["grade, percent or count", "grade"],
  base: ["the number of respondents, as printed", "240"],
  base_step: ["what it was rounded to", "5"],
  status: ["where it comes from", "computed"],
  source: ["of published figures: its id in the survey's published.yaml", "news"],
  edition: ["of the source", "2024-11-07"],
  precision: ["of published figures", "exact"],
  bound: ["of a share near an end", "at_most"],
};
