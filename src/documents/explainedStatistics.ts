/** (data) -> the statistics that a report explains, since their names don't say what they are to every reader. */
import { rulesOf, type Statistic, type UniversityData } from "../domain/index.ts";

/** Each once, in the order of the indicators. */
export function explainedStatistics({ indicators }: UniversityData): readonly Statistic[] {
  return [...new Set(indicators.indicators.map(({ statistic }) => statistic))].filter(
    (statistic) => rulesOf({ statistic }).named,
  );
}
