/** A survey and the university -> counts of a wave's invited students that can't all be of the same students. */
import type { Finding, ResponseMapping, Survey, University, Year } from "../domain/index.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** All students of a wave, as one part of the survey file counts them. */
interface Count {
  /** "by faculty". */
  readonly how: string;
  readonly students: number;
  readonly path: Path;
}

const hint = "all counts of a wave are of the same students on the same date: which of the two is wrong?";

export function checkCounts(yaml: YamlFile, survey: Survey, university: University | null): Finding[] {
  const at = (path: Path, message: string): Finding => ({
    file: yaml.file.shown,
    ...yaml.locate(path),
    message,
    hint,
  });
  const line = (path: Path) => `line ${yaml.locate(path).line}`;
  return survey.waves.flatMap(({ id: wave }): Finding[] => {
    const [first, ...others] = countsOf(survey, wave);
    if (first === undefined) return [];
    const totals = others
      .filter(({ students }) => students !== first.students)
      .map(({ how, students, path }) =>
        at(
          path,
          `the students of ${wave} come to ${said(students)} ${how}, and to ${said(first.students)} ${first.how} (${line(first.path)})`,
        ),
      );
    const groups = groupCounts(survey.responses, wave)
      .filter(({ students }) => students > first.students)
      .map(({ how, students, path }) =>
        at(
          path,
          `the students of ${wave} come to ${said(students)} ${how}, and to no more than ${said(first.students)} ${first.how} (${line(first.path)})`,
        ),
      );
    const parts =
      totals.length > 0 || university === null
        ? []
        : programmeSums(survey.responses, wave, university).map(({ what, students, sum, path, sums }) =>
            at(
              path,
              `${what} has ${said(students)} students in ${wave}, and its programmes have ${said(sum)} (${line(sums)})`,
            ),
          );
    return [...totals, ...groups, ...parts];
  });
}

/** In a national survey, the wave counts the nation's students. */
function countsOf(survey: Survey, wave: Year): readonly Count[] {
  const place = survey.waves.findIndex(({ id }) => id === wave);
  const population = survey.coverage === "national" ? undefined : survey.waves[place]?.population;
  const whole: readonly Count[] =
    population === undefined ? [] : [{ how: "in all", students: population, path: ["waves", place, "population"] }];
  const populations = (survey.responses?.populations ?? []).flatMap(({ by, counts }, place): Count[] => {
    const own = counts[String(wave)];
    const path = ["responses", "populations", place, "counts", String(wave)];
    return own === undefined ? [] : [{ how: `by ${by}`, students: sumOf(Object.values(own)), path }];
  });
  return [...whole, ...populations];
}

/** Students without a code belong to no category, so a group can have fewer students than the wave, but not more. */
function groupCounts(responses: ResponseMapping | undefined, wave: Year): readonly Count[] {
  return (responses?.groups ?? []).flatMap(({ id, populations }, place): Count[] => {
    const own = populations?.[String(wave)];
    const path = ["responses", "groups", place, "populations", String(wave)];
    return own === undefined ? [] : [{ how: `by ${id}`, students: sumOf(Object.values(own)), path }];
  });
}

/** Faculties and levels whose programmes come to another number. Where the file has levels of its own, a level need not be that of the programme. */
function programmeSums(responses: ResponseMapping | undefined, wave: Year, { programmes }: University) {
  const places = [...(responses?.populations ?? []).entries()];
  const find = (kind: "faculty" | "programme" | "level") =>
    places.flatMap(([place, { by, counts }]) => {
      const own = counts[String(wave)];
      const path = ["responses", "populations", place, "counts", String(wave)];
      return by === kind && own !== undefined ? [{ own, path }] : [];
    })[0];
  const byProgramme = find("programme");
  if (byProgramme === undefined) return [];
  const kinds = responses?.level === undefined ? (["faculty", "level"] as const) : (["faculty"] as const);
  return kinds.flatMap((kind) => {
    const whole = find(kind);
    if (whole === undefined) return [];
    return Object.entries(whole.own).flatMap(([id, students]) => {
      const sum = sumOf(programmes.filter((each) => each[kind] === id).map((each) => byProgramme.own[each.id] ?? 0));
      if (sum === students) return [];
      return [{ what: `${kind} "${id}"`, students, sum, path: [...whole.path, id], sums: byProgramme.path }];
    });
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function said(count: number): string {
  return count.toLocaleString("en-GB");
}
