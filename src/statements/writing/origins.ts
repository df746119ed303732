/** The university's data -> what a figure comes from: its indicator, the survey of that, and the source that published it. */
import {
  type Figure,
  type Indicator,
  type Source,
  type SourceId,
  type Survey,
  sourcesOf,
  type UniversityData,
} from "../../domain/index.ts";

/** Each throws at an id that the data does not have, since the data was checked before. */
export interface Origins {
  readonly indicatorOf: (figure: Pick<Figure, "indicator">) => Indicator;
  readonly surveyOf: (indicator: Indicator) => Survey;
  readonly sourceOf: (id: SourceId) => Source;
}

export function originsIn({ indicators, surveys }: Pick<UniversityData, "indicators" | "surveys">): Origins {
  const indicatorById = new Map(indicators.indicators.map((each) => [each.id, each]));
  const surveyById = new Map(surveys.map(({ survey }) => [survey.id, survey]));
  const sourceById = new Map(surveys.flatMap(sourcesOf).map((each) => [each.id, each]));
  return {
    indicatorOf: ({ indicator }) => found(indicatorById.get(indicator), `indicator ${indicator}`),
    surveyOf: ({ survey }) => found(surveyById.get(survey), `survey ${survey}`),
    sourceOf: (id) => found(sourceById.get(id), `source ${id}`),
  };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`no ${name}`);
  return value;
}
