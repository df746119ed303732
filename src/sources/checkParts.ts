/** Indicators and surveys -> parts of an indicator that overlap, leave an answer out, or can't be read. */
import type { Finding, Indicator, Indicators, Survey } from "../domain/index.ts";
import type { YamlFile } from "./yamlFile.ts";

type Answers = NonNullable<Indicator["answers"]>;

function endOf({ from, to, below }: Answers): number {
  return to ?? below ?? from;
}

/** Where the part that comes next must begin. */
function nextAfter(answers: Indicator["answers"]): number {
  return answers?.below ?? (answers?.to ?? 0) + 1;
}

function beyond({ to, below }: Answers): string {
  return below === undefined ? `above ${to}` : `of ${below} and more`;
}

export function checkParts(yaml: YamlFile, indicators: Indicators, surveys: readonly Survey[]): Finding[] {
  const all = indicators.indicators;
  const at = (indicator: Indicator, key: string, message: string, hint: string): Finding => ({
    file: yaml.file.shown,
    ...yaml.locate(["indicators", all.indexOf(indicator), key]),
    message,
    hint,
  });
  const itemOf = (indicator: Indicator) =>
    surveys.find(({ id }) => id === indicator.survey)?.items.find(({ id }) => id === indicator.item);
  const alone = all.flatMap((indicator): Finding[] => {
    const { answers, partOf } = indicator;
    const item = itemOf(indicator);
    const scale = item?.scale;
    if (answers === undefined) {
      return partOf === undefined
        ? []
        : [at(indicator, "partOf", "a part needs the answers that it holds", "add `answers: { from, to }`")];
    }
    const end = endOf(answers);
    // A score may lie between whole numbers: it would be in none of two parts that end and begin at such.
    if (item?.madeOf !== undefined && scale?.kind === "range" && answers.to !== undefined && answers.to < scale.max)
      return [
        at(
          indicator,
          "answers",
          `scores between ${answers.to} and what comes next may be in nobody's part`,
          "write the cut-off as `below`, such as `answers: { from: 0, below: 50 }`",
        ),
      ];
    if (scale === undefined || (scale.kind === "range" && answers.from >= scale.min && end <= scale.max)) return [];
    const message =
      scale.kind === "range"
        ? `answers ${answers.from} to ${end} leave the scale of ${scale.min} to ${scale.max}`
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
    const scale = members[0] === undefined ? undefined : itemOf(members[0])?.scale;
    // A survey that can't be read, an item that does not exist and one without a range have their findings already.
    if (scale?.kind !== "range") return [];
    const { min, max } = scale;
    const hint = "the parts of an indicator together hold each answer once";
    const findings = ordered.flatMap((member, place): Finding[] => {
      const from = member.answers?.from ?? 0;
      const next = place === 0 ? min : nextAfter(ordered[place - 1]?.answers);
      if (from === next) return [];
      const missed = from - 1 === next ? `answer ${next}` : `answers ${next} to ${from - 1}`;
      const message =
        from < next ? `answer ${from} is in two parts of ${whole}` : `no part of ${whole} holds ${missed}`;
      return [at(member, "answers", message, hint)];
    });
    const last = ordered.at(-1);
    if (last?.answers === undefined || (last.answers.to ?? min) >= max) return findings;
    return [...findings, at(last, "answers", `no part of ${whole} holds answers ${beyond(last.answers)}`, hint)];
  });
  return [...alone, ...strayed, ...together];
}
