/** A survey with its published figures and words -> figures outside their scale, figures given twice, intervals that don't fit, what is about others than the survey asks. */
import {
  type Finding,
  type Indicators,
  type Published,
  type PublishedFigure,
  rulesOf,
  type Scale,
  type Survey,
  scaleOf,
} from "../domain/index.ts";
import type { YamlFile } from "./yamlFile.ts";

export function checkFigures(yaml: YamlFile, published: Published, survey: Survey, indicators: Indicators): Finding[] {
  return [...figureFindings(yaml, published, survey, indicators), ...claimFindings(yaml, published, survey)];
}

/** Words are printed where the survey's own figures are, so they are about the same people. */
function claimFindings(yaml: YamlFile, { claims }: Published, survey: Survey): Finding[] {
  return claims.flatMap(({ domain }, place) =>
    domain === survey.coverage
      ? []
      : [
          {
            file: yaml.file.shown,
            ...yaml.locate(["claims", place, "domain"]),
            message: `"${domain}" words in a survey that covers ${coverage[survey.coverage]}`,
            hint: `expected domain: ${survey.coverage}`,
          },
        ],
  );
}

function figureFindings(yaml: YamlFile, published: Published, survey: Survey, indicators: Indicators): Finding[] {
  const seen = new Map<string, number>();
  return published.figures.flatMap((figure, place) => {
    const at = (key: string, message: string, hint: string): Finding => ({
      file: yaml.file.shown,
      ...yaml.locate(["figures", place, key]),
      message,
      hint,
    });
    const indicator = indicators.indicators.find((each) => each.id === figure.indicator);
    if (indicator === undefined || !survey.items.some(({ id }) => id === indicator.item)) return [];
    const scale = scaleOf(indicator, survey);
    const findings: Finding[] = [];
    const key = `${figure.indicator} ${figure.wave} ${figure.domain}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else {
      const { line } = yaml.locate(["figures", first]);
      findings.push(
        at(
          "indicator",
          `this figure is there twice: ${figure.indicator} in ${figure.wave}, first on line ${line}`,
          "keep the one from the better source",
        ),
      );
    }
    // A figure of the nation may stand beside the university's own; nothing of the university follows from a national survey.
    if (survey.coverage === "national" && figure.domain !== "national") {
      findings.push(
        at(
          "domain",
          `"${figure.domain}" figure in a survey that covers ${coverage[survey.coverage]}`,
          `expected domain: ${survey.coverage}`,
        ),
      );
    }
    // An indicator that its item contradicts has a finding of its own.
    const problem = rulesOf(indicator).scale === scale.kind ? outside(figure.value, scale) : null;
    if (problem !== null) findings.push(at("value", problem.message, problem.hint));
    return [...findings, ...intervalFindings(figure, at)];
  });
}

const coverage = { university: "the university", national: "the whole country" } as const;

/** What is wrong with a value on its scale; null where nothing is. */
export function outside(value: number, scale: Scale): { message: string; hint: string } | null {
  switch (scale.kind) {
    case "range":
      if (value >= scale.min && value <= scale.max) return null;
      return {
        message: `${value} lies outside the scale of ${scale.min} to ${scale.max}`,
        hint: "is it a figure of another question, or a percentage?",
      };
    case "share":
      if (value >= 0 && value <= 100) return null;
      return {
        message: `${value} % is no percentage of ${scale.of.en ?? Object.values(scale.of)[0]}: it must lie between 0 and 100`,
        hint: "a rate above 100 % points at a wrong denominator",
      };
    case "count":
      if (Number.isInteger(value) && value >= 0) return null;
      return {
        message: `${value} is no number of people: it must be whole and not negative`,
        hint: "write 12351, without a separator",
      };
  }
}

export function intervalFindings(
  { interval, value }: Pick<PublishedFigure, "interval" | "value">,
  at: (key: string, message: string, hint: string) => Finding,
): Finding[] {
  if (interval === undefined || (interval.lower <= value && value <= interval.upper)) return [];
  return [
    at(
      "interval",
      `the interval ${interval.lower} to ${interval.upper} does not hold the value ${value}`,
      "lower comes first, and the value lies between the two",
    ),
  ];
}
