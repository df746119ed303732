/** Who answered, and the populations that the survey declares -> groups without a population, populations that are smaller than those who answered, populations without respondents to rake. */
import path from "node:path";
import { type Finding, type Margin, marginsOf, type ResponseGroup, type University } from "../domain/index.ts";
import { categoryReader, groupReader, missingReader } from "./codes.ts";
import type { OpenedFile } from "./openedFile.ts";
import type { Who } from "./rawCells.ts";
import { valuesIn } from "./rowFindings.ts";

/** Every group that somebody in the file belongs to needs a population that its respondents fit in; and where weights are raked, somebody of every category must have answered. */
export function checkPopulations(file: OpenedFile, who: readonly Who[]): readonly Finding[] {
  const { mapping, wave } = file;
  const counted = mapping.populations.flatMap(({ by, counts }, place) => {
    const own = counts[String(wave)];
    if (own === undefined || mapping[by] === undefined) return [];
    const at = ["responses", "populations", place, "counts", String(wave)];
    return ofStudents(
      file,
      { what: by, at, own: new Map(Object.entries(own)), isComplete: true },
      respondentsBy(file, by, who),
    );
  });
  const grouped = mapping.groups.flatMap((group, place) => {
    const own = group.populations?.[String(wave)];
    if (own === undefined) return [];
    const at = ["responses", "groups", place, "populations", String(wave)];
    return ofStudents(
      file,
      { what: group.id, at, own: new Map(Object.entries(own)), isComplete: false },
      respondentsIn(file, group, who),
    );
  });
  const margins = marginsOf(mapping, wave);
  return [
    ...counted,
    ...grouped,
    ...margins.flatMap((margin) => emptyCategories(file, margin, who)),
    ...margins.flatMap((margin) => inNoCategory(file, margin, who)),
  ];
}

interface Counted {
  /** "faculty". */
  readonly what: string;
  readonly at: NonNullable<Finding["at"]>;
  readonly own: ReadonlyMap<string, number>;
  /** Whether everybody who answered must be counted there. */
  readonly isComplete: boolean;
}

function ofStudents(
  file: OpenedFile,
  { what, at, own, isComplete }: Counted,
  respondents: ReadonlyMap<string, number>,
): readonly Finding[] {
  const name = path.posix.basename(file.shown);
  return [...respondents].sort().flatMap(([id, count]): Finding[] => {
    const students = own.get(id);
    if (students !== undefined && count > students)
      return [
        {
          file: surveyFile(file),
          at: [...at, id],
          message: `${what} "${id}" has ${count} respondents of ${students} students: so many are in ${name}`,
          hint: "is the count of the same date as the file, or does the file hold two waves?",
        },
      ];
    if (students !== undefined || !isComplete) return [];
    return [
      {
        file: surveyFile(file),
        at,
        message: `no population of ${what} "${id}" is given for ${file.wave}, and ${count} respondents in ${name} are of it`,
        hint: "add it here, or leave these counts out",
      },
    ];
  });
}

function respondentsIn(
  { responses }: OpenedFile,
  group: ResponseGroup,
  who: readonly Who[],
): ReadonlyMap<string, number> {
  const categoryOf = categoryReader(group, responses.codes.get(group.column));
  const respondents = new Map<string, number>();
  for (const { values, count } of who) {
    const category = categoryOf(values[group.column] ?? null);
    if (category !== null && category !== undefined)
      respondents.set(category, (respondents.get(category) ?? 0) + count);
  }
  return respondents;
}

function respondentsBy(
  { mapping, responses }: OpenedFile,
  by: Margin["by"],
  who: readonly Who[],
): ReadonlyMap<string, number> {
  const group = mapping[by];
  const respondents = new Map<string, number>();
  if (group === undefined) return respondents;
  const known = new Set([...Object.values(group.codes ?? {}), ...valuesIn(who, group.column).map(String)]);
  const idOf = groupReader(group, known);
  const isMissing = missingReader(group.missing, responses.codes.get(group.column));
  for (const { values, count } of who) {
    const raw = values[group.column] ?? null;
    // A code that survey.yaml names is of that group, whatever the file declares it to be.
    const id = group.codes === undefined && isMissing(raw) ? null : idOf(raw);
    if (id !== null) respondents.set(id, (respondents.get(id) ?? 0) + count);
  }
  return respondents;
}

/** Finds categories with students but without respondents: no weights can make their margin right. */
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

/** Finds respondents who are in no category of a margin: their weight can't be raked. */
function inNoCategory(file: OpenedFile, { by, place }: Margin, who: readonly Who[]): readonly Finding[] {
  if (file.mapping[by] === undefined) return [];
  const all = who.reduce((total, { count }) => total + count, 0);
  const placed = [...respondentsBy(file, by, who).values()].reduce((total, count) => total + count, 0);
  if (placed === all) return [];
  return [
    {
      file: surveyFile(file),
      at: ["responses", "populations", place, "calibrate"],
      message: `${all - placed} respondents in ${path.posix.basename(file.shown)} have no ${by}, so that weights can't be raked by ${by}`,
      hint: `leave them out by a rule under \`exclude\`, or rake by something that everybody has`,
    },
  ];
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
