/** A survey -> the questions in it that stand in for those that nobody has named yet, as `wellbeing init` leaves one: their wording is still to be written, no column is read into them, and no figure was published of them. */
import { openQuestions, type UniversityData } from "../../domain/index.ts";

export function standIns(
  { surveys, indicators }: Pick<UniversityData, "surveys" | "indicators">,
  survey: string,
): ReadonlySet<string> {
  const known = surveys.find((each) => each.survey.id === survey);
  if (known === undefined) return new Set();
  const published = new Set(
    [...(known.published?.figures ?? []), ...(known.published?.claims ?? [])].map(({ indicator }) => indicator),
  );
  const used = new Set([
    ...(known.survey.responses?.items ?? []).map(({ item }) => String(item)),
    ...indicators.indicators.filter(({ id }) => published.has(id)).map(({ item }) => String(item)),
  ]);
  const isUnwritten = (words: string | undefined) => words === undefined || openQuestions(words).length > 0;
  return new Set(
    known.survey.items
      .filter(({ id, wording }) => !used.has(id) && Object.values(wording).every(isUnwritten))
      .map(({ id }) => String(id)),
  );
}
