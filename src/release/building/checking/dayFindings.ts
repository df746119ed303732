/** The data -> findings where the reports of the year bear a day before what they print, or ask for decisions by a month that is over on that day. */
import { type Finding, releaseDay, sourcesOf, type UniversityData, type Year } from "../../../domain/index.ts";

type Dated = Pick<UniversityData, "publications" | "corrections" | "surveys" | "decisions">;

export function dayFindings(data: Dated, year: Year | null): readonly Finding[] {
  const day = year === null ? null : releaseDay(data, year);
  if (day === null) return [];
  return [...earlyDay(day, data, year), ...lateDecisions(data, year)];
}

function earlyDay(day: string, data: Dated, year: Year | null): readonly Finding[] {
  const [first, ...others] = laterThan(day, data);
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  const isCorrected = data.publications.get(year ?? 0)?.date !== day;
  return [
    {
      file: `data/${isCorrected ? "corrections" : "publication"}/${year}.yaml`,
      at: isCorrected ? ["editions"] : ["date"],
      message: `the reports of ${year} bear ${day}, and print ${first}${more}: results that were not there yet`,
      hint: "reports bear the day on which they come out: which of the two is wrong?",
    },
  ];
}

/** By the day of the first edition: a correction asks for nothing anew. */
function lateDecisions({ publications, decisions }: Dated, year: Year | null): readonly Finding[] {
  const date = publications.get(year ?? 0)?.date;
  if (date === undefined) return [];
  const asked = decisions.get(year ?? 0)?.asked ?? [];
  return asked.flatMap(({ id, by }, place): readonly Finding[] =>
    by === undefined || by >= date.slice(0, by.length)
      ? []
      : [
          {
            file: `data/decisions/${year}.yaml`,
            at: ["asked", place, "by"],
            message: `decision "${id}" is asked by ${by}, and the reports bear ${date}: by then it is too late`,
            hint: "give the month by which the board can still decide",
          },
        ],
  );
}

/** "2024-03" and "2024" stand before each of their days: what came out in that month or year may be printed. */
function laterThan(day: string, { surveys }: Dated): readonly string[] {
  return surveys.flatMap(({ survey, ...others }) => [
    ...survey.waves.flatMap(({ id, fieldwork }) =>
      (fieldwork?.until ?? String(id)) > day ? [`wave ${id} of ${survey.id}`] : [],
    ),
    ...sourcesOf(others).flatMap(({ id, date }) =>
      date !== undefined && date > day ? [`the source ${id} of ${date}`] : [],
    ),
  ]);
}
