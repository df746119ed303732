/** A row of the open data, `data/estimates.<audience>.csv`: what each column means to whoever reads or adds up. Cells are texts; an empty one has no value. */
import * as z from "zod";
import { statisticsInWords } from "./statistic.ts";

export const OpenDataRow = z.strictObject({
  indicator: z.string().describe("what is followed, by its id in indicators.yaml"),
  wave: z.string().describe("the year of the survey"),
  domain: z
    .string()
    .describe("whom it is about: university, rest:law, faculty:law, programme:law-tax, level:master, peers:like-ours"),
  statistic: z.string().describe(statisticsInWords),
  value: z
    .string()
    .describe(
      "as printed; empty where it is hidden. With value_step and no bound, the exact value lies within half of value_step of it. Rounded values need not add up to 100% or to the value of their whole",
    ),
  value_step: z
    .string()
    .describe(
      "twice the most by which value can be off; empty of published figures, which stand as published. Beside a bound (10% where “5% or less” is told) it is wider than the step in which other values of as many respondents are printed, since all that lies between is printed so. Response rates (counted) are made of the rounded number of respondents, and can be off by that besides",
    ),
  lower: z.string().describe("of the 95% confidence interval, rounded outward: never narrower than computed"),
  upper: z.string().describe("of the 95% confidence interval, rounded outward: never narrower than computed"),
  unit: z.string().describe("grade, percent, count"),
  base: z
    .string()
    .describe(
      "respondents who answered, to the nearest base_step: whom the question was not put to, who gave no answer, and of whom nothing is stored are in no base; the number of students invited of response rates. A sum of n bases can be off by n times half of base_step",
    ),
  base_step: z.string().describe("what base is rounded to; 1: exact"),
  status: z
    .string()
    .describe(
      "published, pooled (from a benchmark file), computed, counted (of the survey itself: responses, rates) or suppressed (hidden)",
    ),
  source: z.string(),
  edition: z.string().describe("of the source"),
  precision: z.string().describe("exact, about or more than, of published figures"),
  bound: z
    .string()
    .describe(
      "at_most: the share lies between 0 and value (“5% or less”); at_least: between value and 100. Such a value is an end, not an estimate: do not add it up or average it",
    ),
});
export type OpenDataRow = Readonly<z.infer<typeof OpenDataRow>>;
