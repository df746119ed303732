/** Who answered, and the populations that the survey declares -> groups without a population, populations without respondents to rake, counts that can't be of the same students. */
import { type Finding, type Margin, marginsOf, type University } from "../domain/index.ts";

import { readGroup } from "./codes.ts";
import type { OpenedFile } from "./openedFile.ts";
import { valuesIn } from "./rowFindings.ts";
import type { Who } from "./tallyResponses.ts";

/** Every group that somebody in the file belongs to needs a population that its respondents fit in; the populations of a wave must be about the same people; and where weights are raked, somebody of every category must have answered. */
export function checkPopulations(file: OpenedFile, who: readonly Who[]): readonly Finding[] {
  const { mapping, wave, shown } = file;
  const sums = new Set<number>();
  const findings = mapping.populations.flatMap(({ by, counts }) => {
    const own = counts[String(wave)];
    if (own === undefined || mapping[by] === undefined) return [];
    const totals = new Map(Object.entries(own));
    sums.add([...totals.values()].reduce((sum, count) => sum + count, 0));
    return [...respondentsBy(file, by, who)].sort().flatMap(([id, count]): Finding[] => {
      const total = totals.get(id);
      if (total !== undefined && count <= total) return [];
      const isUnknown = total === undefined;
      return [
        {
          file: shown,
          message: isUnknown
            ? `no population of ${by} "${id}" is given for ${wave}`
            : `${by} "${id}" has ${count} respondents of ${total} students`,
          hint: isUnknown
            ? "add it under populations in survey.yaml, or leave these counts out"
            : "are the counts under populations in survey.yaml of the same date?",
        },
      ];
    });
  });
  if (sums.size > 1)
    findings.push({
      file: shown,
      message: `the populations of ${wave} add up to different totals: ${[...sums].join(", ")}`,
      hint: "all counts of a wave are of the same students on the same date",
    });
  return [...findings, ...marginsOf(mapping, wave).flatMap((margin) => emptyCategories(file, margin, who))];
}

function respondentsBy({ mapping }: OpenedFile, by: Margin["by"], who: readonly Who[]): ReadonlyMap<string, number> {
  const group = mapping[by];
  const respondents = new Map<string, number>();
  if (group === undefined) return respondents;
  const known = new Set([...Object.values(group.codes ?? {}), ...valuesIn(who, group.column).map(String)]);
  for (const { values, count } of who) {
    const id = readGroup(group, values[group.column] ?? null, known);
    if (id !== null) respondents.set(id, (respondents.get(id) ?? 0) + count);
  }
  return respondents;
}

/** Students whom no respondent can stand for: no weights can make the margin right. */
function emptyCategories(file: OpenedFile, margin: Margin, who: readonly Who[]): readonly Finding[] {
  const { by, place, totals } = margin;
  if (file.mapping[by] === undefined)
    return [
      {
        file: surveyFile(file),
        at: ["responses", "populations", place, "by"],
        message: `weights can't be raked to populations by ${by}: the response file has no column for it`,
        hint: `name the column under responses as \`${by}\`, or take \`calibrate\` out`,
      },
    ];
  const byId = respondentsBy(file, by, who);
  const answered = new Map<string, number>();
  for (const [id, count] of byId)
    answered.set(margin.categoryOf(id), (answered.get(margin.categoryOf(id)) ?? 0) + count);
  return [...totals]
    .filter(([category]) => !answered.has(category))
    .map(([category, students]): Finding => {
      const other = likest(category, by, answered, file.university);
      return {
        file: surveyFile(file),
        at: ["responses", "populations", place],
        message: `nobody of ${by} "${category}" answered in ${file.wave}, so that no weight can stand for its ${students} students`,
        hint: `rake it together with another ${by}, here: join: { ${category}: ${other ?? `<${by}>`} }`,
      };
    });
}

/** The category with respondents that is most like it: of the same faculty and level where it is a programme, then with the most respondents. */
function likest(
  category: string,
  by: Margin["by"],
  answered: ReadonlyMap<string, number>,
  { programmes }: University,
): string | null {
  const find = (id: string) => (by === "programme" ? programmes.find((each) => each.id === id) : undefined);
  const own = find(category);
  const alike = (id: string) => {
    const other = find(id);
    return own === undefined || other === undefined
      ? 0
      : 2 * Number(other.faculty === own.faculty) + Number(other.level === own.level);
  };
  const ordered = [...answered].sort(([a, many], [b, few]) => alike(b) - alike(a) || few - many || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? null;
}

function surveyFile({ survey }: OpenedFile): string {
  return `data/surveys/${survey.id}/survey.yaml`;
}
