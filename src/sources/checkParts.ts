/** Indicators and surveys -> parts of an indicator that overlap, leave an answer out, or can't be read. */
import type { Finding, Indicator, Indicators, Scale, Survey } from "../domain/index.ts";
import type { YamlFile } from "./yamlFile.ts";

export function checkParts(yaml: YamlFile, indicators: Indicators, surveys: readonly Survey[]): Finding[] {
  const all = indicators.indicators;
  const at = (indicator: Indicator, key: string, message: string, hint: string): Finding => ({
    file: yaml.file.shown,
    ...yaml.locate(["indicators", all.indexOf(indicator), key]),
    message,
    hint,
  });
  const scaleOf = (indicator: Indicator): Scale | undefined =>
    surveys.find(({ id }) => id === indicator.survey)?.items.find(({ id }) => id === indicator.item)?.scale;
  const alone = all.flatMap((indicator): Finding[] => {
    const { answers, partOf } = indicator;
    const scale = scaleOf(indicator);
    if (answers === undefined) {
      return partOf === undefined
        ? []
        : [at(indicator, "partOf", "a part needs the answers that it holds", "add `answers: { from, to }`")];
    }
    if (scale === undefined || (scale.kind === "range" && answers.from >= scale.min && answers.to <= scale.max))
      return [];
    const message =
      scale.kind === "range"
        ? `answers ${answers.from} to ${answers.to} leave the scale of ${scale.min} to ${scale.max}`
        : `the item's scale is a ${scale.kind}: it has no range of answers`;
    return [at(indicator, "answers", message, "answers are points on the item's range")];
  });
  const strayed = all.flatMap((indicator): Finding[] => {
    const whole = all.find(({ id }) => id === indicator.partOf);
    // An indicator that does not exist has its finding already.
    if (whole === undefined) return [];
    if (whole.partOf !== undefined || whole.answers !== undefined)
      return [
        at(indicator, "partOf", `${whole.id} is itself a share of some answers`, "name the indicator of all answers"),
      ];
    if (whole.survey === indicator.survey && whole.item === indicator.item) return [];
    return [
      at(
        indicator,
        "partOf",
        `${whole.id} is about another item (${whole.survey} ${whole.item}, not ${indicator.survey} ${indicator.item})`,
        "a part holds some of the answers to its whole's question",
      ),
    ];
  });
  const parts = Map.groupBy(
    all.filter(({ partOf, answers }) => partOf !== undefined && answers !== undefined),
    ({ partOf }) => partOf,
  );
  const together = [...parts].flatMap(([whole, members]): Finding[] => {
    const ordered = members.toSorted((a, b) => (a.answers?.from ?? 0) - (b.answers?.from ?? 0));
    const scale = members[0] === undefined ? undefined : scaleOf(members[0]);
    // A survey that can't be read, an item that does not exist and one without a range have their findings already.
    if (scale?.kind !== "range") return [];
    const { min, max } = scale;
    const hint = "the parts of an indicator together hold each answer once";
    const findings = ordered.flatMap((member, place): Finding[] => {
      const from = member.answers?.from ?? 0;
      const next = place === 0 ? min : (ordered[place - 1]?.answers?.to ?? 0) + 1;
      if (from === next) return [];
      const missed = from - 1 === next ? `answer ${next}` : `answers ${next} to ${from - 1}`;
      const message =
        from < next ? `answer ${from} is in two parts of ${whole}` : `no part of ${whole} holds ${missed}`;
      return [at(member, "answers", message, hint)];
    });
    const last = ordered.at(-1);
    if (last?.answers === undefined || last.answers.to >= max) return findings;
    return [...findings, at(last, "answers", `no part of ${whole} holds answers above ${last.answers.to}`, hint)];
  });
  return [...alone, ...strayed, ...together];
}
