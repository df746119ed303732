/** The data -> a finding where the reports of the year bear a day before what they print. */
import { type Finding, releaseDay, type UniversityData, type Year } from "../../../domain/index.ts";

type Dated = Pick<UniversityData, "publications" | "corrections" | "surveys">;

export function dayFindings(data: Dated, year: Year | null): readonly Finding[] {
  const day = year === null ? null : releaseDay(data, year);
  if (day === null) return [];
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

/** "2024-03" and "2024" stand before each of their days: what came out in that month or year may be printed. */
function laterThan(day: string, { surveys }: Dated): readonly string[] {
  return surveys.flatMap(({ survey, published }) => [
    ...survey.waves.flatMap(({ id, fieldwork }) =>
      (fieldwork?.until ?? String(id)) > day ? [`wave ${id} of ${survey.id}`] : [],
    ),
    ...(published?.sources ?? []).flatMap(({ id, date }) =>
      date !== undefined && date > day ? [`the source ${id} of ${date}`] : [],
    ),
  ]);
}
