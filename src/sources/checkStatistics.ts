/** Indicators and surveys -> statistics that their unit, their answers, their item or where they come from contradict. */
import {
  type Finding,
  type Indicator,
  type Indicators,
  isAnswered,
  rulesOf,
  type Scale,
  Statistic,
  type Survey,
  statisticRules,
  type Unit,
} from "../domain/index.ts";
import { valueAt } from "./valueAt.ts";
import type { YamlFile } from "./yamlFile.ts";

type At = (key: keyof Indicator, message: string, hint: string) => Finding;

export function checkStatistics(yaml: YamlFile, { indicators }: Indicators, surveys: readonly Survey[]): Finding[] {
  return indicators.flatMap((indicator, place): Finding[] => {
    const survey = surveys.find(({ id }) => id === indicator.survey);
    const item = survey?.items.find(({ id }) => id === indicator.item);
    // An id that leads nowhere has its finding already.
    if (survey === undefined || item === undefined) return [];
    const isWritten = valueAt(yaml.value, ["indicators", place, "statistic"]) !== undefined;
    const at: At = (key, message, hint) => ({
      file: yaml.file.shown,
      ...yaml.locate(["indicators", place, key]),
      message,
      hint,
    });
    const contradiction = contradicts(indicator, item.scale, isWritten, at);
    return contradiction === null ? wrongOrigin(indicator, survey, at) : [contradiction];
  });
}

/** The statistics that are points on such a scale: "`statistic: mean` or `statistic: median`". */
function written(scale: Scale["kind"]): string {
  const own = Statistic.options.filter((each) => statisticRules[each].scale === scale);
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(own.map((each) => `\`statistic: ${each}\``));
}

/** What an indicator can be on an item of that scale, as one writes it. */
const fitting: Readonly<Record<Scale["kind"], string>> = {
  range: `write ${written("range")} with \`unit: grade\`, or ${written("share")} with \`unit: percent\` and the \`answers\` that count`,
  share: `write ${written("share")} and \`unit: percent\``,
  count: `write ${written("count")} and \`unit: count\``,
};

/** Tells only the first contradiction: mending it may settle the rest. */
function contradicts(indicator: Indicator, scale: Scale, isWritten: boolean, at: At): Finding | null {
  const { statistic, unit, answers } = indicator;
  const rules = rulesOf(indicator);
  const key = isWritten ? "statistic" : "unit";
  if (answers !== undefined && rules.scale !== "share")
    return isWritten
      ? at(
          "statistic",
          `the figure of those who gave some \`answers\` is a share, not ${statisticRules[statistic].called}`,
          "write `statistic: share` and `unit: percent`, or leave `answers` out",
        )
      : at("unit", `a share of answers has the unit percent, not ${unit}`, "write `unit: percent`");
  if (rules.unit !== unit)
    return at(
      key,
      `${statisticRules[statistic].called} has the unit ${rules.unit}, not ${unit}`,
      mend(unit, rules.unit),
    );
  // Answers off the item's range are told with the parts.
  if (answers !== undefined || rules.scale === scale.kind) return null;
  return at(
    key,
    `${isWritten ? rules.called : `the unit ${unit}`} is nothing that an item can have whose scale is a ${scale.kind}`,
    fitting[scale.kind],
  );
}

function mend(unit: Unit, needed: Unit): string {
  const others = Statistic.options.filter((each) => statisticRules[each].unit === unit).map((each) => `\`${each}\``);
  return `write \`unit: ${needed}\`, or for ${unit} the statistic ${others.join(" or ")}`;
}

/** An indicator is counted, or computed from answers: it can't be told to be the one and be made as the other. */
function wrongOrigin(indicator: Indicator, survey: Survey, at: At): Finding[] {
  const { responses } = survey;
  if (responses === undefined) return [];
  const { item, counted, statistic } = indicator;
  const responsesOf = `the responses of survey ${survey.id}`;
  const part = (["count", "rate"] as const).find((each) => responses.response?.[each] === item);
  if (part !== undefined) {
    const needed = part === "count" ? "count" : "share";
    if (statistic !== needed)
      return [
        at(
          "statistic",
          `this is the ${part} of ${responsesOf}: ${statisticRules[needed].called}, not ${statisticRules[statistic].called}`,
          `write \`statistic: ${needed}\``,
        ),
      ];
    return counted
      ? []
      : [
          at(
            "counted",
            `this is the ${part} of ${responsesOf}: it is counted, and has no margin of error`,
            "write `counted: true`",
          ),
        ];
  }
  if (!isAnswered(survey, item)) return [];
  if (rulesOf(indicator).estimated === null)
    return [
      at(
        "statistic",
        `item ${item} is read from ${responsesOf}: no number of people can be estimated from answers`,
        `take it out of \`responses.items\` of surveys/${survey.id}/survey.yaml, or give it another scale there`,
      ),
    ];
  return counted
    ? [
        at(
          "counted",
          `item ${item} is read from ${responsesOf}: what is computed from answers has a margin of error`,
          "leave `counted` out",
        ),
      ]
    : [];
}
