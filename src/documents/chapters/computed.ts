/** How figures were computed from response files, for the chapter on the method. */
import type { ResponseFacts } from "../../domain/index.ts";
import type { KnownFigures, Reported, Speech, Writing } from "../../statements/index.ts";
import { formatNumber } from "../../wording/index.ts";
import { explainedStatistics } from "../explainedStatistics.ts";
import { intervalMeaning } from "../intervalMeaning.ts";
import { madeWords } from "../madeWords.ts";
import type { Block } from "../report.ts";
import { twoCounts } from "../twoCounts.ts";

/** Written from what was really done with the response files; nothing where there were none. */
export function computedBlocks(writing: Writing): readonly Block[] {
  const { say, data, index } = writing;
  if (index.responses.length === 0) return [];
  const files = index.responses.map((each) => fileWords(each, writing));
  return [
    { kind: "heading", level: 3, id: "method-computed", text: say("computed.title") },
    {
      kind: "list",
      items: [...files, ...exclusions(writing), ...data.surveys.flatMap(({ survey }) => twoCounts(survey, writing))],
    },
    {
      kind: "list",
      items: [
        say("computed.interval"),
        ...[intervalMeaning(writing)].filter((words) => words !== null),
        ...explainedStatistics(data).map((statistic) => say(`computed.${statistic}`)),
        say("computed.nonResponse"),
        say("computed.missing"),
        ...comparisonRules(writing),
        ...notPut(writing),
        ...madeWords(data.indicators.indicators, writing),
      ],
    },
  ];
}

/** What was done with one response file. */
export function fileWords(each: ResponseFacts, { say, text, language, data }: Reported & Speech): string {
  const survey = data.surveys.find(({ survey }) => survey.id === each.survey)?.survey;
  return say("computed.file", {
    survey: text(survey?.short ?? {}),
    wave: String(each.wave),
    respondents: formatNumber(each.respondents, 0, language),
    invited: each.invited === null ? "unknown" : formatNumber(each.invited, 0, language),
    rate: each.rate === null ? "" : formatNumber(each.rate, 0, language),
    strata: each.strata,
    weights: each.raked ? "raked" : each.weighted ? "weighted" : "none",
    designEffect: formatNumber(each.designEffect, 2, language),
    clusters: each.clusters ?? 0,
    clusterEffect: each.clusterEffect === null ? "unknown" : formatNumber(each.clusterEffect, 2, language),
    corrected: each.corrected ? "corrected" : "none",
    synthetic: each.synthetic ? "synthetic" : "real",
  });
}

/** Questions of which the survey file declares a code of who was not asked: read from there alone, so that it tells nothing of any answer. */
function notPut({ say, text, data }: Reported & Speech): readonly string[] {
  return data.surveys.flatMap(({ survey }) => {
    const own = (survey.responses?.items ?? []).filter(({ missing }) =>
      Object.values(missing).some((said) => typeof said !== "string" && said.kind === "not-asked"),
    );
    const asked = new Set<string>(own.map(({ item }) => item));
    const items = survey.items.filter(({ id }) => asked.has(id)).map(({ wording }) => `“${text(wording)}”`);
    return items.length === 0 ? [] : [say("computed.notPut", { survey: text(survey.short), items: items.join("; ") })];
  });
}

/** How differences were judged: what was really done, so only the tests that were used. */
function comparisonRules({ index, say }: Speech & KnownFigures): readonly string[] {
  const { comparisons } = index;
  if (comparisons.length === 0) return [];
  const methods = (["welch", "score", "exact", "margin", "census"] as const).filter((method) =>
    comparisons.some((each) => (each.untested ?? each.method) === method),
  );
  const isExploratory = comparisons.some(({ family }) => family.standing === "exploratory");
  const isJoint = comparisons.some(({ indicator }) => index.indicator(indicator)?.partOf !== undefined);
  return [
    say("computed.comparison", { rest: comparisons.some(({ kind }) => kind === "rest") ? "some" : "none" }),
    ...(isExploratory ? [say("computed.exploratory")] : []),
    ...methods.map((method) => say(`computed.test.${method}`)),
    ...(isJoint ? [say("computed.joint")] : []),
  ];
}

function exclusions(writing: Reported & Speech & KnownFigures): readonly string[] {
  return writing.index.responses.flatMap((each) => excludedWords(each, writing));
}

/** Rows of one response file that were left out, by declared rule. */
export function excludedWords(
  { survey: id, wave, excluded }: ResponseFacts,
  { say, text, data }: Reported & Speech,
): readonly string[] {
  const survey = data.surveys.find(({ survey }) => survey.id === id)?.survey;
  return (survey?.responses?.exclude ?? []).map(({ reason }, place) =>
    say("computed.excluded", {
      survey: text(survey?.short ?? {}),
      wave: String(wave),
      count: excluded[place] ?? 0,
      reason: text(reason),
    }),
  );
}
