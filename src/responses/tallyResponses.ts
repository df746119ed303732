/** An opened, checked response file -> tallies: narrow queries, one for each item, so that memory does not grow with the file. */
import type { FacultyId, ItemTally, ProgrammeId, TallyCell } from "../domain/index.ts";
import type { CheckedFile } from "./checkResponses.ts";
import { sqlName } from "./openResponses.ts";
import { answerIn, numberIn } from "./sqlAnswers.ts";

export async function tallyResponses(
  { responses, mapping, survey, wave }: CheckedFile,
  excluded: readonly number[],
): Promise<readonly ItemTally[]> {
  const weight = mapping.weight === undefined ? "1.0" : numberIn(mapping.weight);
  const stratum =
    mapping.strata.length === 0
      ? "'all'"
      : mapping.strata.map((column) => `coalesce(${sqlName(column)}, '')`).join(" || '/' || ");
  const group = (column: string | undefined) => (column === undefined ? "NULL" : sqlName(column));
  const tallies: ItemTally[] = [];
  for (const item of mapping.items) {
    const found = await responses.query(`
      SELECT ${stratum} AS stratum, ${sqlName(mapping.faculty.column)} AS faculty, ${group(mapping.programme?.column)} AS programme,
        ${group(mapping.level?.column)} AS level, ${answerIn(item)} AS answer,
        count(*) AS count, sum(${weight}) AS weight, sum(${weight} * ${weight}) AS squared
      FROM responses GROUP BY ALL ORDER BY ALL`);
    tallies.push({
      survey: survey.id,
      item: item.item,
      wave,
      synthetic: responses.synthetic,
      fractions: {},
      excluded,
      cells: found.map(
        (row): TallyCell => ({
          stratum: String(row.stratum),
          faculty: idOf(mapping.faculty.codes, row.faculty) as FacultyId,
          programme: row.programme === null ? null : (idOf(mapping.programme?.codes, row.programme) as ProgrammeId),
          level: row.level === null ? null : idOf(mapping.level?.codes, row.level),
          answer: row.answer === null ? null : Number(row.answer),
          count: Number(row.count),
          weight: Number(row.weight),
          squaredWeight: Number(row.squared),
        }),
      ),
    });
  }
  return tallies;
}

function idOf(codes: Readonly<Record<string, string>> | undefined, code: unknown): string {
  return codes?.[String(code)] ?? String(code);
}
