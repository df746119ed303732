/** (data) -> the statistics that a report explains, since their names don't say what they are to every reader. */
import { isNamed, type NamedStatistic, type UniversityData } from "../domain/index.ts";

/** Each once, in the order of the indicators. */
export function explainedStatistics({ indicators }: UniversityData): readonly NamedStatistic[] {
  return [...new Set(indicators.indicators.map(({ statistic }) => statistic))].filter(isNamed);
}
