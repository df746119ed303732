/** The chapters that close every report beside the glossary: method, sources, and every figure printed. */
import { type Figure, isShown, type SurveyData } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { formatNumber } from "../../wording/index.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import { explainedStatistics } from "../explainedStatistics.ts";
import { annexTable } from "../factTable.ts";
import { intervalMeaning } from "../intervalMeaning.ts";
import type { Block } from "../report.ts";
import { roundingRules } from "../roundingRules.ts";
import { sourceItem } from "../sourceItem.ts";
import { twoCounts } from "../twoCounts.ts";

export function methodBlocks(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  return [
    ...editorsBlocks("method", writing),
    { kind: "heading", level: 3, id: "method-rules", text: say("method.rules") },
    {
      kind: "list",
      items: [
        ...["published", "rounding", "words", "breaks"].map((rule) => say(`method.${rule}`)),
        ...explainedStatistics(data).map((statistic) => say(`method.${statistic}`)),
        ...data.surveys
          .filter(({ survey }) => survey.coverage === "national")
          .map(({ survey }) => say("method.national", { national: text(survey.name) })),
      ],
    },
    ...computedBlocks(writing),
    ...data.surveys.flatMap((each) => hiddenBlocks(each, writing)),
    ...data.surveys.flatMap((each) => breakBlocks(each, writing)),
    {
      kind: "paragraph",
      words: say("method.contact", { unit: text(data.university.contact.unit), email: data.university.contact.email }),
    },
  ];
}

/** Written from what was really done with the response files; nothing where there were none. */
function computedBlocks(writing: Writing): readonly Block[] {
  const { say, text, language, data, index } = writing;
  if (index.responses.length === 0) return [];
  const files = index.responses.map((each) => {
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
  });
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
        ...[...explainedStatistics(data), "nonResponse", "missing", ...comparisonRules(writing)].map((rule) =>
          say(`computed.${rule}`),
        ),
        ...notPut(writing),
      ],
    },
  ];
}

/** Questions of which the survey file declares a code of who was not asked: read from there alone, so that it tells nothing of any answer. */
function notPut({ say, text, data }: Writing): readonly string[] {
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
function comparisonRules({ index }: Writing): readonly string[] {
  const { comparisons } = index;
  if (comparisons.length === 0) return [];
  const methods = (["welch", "score", "exact", "margin", "census"] as const).filter((method) =>
    comparisons.some((each) => (each.untested ?? each.method) === method),
  );
  return [
    "comparison",
    ...(comparisons.some(({ family }) => family.standing === "exploratory") ? ["exploratory"] : []),
    ...methods.map((method) => `test.${method}`),
    ...(comparisons.some(({ indicator }) => index.indicator(indicator)?.partOf !== undefined) ? ["joint"] : []),
  ];
}

/** The survey's privacy policy in plain words. */
function hiddenBlocks({ survey }: SurveyData, writing: Writing): readonly Block[] {
  const { say, text } = writing;
  const { privacy, responses } = survey;
  if (responses === undefined) return [];
  const minimum = privacy.minimumBase;
  const sensitive = survey.items.filter(({ id }) => privacy.sensitive.includes(id)).map(({ wording }) => text(wording));
  const items = [
    say("hidden.why", { hidden: say("value.hidden"), minimum }),
    ...(privacy.mergeSmallProgrammes && responses.programme !== undefined ? [say("hidden.merged", { minimum })] : []),
    ...(privacy.minimumPopulation === undefined
      ? []
      : [say("hidden.students", { students: privacy.minimumPopulation })]),
    ...(privacy.minimumNonrespondents === undefined
      ? []
      : [say("hidden.nonrespondents", { count: privacy.minimumNonrespondents })]),
    ...leftOutRules(survey, writing),
    ...(sensitive.length === 0 ? [] : [say("hidden.sensitive", { items: sensitive.join("; ") })]),
    ...roundingRules(survey, writing),
    say("hidden.flagged", {
      few: say("value.few").replace(/[()]/g, ""),
      reliable: privacy.reliableBase,
      response: privacy.reliableResponse === undefined ? "none" : String(privacy.reliableResponse),
    }),
  ];
  return [
    { kind: "heading", level: 3, id: `method-hidden-${survey.id.replaceAll(".", "-")}`, text: say("hidden.title") },
    { kind: "list", items },
  ];
}

/** Questions that were put to few: nobody should look for their figures, nor take it that nobody was asked. */
function leftOutRules({ id, items, privacy }: SurveyData["survey"], { say, text, index }: Writing): readonly string[] {
  return index.responses
    .filter(({ survey, leftOut }) => survey === id && leftOut.length > 0)
    .map(({ wave, leftOut }) =>
      say("hidden.leftOut", {
        wave: String(wave),
        minimum: privacy.minimumBase,
        items: items
          .filter((item) => leftOut.includes(item.id))
          .map(({ wording }) => `“${text(wording)}”`)
          .join("; "),
      }),
    );
}

function exclusions({ say, text, data, index }: Writing): readonly string[] {
  return index.responses.flatMap(({ survey: id, wave, excluded }) => {
    const survey = data.surveys.find(({ survey }) => survey.id === id)?.survey;
    return (survey?.responses?.exclude ?? []).map(({ reason }, place) =>
      say("computed.excluded", {
        survey: text(survey?.short ?? {}),
        wave: String(wave),
        count: excluded[place] ?? 0,
        reason: text(reason),
      }),
    );
  });
}

function breakBlocks({ survey }: SurveyData, { say, text }: Writing): readonly Block[] {
  if (survey.breaks.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 3,
      id: `method-breaks-${survey.id.replaceAll(".", "-")}`,
      text: say("method.breaksOf", { survey: text(survey.short) }),
    },
    {
      kind: "list",
      items: survey.breaks.map((each) => say("method.break", { wave: String(each.wave), note: text(each.note) })),
    },
  ];
}

/** Sources of what the report prints, with their editions. */
export function sourceBlocks(writing: Writing): readonly Block[] {
  const { say } = writing;
  return [
    ...(writing.data.surveys.some(({ published }) => published !== null)
      ? [{ kind: "paragraph" as const, words: say("sources.intro") }]
      : []),
    ...writing.data.surveys.flatMap(({ survey, published }): Block[] => [
      {
        kind: "heading",
        level: 3,
        id: `sources-${survey.id.replaceAll(".", "-")}`,
        text: writing.text(survey.name),
      },
      ...(published === null
        ? [
            {
              kind: "paragraph" as const,
              words: say("sources.computed", { organiser: writing.text(survey.organiser) }),
            },
          ]
        : [
            { kind: "prose" as const, markdown: published.sources.map((each) => sourceItem(each, writing)).join("\n") },
          ]),
    ]),
  ];
}

/** Every estimate that the report printed, by survey. */
export function annexBlocks(printed: readonly Figure[], writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const known = printed.filter(isShown);
  return [
    { kind: "paragraph", words: `${say("annex.intro", { count: known.length })} ${say("table.notPublishedNote")}` },
    ...data.surveys.flatMap(({ survey }): Block[] => {
      const own = known.filter((each) => writing.indicatorOf(each).survey === survey.id);
      if (own.length === 0) return [];
      const caption = say("annex.caption", { survey: text(survey.name), people: say(`coverage.${survey.coverage}`) });
      return [annexTable(`annex-${survey.id.replaceAll(".", "-")}`, caption, own, writing)];
    }),
  ];
}
