/** Surveys and their tallies -> what keeps the weights or the design of a wave from being computed, for those who can mend it. */
import type { Finding, ItemTally, Survey, SurveyData } from "../domain/index.ts";
import { type DesignProblem, designOf } from "./surveyDesign.ts";

export interface CheckedDesigns {
  readonly findings: readonly Finding[];
  /** Tallies of the waves that nothing was found wrong with. */
  readonly sound: readonly ItemTally[];
}

/** Each wave is looked at once: all its tallies have the same respondents. */
export function checkDesigns(surveys: readonly SurveyData[], tallies: readonly ItemTally[]): CheckedDesigns {
  const waves = surveys.flatMap(({ survey }) => {
    const own = tallies.filter((tally) => tally.survey === survey.id);
    return [...Map.groupBy(own, ({ wave }) => wave).values()].map((of) => ({
      of,
      findings: findingsOf(of[0], survey),
    }));
  });
  return {
    findings: waves.flatMap(({ findings }) => findings),
    sound: waves.flatMap(({ of, findings }) => (findings.length === 0 ? of : [])),
  };
}

/** Finds what is wrong with answers and with the designs behind them, each with its line and column. Where a survey file has problems of its own, weights that don't fit may only follow from these. */
export function answerFindings(
  read: { readonly findings: readonly Finding[]; readonly located: (finding: Finding) => Finding },
  responses: { readonly findings: readonly Finding[] },
  designs: CheckedDesigns,
): readonly Finding[] {
  const wrong = new Set(read.findings.map(({ file }) => file));
  return [
    ...responses.findings.map(read.located),
    ...designs.findings.map(read.located).filter(({ file }) => !wrong.has(file)),
  ];
}

function findingsOf(tally: ItemTally | undefined, survey: Survey): readonly Finding[] {
  if (tally === undefined) return [];
  const designed = designOf(tally, survey);
  return designed.kind === "ready" ? [] : designed.problems.map((problem) => told(problem, survey, tally));
}

function told(problem: DesignProblem, survey: Survey, { wave }: ItemTally): Finding {
  const file = `data/surveys/${survey.id}/survey.yaml`;
  if (problem.kind === "one cluster")
    return {
      file,
      at: ["responses", "cluster"],
      message: `all ${problem.respondents} respondents of ${wave} are in one cluster: no margin of error can be known`,
      hint: "is it the right column? Take `cluster` out where single students were drawn",
    };
  const { by, place } = problem.margin;
  const counts = { file, at: ["responses", "populations", place, "counts", String(wave)] };
  switch (problem.kind) {
    case "no population":
      return {
        ...counts,
        message: `no population of ${by} "${problem.category}" is given for ${wave}, and ${problem.respondents} respondents are of it`,
        hint: "add it, join it to another (`join:`), or leave these counts out of the raking",
      };
    case "no respondents":
      return {
        ...counts,
        message: `nobody of ${by} "${problem.category}" answered in ${wave}, so no weights can stand for its ${problem.students} students`,
        hint: `join it to another ${by} that is like it: join: { ${problem.category}: <${by}> }`,
      };
    case "does not converge": {
      const difference = problem.reached - problem.students;
      return {
        ...counts,
        message: `no weights fit all populations of ${wave}: those of ${by} "${problem.category}" come to ${problem.reached.toFixed(1)} of ${problem.students} students (${difference > 0 ? "+" : "−"}${Math.abs(difference).toFixed(1)})`,
        hint: "the populations contradict one another for those who answered: check their counts, join small categories (`join:`), or rake to fewer of them",
      };
    }
  }
}
